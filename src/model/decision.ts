import { hashOf } from './canonical-json';
import type { Code } from './vocabulary';

/**
 * What a decision settles: whether a claim counts, how it ranks among those that do; what an id stands for, whether two
 * ids may ever stand for one thing; whether one quotation words what another does.
 */
export type Settled = 'LIFE' | 'RANK' | 'IDENTITY' | 'APART' | 'WORDING';

/** What is decided of: a claim or a whole source; somebody or something that has an id of its own; a quotation. */
export type Decided = 'STATEMENT' | 'THING' | 'QUOTATION';

/** A claim's rank: 1 preferred, 0 normal, -1 deprecated. */
export type Rank = 1 | 0 | -1;

interface Kind {
  readonly settles: Settled;
  readonly of: Decided;
  /** Whether it names a second id. */
  readonly withOther: boolean;
  readonly rank: Rank;
}

const ofStatement = (settles: Settled, rank: Rank = 0) =>
  ({ settles, of: 'STATEMENT', withOther: false, rank }) as const satisfies Kind;
const ofPair = (settles: Settled, of: Decided) => ({ settles, of, withOther: true, rank: 0 }) as const satisfies Kind;

/** Every kind of decision: what it settles, of what, and what it makes of a claim's rank. */
export const DECISION_KINDS = {
  RETRACT: ofStatement('LIFE'),
  RESTORE: ofStatement('LIFE'),
  PREFER: ofStatement('RANK', 1),
  DEPRECATE: ofStatement('RANK', -1),
  UNRANK: ofStatement('RANK'),
  MERGE: ofPair('IDENTITY', 'THING'),
  SPLIT: { settles: 'IDENTITY', of: 'THING', withOther: false, rank: 0 },
  KEEP_APART: ofPair('APART', 'THING'),
  LET_MERGE: ofPair('APART', 'THING'),
  GROUP: ofPair('WORDING', 'QUOTATION'),
  UNGROUP: ofPair('WORDING', 'QUOTATION'),
} as const satisfies Record<Code<'DecisionKind'>, Kind>;

/** A kind of decision. */
export type DecisionKind = keyof typeof DECISION_KINDS;

/** What stands where nothing was decided. */
export const BY_DEFAULT = {
  LIFE: 'RESTORE',
  RANK: 'UNRANK',
  IDENTITY: 'SPLIT',
  APART: 'LET_MERGE',
  WORDING: 'UNGROUP',
} as const satisfies Record<Settled, DecisionKind>;

/** What a curator decided; immutable, only ever added, the last one on a target that settles the same holds. */
export interface Decision {
  readonly id: string;
  readonly kind: DecisionKind;
  /** The id that is decided of. */
  readonly target: string;
  /** The second id: what the target is merged into, kept apart from or grouped with. */
  readonly other?: string;
  readonly reason: string;
  readonly by: string;
  /** The decision on the same target that this one follows; it keeps a second retraction apart from the first. */
  readonly after?: string;
  readonly seq?: number;
  readonly recordedAt?: string;
}

/** Gives a decision its id, a hash of what it says and what it follows. */
export function makeDecision(content: Omit<Decision, 'id' | 'seq' | 'recordedAt'>): Decision {
  return { ...content, id: `decision/${hashOf(content)}` };
}

type Told = { readonly id: string; readonly sourceId: string };

/** Which claims are retracted: those whose last decision, or whose source's last decision, is to retract. */
export function retractedBy(decisions: readonly Decision[]): (claim: Told) => boolean {
  const last = lastOf(decisions, 'LIFE');
  return ({ id, sourceId }) => last.get(id)?.kind === 'RETRACT' || last.get(sourceId)?.kind === 'RETRACT';
}

/** How claims rank: as was decided of each last, else as was decided of its source. */
export function rankedBy(decisions: readonly Decision[]): (claim: Told) => Rank {
  const last = lastOf(decisions, 'RANK');
  return ({ id, sourceId }) => DECISION_KINDS[(last.get(id) ?? last.get(sourceId))?.kind ?? 'UNRANK'].rank;
}

/** The decision on each target that holds. */
export function lastOf<D extends Pick<Decision, 'kind' | 'target' | 'seq'>>(
  decisions: readonly D[],
  settled: Settled,
): Map<string, D> {
  return new Map(inOrder(decisions, settled).map((decision) => [decision.target, decision]));
}

/** The decision on each pair of ids that holds, in the order of the ids. */
export function lastOfPairs<D extends Pick<Decision, 'kind' | 'target' | 'other' | 'seq'>>(
  decisions: readonly D[],
  settled: Settled,
): D[] {
  const last = new Map(inOrder(decisions, settled).map((decision) => [pairOf(decision), decision]));
  return [...last].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, decision]) => decision);
}

/** What tells a pair of ids apart from others; ids hold no spaces. */
export function pairOf({ target, other = '' }: Pick<Decision, 'target' | 'other'>): string {
  return `${target} ${other}`;
}

/** The quotations that one is a variant of because curators decided so. */
export function groupedWith(decisions: readonly Decision[], quotation: string): string[] {
  return lastOfPairs(decisions, 'WORDING').flatMap(({ kind, target, other }) =>
    kind === 'GROUP' && target === quotation && other ? [other] : [],
  );
}

/** The decisions that settle one thing, oldest first. */
export function inOrder<D extends Pick<Decision, 'kind' | 'seq'>>(decisions: readonly D[], settled: Settled): D[] {
  return decisions
    .filter(({ kind }) => DECISION_KINDS[kind].settles === settled)
    .sort((a, b) => (a.seq ?? Number.MAX_SAFE_INTEGER) - (b.seq ?? Number.MAX_SAFE_INTEGER));
}
