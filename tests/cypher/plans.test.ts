import type { Driver } from 'neo4j-driver';
import { type Graph, inOneMap } from '../../src/graph/graph';
import { claimsOfFacts, QUERIES } from '../../src/graph/queries.generated';
import { ARTICLE, emptyGraph, loadFiles, openTestGraph, withDriver } from '../support/test-graph';
import { isAskedByWrites } from './profile';

const WRITES = QUERIES.filter(isAskedByWrites);

/** Reads all of a kind, where an index would do. */
const WHOLE = /Scan|HashJoin/;

/** Reads all relationships of a kind, or a whole index of them. */
const WHOLE_KIND = /Relationship.*Scan/;

describe('what a write asks', () => {
  let graph: Graph;
  beforeAll(async () => {
    graph = await openTestGraph();
  });
  afterAll(() => graph.close());

  it('is sought by indexes, planned on an empty graph', async () => {
    await emptyGraph();
    expect(await those(WHOLE, WRITES)).toEqual([]);
  });

  it('is sought by the indexes of relationships it names, planned on a small graph, where reading all seems to cost as little', async () => {
    await loadFiles(graph, ARTICLE);
    const named = WRITES.filter(({ text }) => text.includes('USING INDEX SEEK'));
    expect(named.length).toBeGreaterThan(5);
    expect(await those(WHOLE_KIND, named)).toEqual([]);
  });

  it('is planned once, however much it is given', async () => {
    await withDriver(async (driver) => {
      const clear = () => driver.executeQuery('CALL db.clearQueryCaches()', {}, { database: 'neo4j' });
      await clear();
      for (const many of [0, 1, 9, 90, 900, 2000]) {
        const ids = Array.from({ length: many }, (_, number) => `event/${number}`);
        await graph.write((transaction) => transaction.run(claimsOfFacts, { ids }));
      }
      expect((await clear()).records[0]?.get('value')).toBe('Query caches successfully cleared of 1 queries.');
    });
  });
});

interface Plan {
  readonly operatorType: string;
  readonly children: readonly Plan[];
}

/** Those of some queries whose plan has such an operator. */
async function those(wanted: RegExp, queries: typeof WRITES): Promise<string[]> {
  return withDriver(async (driver) => {
    const whole: string[] = [];
    for (const { file, text, example } of queries) {
      const operators = await operatorsOf(driver, text, example);
      expect(operators.length).toBeGreaterThan(0);
      if (operators.some((one) => wanted.test(one))) whole.push(file);
    }
    return whole;
  });
}

async function operatorsOf(driver: Driver, text: string, example: object): Promise<string[]> {
  const [asked, given] = inOneMap(text, example);
  const { summary } = await driver.executeQuery(`CYPHER replan=force EXPLAIN ${asked}`, given, { database: 'neo4j' });
  const all = (plan: Plan): string[] => [plan.operatorType, ...plan.children.flatMap(all)];
  return summary.plan ? all(summary.plan as Plan) : [];
}
