import { join } from 'node:path';
import fc from 'fast-check';
import { loadWorld } from '../../bench/load-world';
import { digestOf } from '../../src/graph/digest';
import type { Graph } from '../../src/graph/graph';
import { changesAreWhole } from '../support/changes-are-whole';
import { killedWriter } from '../support/killed-writer';
import { emptyGraph, openTestGraph, withDriver } from '../support/test-graph';

const PARTICIPATIONS = 1800;
const KILLS = 50;

describe('a large load from four connections', () => {
  let graph: Graph;
  beforeAll(async () => {
    graph = await openTestGraph();
  });
  afterAll(() => graph.close());

  it(`killed ${KILLS} times at random points, and begun again each time, comes to what one comes to that ran through`, async () => {
    await loadWorld(graph, { participations: PARTICIPATIONS });
    const whole = await digestOf(graph);
    await fc.assert(
      fc.asyncProperty(points, async (lives) => {
        await emptyGraph();
        const records = new Set<string>();
        for (const [life, [after, wait]] of lives.entries()) {
          const at = Math.max(1, (await batchesDone()) * PASSED_OVER + after);
          expect((await load(at, wait)).signal).toBe('SIGKILL');
          if (life % 10 !== 9) continue;
          expect(await changesAreWhole()).toBe(true);
          records.add((await digestOf(graph)).record);
        }
        // It went on from kill to kill, and was not done before the last.
        expect(records.size).toBe(KILLS / 10);
        expect(records.has(whole.record)).toBe(false);
        expect((await load(0, 0)).signal).toBeNull();
        expect(await changesAreWhole()).toBe(true);
        expect(await digestOf(graph)).toEqual(whole);
      }),
      { numRuns: 1, endOnFailure: true },
    );
  }, 600_000);
});

/** How many statements it takes to find that a batch is there already. */
const PASSED_OVER = 3;

/** After which of its statements, from the first that can write on, a loader dies, and how many microseconds after it. */
const points = fc.array(fc.tuple(fc.integer({ min: -5, max: 70 }), fc.integer({ min: 0, max: 20_000 })), {
  minLength: KILLS,
  maxLength: KILLS,
});

function load(at: number, wait: number) {
  return killedWriter(join(__dirname, 'killed-world.ts'), at, wait, String(PARTICIPATIONS));
}

async function batchesDone(): Promise<number> {
  return withDriver(async (driver) => {
    const { records } = await driver.executeQuery('MATCH (c:Change) RETURN count(c) AS n', {}, { database: 'neo4j' });
    return records[0]?.get('n');
  });
}
