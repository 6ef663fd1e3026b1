import { canonicalJson } from './canonical-json';
import { type Claim, knownAt } from './claim';
import type { Decision } from './decision';
import type { FactTypeName } from './fact-id';
import { FACT_TYPES, type Field, type FieldKind } from './fact-types';
import { EXISTENCE, type Resolved, resolve, type StatedValue } from './resolve';

/** One value of a disputed field. */
export interface DisputedValue extends StatedValue {
  readonly shown: boolean;
}

/** A field on which claims contradict each other, and why the value shown is shown. */
export interface Dispute {
  readonly field: string;
  readonly values: readonly DisputedValue[];
  readonly reason: string;
}

/** The disputes of a fact, from its live claims and the decisions on how they rank. */
export function disputesOf(live: readonly Claim[], decisions: readonly Decision[]): Dispute[] {
  if (live.length === 0) return [];
  const resolved = resolve(live, decisions);
  return resolved.disputed.map((field) => (field === EXISTENCE ? existence(resolved) : dispute(resolved, field)));
}

/** How one field of a fact was weighed, disputed or not; undefined where no live claim states anything of it. */
export function weighingOf(live: readonly Claim[], decisions: readonly Decision[], field: string): Dispute | undefined {
  if (live.length === 0) return undefined;
  const resolved = resolve(live, decisions);
  if (field === EXISTENCE) return existence(resolved);
  return resolved.fields.has(field) ? dispute(resolved, field) : undefined;
}

/** What can be weighed of a type of fact: its fields by name, and whether it is there at all. */
export function fieldNames(type: FactTypeName): string[] {
  return [...Object.keys(FACT_TYPES[type].fields), EXISTENCE];
}

function dispute(resolved: Resolved, name: string): Dispute {
  const { kind, broadest } = FACT_TYPES[resolved.type].fields[name] as Field;
  const { shown = undefined, stated = [] } = resolved.fields.get(name) ?? {};
  const keys = new Set((kind === 'SET' ? (shown as unknown[]) : [shown]).map(canonicalJson));
  const values = stated.map((value) => ({ ...value, shown: keys.has(canonicalJson(value.value)) }));
  values.sort((a, b) => Number(b.shown) - Number(a.shown));
  return {
    field: name,
    values,
    reason: reasonOf(
      kind,
      values.filter(({ value, shown }) => shown || value !== broadest),
    ),
  };
}

function existence({ live, disputed }: Resolved): Dispute {
  const of = (stance: Claim['stance']) => live.filter((claim) => claim.stance === stance);
  const denials = of('DENIES').filter((claim) => Object.keys(claim.states).length === 0);
  const value = { value: true, key: 'true', claims: of('ASSERTS'), deniedBy: denials, shown: true };
  return {
    field: EXISTENCE,
    values: [value],
    reason: `It is shown because at least one source asserts it; ${denials.length === 0 ? 'none' : 'another'} denies all of it${disputed.includes(EXISTENCE) ? ' with no less standing' : ''}.`,
  };
}

function reasonOf(kind: FieldKind, [shown, ...others]: readonly DisputedValue[]): string {
  const best = shown?.claims[0];
  const rival = others.flatMap(({ claims }) => claims[0] ?? [])[0];
  if (!best) return 'It is shown because nothing else is stated.';
  if (!rival && shown.deniedBy.length > 0)
    return 'It is shown because a source states it, though another of no less standing denies it.';
  if (!rival) return 'It is shown because nothing else is stated.';
  const { why } = REASONS[kind].find(({ decides }) => decides(best, rival)) ?? TIE;
  return `It is shown because ${why(best, rival)}.`;
}

interface Reason {
  decides(best: Claim, rival: Claim): boolean;
  why(best: Claim, rival: Claim): string;
}

const FACT: Reason = { decides: (a, b) => a.modality !== b.modality, why: () => 'the other value is only alleged' };
const RANK: Reason = {
  decides: (a, b) => (a.rank ?? 0) !== (b.rank ?? 0),
  why: (a) => (a.rank === 1 ? 'a curator preferred it' : 'a curator deprecated the other value'),
};
const CREDIBILITY: Reason = {
  decides: (a, b) => a.credibility < b.credibility,
  why: (a, b) => `its credibility is ${a.credibility}, against ${b.credibility}`,
};
const RELIABILITY: Reason = {
  decides: (a, b) => a.reliability < b.reliability,
  why: (a, b) => `${a.publisher} is graded ${a.reliability}, ${b.publisher} ${b.reliability}`,
};
const LATER: Reason = {
  decides: (a, b) => knownAt(a) > knownAt(b),
  why: (a, b) => `it was published later (${a.publishedAt}, against ${b.publishedAt})`,
};
const NARROWER: Reason = {
  decides: () => true,
  why: () => 'it is the best founded date, or the narrowest of those that agree with that',
};
const TIE: Reason = { decides: () => true, why: () => 'all else is equal and one has to come first' };

/** The steps by which resolve weighs two claims, in its order. */
const REASONS = {
  CONSTANT: [FACT, RANK, CREDIBILITY, RELIABILITY, LATER, TIE],
  PROGRESS: [FACT, RANK, LATER, CREDIBILITY, RELIABILITY, TIE],
  DATE: [FACT, RANK, CREDIBILITY, RELIABILITY, NARROWER],
  SET: [FACT, RANK, CREDIBILITY, RELIABILITY, LATER, TIE],
} as const satisfies Record<string, readonly Reason[]>;
