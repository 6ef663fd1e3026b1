import { z } from 'zod';

/** Every type of fact, with the prefix its ids carry. */
export const ID_PREFIXES = {
  Person: 'person',
  Organization: 'organization',
  Country: 'country',
  Position: 'position',
  Occupancy: 'occupancy',
  Tie: 'tie',
  Event: 'event',
  Delegation: 'delegation',
  Participation: 'participation',
  Quotation: 'quotation',
  Proposal: 'proposal',
  ProposalVersion: 'proposal-version',
  Stance: 'stance',
  Place: 'place',
  Topic: 'topic',
} as const;

/** The name of a type of fact. */
export type FactTypeName = keyof typeof ID_PREFIXES;

/** How long an id may be; longer ones are refused at every border. */
export const MAX_ID_LENGTH = 300;

const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const ID = /^([a-z]+(?:-[a-z]+)*)\/([a-z0-9]+(?:[-.]{1,2}[a-z0-9]+)*)$/;
const TYPE_BY_PREFIX = new Map(
  Object.entries(ID_PREFIXES).map(([type, prefix]) => [prefix as string, type as FactTypeName]),
);

/** Whether a text can stand behind the slash of an id that a person chooses: lower case, digits, single hyphens. */
export function isSlug(text: string): boolean {
  return SLUG.test(text) && text.length <= 120;
}

/** The id of a fact whose slug was chosen by a person: `person/marco-rubio`. */
export function idOf(type: FactTypeName, slug: string): string {
  return `${ID_PREFIXES[type]}/${slug}`;
}

/** The type an id's prefix names, or undefined where the text is no id. */
export function typeOfId(id: string): FactTypeName | undefined {
  if (id.length > MAX_ID_LENGTH) return undefined;
  const match = ID.exec(id);
  return match ? TYPE_BY_PREFIX.get(match[1] ?? '') : undefined;
}

/** What stands behind the slash. */
export function slugOf(id: string): string {
  return id.slice(id.indexOf('/') + 1);
}

/** A zod schema for the id of a fact of one of these types; with none given, of any. */
export function factId(...types: FactTypeName[]) {
  const wanted =
    types.length === 0
      ? 'the id of a fact'
      : `an id that begins with ${types.map((type) => `${ID_PREFIXES[type]}/`).join(' or ')}`;
  return z.string().refine(
    (id) => {
      const type = typeOfId(id);
      return type !== undefined && (types.length === 0 || types.includes(type));
    },
    { error: (issue) => `expected ${wanted}; got "${String(issue.input)}"` },
  );
}

/** An id made from what a fact joins: the usual type of each part goes unsaid, others are told apart by `type.slug`. */
export function joinedId(
  type: FactTypeName,
  ...parts: { readonly id: string; readonly usually: FactTypeName }[]
): string {
  return idOf(type, parts.map(({ id, usually }) => partOf(id, usually)).join('--'));
}

function partOf(id: string, usually: FactTypeName): string {
  return typeOfId(id) === usually ? slugOf(id) : id.replace('/', '.');
}

/** What the ids of joining facts are made of, in order: the usual type of each part, or nothing where it is no id or says its type. */
const PARTS: Partial<Record<FactTypeName, readonly (FactTypeName | undefined)[]>> = {
  Occupancy: ['Person', 'Position', undefined],
  Tie: ['Person', 'Person'],
  Delegation: ['Event', 'Country'],
  Participation: ['Event', 'Person'],
  ProposalVersion: ['Proposal', undefined],
  Stance: ['Person', undefined, undefined],
};

/** An id with every id that it is, or is made of, put in another's place. A hashed id is made of none that could be told. */
export function mapId(id: string, of: (id: string) => string): string {
  const type = typeOfId(id);
  if (!type) return id;
  const usual = PARTS[type];
  if (!usual) return of(id);
  const pieces = slugOf(id).split('--');
  const parts = [...pieces.slice(0, usual.length - 1), pieces.slice(usual.length - 1).join('--')];
  const mapped = parts.map((part, place) => {
    const usually = usual[place];
    if (usually && !part.includes('.')) return partOf(mapId(idOf(usually, part), of), usually);
    return part.includes('.') ? mapId(part.replace('.', '/'), of).replace('/', '.') : part;
  });
  return idOf(type, (type === 'Tie' ? mapped.sort() : mapped).join('--'));
}
