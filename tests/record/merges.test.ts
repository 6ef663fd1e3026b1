import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { checkDossiers } from '../../src/dossier/check-dossiers';
import type { ChanceryError } from '../../src/errors';
import { decide } from '../../src/graph/decide';
import { decideOfThings, type ThingsRequest } from '../../src/graph/decide-things';
import { digestOf } from '../../src/graph/digest';
import type { Graph } from '../../src/graph/graph';
import { rebuild } from '../../src/graph/rebuild';
import { emptyGraph, loadTexts, openTestGraph } from '../support/test-graph';
import { allThatStands, dumpOf, restoreText } from './dumps';
import { ISLANDS, MAINLAND } from './made-up';
import { arbitraryPagesUnder, type Page, record } from './pages';

/** What some pages call otherwise, and the ids that two slugs stand for. */
const ALIASES = {
  'ada-north': 'ada-n',
  'ben-south': 'ben-s',
  'harbour-talks': 'bay-talks',
  premier: 'first-minister',
  northland: 'north',
};
const THINGS = [
  ['person/ada-north', 'person/ada-n', 'person/ben-south', 'person/ben-s', 'person/cyd-east'],
  ['event/harbour-talks', 'event/bay-talks'],
  ['position/premier', 'position/first-minister'],
  ['country/northland', 'country/north', 'country/southland'],
];

type Act =
  | { readonly kind: 'page' }
  | { readonly kind: 'MERGE' | 'SPLIT' | 'KEEP_APART' | 'LET_MERGE'; readonly ids: readonly string[] }
  | { readonly kind: 'RETRACT' | 'RESTORE'; readonly of: number };

const pair = fc.constantFrom(...THINGS).chain((ids) => fc.shuffledSubarray(ids, { minLength: 2, maxLength: 2 }));
const act: fc.Arbitrary<Act> = fc.oneof(
  { weight: 3, arbitrary: fc.constant({ kind: 'page' as const }) },
  { weight: 5, arbitrary: pair.map((ids) => ({ kind: 'MERGE' as const, ids })) },
  { weight: 2, arbitrary: fc.constantFrom(...THINGS.flat()).map((id) => ({ kind: 'SPLIT' as const, ids: [id] })) },
  { weight: 1, arbitrary: pair.map((ids) => ({ kind: 'KEEP_APART' as const, ids })) },
  { weight: 1, arbitrary: pair.map((ids) => ({ kind: 'LET_MERGE' as const, ids })) },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constantFrom('RETRACT' as const, 'RESTORE' as const), of: fc.nat(30) }),
  },
);

describe('merges and splits', () => {
  let graph: Graph;
  beforeAll(async () => {
    graph = await openTestGraph();
  });
  afterAll(() => graph.close());

  it('leave what was there where something was merged into what is only spoken of', async () => {
    await emptyGraph();
    const text = `
source: { id: page, publisher: Publisher, grade: A, published: 2001-05-01 }
countries: { southland: Southland, north: North }
people: { ada-north: Ada North }
events: { harbour-talks: { is: TALKS RUMOURED, name: Talks, sides: { north: { people: [ada-north] } } } }
`;
    const [compiled] = checkDossiers([{ file: 'page.yaml', text }]).compiled;
    const claims = (compiled?.claims ?? []).map(({ claim }) => claim);
    const page = {
      claims: claims.filter(({ factId }) => factId !== 'country/north'),
      sources: compiled?.sources ?? [],
    };
    await record(graph, { page, now: new Date() });
    const before = valuesOf(await digestOf(graph));
    await things(graph, { kind: 'MERGE', target: 'country/southland', other: 'country/north' });
    expect(valuesOf(await digestOf(graph))).not.toEqual(before);
    await things(graph, { kind: 'SPLIT', target: 'country/southland' });
    expect(valuesOf(await digestOf(graph))).toEqual(before);
  });

  it('leave, in any order among claims and retractions, what a rebuild leaves; and split, what was there without them (property)', async () => {
    let merged = 0;
    await fc.assert(
      fc.asyncProperty(
        arbitraryPagesUnder(ALIASES),
        fc.array(act, { minLength: 5, maxLength: 12 }),
        async (pages, acts) => {
          await emptyGraph();
          const done = await perform(graph, pages, acts);
          merged += done.merged.length;
          const after = await digestOf(graph);
          await rebuild(graph, () => undefined);
          expect(await digestOf(graph)).toEqual(after);

          // The same claims and decisions, all merges last: what was split in between is as if it had never been merged.
          await emptyGraph();
          const spoken = await perform(
            graph,
            pages,
            acts.filter(({ kind }) => kind === 'page' || kind === 'RETRACT' || kind === 'RESTORE'),
          );
          expect(spoken.merged).toEqual([]);
          const unmerged = await digestOf(graph);
          for (const [target, other] of done.merged) await things(graph, { kind: 'MERGE', target, other });
          expect(valuesOf(await digestOf(graph))).toEqual(valuesOf(after));

          for (const [target] of [...done.merged].reverse()) await things(graph, { kind: 'SPLIT', target });
          expect(valuesOf(await digestOf(graph))).toEqual(valuesOf(unmerged));
        },
      ),
      { numRuns: Number(process.env.RUNS ?? 8) },
    );
    expect(merged).toBeGreaterThan(0);
  });
});

