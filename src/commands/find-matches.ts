import { every } from '../graph/every';
import type { Graph } from '../graph/graph';
import { claimedIdsAfter } from '../graph/queries.generated';
import { mayStandTwice } from '../loaders/look-alikes';
import { byIds, byScore, type Match, Matches, type Settled } from '../loaders/matches';
import { type FactTypeName, typeOfId } from '../model/fact-id';
import { joinSome } from './join-some';
import { pace } from './pace';
import { wait } from './wait';

/** What is looked for, and whether what rules say is joined. */
export interface Search {
  /** What to look for others of; none: everything on record. */
  readonly ids: readonly string[];
  /** How likely a proposal is at least. */
  readonly least: number;
  readonly join: boolean;
  readonly signal: AbortSignal;
}

/** What was found; of what was joined, how many were merged. */
export interface Found extends Settled {
  readonly merged: number;
}

/** What is settled before what: posts are told by their bodies, and people by posts and countries. */
const ORDER: readonly (readonly FactTypeName[])[] = [['Country', 'Organization', 'Place'], ['Position'], ['Person']];
/** How many are looked at together. */
const AT_ONCE = 50;
const PATIENCE_MS = 120_000;

/**
 * Looks at some things and at whom rules join them with, or at everything. What is joined next is told by what the graph holds and
 * by nothing else, so a run that was stopped or killed is gone on with by running again, and ends as one that was not.
 */
export async function findMatches(graph: Graph, search: Search): Promise<Found> {
  const { ids, signal } = search;
  const all = ids.length > 0 ? ids : await everything(graph);
  const told = pace('looked at', ids.length > 0 ? undefined : all.length);
  const found: { joins: Match[]; proposals: Match[]; merged: number } = { joins: [], proposals: [], merged: 0 };
  let before = 0;
  for (const types of ORDER) {
    const some = all.filter((id) => types.some((type) => type === typeOfId(id)));
    const { joins, proposals, merged } = await settleAmong(graph, new Set(some), search, (done) => told(before + done));
    found.joins.push(...joins);
    found.proposals.push(...proposals);
    found.merged += merged;
    before += some.length;
    if (signal.aborted) break;
  }
  return { joins: found.joins.sort(byIds), proposals: found.proposals.sort(byScore), merged: found.merged };
}

/** Joins what rules say among things, a step at a time; who was joined is looked at again, for more is known of them. */
async function settleAmong(
  graph: Graph,
  ids: ReadonlySet<string>,
  { least, join, signal }: Search,
  told: (done: number) => void,
): Promise<Found> {
  const matches = new Matches((query, params) => graph.read(query, params, { deadlineAt: Date.now() + PATIENCE_MS }));
  const [looked, asked] = [new Set(ids), new Set(ids)];
  await lookAt(matches, [...ids], { looked, signal, told });
  for (let merged = 0; ; ) {
    if (signal.aborted) return { joins: [], proposals: [], merged };
    const { joins, proposals } = await wait('Comparing what was found', matches.settle(least));
    const concerning = proposals.filter(({ one, other }) => asked.has(one) || asked.has(other));
    if (!join || joins.length === 0) return { joins, proposals: concerning, merged };
    const merges = await joinSome(graph, joins);
    merged += merges.length;
    for (const { target, other } of merges) if (asked.has(target)) asked.add(other);
    const others = matches.forget(new Set(merges.flatMap(({ target, other }) => [target, other])));
    const into = merges.map(({ other }) => other);
    for (const id of into) looked.add(id);
    const open = [...new Set([...into, ...others])].filter((id) => looked.has(id)).sort();
    await lookAt(matches, open, { looked, signal });
  }
}

interface Looking {
  readonly looked: Set<string>;
  readonly signal: AbortSignal;
  readonly told?: (done: number) => void;
}

/** Looks at some, and at whom rules join them with: somebody else may fit as well. */
async function lookAt(matches: Matches, ids: readonly string[], { looked, signal, told }: Looking): Promise<void> {
  const open = [...ids];
  for (let done = 0; done < open.length && !signal.aborted; ) {
    const some = open.slice(done, done + AT_ONCE);
    const others = (await matches.look(some)).filter((id) => !looked.has(id));
    open.push(...new Set(others));
    for (const id of others) looked.add(id);
    done += some.length;
    told?.(done);
  }
}

async function everything(graph: Graph): Promise<string[]> {
  const all: string[] = [];
  for await (const rows of every(graph, claimedIdsAfter))
    all.push(...rows.map(({ id }) => id).filter((id) => mayStandTwice(id)));
  return all;
}
