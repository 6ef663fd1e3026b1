import { type Graph, openGraph } from '../../src/graph/graph';
import { testAddress } from './test-graph';

/**
 * Lends a graph to a script that is called with N MICROSECONDS …: the process is killed as kill -9 kills, or sent the signal that
 * CHANCERY_TEST_SIGNAL names, so long after its Nth statement was handed to the driver. One that comes to its end says how many
 * statements it sent.
 */
export async function withDoomedGraph(work: (graph: Graph, ...args: string[]) => Promise<unknown>): Promise<void> {
  const [at = '0', wait = '0', ...args] = process.argv.slice(2);
  const signal = process.env.CHANCERY_TEST_SIGNAL ?? 'SIGKILL';
  const graph = openGraph(testAddress());
  let sent = 0;
  graph.observe(() => {
    if (++sent !== Number(at)) return;
    const end = process.hrtime.bigint() + BigInt(wait) * 1000n;
    const die = () => (process.hrtime.bigint() >= end ? process.kill(process.pid, signal) : setImmediate(die));
    setImmediate(die);
  });
  await work(graph, ...args);
  process.stdout.write(`${sent} statements\n`);
  await graph.close();
}
