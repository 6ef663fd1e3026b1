import { withDriver } from './test-graph';

/** Whether the numbers of the changes have no gap, and every claim belongs to one of them. */
export async function changesAreWhole(): Promise<boolean> {
  return withDriver(async (driver) => {
    const { records } = await driver.executeQuery(
      `OPTIONAL MATCH (c:Change) WITH count(c) AS changes, coalesce(max(c.seq), 0) AS last
       RETURN changes = last AND NOT EXISTS { MATCH (k:Claim) WHERE NOT EXISTS { MATCH (c:Change {seq: k.seq}) } } AS whole`,
      {},
      { database: 'neo4j' },
    );
    return records[0]?.get('whole') === true;
  });
}
