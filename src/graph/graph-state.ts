import { ChanceryError } from '../errors';
import type { Graph } from './graph';
import { stateOfRecord } from './queries.generated';
import { PROJECTION_VERSION, RECORD_VERSION } from './record-version';

/** What must be done before a graph answers right: nothing, one of two commands, or a rebuild that was begun. */
export type Unfinished = 'nothing' | 'restore' | 'rebuild' | 'rebuild cut off';

/** Throws GRAPH_UNAVAILABLE where the record in a graph has a shape that this program does not know. */
export async function refuseOtherRecord(graph: Graph): Promise<void> {
  const [state] = await graph.read(stateOfRecord, {});
  const version = state?.recordVersion ?? RECORD_VERSION;
  if (version === RECORD_VERSION) return;
  const way =
    version > RECORD_VERSION
      ? 'use that version'
      : 'write a dump with that version (chancery dump), and restore it with this one into an empty graph (chancery restore)';
  throw new ChanceryError(
    'GRAPH_UNAVAILABLE',
    `Expected a record of version ${RECORD_VERSION}, got one of version ${version}, written by another version of Chancery: ${way}.`,
  );
}

/** What is told where a graph holds part of a dump. */
export const RESTORE_FIRST =
  'A dump is being restored into this graph, or was and was cut off: run chancery restore with it again, or empty the graph.';

/** What is left to do on a graph. One whose facts were laid down by other rules, or by a program that did not say, needs a rebuild. */
export async function unfinishedIn(graph: Graph): Promise<Unfinished> {
  const [state] = await graph.read(stateOfRecord, {});
  if (!state?.begun) return 'nothing';
  if (state.restoring !== null) return 'restore';
  if (state.rebuilding) return 'rebuild cut off';
  return state.projectionVersion === PROJECTION_VERSION ? 'nothing' : 'rebuild';
}
