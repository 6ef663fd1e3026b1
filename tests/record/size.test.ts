import type { Graph } from '../../src/graph/graph';
import { emptyGraph, loadTexts, openTestGraph, withDriver } from '../support/test-graph';

const PEOPLE = ['ann', 'bob', 'cat', 'dan'];

describe('a participation', () => {
  let graph: Graph;
  beforeAll(async () => {
    graph = await openTestGraph();
  });
  afterAll(() => graph.close());

  // Beside the contacts it makes, and GIVES, by which a dossier keeps which claims it gave; an import keeps none.
  it('takes two nodes and three relationships, and one more where it is in a delegation', async () => {
    const without = await sizeWith({ people: ['ann', 'bob'] });
    expect(difference(await sizeWith({ people: ['ann', 'bob', 'cat'] }), without)).toEqual({
      ...{ Claim: 1, Participation: 1 },
      ...{ CLAIMS: 1, IN_EVENT: 1, PARTICIPANT: 1, MET: 4, GIVES: 1 },
    });
    const sided = await sizeWith({ sides: { ua: ['ann'], us: ['bob'] } });
    expect(difference(await sizeWith({ sides: { ua: ['ann', 'cat'], us: ['bob'] } }), sided)).toEqual({
      ...{ Claim: 1, Participation: 1 },
      ...{ CLAIMS: 1, IN_EVENT: 1, PARTICIPANT: 1, IN_DELEGATION: 1, MET: 4, GIVES: 1 },
    });
  });

  async function sizeWith(those: object): Promise<Map<string, number>> {
    await emptyGraph();
    const text = JSON.stringify({
      source: { id: 'gazette', publisher: 'Gazette', grade: 'B', published: '2025-01-01' },
      people: Object.fromEntries(PEOPLE.map((slug) => [slug, slug])),
      events: { talks: { name: 'Talks', is: 'TALKS HELD IN_PERSON', date: '2024-12-01', ...those } },
    });
    await loadTexts(graph, { file: 'size.yaml', text });
    const { records } = await withDriver((driver) =>
      driver.executeQuery(
        `MATCH (n) UNWIND [one IN labels(n) WHERE one <> 'Entity'] AS kind RETURN kind, count(*) AS count
         UNION ALL MATCH ()-[r]->() RETURN type(r) AS kind, count(*) AS count`,
        {},
        { database: 'neo4j' },
      ),
    );
    return new Map(records.map((record) => [record.get('kind'), record.get('count')]));
  }
});

/** What there is more of one than of another, by kind. */
function difference(more: ReadonlyMap<string, number>, less: ReadonlyMap<string, number>): Record<string, number> {
  const grown = [...more].map(([kind, count]) => [kind, count - (less.get(kind) ?? 0)] as const);
  return Object.fromEntries(grown.filter(([, count]) => count !== 0));
}
