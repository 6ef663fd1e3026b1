import type { JoinedPair } from './join-groups';

/** One that is merged into another, and the pair of which a rule says so. */
export interface JoinedMerge<P> {
  readonly target: string;
  readonly other: string;
  readonly by: P;
}

/** How pairs that rules join are merged: each group into its shortest id, which is the one that people write; of those the first. */
export function mergesOfJoins<P extends JoinedPair>(pairs: readonly P[]): JoinedMerge<P>[] {
  const of = new Map<string, P[]>();
  for (const pair of pairs) for (const id of [pair.one, pair.other]) of.set(id, [...(of.get(id) ?? []), pair]);
  const done = new Set<string>();
  const merges: JoinedMerge<P>[] = [];
  for (const start of [...of.keys()].sort(byLength)) {
    if (done.has(start)) continue;
    // Outwards from the shortest: what says that another is of the group is the pair by which it was reached.
    const open = [start];
    done.add(start);
    for (const id of open)
      for (const pair of of.get(id) ?? []) {
        const next = pair.one === id ? pair.other : pair.one;
        if (done.has(next)) continue;
        done.add(next);
        open.push(next);
        merges.push({ target: next, other: start, by: pair });
      }
  }
  return merges;
}

function byLength(a: string, b: string): number {
  return a.length - b.length || (a < b ? -1 : 1);
}
