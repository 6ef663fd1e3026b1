import fc from 'fast-check';
import { type Graph, openGraph } from '../../src/graph/graph';
import { WAITS } from '../../src/server/limits';
import { type BoltProxy, openBoltProxy } from '../support/bolt-proxy';
import { ARTICLE, loadFiles, openTestGraph, testAddress } from '../support/test-graph';
import { startTestService } from '../support/test-service';
import { documentMaker } from './grammar';
import { until } from './running-service';
import { SLOW, slowQueriesRunning } from './slow-query';

/** The deadline of a service that gives up early, so that the tests need not wait long; elsewhere it is the real one, 10 s. */
const EARLY_MS = 2_000;
/** How long a caller of these tests waits for what is promised at once: less than the deadline. */
const AT_ONCE_MS = 5_000;

const SHORT = '{ stats { people } }';
/** Five queries of the graph, one after another. */
const LONG =
  '{ people { nodes { name occupancies { nodes { position { name } claims { nodes { passage source { title } } } } } } } }';

const UNAVAILABLE = { status: 503, codes: ['GRAPH_UNAVAILABLE'], retryAfter: '5' };
const TOO_LATE = { status: 504, codes: ['DEADLINE_EXCEEDED'] };

describe('the service, when the way to Neo4j', () => {
  let proxy: BoltProxy;
  let direct: Graph;
  let graph: Graph;
  let url: string;
  let right: Reply;
  const ending: (() => Promise<void>)[] = [];

  const serving = async (over: Graph, deadlineMs: number = WAITS.deadline): Promise<string> => {
    const service = await startTestService(over, undefined, {}, deadlineMs);
    ending.push(service.close);
    return service.url;
  };
  const overProxy = (): Graph => {
    const opened = openGraph({ ...testAddress(), uri: proxy.uri });
    ending.push(opened.close);
    return opened;
  };

  beforeAll(async () => {
    direct = await openTestGraph();
    await loadFiles(direct, ARTICLE);
    proxy = await openBoltProxy();
    graph = overProxy();
    url = await serving(graph);
    right = await until(() => answered(ask(url, LONG)));
  });
  afterAll(async () => {
    for (const end of ending.reverse()) await end();
    await proxy.close();
    await direct.close();
  });
  afterEach(async () => {
    await proxy.turn('clear');
    await answersAgain();
    expect(await ask(url, LONG)).toEqual(right);
  });

  it('is clear: 200 and the answer', () => {
    expect(right).toMatchObject({ status: 200, codes: [] });
    expect(right.data?.people).toMatchObject({ nodes: expect.arrayContaining([expect.anything()]) });
  });

  it('is cut in the middle of an answer, 200 times: 200 and the whole answer, since the service asks again', async () => {
    const before = proxy.seen.bytes;
    await ask(url, LONG);
    const bytes = proxy.seen.bytes - before;
    for (const moment of fc.sample(fc.nat(bytes - 1), { numRuns: 200, seed: 4 })) {
      const { cuts } = proxy.seen;
      proxy.cutAfter(moment);
      expect(await ask(url, LONG)).toEqual(right);
      expect(proxy.seen.cuts).toBe(cuts + 1);
    }
  });

  it.each(['breaking', 'refusing'] as const)(
    'is %s, as while Neo4j starts again: 503 GRAPH_UNAVAILABLE with Retry-After, at once; not ready, but live',
    async (way) => {
      await proxy.turn(way);
      expect(await ask(url, SHORT, AT_ONCE_MS)).toMatchObject(UNAVAILABLE);
      expect((await fetch(`${url}/health/ready`, { signal: AbortSignal.timeout(AT_ONCE_MS) })).status).toBe(503);
      expect((await fetch(`${url}/health/live`, { signal: AbortSignal.timeout(AT_ONCE_MS) })).status).toBe(200);
    },
  );

  it('is refusing: whatever is asked leaves no promise behind that would end the process', async () => {
    const left: unknown[] = [];
    const note = (reason: unknown) => left.push(reason);
    process.on('unhandledRejection', note);
    await proxy.turn('refusing');
    const make = documentMaker(1);
    const documents = ['{ nodes(ids: ["country/us", "/"]) { id } }', ...Array.from({ length: 200 }, make)];
    for (const document of documents) expect((await ask(url, document)).status).not.toBe(500);
    process.off('unhandledRejection', note);
    expect(left).toEqual([]);
  });

  it('falls silent: 504 DEADLINE_EXCEEDED at the deadline; not ready after 2 s, but live', async () => {
    const early = await serving(graph, EARLY_MS);
    await proxy.turn('silent');
    expect(await ask(early, SHORT, EARLY_MS + AT_ONCE_MS)).toMatchObject(TOO_LATE);
    expect((await fetch(`${url}/health/ready`, { signal: AbortSignal.timeout(AT_ONCE_MS) })).status).toBe(503);
    expect((await fetch(`${url}/health/live`, { signal: AbortSignal.timeout(AT_ONCE_MS) })).status).toBe(200);
  });

  it('takes the call and never says hello: 504 DEADLINE_EXCEEDED at the deadline, or 503 GRAPH_UNAVAILABLE after 5 s', async () => {
    // From before they start: a service that has asked anything has a connection that said hello.
    await proxy.turn('silent');
    const [early, patient] = await Promise.all([serving(overProxy(), EARLY_MS), serving(overProxy())]);
    const replies = [ask(early, SHORT, EARLY_MS + AT_ONCE_MS), ask(patient, SHORT, 5_000 + AT_ONCE_MS)];
    expect(await Promise.all(replies)).toMatchObject([TOO_LATE, UNAVAILABLE]);
  });

  it('is slow, but not as slow as the deadline: 200 and the answer', async () => {
    await proxy.turn('slow');
    expect(await ask(url, LONG)).toEqual(right);
  });

  it('is slower than the deadline: 504 DEADLINE_EXCEEDED at the deadline', async () => {
    const hasty = await serving(graph, 100);
    await proxy.turn('slow');
    expect(await ask(hasty, LONG, AT_ONCE_MS)).toMatchObject(TOO_LATE);
  });

  it('is full of questions that get no answer: 503 GRAPH_UNAVAILABLE with Retry-After, before any of those is given up', async () => {
    const early = await serving(graph, EARLY_MS);
    // A place is free only when the session of the question before is closed.
    await until(() => (graph.crowd().inside === 0 ? true : undefined));
    await proxy.turn('silent');
    const { places } = graph.crowd();
    const order: number[] = [];
    const stuck = Array.from({ length: places }, () => ask(early, SHORT).then(({ status }) => order.push(status)));
    await until(() => (graph.crowd().inside === places ? true : undefined));
    const metrics = await (await fetch(`${early}/metrics`)).text();
    expect(metrics).toContain(`chancery_graph_crowd{state="inside"} ${places}`);
    const more = await Promise.all(
      Array.from({ length: 10 }, async () => {
        const reply = await ask(early, SHORT);
        order.push(reply.status);
        return reply;
      }),
    );
    for (const reply of more) expect(reply).toMatchObject(UNAVAILABLE);
    await Promise.all(stuck);
    expect(order).toEqual([...Array(10).fill(503), ...Array(places).fill(504)]);
  });

  it('comes back for new connections only, the old ones silent for ever: 200 again, without a restart', async () => {
    const early = await serving(graph, EARLY_MS);
    await proxy.turn('silent');
    const stuck = Array.from({ length: graph.crowd().places }, () => ask(early, SHORT));
    for (const { status } of await Promise.all(stuck)) expect(status).toBe(504);
    proxy.abandon();
    await proxy.turn('clear');
    await answersAgain();
  });

  /** Places of questions that were given up are free a second later. */
  const answersAgain = () => until(() => answered(ask(url, SHORT)), 50);
});

