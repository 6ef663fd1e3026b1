import type { LocalNeo4j } from '../../src/local-neo4j/local-neo4j';

const kept: LocalNeo4j[] = [];

/** Remembers the Neo4js that global set-up started. */
export function keepForTeardown(neo4js: readonly LocalNeo4j[]): void {
  kept.push(...neo4js);
}

/** Stops them. */
export async function stopAll(): Promise<void> {
  await Promise.all(kept.map((neo4j) => neo4j.stop()));
}
