import { join } from 'node:path';
import fc from 'fast-check';
import { digestOf } from '../../src/graph/digest';
import type { Graph } from '../../src/graph/graph';
import { chancery } from '../dossier/chancery';
import { chancery as started } from '../faults/running-service';
import { dumpOf, restoreText } from '../record/dumps';
import { changesAreWhole } from '../support/changes-are-whole';
import { endedWriter, settled } from '../support/killed-writer';
import { emptyGraph, loadTexts, openTestGraph, testAddress } from '../support/test-graph';
import { startTestService } from '../support/test-service';
import { DESKS, PAIRS, TWO_IDS } from './two-desks';

/** All pairs of the desks, their country, and whom only that tells: Ines Varga, and Olaf Brandt with his other name. */
const MERGES = PAIRS + 4;

describe('chancery match --join', () => {
  let graph: Graph;
  let untouched: string;
  let whole: Awaited<ReturnType<typeof digestOf>>;
  let statements: number;

  beforeAll(async () => {
    graph = await openTestGraph();
    await loadTexts(graph, ...DESKS);
    untouched = await dumpOf(graph);
    const { output, status } = await joining('SIGKILL', 0);
    expect([status, /^(\d+) merged; /m.exec(output)?.[1]]).toEqual([0, String(MERGES)]);
    statements = Number(/(\d+) statements/.exec(output)?.[1]);
    whole = await digestOf(graph);
  });
  afterAll(() => graph.close());

  const again = async () => {
    await emptyGraph();
    await restoreText(graph, untouched);
  };

  it('joins everything that rules join: the second time there is nothing left', async () => {
    expect(await run('match', '--join')).toMatchObject({
      status: 0,
      out: '',
      err: expect.stringMatching(/^0 merged; /m),
    });
    expect(await digestOf(graph)).toEqual(whole);
  });

  it('dumped and restored, is the same graph: old ids resolve, and nothing more is joined', async () => {
    const text = await dumpOf(graph);
    await emptyGraph();
    await restoreText(graph, text);
    expect(await digestOf(graph)).toEqual(whole);
    const service = await startTestService(graph);
    try {
      const { data } = await service.ask(`{ person(id: "${TWO_IDS.left}") { id } }`);
      expect(data.person).toEqual({ id: TWO_IDS.stands });
    } finally {
      await service.close();
    }
    expect((await run('match', '--join')).err).toMatch(/^0 merged; /m);
    expect(await digestOf(graph)).toEqual(whole);
  });

  it.each(['SIGKILL', 'SIGINT'] as const)(
    'ended by %s at any statement, leaves what one that ran through leaves, once it is run again',
    async (signal) => {
      const records = new Set<string>();
      await fc.assert(
        fc.asyncProperty(
          fc.integer({ min: 1, max: statements }),
          fc.integer({ min: 0, max: signal === 'SIGKILL' ? 20_000 : 0 }),
          async (at, wait) => {
            await again();
            const ended = await joining(signal, at, wait);
            if (signal === 'SIGKILL') expect(ended.signal).toBe('SIGKILL');
            // A signal that comes when nothing is left to do stops nothing.
            else expect(STOPPED.test(ended.output) ? 1 : 0).toBe(ended.status);
            await settled();
            expect(await changesAreWhole()).toBe(true);
            const left = await digestOf(graph);
            if (ended.status !== 0) records.add(left.record);
            expect((await run('match', '--join')).status).toBe(0);
            expect(await digestOf(graph)).toEqual(whole);
          },
        ),
        {
          numRuns: 5,
          examples: [
            [1, 0],
            [Math.ceil(statements / 2), 0],
            [statements, 0],
          ],
        },
      );
      // Some were ended before anything was joined, and some after something was.
      expect(records.size).toBeGreaterThan(1);
    },
    600_000,
  );

  it('stopped by Ctrl-C at a terminal while it joins, says so, exits with 1, and goes on when run again', async () => {
    await again();
    const command = started(['match', '--join'], env());
    await command.says(/^merged person\//m);
    command.child.kill('SIGINT');
    expect(await command.ended).toEqual({ code: 1, signal: null });
    expect(command.said()).toMatch(STOPPED);
    const before = Number(STOPPED.exec(command.said())?.[1]);
    const { err, status } = await run('match', '--join');
    expect([status, before + Number(/^(\d+) merged; /m.exec(err)?.[1])]).toEqual([0, MERGES]);
    expect(await digestOf(graph)).toEqual(whole);
  });
});

const STOPPED = /^(\d+) merged, stopped: run it again to go on$/m;

function joining(signal: NodeJS.Signals, at: number, wait = 0) {
  return endedWriter(signal, join(__dirname, 'killed-match.ts'), at, wait);
}

function env(): Record<string, string> {
  const { uri, user, password } = testAddress();
  return { NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password };
}

function run(...args: string[]) {
  return chancery(args, {}, env());
}
