import { countAnew } from '../../bench/load/count-anew';
import { loadWorld } from '../../bench/load-world';
import type { Graph } from '../../src/graph/graph';
import { emptyGraph, openTestGraph, withDriver } from '../support/test-graph';

describe('contacts counted anew from participations', () => {
  let graph: Graph;
  beforeAll(async () => {
    graph = await openTestGraph();
    await emptyGraph();
    await loadWorld(graph, { participations: 1_000 });
  });
  afterAll(() => graph.close());

  it('are those that are drawn', async () => {
    const { people, pairs, otherwise } = await withDriver((driver) => countAnew(driver, 1_000));
    expect(otherwise).toEqual([]);
    expect({ people: people > 20, pairs: pairs > 500 }).toEqual({ people: true, pairs: true });
  });

  it.each([
    ['a number', 'SET m.count = m.count + 1'],
    ['a day', "SET m.last = '1900-01-01'"],
    ['an end', 'SET m.fromId = b.id'],
  ])('tell where %s is drawn otherwise', async (_, damage) => {
    await withDriver(async (driver) => {
      const change = `MATCH (a:Person)-[m:MET]->(b) WITH a, m, b, properties(m) AS was ORDER BY a.id, b.id LIMIT 1 ${damage} RETURN a.id AS a, b.id AS b, was`;
      const { records } = await driver.executeQuery(change, {}, { database: 'neo4j' });
      const { a, b, was } = records[0]?.toObject() ?? {};
      expect((await countAnew(driver, 1_000)).otherwise).toEqual([
        expect.stringContaining(`${a} and ${b}: expected {`),
      ]);
      await driver.executeQuery(
        'MATCH (a:Entity {id: $a})-[m:MET]->(b:Entity {id: $b}) SET m = $was',
        { a, b, was },
        { database: 'neo4j' },
      );
    });
  });

  it('tell of a contact that is missing, and of one too many', async () => {
    await withDriver(async (driver) => {
      const { records } = await driver.executeQuery(
        'MATCH (a:Person)-[m:MET]->(b) WITH a, m, b ORDER BY a.id, b.id LIMIT 1 DELETE m RETURN a.id AS a',
        {},
        { database: 'neo4j' },
      );
      const a = records[0]?.get('a');
      await driver.executeQuery(
        'MATCH (a:Person {id: $a}) CREATE (a)-[:MET {fromId: $a, toId: $a, count: 1, across: 0}]->(a)',
        { a },
        { database: 'neo4j' },
      );
      expect((await countAnew(driver, 1_000)).otherwise).toEqual([
        expect.stringMatching(/got none$/),
        expect.stringMatching(/expected none, got/),
      ]);
    });
  });
});
