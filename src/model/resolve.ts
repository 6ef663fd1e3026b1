import { type Claim, factTypeOf, originOf } from './claim';
import { canBothBeTrue } from './dates/can-both-be-true';
import { parseEdtf } from './dates/fuzzy-date';
import { byNarrowness } from './dates/narrower';
import { type Decision, groupedWith, rankedBy, retractedBy } from './decision';
import type { FactTypeName } from './fact-id';
import { FACT_TYPES, type Field, type Identity } from './fact-types';
import { compareStanding, laterFirst, standsAtLeastAsWell } from './standing';
import type { DateValue } from './values';

/** One value that some claims state of a field. */
export interface StatedValue {
  readonly value: unknown;
  readonly key: string;
  /** Best standing first. */
  readonly claims: readonly Claim[];
  readonly deniedBy: readonly Claim[];
}

/** What became of one field: the value shown (a list for a SET), and everything that was stated. */
export interface ResolvedField {
  readonly shown: unknown;
  readonly stated: readonly StatedValue[];
  readonly disputed: boolean;
}

/** A fact as its live claims have it. */
export interface Resolved {
  readonly factId: string;
  readonly type: FactTypeName;
  readonly identity: Identity;
  /** False: nothing is left that asserts it, though something may still deny it. */
  readonly visible: boolean;
  readonly fields: ReadonlyMap<string, ResolvedField>;
  readonly disputed: readonly string[];
  /** Fields that progress of which the value shown is passed on as an allegation by all who state it. */
  readonly alleged: readonly string[];
  readonly originCount: number;
  readonly live: readonly Claim[];
  /** Of a quotation: those that curators grouped it with. */
  readonly groupedWith: readonly string[];
}

/** Listed among the disputed fields where the whole fact is denied with equal or better standing. */
export const EXISTENCE = 'existence';

/**
 * Gives a fact its values, from all claims about it and the decisions on them. Pure, and independent of the order of its
 * arguments: the only way a value comes to be. Rules: docs/decisions/claims-and-resolve.md.
 */
export function resolve(claims: readonly Claim[], decisions: readonly Decision[]): Resolved {
  const [first] = claims;
  if (!first) throw new Error('expected at least one claim to resolve a fact from, got none');
  const retracted = retractedBy(decisions);
  const rankOf = rankedBy(decisions);
  const live = claims
    .filter((claim) => !retracted(claim))
    .map((claim) => (rankOf(claim) === 0 ? claim : { ...claim, rank: rankOf(claim) }))
    .sort(compareStanding);
  const type = factTypeOf(first);
  const fields = new Map<string, ResolvedField>();
  const visible = live.some((claim) => claim.stance === 'ASSERTS') && !joinsOneAlone(first);
  if (visible)
    for (const [name, field] of Object.entries(FACT_TYPES[type].fields)) {
      const resolved = resolveField(field, statedOf(name, field, live));
      if (resolved) fields.set(name, resolved);
    }
  const asserting = live.filter((claim) => claim.stance === 'ASSERTS');
  const disputed = [...fields].filter(([, field]) => field.disputed).map(([name]) => name);
  if (live.some((claim) => deniesWhole(claim) && asserting[0] && standsAtLeastAsWell(claim, asserting[0])))
    disputed.push(EXISTENCE);
  return {
    factId: first.factId,
    type,
    identity: first.identity as Identity,
    visible,
    fields,
    disputed,
    alleged: [...fields]
      .filter(([name, field]) => isAlleged(FACT_TYPES[type].fields[name], field))
      .map(([name]) => name),
    originCount: new Set(asserting.map(originOf)).size,
    live,
    groupedWith: groupedWith(decisions, first.factId),
  };
}

/** A fact of which nothing is claimed, though something once was. */
export function nothingOf(factId: string): Resolved {
  const type = factTypeOf({ factId });
  const nothing = {
    visible: false,
    fields: new Map(),
    disputed: [],
    alleged: [],
    originCount: 0,
    live: [],
    groupedWith: [],
  };
  return { factId, type, identity: {}, ...nothing };
}

function isAlleged(field: Field | undefined, { shown, stated }: ResolvedField): boolean {
  if (field?.kind !== 'PROGRESS') return false;
  return stated.find(({ value }) => value === shown)?.claims[0]?.modality === 'ALLEGED';
}