describe('a caller who goes away', () => {
  it('leaves nothing running in Neo4j', async () => {
    const graph = await openTestGraph();
    const service = await startTestService({
      ...graph,
      read: (_, __, options) => graph.read(SLOW, {}, options) as never,
    });
    const leaving = new AbortController();
    const asked = Array.from({ length: 3 }, () =>
      fetch(`${service.url}/graphql?query=${encodeURIComponent(SHORT)}`, { signal: leaving.signal }).catch(
        () => 'left',
      ),
    );
    await slowQueriesRunning(3);
    leaving.abort();
    expect(await Promise.all(asked)).toEqual(['left', 'left', 'left']);
    await slowQueriesRunning(0);
    await until(() => (graph.crowd().inside === 0 ? true : undefined));
    await service.close();
    await graph.close();
  });
});

interface Reply {
  readonly status: number;
  readonly data: Record<string, unknown> | undefined;
  readonly codes: (string | undefined)[];
  readonly retryAfter: string | null;
}

/** A new Neo4j may take longer than the deadline for the first question. */
async function answered(asked: Promise<Reply>): Promise<Reply | undefined> {
  const reply = await asked;
  return reply.status === 200 ? reply : undefined;
}

async function ask(url: string, query: string, patienceMs?: number): Promise<Reply> {
  const init = patienceMs ? { signal: AbortSignal.timeout(patienceMs) } : {};
  const response = await fetch(`${url}/graphql?query=${encodeURIComponent(query)}`, init);
  const { data, errors = [] } = (await response.json()) as {
    data?: Record<string, unknown>;
    errors?: { extensions?: { code?: string } }[];
  };
  const codes = [...new Set(errors.map(({ extensions }) => extensions?.code))];
  return { status: response.status, data, codes, retryAfter: response.headers.get('retry-after') };
}
