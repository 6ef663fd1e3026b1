import { ChanceryError } from '../errors';
import type { Graph } from './graph';
import { refuseOtherRecord } from './graph-state';
import { SETUP } from './queries.generated';

/** The oldest Neo4j whose Cypher has all we use (relationship types and labels from parameters). */
const OLDEST = [5, 26] as const;

/** Waits until Neo4j answers, checks its version, sees to constraints and indexes, and checks the version of the record. */
export async function prepareGraph(graph: Graph, deadlineMs: number): Promise<void> {
  const version = await graph.version(deadlineMs);
  const [major = 0, minor = 0] = version.split('.').map(Number);
  if (major < OLDEST[0] || (major === OLDEST[0] && minor < OLDEST[1]))
    throw new ChanceryError('GRAPH_UNAVAILABLE', `Expected Neo4j ${OLDEST.join('.')} or later, got ${version}.`);
  for (const statement of SETUP) await graph.prepare(statement);
  await refuseOtherRecord(graph);
}
