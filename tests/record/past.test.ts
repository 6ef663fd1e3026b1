import fc from 'fast-check';
import type { ChanceryError } from '../../src/errors';
import { decideOfThings } from '../../src/graph/decide-things';
import type { Graph } from '../../src/graph/graph';
import { knownAt } from '../../src/model/claim';
import { type Decision, makeDecision } from '../../src/model/decision';
import { everythingAskedOf, everythingToldOf } from '../support/everything';
import { emptyGraph, openTestGraph } from '../support/test-graph';
import { arbitraryPages, arbitraryPagesUnder, type Page, record } from './pages';

const MERGES = [
  ['MERGE', 'person/ada-n', 'person/ada-north'],
  ['MERGE', 'person/ada-north', 'person/ben-south'],
  ['MERGE', 'event/bay-talks', 'event/harbour-talks'],
  ['MERGE', 'position/first-minister', 'position/premier'],
  ['SPLIT', 'person/ada-n'],
  ['SPLIT', 'person/ada-north'],
  ['SPLIT', 'event/bay-talks'],
] as const;

const NOW = '2001-06-01T00:00:00Z';
const moment = (place: number) => new Date(Date.UTC(2001, 5, 1, 0, place));

/** Everything is asked of every moment, which takes a minute: one example, always the same, and as many others as RUNS says. */
const RUNS = process.env.RUNS ? { numRuns: Number(process.env.RUNS) } : { numRuns: 1, seed: 39 };

describe('the past', () => {
  let graph: Graph;
  beforeAll(async () => {
    graph = await openTestGraph();
  });
  afterAll(() => graph.close());

  it('is told as it was told at each moment of recording, after whatever came later (property)', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryPages, fc.array(fc.nat(9), { maxLength: 3 }), async (pages, retracted) => {
        await emptyGraph();
        const told: { at: string; all: string }[] = [];
        const note = async (now: Date) =>
          told.push({ at: now.toISOString(), all: await everythingAskedOf(graph, NOW) });
        let place = 0;
        for (const page of pages) {
          const now = moment(++place);
          await record(graph, { page, now });
          await note(now);
        }
        let last: Decision | undefined;
        for (const index of retracted) {
          const now = moment(++place);
          const decision = decide(pages, index, last);
          await record(graph, { decisions: [decision], touched: factsOf(pages, decision.target), now });
          last = decision;
          await note(now);
        }
        for (const { at, all } of told)
          expect(otherwise(all, await everythingAskedOf(graph, NOW, { recordedAt: at }))).toEqual([]);
      }),
      // A smaller example would take hours to find: each try asks everything of every moment.
      { ...RUNS, endOnFailure: true },
    );
  }, 3_600_000);

  it('is told as it was told before ids were merged, while they were, and after they were split (property)', async () => {
    await fc.assert(
      fc.asyncProperty(
        arbitraryPagesUnder({ 'ada-north': 'ada-n', 'harbour-talks': 'bay-talks', premier: 'first-minister' }),
        fc.array(fc.constantFrom(...MERGES), { minLength: 1, maxLength: 4 }),
        async (pages, merges) => {
          await emptyGraph();
          // Ids of which nothing was on record then may lead to what was: each thing is told once.
          const told: { at: string; all: Set<string> }[] = [];
          const things = async (at?: string) =>
            new Set((await everythingToldOf(graph, NOW, at ? { recordedAt: at } : {})).split('\n'));
          let place = 0;
          const step = async (work: (now: Date) => Promise<unknown>) => {
            const now = moment(++place);
            await work(now);
            told.push({ at: now.toISOString(), all: await things() });
          };
          for (const page of pages) {
            await step((now) => record(graph, { page, now }));
            const [kind, target, other] = merges[place % merges.length] ?? [];
            if (kind && target)
              await step((now) =>
                decideOfThings(graph, {
                  ...{ kind, target, now, reason: 'a test', by: 'a test', key: now.toISOString() },
                  ...(other ? { other } : {}),
                }).catch((error: ChanceryError) => expect(error.code).toBe('BAD_USER_INPUT')),
              );
          }
          for (const { at, all } of told) expect(await things(at)).toEqual(all);
        },
      ),
      RUNS,
    );
  }, 3_600_000);

  it('is told, by what was published by a moment, as by a graph that holds nothing else (property)', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryPages, async (pages) => {
        const moments = [...new Set(pages.flatMap(({ claims }) => claims.map(knownAt)))].sort();
        await emptyGraph();
        for (const [place, page] of pages.entries()) await record(graph, { page, now: moment(place) });
        const whole = new Map<string, string>();
        for (const at of moments) whole.set(at, await everythingAskedOf(graph, NOW, { knownAt: at }));
        for (const at of moments) {
          await emptyGraph();
          const published = pages.filter(({ claims }) => claims.every((claim) => knownAt(claim) <= at));
          for (const [place, page] of published.entries()) await record(graph, { page, now: moment(place) });
          expect(otherwise(await everythingAskedOf(graph, NOW), whole.get(at) ?? '')).toEqual([]);
        }
      }),
      // A smaller example would take hours to find: each try asks everything of every moment.
      { ...RUNS, endOnFailure: true },
    );
  }, 3_600_000);
});

/** The answers of one graph that another does not give, and those it gives instead. */
function otherwise(expected: string, got: string): string[] {
  const [lines, others] = [expected.split('\n'), got.split('\n')];
  return [
    ...lines.filter((line) => !others.includes(line)).map((line) => `expected ${line}`),
    ...others.filter((line) => !lines.includes(line)).map((line) => `got ${line}`),
  ];
}

/** Retracts a page's source or one of its claims, or restores what the decision before took away. */
function decide(pages: readonly Page[], index: number, last: Decision | undefined): Decision {
  if (last?.kind === 'RETRACT' && index % 3 === 0)
    return makeDecision({ kind: 'RESTORE', target: last.target, reason: 'right', by: 'a test', after: last.id });
  const page = pages[index % pages.length] as Page;
  const target = index % 2 === 0 ? page.sources[0]?.id : page.claims[index % page.claims.length]?.id;
  return makeDecision({ kind: 'RETRACT', target: target ?? '', reason: 'wrong', by: 'a test', after: last?.id ?? '' });
}

function factsOf(pages: readonly Page[], target: string): string[] {
  const all = pages.flatMap(({ claims }) => claims);
  return all.filter(({ id, sourceId }) => id === target || sourceId === target).map(({ factId }) => factId);
}
