import type { Graph } from '../graph/graph';
import { type Merge, mergeMany } from '../graph/merge-many';
import type { Match } from '../loaders/matches';
import { type JoinedMerge, mergesOfJoins } from '../model/identity/merges-of-joins';
import { pace } from './pace';

interface JoinOptions {
  readonly signal: AbortSignal;
  readonly newKey: () => string;
  readonly now: () => Date;
}

/** How many are merged in one change. */
const AT_ONCE = 25;

/** Merges what rules join, a change at a time, so that what is done is done wherever it is stopped; gives how many, and the ids they stand under. */
export async function joinAll(
  graph: Graph,
  joins: readonly Match[],
  { signal, newKey, now }: JoinOptions,
): Promise<{ readonly merged: number; readonly into: readonly string[] }> {
  const merges = mergesOfJoins(joins).map(asMerge);
  const told = pace('joined', merges.length);
  let done = 0;
  while (done < merges.length && !signal.aborted) {
    const some = merges.slice(done, done + AT_ONCE);
    await mergeMany(graph, { merges: some, by: 'chancery match', key: `match ${newKey()}`, now: now() });
    for (const { target, other, by, reason } of some)
      process.stdout.write(`merged ${target} into ${other} by ${by}: ${reason}\n`);
    done += some.length;
    told(done);
  }
  return { merged: done, into: [...new Set(merges.slice(0, done).map(({ other }) => other))] };
}

/** A decision to merge, signed by the rule; its reason says what the two share, and through whom where not directly. */
function asMerge({ target, other, by: { one, other: two, join } }: JoinedMerge<Match>): Merge {
  const through = one === target ? two : one;
  const shared = through === other ? join?.shared : `${join?.shared}, with ${through}`;
  return { target, other, by: `rule ${join?.rule.name}`, reason: `${shared}. ${join?.rule.says}`.slice(0, MOST) };
}

/** The most characters of a decision's reason. */
const MOST = 500;
