import { LAST_MOMENT } from '../model/stretches';
import type { Graph } from './graph';
import { QUERIES } from './queries.generated';

const WRITES = /\b(CREATE|MERGE|SET|DELETE|REMOVE)\b/;
const PRESENT = QUERIES.filter(({ text }) => !WRITES.test(text));
const PAST = PRESENT.flatMap((query) =>
  query.past
    ? [{ ...query, text: query.past, example: { ...query.example, knownAt: LAST_MOMENT, recordedAt: LAST_MOMENT } }]
    : [],
);

/** Runs every reading query once on its own example, so that no caller pays for its plan; stops when told to. */
export function primePresent(graph: Graph, signal: AbortSignal): Promise<void> {
  return prime(graph, PRESENT, signal);
}

/** Does the same for those of the past: two states in place of one take seconds to plan. */
export function primePast(graph: Graph, signal: AbortSignal): Promise<void> {
  return prime(graph, PAST, signal);
}

async function prime(graph: Graph, queries: typeof QUERIES, signal: AbortSignal): Promise<void> {
  for (const query of queries) {
    if (signal.aborted) return;
    await graph.read(query, query.example, { signal, deadlineAt: Date.now() + 60_000 });
  }
}
