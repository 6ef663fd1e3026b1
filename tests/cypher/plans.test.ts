import type { Driver } from 'neo4j-driver';
import type { Graph } from '../../src/graph/graph';
import { QUERIES } from '../../src/graph/queries.generated';
import { ARTICLE, emptyGraph, loadFiles, openTestGraph, withDriver } from '../support/test-graph';

/** What is asked inside a writing transaction. */
const WRITES = QUERIES.filter(({ file }) => /^(write|dossier|edition)\//.test(file));

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
  const { summary } = await driver.executeQuery(`CYPHER replan=force EXPLAIN ${text}`, example, { database: 'neo4j' });
  const all = (plan: Plan): string[] => [plan.operatorType, ...plan.children.flatMap(all)];
  return summary.plan ? all(summary.plan as Plan) : [];
}