describe('a dump of a graph with merges', () => {
  let graph: Graph;
  beforeAll(async () => {
    graph = await openTestGraph();
  });
  afterAll(() => graph.close());

  it('carries them: restored, everything stands as it stood, and is dumped the same', async () => {
    const file = (name: string, text: string) => ({ file: `${name}.yaml`, text });
    await loadTexts(graph, file('islands', ISLANDS));
    await loadTexts(
      graph,
      file(
        'mainland',
        MAINLAND.replaceAll('ada-north', 'ada-n')
          .replace('people:', 'people: { ada-n: A. North, cyd-east: Cyd East }\nplaces:')
          .replace('places: { cyd-east: Cyd East }', 'places: {}'),
      ),
    );
    await things(graph, { kind: 'MERGE', target: 'person/ada-n', other: 'person/ada-north' });
    await things(graph, { kind: 'MERGE', target: 'person/cyd-east', other: 'person/ben-south' });
    await things(graph, { kind: 'SPLIT', target: 'person/cyd-east' });
    await things(graph, { kind: 'KEEP_APART', target: 'person/cyd-east', other: 'person/ben-south' });
    const [text, all, digest] = [await dumpOf(graph), await allThatStands(), await digestOf(graph)];
    expect(all.filter((line) => line.includes('Redirect')).length).toBeGreaterThan(0);
    await emptyGraph();
    await restoreText(graph, text);
    expect(await digestOf(graph)).toEqual(digest);
    expect(await allThatStands()).toEqual(all);
    expect(await dumpOf(graph)).toBe(text);
    await expect(
      things(graph, { kind: 'MERGE', target: 'person/ben-south', other: 'person/cyd-east' }),
    ).rejects.toThrow(/are kept apart by decision/);
  });
});

const valuesOf = ({ facts, derived }: { facts: string; derived: string }) => ({ facts, derived });

function things(graph: Graph, request: Pick<ThingsRequest, 'kind' | 'target' | 'other'>) {
  return decideOfThings(graph, { ...request, reason: 'a test', by: 'a test', key: randomUUID(), now: new Date() });
}

/** Does one thing after another, leaving out what is refused; gives the merges that stand in the end, in their order. */
async function perform(graph: Graph, pages: readonly Page[], acts: readonly Act[]) {
  const left = [...pages];
  const told: Page[] = [];
  const standing = new Map<string, string>();
  const tell = async () => {
    const page = left.shift();
    if (!page) return;
    told.push(page);
    await record(graph, { page, now: new Date() });
  };
  await tell();
  for (const one of acts) {
    if (one.kind === 'page') await tell();
    else if ('of' in one) {
      const all = told.flatMap(({ claims }) => claims);
      const claim = all[one.of % all.length];
      const target = one.of % 3 === 0 ? claim?.sourceId : claim?.id;
      if (target)
        await decide(graph, {
          kind: one.kind,
          target,
          reason: 'a test',
          by: 'a test',
          key: randomUUID(),
          now: new Date(),
        });
    } else {
      const [target = '', other] = one.ids;
      const request = other === undefined ? { kind: one.kind, target } : { kind: one.kind, target, other };
      const written = await things(graph, request).catch((error: ChanceryError) => {
        if (error.code !== 'BAD_USER_INPUT') throw error;
        return undefined;
      });
      if (written?.seq !== undefined && one.kind === 'MERGE') standing.set(target, other ?? '');
      if (written?.seq !== undefined && one.kind === 'SPLIT') standing.delete(target);
    }
  }
  while (left.length > 0) await tell();
  return { merged: [...standing] };
}
