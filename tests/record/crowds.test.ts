import { deriveContactsOf, deriveCrowds, withinPairs } from '../../src/graph/crowds';
import { digestOf } from '../../src/graph/digest';
import type { Graph } from '../../src/graph/graph';
import { deferCrowds, forgetContactsOf } from '../../src/graph/queries.generated';
import { ARTICLE, loadFiles, loadTexts, openTestGraph, withDriver } from '../support/test-graph';

const TALKS = 'event/us-ua-talks-2025-11-30';

/** More than one transaction can derive the contacts of. */
const PEOPLE = 202;

describe('an event with hundreds of people', () => {
  let graph: Graph;
  beforeEach(async () => {
    graph = await openTestGraph();
  });
  afterEach(() => graph.close());

  const count = async (text: string) =>
    withDriver(async (driver) => {
      const { records } = await driver.executeQuery(`${text} RETURN count(*) AS n`, {}, { database: 'neo4j' });
      return records[0]?.get('n');
    });

  it('is a contact of every two of them when it is loaded, however many transactions that takes', async () => {
    const people = Array.from({ length: PEOPLE }, (_, place) => `delegate-${place}`);
    await loadTexts(graph, { file: 'congress.yaml', text: dossierOf(people) });
    expect(await count("MATCH (:Person)-[m:MET {count: 1, smallest: 202, first: '2024-05-01'}]->(:Person)")).toBe(
      PEOPLE * (PEOPLE - 1),
    );
    expect(await count('MATCH (c:Crowd)')).toBe(0);
  });

  it('is left for later where one transaction cannot hold its pairs, the smaller ones first', () => {
    expect(withinPairs([300, 2, 150, 100], (people) => people)).toEqual([[2, 100, 150], [300]]);
    expect(withinPairs([], () => 0)).toEqual([[], []]);
    expect(withinPairs([300, 400], (people) => people)).toEqual([[], [300, 400]]);
  });

  it('goes on where it was cut off, and leaves what one that was not cut off leaves', async () => {
    await loadFiles(graph, ARTICLE);
    const { derived } = await digestOf(graph);
    const people = ['jared-kushner', 'marco-rubio', 'rustem-umerov', 'steve-witkoff'].map((slug) => `person/${slug}`);
    await graph.write(async (transaction) => {
      await transaction.run(forgetContactsOf, { ids: people });
      await transaction.run(deferCrowds, { crowds: [{ event: TALKS, people }] });
    });
    expect((await digestOf(graph)).derived).not.toBe(derived);
    const told: string[] = [];
    await deriveCrowds(graph, (event) => told.push(event));
    expect(told).toEqual([TALKS]);
    expect((await digestOf(graph)).derived).toBe(derived);
  });

  it('that is noted again while it waits begins again, with those who left it', async () => {
    await loadFiles(graph, ARTICLE);
    const { derived } = await digestOf(graph);
    await withDriver((driver) =>
      driver.executeQuery(
        "CREATE (:Crowd {id: $event, people: ['person/marco-rubio', 'person/rustem-umerov'], next: 1}) WITH 1 AS one MATCH ()-[m:MET]->() DELETE m",
        { event: TALKS },
        { database: 'neo4j' },
      ),
    );
    const people = ['person/jared-kushner', 'person/steve-witkoff', 'person/rustem-umerov'];
    await graph.write((transaction) => transaction.run(deferCrowds, { crowds: [{ event: TALKS, people }] }));
    await deriveCrowds(graph);
    expect((await digestOf(graph)).derived).toBe(derived);
  });

  it('has its smaller neighbours derived at once', async () => {
    await loadFiles(graph, ARTICLE);
    const people = ['person/marco-rubio', 'person/rustem-umerov'];
    const huge = Array.from({ length: PEOPLE }, (_, place) => `person/nobody-${place}`);
    await graph.write(async (transaction) => {
      await transaction.run(forgetContactsOf, { ids: people });
      await deriveContactsOf(transaction, {
        pairs: [],
        crowds: [
          { event: 'event/huge', people: huge },
          { event: TALKS, people },
        ],
      });
    });
    expect(await count("MATCH ({id: 'person/marco-rubio'})-[m:MET]->({id: 'person/rustem-umerov'})")).toBe(1);
    expect(await count("MATCH (c:Crowd {id: 'event/huge'})")).toBe(1);
  });
});

function dossierOf(people: readonly string[]): string {
  return [
    'source: { id: gazette-2024-05-02, publisher: A Gazette, grade: B, title: A congress, published: 2024-05-02 }',
    'people:',
    ...people.map((slug) => `  ${slug}: ${slug.replace('-', ' ')}`),
    'events:',
    '  congress-2024:',
    '    is: SUMMIT IN_PERSON HELD',
    '    name: The congress',
    '    date: 2024-05-01',
    '    says: the congress',
    '    people:',
    ...people.map((slug) => `      ${slug}: ATTENDED`),
  ].join('\n');
}
