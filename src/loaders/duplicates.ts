import { decisionFromRow } from '../graph/claim-rows';
import { decisionsByTargetId, type TraitsByIdRow, traitsById } from '../graph/queries.generated';
import { lastOfPairs, pairOf } from '../model/decision';
import { type FactTypeName, typeOfId } from '../model/fact-id';
import { perhapsSame, type Traits } from '../model/perhaps-same';
import { spellingOf } from '../model/spelling/spelling';
import { findNames, placeOf, standsBehind } from './find-names';
import type { Read } from './read';

/** Something that is perhaps the same as what was asked about. */
export interface Duplicate {
  readonly of: string;
  readonly id: string;
  /** How much leads to it: of those equally likely, what most is known of comes first. */
  readonly known: number;
  readonly score: number;
  readonly reasons: readonly string[];
}

/** Types of things that may stand on record twice. */
export const TWICE: readonly FactTypeName[] = ['Person', 'Organization', 'Country', 'Position', 'Place'];

/** Whether an id is that of something that may stand on record twice. */
export function mayStandTwice(id: string): boolean {
  return TWICE.some((type) => type === typeOfId(id));
}

/** By how many of its names others are looked for. */
const MOST_NAMES = 8;
/** How many of those found by one name are weighed. */
const MOST_FOUND = 200;
/** Less likely ones are no proposal. */
export const LEAST_LIKELY = 0.4;

/** What is perhaps the same as something, the likeliest first, then what most is known of; nothing is ever joined by it. Unknown things have none. */
export async function duplicatesOf(
  read: Read,
  id: string,
): Promise<{ readonly found: Duplicate[]; readonly cut: boolean }> {
  const [own] = await read(traitsById, { ids: [id] });
  const type = typeOfId(id);
  if (!own || !type || !mayStandTwice(id)) return { found: [], cut: false };
  const me = traitsOf(own);
  const others = new Map<string, number>();
  let cut = false;
  for (const name of distinct(me.names).slice(0, MOST_NAMES)) {
    const named = await findNames(read, name, [type], () => true);
    cut ||= named.cut || named.found.length > MOST_FOUND;
    for (const one of named.found.slice(0, MOST_FOUND)) others.set(one.id, one.known);
  }
  others.delete(id);
  const rows = others.size > 0 ? await read(traitsById, { ids: [...others.keys()].sort() }) : [];
  const found = rows
    .flatMap((row) => {
      const likely = perhapsSame(me, traitsOf(row));
      return likely && likely.score >= LEAST_LIKELY
        ? [{ of: id, id: row.id, known: others.get(row.id) ?? 0, ...likely }]
        : [];
    })
    .sort((a, b) => (standsBehind(placeOf(a), placeOf(b)) ? 1 : -1));
  const apart = await keptApart(read, [id, ...found.map((one) => one.id)]);
  return { found: found.filter((one) => !apart.has(pairOf(inOrder(id, one.id)))), cut };
}

/** The pairs of some things that curators decided are not one. */
async function keptApart(read: Read, ids: readonly string[]): Promise<ReadonlySet<string>> {
  if (ids.length < 2) return new Set();
  const decisions = (await read(decisionsByTargetId, { ids: [...ids].sort() })).map(decisionFromRow);
  const apart = lastOfPairs(decisions, 'APART').filter(({ kind }) => kind === 'KEEP_APART');
  return new Set(apart.map(pairOf));
}

/** Two ids as a decision to keep them apart has them. */
function inOrder(one: string, another: string) {
  return one < another ? { target: one, other: another } : { target: another, other: one };
}

/** Names that sound otherwise than those before them. */
function distinct(names: readonly string[]): string[] {
  return [...new Map(names.map((name) => [spellingOf(name).key, name])).values()].filter(
    (name) => spellingOf(name).key.trim() !== '',
  );
}

function traitsOf(row: TraitsByIdRow): Traits {
  const posts = row.posts as unknown as readonly (Traits['posts'][number] & {
    from: string | null;
    to: string | null;
  })[];
  const days = (all: readonly (string | null)[]) => all.filter((day) => day !== null).sort();
  return {
    ...row,
    posts,
    activeFrom: days([row.activeFrom, ...posts.map(({ from }) => from)])[0] ?? null,
    activeTo: days([row.activeTo, ...posts.map(({ to }) => to)]).at(-1) ?? null,
  };
}
