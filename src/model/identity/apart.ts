import { type Decision, lastOfPairs } from '../decision';
import type { Canonical } from '../merges';

/** What it takes of a decision; a split names the merge that it takes back. */
export type PairDecision = Pick<Decision, 'id' | 'kind' | 'target' | 'other' | 'after' | 'seq'>;

/** Which two curators know better of than any rule. */
export interface Apart {
  /** Whether two are kept apart: they are not even proposed. */
  kept(one: string, other: string): boolean;
  /** Whether two were one and were split, or are kept apart: no rule joins them. */
  split(one: string, other: string): boolean;
}

/** Reads from decisions which two are not one, whatever ids they stand under now. */
export function apartBy(decisions: readonly PairDecision[], canonical: Canonical): Apart {
  const key = (one: string, other: string) => [canonical(one), canonical(other)].sort().join(' ');
  const byId = new Map(decisions.map((decision) => [decision.id, decision]));
  const otherOf = ({ target, other, after = '' }: PairDecision) => other ?? byId.get(after)?.other ?? target;
  const keys = (some: readonly PairDecision[]) => new Set(some.map((one) => key(one.target, otherOf(one))));
  const kept = keys(lastOfPairs(decisions, 'APART').filter(({ kind }) => kind === 'KEEP_APART'));
  const split = keys(decisions.filter(({ kind }) => kind === 'SPLIT'));
  return {
    kept: (one, other) => kept.has(key(one, other)),
    split: (one, other) => kept.has(key(one, other)) || split.has(key(one, other)),
  };
}
