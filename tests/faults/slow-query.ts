import type { Query } from '../../src/graph/query';
import { withDriver } from '../support/test-graph';
import { until } from './running-service';

/** A question that Neo4j works on for minutes. */
export const SLOW: Query<object, { n: number }> = {
  name: 'slow',
  file: 'none',
  text: 'UNWIND range(1, 1000000000) AS i WITH i WHERE i % 7 = 3 AND i % 11 = 5 RETURN count(i) AS n',
  example: {},
  columns: { n: 'number' },
};

/** Waits until Neo4j works on so many of them. */
export async function slowQueriesRunning(wanted: number): Promise<void> {
  await until(async () => ((await running()) === wanted ? true : undefined));
}

async function running(): Promise<number> {
  return withDriver(async (driver) => {
    const { records } = await driver.executeQuery(
      "SHOW TRANSACTIONS YIELD currentQuery, status WHERE currentQuery CONTAINS 'range(1, 1000000000)' AND NOT currentQuery CONTAINS 'SHOW' AND status STARTS WITH 'Running' RETURN count(*) AS running",
      {},
      { database: 'neo4j' },
    );
    return records[0]?.get('running') as number;
  });
}
