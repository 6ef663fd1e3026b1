import type { Graph } from '../../src/graph/graph';
import { openTestGraph } from '../support/test-graph';
import { startTestService, type TestService } from '../support/test-service';

describe('metrics', () => {
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

  const metrics = async () => (await fetch(`${service.url}/metrics`)).text();

  it('are in the format of Prometheus: a type and a help for each, and no name twice', async () => {
    const response = await fetch(`${service.url}/metrics`);
    expect(response.headers.get('content-type')).toMatch(/^text\/plain; version=0\.0\.4/);
    const text = await response.text();
    const types = [...text.matchAll(/^# TYPE (\w+) (counter|gauge|histogram|summary)$/gm)].map(([, name]) => name);
    expect(new Set(types).size).toBe(types.length);
    for (const line of text.split('\n').filter((line) => line && !line.startsWith('#')))
      expect(line).toMatch(/^\w+(\{\w+="[^"]*"(,\w+="[^"]*")*\})? (-?[\d.e+-]+|Nan)$/);
    expect(types).toEqual(expect.arrayContaining(['nodejs_eventloop_lag_seconds', 'process_resident_memory_bytes']));
  });

  it('count requests by route, kind and class of status, and what the graph was asked', async () => {
    const bare = await startTestService(graph);
    for (const query of ['{ stats { people } }', '{ stats { people } }', '{ nothing }']) await bare.ask(query);
    await fetch(`${bare.url}/nowhere`);
    const text = await (await fetch(`${bare.url}/metrics`)).text();
    await bare.close();
    // JSON callers get 200 for a document that is not valid, as the specification has it.
    expect(text).toContain('chancery_requests_total{route="/graphql",kind="query",status="2xx"} 3');
    expect(text).toContain('chancery_requests_total{route="none",kind="none",status="4xx"} 1');
    expect(text).toContain('chancery_request_seconds_count{route="/graphql"} 3');
    expect(text).toContain('chancery_requests_running 1');
    expect(text).toContain('chancery_graph_queries_total{query="stats",outcome="answered"} 2');
    expect(text).toContain('chancery_graph_rows_total{query="stats"} 2');
    expect(text).toContain('chancery_graph_seconds_count 2');
  });

  it('have no label that callers decide about', async () => {
    const before = (await metrics()).split('\n').length;
    for (let i = 0; i < 20; i++) {
      await fetch(`${service.url}/path-${i}`);
      await fetch(`${service.url}/graphql?query=query+Q${i}{a${i}:__typename}`, {
        headers: { 'x-request-id': `id-${i}` },
      });
    }
    const text = await metrics();
    expect(text).not.toMatch(/path-1|Q1|id-1/);
    // Two routes are new to it, each with its counters.
    expect(text.split('\n').length - before).toBeLessThan(50);
  });
});
