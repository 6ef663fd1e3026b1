import { openGraph } from '../../src/graph/graph';
import { createService } from '../../src/serve';
import { readSettings } from '../../src/settings';
import { testAddress } from '../support/test-graph';

/*
 * The service in a process of its own, so that callers do not share its event loop; run with --expose-gc. Says its url, and
 * how many bytes it holds whenever it is asked anything.
 */
const graph = openGraph(testAddress());
const service = createService(graph, readSettings({ PORT: '0', LOG_LEVEL: 'error' }), { examples: [] });
void service.listen().then(({ url }) => process.send?.({ url }));
process.on('message', () => {
  global.gc?.();
  const { heapUsed, external } = process.memoryUsage();
  process.send?.({ held: heapUsed + external });
});
