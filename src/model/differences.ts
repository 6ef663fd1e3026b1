import { canonicalJson } from './canonical-json';
import type { Claim } from './claim';
import type { FactState } from './fact-state';
import { FACT_TYPES, type Field } from './fact-types';
import { listed, type Naming } from './values';

/** What became of a fact between two moments. */
export const FACT_CHANGES = ['CHANGED', 'ENDED', 'ADDED', 'UNCHANGED'] as const;

/** One of them. */
export type FactChangeKind = (typeof FACT_CHANGES)[number];

/** A claim that was told at one of two moments and not at the other. */
export interface News extends Pick<Claim, 'factId' | 'states' | 'stance' | 'publisher' | 'publishedAt'> {
  /** Told at the second moment; else at the first. */
  readonly isNew: boolean;
  /** Why it was taken back, or restored, where that was decided. */
  readonly reason: string | null;
}

/** A value as it stood at a moment; null where there was none. */
export interface ToldValue {
  /** A list where the field is a set. */
  readonly value: unknown;
  readonly words: string;
}

/** A field that stood otherwise, and the claims that made it so. */
export interface FieldDifference<N extends News> {
  readonly field: string;
  readonly before: ToldValue | null;
  readonly after: ToldValue | null;
  readonly because: readonly N[];
}

/** A fact as it stood at a moment, with how things were called then. */
export interface Then {
  /** Undefined where nothing asserted it. */
  readonly state: FactState | undefined;
  readonly naming: Naming;
}

/** Who sits on a side: no field of its own, but what the parts of others come to. */
export const MEMBERS = 'members';

/** The fields on which sources contradict each other, told like a field. */
export const DISPUTED = 'disputed';

/** What became of a fact, from how it stood at two moments. */
export function kindOfChange(
  before: FactState | undefined,
  after: FactState | undefined,
  fields: number,
): FactChangeKind {
  const [stood, stands] = [before?.holds ?? false, after?.holds ?? false];
  if (stood !== stands) return stands ? 'ADDED' : 'ENDED';
  return stands && fields > 0 ? 'CHANGED' : 'UNCHANGED';
}

/** The fields of a fact that stood otherwise at one moment than at the other, in the order of the table. */
export function differencesOf<N extends News>(before: Then, after: Then, news: readonly N[]): FieldDifference<N>[] {
  const [old, now] = [valuesOf(before), valuesOf(after)];
  const fields = [...new Set([...old.keys(), ...now.keys()])];
  return fields.flatMap((field) => {
    const [was, is] = [old.get(field), now.get(field)];
    if (was?.key === is?.key) return [];
    const because = newsBehind(field, was, is, news, (before.state ?? after.state)?.id);
    return [{ field, before: was ?? null, after: is ?? null, because }];
  });
}

interface ReadValue extends ToldValue {
  readonly key: string;
  readonly keys: readonly string[];
  readonly of: Field | undefined;
}

function valuesOf({ state, naming }: Then): Map<string, ReadValue> {
  const values = new Map<string, ReadValue>();
  if (!state) return values;
  for (const [name, field] of Object.entries(FACT_TYPES[state.type].fields)) {
    const read = [...field.value.read(name, state.stored)].sort(byKey(field));
    if (read.length === 0) continue;
    const words = [...new Set(read.map((value) => field.value.words(value, naming)))];
    const keys = read.map((value) => field.value.key(value));
    const value = field.kind === 'SET' ? read : read[0];
    values.set(name, { value, words: listed(words), key: canonicalJson(keys), keys, of: field });
  }
  const named = (ids: readonly string[], words: readonly string[]) => ({
    value: ids,
    words: listed(words),
    key: canonicalJson(ids),
    keys: ids,
    of: undefined,
  });
  const { members, stored } = state;
  if (members.length > 0)
    values.set(
      MEMBERS,
      named(
        members.map(({ actorId }) => actorId),
        members.map(({ actorId, name }) => name ?? naming(actorId)),
      ),
    );
  const disputed = [...((stored.props.disputedFields ?? []) as string[])].sort();
  if (disputed.length > 0) values.set(DISPUTED, named(disputed, disputed));
  return values;
}

function byKey({ value: { key } }: Field) {
  return (one: unknown, other: unknown) => (key(one) < key(other) ? -1 : key(one) > key(other) ? 1 : 0);
}

/** The news that made a field what it is: those that state or deny what came or went, else those that speak of the field, else those of the whole fact. */
function newsBehind<N extends News>(
  field: string,
  was: ReadValue | undefined,
  is: ReadValue | undefined,
  news: readonly N[],
  factId: string | undefined,
): N[] {
  if (field === MEMBERS) return news.filter((one) => one.factId !== factId);
  const own = news.filter((one) => one.factId === factId);
  const came = (is?.keys ?? []).filter((key) => !was?.keys.includes(key));
  const went = (was?.keys ?? []).filter((key) => !is?.keys.includes(key));
  if (field === DISPUTED) return own.filter(({ states }) => [...came, ...went].some((name) => name in states));
  const of = is?.of ?? was?.of;
  const exact = own.filter(({ states, stance, isNew }) => {
    if (!of || !(field in states)) return false;
    const stated = of.kind === 'SET' ? (states[field] as unknown[]) : [states[field]];
    const wanted = isNew === (stance === 'ASSERTS') ? came : went;
    return stated.some((value) => wanted.includes(of.value.key(value)));
  });
  if (exact.length > 0) return exact;
  const speaking = own.filter(({ states }) => field in states);
  return speaking.length > 0 ? speaking : own.filter(({ states }) => Object.keys(states).length === 0);
}
