import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { promisify } from 'node:util';
import { Chancery } from '../../clients/typescript/src/chancery';
import { ChanceryError } from '../../clients/typescript/src/chancery-error';
import * as operations from '../../clients/typescript/src/operations.generated';
import type { Graph } from '../../src/graph/graph';
import { questionFiles, sortListsAt } from '../questions/question-files';
import { ARTICLE, loadFiles, openTestGraph } from '../support/test-graph';
import { startTestService, type TestService } from '../support/test-service';

const run = promisify(execFile);
const ROOT = join(__dirname, '..', '..');
const UMEROV = { person: 'person/rustem-umerov' };

let graph: Graph;
let service: TestService;
let chancery: Chancery;
beforeAll(async () => {
  graph = await openTestGraph();
  await loadFiles(graph, ARTICLE);
  service = await startTestService(graph);
  chancery = new Chancery(`${service.url}/graphql`);
});
afterAll(async () => {
  await service.close();
  await graph.close();
});

describe('the TypeScript client', () => {
  const questions = Object.values(operations);
  it.each(questionFiles().filter(({ dossiers, imports }) => imports.length === 0 && dossiers.length === 1))(
    'has the question of $name, and its answer',
    async ({ query, now, anyOrder, expected }) => {
      const name = /^query (\w+)/m.exec(query)?.[1];
      const question = questions.find((one) => one.name === name);
      const then = await startTestService(graph, now);
      const { data } = expected as { data: unknown };
      try {
        const answer = await new Chancery(`${then.url}/graphql`).ask(question as typeof operations.ChiefNegotiator);
        for (const path of anyOrder) for (const side of [answer, data]) sortListsAt(side, path.split('.'));
        expect(answer).toEqual(data);
      } finally {
        await then.close();
      }
    },
  );

  it('gives every item of a list, and asks for no page before it is needed', async () => {
    const { whoMet } = await chancery.ask(operations.WhoMet, UMEROV);
    const taken: unknown[] = [];
    const { queries } = await counting(async () => {
      for await (const contact of chancery.each(operations.WhoMet, { ...UMEROV, first: 1 }, (one) => one.whoMet))
        taken.push(contact);
    });
    expect(whoMet.nodes.length).toBe(3);
    expect(taken).toEqual(whoMet.nodes);
    const { queries: early } = await counting(async () => {
      for await (const _ of chancery.each(operations.WhoMet, { ...UMEROV, first: 1 }, (one) => one.whoMet)) break;
    });
    expect(queries.length).toBe(3 * early.length);
  });

  it('tells what the service says, with its code, status and request', async () => {
    const error = await failure(chancery.ask(operations.WhoMet, { ...UMEROV, first: 0 }));
    expect(error).toMatchObject({ code: 'BAD_USER_INPUT', message: 'first: expected 1 to 100, got 0.', status: 200 });
    expect(error.requestId).toMatch(/^[\w-]{36}$/);
    expect(error.errors).toMatchObject([{ path: ['whoMet'] }]);
  });

  it('tells when nobody is there, nothing comes or what comes is no answer', async () => {
    const [silent, chatty] = await Promise.all([listening(() => {}), listening((_, reply) => reply.end('<html>'))]);
    const codeAt = async ({ server, url }: Listening, timeoutMs: number) => {
      const { code } = await failure(new Chancery(url, { timeoutMs }).ask(operations.WhoMet, UMEROV));
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      return code;
    };
    expect(await codeAt(silent, 100)).toBe('TIMEOUT');
    expect(await codeAt(chatty, 10_000)).toBe('BAD_ANSWER');
    expect((await failure(new Chancery(silent.url).ask(operations.WhoMet, UMEROV))).code).toBe('UNREACHABLE');
  });

  it('gives up when it is told to, with the reason it was given', async () => {
    const reason = new Error('no longer wanted');
    await expect(chancery.ask(operations.WhoMet, UMEROV, { signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
  });
});

describe('the TypeScript client, by itself in a folder', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'chancery-client-'));
    cpSync(join(ROOT, 'clients/typescript'), folder, { recursive: true });
    for (const page of ['clients/typescript/README.md', 'docs/ask.md'])
      for (const [place, block] of shownIn(page).entries())
        writeFileSync(join(folder, 'examples', `${basename(page, '.md')}-${place}.ts`), block);
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  /** What the compiler has to say. */
  const compile = () =>
    run(join(ROOT, 'node_modules/.bin/tsc'), ['-p', '.'], { cwd: folder }).then(
      ({ stdout }) => stdout,
      ({ stdout }: { stdout: string }) => stdout,
    );

  it('compiles strictly, with all that is shown of it on pages, and its example asks the service', async () => {
    expect(await compile()).toBe('');
    const example = join(folder, 'dist/examples/whom-umerov-met.js');
    const { stdout } = await run(process.execPath, [example, `${service.url}/graphql`]);
    expect(stdout.trim().split('\n')).toEqual([
      'Steve Witkoff: 1, last 30 November 2025 (US–Ukraine talks in Florida)',
      'Marco Rubio: 1, last 30 November 2025 (US–Ukraine talks in Florida)',
      'Jared Kushner: 1, last 30 November 2025 (US–Ukraine talks in Florida)',
      'Witkoff and Putin: PLANNED_ONLY (Talks with Putin in Moscow, between 1 and 7 December 2025)',
      'BAD_USER_INPUT: person: expected an id that begins with person/; got "Umerov".',
    ]);
  });

  it('does not compile with variables or fields that are not there', async () => {
    const right = [
      "c.ask(WhoMet, { person: 'person/a', filter: { sides: 'ACROSS' } }).then(({ whoMet }) => whoMet.nodes[0]?.b.name)",
      'c.ask(ChiefNegotiator)',
      "c.ask(HaveMet, { a: 'a', b: 'b' }).then(({ haveMet }) => haveMet.last?.label)",
      "c.each(Upcoming, { on: '2025-11-30' }, ({ upcoming }) => upcoming)",
    ];
    const wrong = [
      'c.ask(WhoMet)',
      'c.ask(WhoMet, {})',
      'c.ask(WhoMet, { person: 7 })',
      "c.ask(WhoMet, { person: 'person/a', filter: { sides: 'NEITHER' } })",
      "c.ask(WhoMet, { person: 'person/a' }).then(({ whoMet }) => whoMet.nodes[0]?.b.age)",
      "c.ask(HaveMet, { a: 'a', b: 'b' }).then(({ haveMet }) => haveMet.last.label)",
      "c.ask(ChiefNegotiator, { on: '2025-11-30' })",
      "c.each(Upcoming, { on: '2025-11-30' }, ({ upcoming }) => upcoming.nodes)",
      "c.each(Succession, { position: 'position/a' }, () => undefined)",
    ];
    const head = [
      "import { Chancery } from './chancery.ts';",
      "import { ChiefNegotiator, HaveMet, Succession, Upcoming, WhoMet } from './operations.generated.ts';",
      "const c = new Chancery('');",
    ];
    const lines = [...head, ...[...right, ...wrong].map((line) => `void ${line};`)];
    writeFileSync(join(folder, 'src/probe.ts'), lines.join('\n'));
    const refused = [...(await compile()).matchAll(/^src\/probe\.ts\((\d+),/gm)].map(
      ([, line]) => lines[Number(line) - 1],
    );
    expect([...new Set(refused)]).toEqual(wrong.map((line) => `void ${line};`));
  });
});

/** The TypeScript on a page. */
function shownIn(page: string): string[] {
  const blocks = [...readFileSync(join(ROOT, page), 'utf8').matchAll(/^```ts\n(.*?)^```$/gms)];
  if (blocks.length === 0) throw new Error(`${page}: expected some TypeScript`);
  return blocks.map(([, block = '']) => block);
}

interface Listening {
  readonly server: Server;
  readonly url: string;
}

async function listening(answer: Parameters<typeof createServer>[1]): Promise<Listening> {
  const server = createServer({}, answer);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { server, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
}

async function failure(asking: Promise<unknown>): Promise<ChanceryError> {
  const error = await asking.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof ChanceryError)) throw new Error(`expected a ChanceryError, got ${error}`);
  return error;
}

async function counting(work: () => Promise<void>): Promise<{ queries: string[] }> {
  const queries: string[] = [];
  await work().finally(graph.observe((name) => queries.push(name)));
  return { queries };
}
