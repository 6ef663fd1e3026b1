import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { digestOf } from '../../src/graph/digest';
import type { Graph } from '../../src/graph/graph';
import { changesAreWhole } from '../support/changes-are-whole';
import { killedWriter, settled } from '../support/killed-writer';
import { emptyGraph, openTestGraph } from '../support/test-graph';
import { ISLANDS, MAINLAND } from './made-up';

const folder = mkdtempSync(join(tmpdir(), 'chancery-kill-'));
const file = (name: string, text: string) => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
};

describe('a load that is killed', () => {
  let graph: Graph;
  const files = [file('islands.yaml', ISLANDS), file('mainland.yaml', MAINLAND)];

  beforeAll(async () => {
    graph = await openTestGraph();
  });
  afterAll(() => graph.close());

  it('at any statement, or any moment after it, leaves what one that ran through leaves, once it is run again', async () => {
    const { output } = await load(0, 0);
    const statements = Number(/(\d+) statements/.exec(output)?.[1]);
    expect(statements).toBeGreaterThan(20);
    const whole = await digestOf(graph);
    await emptyGraph();
    const empty = await digestOf(graph);
    const states = new Set<string>();
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: statements }),
        fc.integer({ min: 0, max: 20_000 }),
        async (at, wait) => {
          await emptyGraph();
          const { signal } = await load(at, wait);
          expect(signal).toBe('SIGKILL');
          await settled();
          const left = await digestOf(graph);
          states.add(left.record);
          expect(await changesAreWhole()).toBe(true);
          await load(0, 0);
          expect(await digestOf(graph)).toEqual(whole);
          expect(await changesAreWhole()).toBe(true);
        },
      ),
      {
        numRuns: 12,
        examples: [
          [1, 0],
          [statements, 20_000],
        ],
      },
    );
    // The kills were not all before the first commit or all after the last.
    expect(states.has(empty.record)).toBe(true);
    expect(states.size).toBeGreaterThan(1);
  });

  function load(at: number, wait: number) {
    return killedWriter(join(__dirname, 'killed-loader.ts'), at, wait, ...files);
  }
});
