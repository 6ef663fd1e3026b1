import { ChanceryError } from '../errors';
import type { Graph } from '../graph/graph';
import { RESTORE_FIRST, type Unfinished, unfinishedIn } from '../graph/graph-state';
import { readSettings, type Settings } from '../settings';
import { startGraph } from '../start-graph';
import { say } from './say';

const REFUSED: Partial<Record<Unfinished, string>> = {
  restore: RESTORE_FIRST,
  rebuild:
    'The facts in this graph were laid down by another version of Chancery: run chancery rebuild first, or chancery start, which does it by itself.',
};

/**
 * Does a command's work on the graph the settings mean: that of a running service where there is one. Refuses a graph in which
 * something else must be done first, unless the command can bear that.
 */
export async function withGraph(
  work: (graph: Graph, settings: Settings) => Promise<void>,
  bears: readonly Unfinished[] = [],
): Promise<void> {
  const settings = readSettings(process.env);
  const started = await startGraph(settings, { progress: say, share: true });
  try {
    const unfinished = await unfinishedIn(started.graph);
    const refused = bears.includes(unfinished) ? undefined : REFUSED[unfinished];
    if (refused) throw new ChanceryError('GRAPH_UNAVAILABLE', refused);
    await work(started.graph, settings);
  } finally {
    await started.stop();
  }
}
