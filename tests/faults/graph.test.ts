import type { AddressInfo } from 'node:net';
import { createServer, type Server, type Socket } from 'node:net';
import { type Graph, openGraph } from '../../src/graph/graph';
import { stats } from '../../src/graph/queries.generated';
import { testAddress } from '../support/test-graph';
import { SLOW, slowQueriesRunning } from './slow-query';

describe('the door to Neo4j', () => {
  let graph: Graph;
  beforeAll(() => {
    graph = openGraph(testAddress());
  });
  afterAll(() => graph.close());

  it('ends a query in Neo4j when its deadline is over', async () => {
    await expect(graph.read(SLOW, {}, { deadlineAt: Date.now() + 500 })).rejects.toMatchObject({
      code: 'DEADLINE_EXCEEDED',
    });
    await slowQueriesRunning(0);
  });

  it('ends a query in Neo4j when nobody waits for it any more', async () => {
    const caller = new AbortController();
    const answer = graph.read(SLOW, {}, { signal: caller.signal });
    await slowQueriesRunning(1);
    caller.abort();
    await expect(answer).rejects.toMatchObject({ code: 'DEADLINE_EXCEEDED' });
    await slowQueriesRunning(0);
  });

  it('answers the next question after that', async () => {
    expect(await graph.read(stats, {})).toHaveLength(1);
  });

  it('sends nothing once the deadline is over', async () => {
    const sent: string[] = [];
    const stop = graph.observe((name) => sent.push(name));
    await expect(graph.read(stats, {}, { deadlineAt: Date.now() - 1 })).rejects.toMatchObject({
      code: 'DEADLINE_EXCEEDED',
    });
    stop();
    expect(sent).toEqual([]);
  });

  it('passes on as it came what is wrong with a query itself', async () => {
    const wrong = { ...SLOW, text: 'RETURN nothing' };
    await expect(graph.read(wrong, {})).rejects.toThrow(/nothing/);
  });

  describe('with nobody behind it', () => {
    it('says GRAPH_UNAVAILABLE where the port is closed', async () => {
      const closed = openGraph({ ...testAddress(), uri: 'bolt://127.0.0.1:9' });
      await expect(closed.read(stats, {})).rejects.toMatchObject({ code: 'GRAPH_UNAVAILABLE' });
      await expect(closed.verify(2000)).rejects.toMatchObject({ code: 'GRAPH_UNAVAILABLE' });
      await closed.close();
    });

    it('gives up at the deadline where somebody takes the call and says nothing', async () => {
      const sockets: Socket[] = [];
      const silent: Server = createServer((socket) => sockets.push(socket));
      await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
      const { port } = silent.address() as AddressInfo;
      const deaf = openGraph({ ...testAddress(), uri: `bolt://127.0.0.1:${port}` });
      const answer = deaf.read(stats, {}, { deadlineAt: Date.now() + 300 });
      await expect(answer).rejects.toMatchObject({ code: 'DEADLINE_EXCEEDED' });
      await expect(deaf.verify(300)).rejects.toMatchObject({ code: 'GRAPH_UNAVAILABLE' });
      for (const socket of sockets) socket.destroy();
      silent.close();
      await deaf.close();
    });
  });
});
