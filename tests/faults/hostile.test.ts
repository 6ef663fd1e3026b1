import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { Agent, type IncomingMessage, request } from 'node:http';
import { join } from 'node:path';
import { getIntrospectionQuery } from 'graphql';
import { CACHED_CHARACTERS } from '../../src/server/limits';
import { ARTICLE, loadFiles, openTestGraph } from '../support/test-graph';
import { documentMaker } from './grammar';
import { type Hostile, hostileCorpus, LONGEST_CACHED, megabytes } from './hostile-corpus';
import { until } from './running-service';

/** A bystander may wait for a hostile request no longer than for so many of the largest questions that people ask. */
const YARDSTICKS = 5;
/** How often both waits are measured, one after the other so that a busy machine slows both; more often where their medians do not tell yet. */
const TRIES = { least: 5, most: 25 };

const agent = new Agent({ keepAlive: true });
let server: ChildProcess;
let url = '';

beforeAll(async () => {
  const graph = await openTestGraph();
  await loadFiles(graph, ARTICLE);
  await graph.close();
  server = fork(join(__dirname, 'hostile-server.ts'), { execArgv: ['--expose-gc', '--require', 'tsx/cjs'] });
  url = (await said()).url ?? '';
  await post(asking('{ stats { people } }'));
});
afterAll(async () => {
  agent.destroy();
  server.kill();
  await once(server, 'close');
});

describe('a hostile request', () => {
  const large = megabytes();
  const corpus = { ...large, ...hostileCorpus(0) };
  const ordinary = asking(getIntrospectionQuery());
  beforeAll(() => post(ordinary));

  it.each(Object.entries(corpus))(
    'of %s gets no 500, and keeps a bystander waiting no longer than a few large questions would',
    async (_, hostile) => {
      const waits: { beside: number; yardstick: number }[] = [];
      const ratio = () => median(waits.map(({ beside }) => beside)) / median(waits.map(({ yardstick }) => yardstick));
      while (waits.length < TRIES.least || (waits.length < TRIES.most && ratio() > YARDSTICKS)) {
        const { waited: yardstick } = await besides(ordinary);
        const { reply, waited: beside } = await besides(hostile);
        expectNo500(reply);
        waits.push({ beside, yardstick });
      }
      expect(ratio()).toBeLessThanOrEqual(YARDSTICKS);
    },
  );

  it('is not held in memory, however often it comes', async () => {
    const rounds = async (from: number, to: number): Promise<number> => {
      let bytes = 0;
      for (let salt = from; salt < to; salt++)
        for (const hostile of Object.values(hostileCorpus(salt))) {
          bytes += hostile.body.length;
          await post(hostile);
        }
      return bytes;
    };
    // What is cached is bounded by a number of characters: only when that is reached can anything be said.
    await rounds(1, 1 + CACHED_CHARACTERS / LONGEST_CACHED + 5);
    const before = await held();
    const bytes = await rounds(100, 105);
    for (const hostile of Object.values(large)) await post(hostile);
    // What is left of the megabytes is on its way for a moment.
    await until(async () => ((await held()) - before < bytes / 10 ? true : undefined), 50);
  });
});

describe('10,000 documents made by the grammar of the schema, half of them broken', () => {
  it('get no 500, and an error always has a code', async () => {
    const make = documentMaker(2025);
    const statuses = new Map<string, number>();
    let left = 10_000;
    const caller = async () => {
      while (left-- > 0) {
        const query = make();
        const reply = await post(asking(query));
        expectNo500(reply, query);
        const outcome = 'data' in JSON.parse(reply.text) ? 'executed' : 'refused';
        statuses.set(outcome, (statuses.get(outcome) ?? 0) + 1);
      }
    };
    await Promise.all(Array.from({ length: 6 }, caller));
    for (const outcome of ['refused', 'executed']) expect(statuses.get(outcome)).toBeGreaterThan(1_000);
  }, 600_000);
});

function median(all: readonly number[]): number {
  return [...all].sort((one, other) => one - other)[Math.floor(all.length / 2)] ?? Number.NaN;
}

function asking(query: string): Hostile {
  return { body: Buffer.from(JSON.stringify({ query })) };
}

/** A machine that is too busy may give 503 or 504; nothing may give what nobody foresaw. */
function expectNo500({ status, text }: Reply, query?: string): void {
  const { errors = [] } = JSON.parse(text) as { errors?: { extensions?: { code?: unknown } }[] };
  const codes = errors.map(({ extensions }) => extensions?.code);
  const isForeseen =
    status !== 500 && codes.every((code) => typeof code === 'string' && code !== 'INTERNAL_SERVER_ERROR');
  expect(isForeseen ? '' : `${status} ${text} for ${query}`).toBe('');
}

interface Reply {
  readonly status: number | undefined;
  readonly text: string;
}

async function post({ body, headers, chunked = false }: Hostile): Promise<Reply> {
  const length = chunked ? {} : { 'content-length': body.length };
  const common = { 'content-type': 'application/json', accept: 'application/graphql-response+json' };
  const sent = request(`${url}/graphql`, { method: 'POST', agent, headers: { ...common, ...length, ...headers } });
  sent.end(body);
  const [response] = (await once(sent, 'response')) as [IncomingMessage];
  // What is left of a body that was refused may not be taken any more.
  sent.on('error', () => {});
  let text = '';
  for await (const chunk of response) text += chunk;
  return { status: response.statusCode, text };
}

/** Sends a request, and others one after another until it is answered: how long the slowest of these took. */
async function besides(request: Hostile): Promise<{ reply: Reply; waited: number }> {
  let reply: Reply | undefined;
  const asked = post(request).then((came) => {
    reply = came;
  });
  let waited = 0;
  do {
    const began = performance.now();
    await post(asking('{ __typename }'));
    waited = Math.max(waited, performance.now() - began);
  } while (!reply);
  await asked;
  return { reply, waited };
}

async function held(): Promise<number> {
  server.send('how many bytes?');
  return (await said()).held ?? 0;
}

async function said(): Promise<{ url?: string; held?: number }> {
  const [message] = await once(server, 'message');
  return message;
}
