import { parseEdtf } from './dates/fuzzy-date';
import { heldBounds } from './dates/held-on';
import { typeOfId } from './fact-id';
import { FACT_TYPES, type Identity } from './fact-types';
import type { Resolved } from './resolve';
import { EVER } from './stretches';
import type { DateValue, Edge, NameValue, Scalar, SpeakerValue } from './values';
import type { Version } from './versions';
import { type Code, contactOf } from './vocabulary';

/** What one fact looks like in the graph: its node and the relationships that leave it. */
export interface Projection {
  readonly id: string;
  /** Empty where nothing asserts the fact any more. */
  readonly labels: readonly string[];
  /** Every property of the type, null where it has no value, so that writing them clears what is gone. */
  readonly props: Readonly<Record<string, Scalar>>;
  readonly edges: readonly Edge[];
  readonly names: readonly NameValue[];
}

/** Sorts after every day: where an order needs a day and nothing is known of it. */
export const NO_DAY = '9999-12-31';

/** Sorts before every day: where something happened by a day, and nothing says how long before. */
export const LONG_AGO = '0001-01-01';

/** Lays one state of a fact down as a node and relationships. Pure: equal states give equal projections. */
export function project({ resolved: fact, knownFrom, recordedFrom }: Version): Projection {
  const type = FACT_TYPES[fact.type];
  // What nothing is claimed of any more, since a merge was taken back, stands as what nothing was ever claimed of.
  const since = { knownFrom: knownFrom === EVER ? null : knownFrom, recordedFrom };
  const props: Record<string, Scalar> = {
    disputed: fact.disputed.length > 0,
    disputedFields: [...fact.disputed],
    originCount: fact.originCount,
  };
  const edges: Edge[] = [];
  const shown = (name: string) => fact.fields.get(name)?.shown;
  const isAlleged = (name: string) => fact.alleged.includes(name);
  for (const [name, part] of Object.entries(type.identity)) {
    const value = fact.identity[name] as string | number;
    if (part.edge && typeof value === 'string' && typeOfId(value)) {
      const { edgeProp } = part;
      const stated = edgeProp ? ((shown(edgeProp.field) ?? null) as Scalar) : null;
      edges.push({ type: part.edge, to: value, props: edgeProp ? { [edgeProp.name]: stated } : {} });
    } else props[name] = value;
  }
  for (const [name, field] of Object.entries(type.fields)) {
    for (const column of field.value.columnNames?.(name) ?? []) props[column] = null;
    const value = shown(name);
    if (value === undefined) continue;
    Object.assign(props, field.value.columns?.(name, value));
    for (const one of field.kind === 'SET' ? (value as unknown[]) : [value])
      edges.push(...(field.value.edges?.(one) ?? []));
  }
  for (const to of fact.groupedWith)
    if (!edges.some((edge) => edge.type === 'VARIANT_OF' && edge.to === to))
      edges.push({ type: 'VARIANT_OF', to, props: {} });
  const names = (shown('names') ?? []) as NameValue[];
  Object.assign(
    props,
    COMPUTED[fact.type]?.(shown, fact.identity, isAlleged),
    'names' in type.fields ? { name: displayName(names) } : {},
  );
  if (!fact.visible)
    return { id: fact.factId, labels: [], props: { ...emptied(props), ...since }, edges: [], names: [] };
  return { id: fact.factId, labels: labelsOf(fact.type), props: { ...props, ...since }, edges, names };
}

/** What leads from a fact to what it is about. */
const LEADS_TO_ITS_SUBJECT = new Set([
  ...['PARTICIPANT', 'IN_EVENT', 'DELEGATION_AT', 'ON_BEHALF_OF', 'HOLDER', 'POST', 'PARTY', 'SPOKEN_BY'],
  ...['HELD_BY', 'ON', 'ABOUT', 'VERSION_OF'],
]);

/** Derived from a fact on which sources contradict each other: leads to whatever it is about, so that an index lists the disputes about one thing. */
export function disputeEdges({ id, props, edges }: Projection): Edge[] {
  if (!props.disputed) return [];
  const about = edges.filter(({ type }) => LEADS_TO_ITS_SUBJECT.has(type)).map(({ to }) => to);
  return [...new Set(about)].map((to) => ({ type: 'DISPUTED_ABOUT', to, props: { aboutId: to, factId: id } }));
}

/** The labels of a type's nodes beside `Entity`. */
export function labelsOf(type: Resolved['type']): string[] {
  return [type, ...(FACT_TYPES[type].labels ?? [])];
}

type Shown = (field: string) => unknown;

/** Whether the value shown of a field is passed on as an allegation by all who state it. */
type IsAlleged = (field: string) => boolean;

/** Columns worked out from a fact's own fields alone, for the queries that select and sort by them. */
const COMPUTED: Partial<
  Record<Resolved['type'], (shown: Shown, identity: Identity, isAlleged: IsAlleged) => Record<string, Scalar>>
> = {
  Person: (shown) => ({ sortName: displayName((shown('names') ?? []) as NameValue[])?.toLowerCase() ?? '' }),
  Occupancy: (shown) => {
    const end = shown('end') as DateValue | undefined;
    const heldOn = ((shown('heldOn') ?? []) as string[]).slice().sort();
    const bounds = heldBounds({ start: fuzzy(shown('start')), end: fuzzy(end), endCounts: end?.counts, heldOn });
    return { heldOn, endCounts: end?.counts ?? null, ...bounds, sortDay: bounds.possiblyFrom };
  },
  Event: (shown, _, isAlleged) => {
    const start = fuzzy(shown('start'));
    const end = fuzzy(shown('end'));
    return {
      day: sortDay(start),
      lastDay: end?.latest ?? start?.latest ?? NO_DAY,
      contact: contactOf(shown('kind') as string | undefined, shown('format') as string | undefined),
      alleged: isAlleged('status'),
    };
  },
  Participation: (_, __, isAlleged) => ({ alleged: isAlleged('attendance') }),
  Quotation: (shown) => {
    const said = shown('speaker') as SpeakerValue | undefined;
    const saidAt = fuzzy(shown('saidAt'));
    const attributionType = said ? whoIs(said.actor ?? said.words) : 'OWN_REPORTING';
    return {
      speakerId: said?.actor ?? null,
      day: sortDay(saidAt),
      lastDay: saidAt?.latest ?? NO_DAY,
      attributionType,
    };
  },
  Stance: (_, identity) => ({ attributionType: whoIs(String(identity.holder)) }),
};

/** How someone is named: by an id, or only in words. */
function whoIs(holder: string | undefined): Code<'AttributionType'> {
  const type = holder === undefined ? undefined : typeOfId(holder);
  return type === undefined ? 'ANONYMOUS' : type === 'Person' ? 'NAMED' : 'ORGANIZATION';
}

/** The name to show: a primary one before all others, each as well founded as it comes. */
function displayName(names: readonly NameValue[]): string | null {
  return (names.find((name) => name.kind === 'PRIMARY') ?? names[0])?.value ?? null;
}

function sortDay(date: { earliest: string | null } | undefined): string {
  return date ? (date.earliest ?? LONG_AGO) : NO_DAY;
}

function fuzzy(value: unknown) {
  return value === undefined ? undefined : parseEdtf((value as DateValue).edtf);
}

function emptied(props: Record<string, Scalar>): Record<string, Scalar> {
  return Object.fromEntries(Object.keys(props).map((name) => [name, null]));
}
