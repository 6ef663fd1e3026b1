import { serverAudits } from 'graphql-http';
import type { Graph } from '../../src/graph/graph';
import { openTestGraph } from '../support/test-graph';
import { startTestService, type TestService } from '../support/test-service';

describe('GraphQL over HTTP, as the audits of graphql-http read its specification', () => {
  let graph: Graph;
  let service: TestService;
  beforeAll(async () => {
    graph = await openTestGraph();
    service = await startTestService(graph);
  });
  afterAll(async () => {
    await service.close();
    await graph.close();
  });

  const audits = serverAudits({ url: () => `${service.url}/graphql` });
  it.each(audits.map(({ id, name, fn }) => [`${name} (${id})`, fn] as const))('%s', async (_, audit) => {
    const result = await audit();
    expect(result.status === 'ok' ? 'ok' : `${result.status}: ${result.reason}`).toBe('ok');
  });
});
