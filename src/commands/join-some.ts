import { randomUUID } from 'node:crypto';
import type { Graph } from '../graph/graph';
import { type Merge, mergeMany } from '../graph/merge-many';
import type { Match } from '../loaders/matches';
import { type JoinedMerge, mergesOfJoins } from '../model/identity/merges-of-joins';

/** How many are merged in one change, or a few more: a group is merged whole. */
const AT_ONCE = 25;

/** Merges the first groups of what rules join, in one change; gives what was merged into what. */
export async function joinSome(graph: Graph, joins: readonly Match[]): Promise<readonly Merge[]> {
  const all = mergesOfJoins(joins);
  const end = all.findIndex(({ other }, place) => place >= AT_ONCE && other !== all[place - 1]?.other);
  const merges = all.slice(0, end < 0 ? all.length : end).map(asMerge);
  await mergeMany(graph, { merges, by: 'chancery match', key: `match ${randomUUID()}`, now: new Date() });
  for (const { target, other, by, reason } of merges)
    process.stdout.write(`merged ${target} into ${other} by ${by}: ${reason}\n`);
  return merges;
}

/** A decision to merge, signed by the rule; its reason says what the two share, and through whom where not directly. */
function asMerge({ target, other, by: { one, other: two, join } }: JoinedMerge<Match>): Merge {
  const through = one === target ? two : one;
  const shared = through === other ? join?.shared : `${join?.shared}, with ${through}`;
  return { target, other, by: `rule ${join?.rule.name}`, reason: `${shared}. ${join?.rule.says}`.slice(0, MOST) };
}

/** The most characters of a decision's reason. */
const MOST = 500;