/** Whether a fact that joins two things joins one with itself, since these were merged: it tells nothing. */
function joinsOneAlone({ factId, identity }: Claim): boolean {
  const [a = '', b = ''] = FACT_TYPES[factTypeOf({ factId })].mirrored?.parts ?? [];
  return identity[a] !== undefined && identity[a] === identity[b];
}

function deniesWhole(claim: Claim): boolean {
  return claim.stance === 'DENIES' && Object.keys(claim.states).length === 0;
}

function statedOf(name: string, field: Field, live: readonly Claim[]): StatedValue[] {
  const byKey = new Map<string, { value: unknown; claims: Claim[]; deniedBy: Claim[] }>();
  for (const claim of live) {
    if (!(name in claim.states)) continue;
    const stated = claim.states[name];
    for (const value of field.kind === 'SET' ? (stated as unknown[]) : [stated]) {
      const key = field.value.key(value);
      const entry = byKey.get(key) ?? { value, claims: [], deniedBy: [] };
      byKey.set(key, entry);
      if (claim.stance === 'ASSERTS' && entry.claims.length === 0) entry.value = value;
      (claim.stance === 'ASSERTS' ? entry.claims : entry.deniedBy).push(claim);
    }
  }
  return [...byKey].map(([key, entry]) => ({ key, ...entry }));
}

function resolveField(field: Field, all: readonly StatedValue[]): ResolvedField | undefined {
  const stated = all.filter((value) => value.claims.length > 0);
  if (stated.length === 0) return undefined;
  const denied = stated.some(isDenied);
  if (field.kind === 'SET') {
    const kept = stated.filter((value) => !isDenied(value) && counts(value)).sort(byBestClaim);
    return { shown: kept.map(({ value }) => value), stated: all, disputed: denied };
  }
  const { shown, disputed } = RULES[field.kind](stated, field);
  return { shown: shown.value, stated: all, disputed: disputed || denied };
}

const RULES: Record<
  Exclude<Field['kind'], 'SET'>,
  (stated: readonly StatedValue[], field: Field) => { shown: StatedValue; disputed: boolean }
> = {
  CONSTANT: (stated, { broadest }) => {
    const best = pick(stated, byBestClaim);
    const narrower = stated.filter(({ value }) => value !== broadest);
    const [shown = best] = asFounded(best, narrower).sort(byBestClaim);
    return { shown, disputed: narrower.filter(counts).length > 1 };
  },
  PROGRESS: (stated) => {
    const latest = (value: StatedValue) => [...value.claims].sort(laterFirst)[0] as Claim;
    const shown = pick(stated, (a, b) => laterFirst(latest(a), latest(b)));
    const day = latest(shown).publishedAt.slice(0, 10);
    const sameDay = stated.filter((value) =>
      value.claims.some((claim) => isRanked(claim) && claim.publishedAt.slice(0, 10) === day),
    );
    return { shown, disputed: sameDay.length > 1 };
  },
  DATE: (stated) => {
    const best = pick(stated, byBestClaim);
    const rivals = stated.filter(counts);
    const range = (value: StatedValue) => parseEdtf((value.value as DateValue).edtf);
    const agreeing = asFounded(best, stated).filter((value) => canBothBeTrue(range(value), range(best)));
    return {
      shown: pick(agreeing, (a, b) => byNarrowness(range(a), range(b)) || byBestClaim(a, b)),
      disputed: rivals.some((a) => rivals.some((b) => !canBothBeTrue(range(a), range(b)))),
    };
  },
};

/** Those values that are stated as facts, or passed on as allegations, and ranked by curators, like the best. */
function asFounded(best: StatedValue, stated: readonly StatedValue[]): StatedValue[] {
  const [first] = best.claims;
  return stated.filter(
    ({ claims: [claim] }) => claim?.modality === first?.modality && (claim?.rank ?? 0) === (first?.rank ?? 0),
  );
}

/** Whether a value is stated by a claim that no curator deprecated. */
function counts(value: StatedValue): boolean {
  return value.claims.some(isRanked);
}

function isRanked(claim: Claim): boolean {
  return claim.rank !== -1;
}

function isDenied(value: StatedValue): boolean {
  const [best] = value.claims;
  return best !== undefined && value.deniedBy.some((denial) => standsAtLeastAsWell(denial, best));
}

function byBestClaim(a: StatedValue, b: StatedValue): number {
  return compareStanding(a.claims[0] as Claim, b.claims[0] as Claim);
}

function pick(stated: readonly StatedValue[], order: (a: StatedValue, b: StatedValue) => number): StatedValue {
  return [...stated].sort(order)[0] as StatedValue;
}
