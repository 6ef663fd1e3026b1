import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema } from 'graphql';
import { settleOn } from '../../tests/cypher/profile';
import { loadWorld } from '../load-world';
import { withOwnNeo4j } from '../own-neo4j';
import { measure } from './measure';
import type { Measured } from './table';

const SCHEMA = join(__dirname, '..', '..', 'schema.graphql');

/** Loads a world into a Neo4j of its own, which is thrown away, and measures every question: hits depend on the data alone only where no other data were before. */
export function measuredWorld(participations: number, progress: (line: string) => void): Promise<Measured> {
  return withOwnNeo4j(async ({ graph, driver }) => {
    const begun = Date.now();
    const seconds = () => (Date.now() - begun) / 1000;
    const loaded = await loadWorld(
      graph,
      { participations },
      {
        progress: ({ batches, claims, facts }) =>
          progress(`${participations}: batch ${batches}, ${claims} claims, ${facts} facts, ${seconds().toFixed(0)} s`),
      },
    );
    progress(`${participations}: ${Math.round(loaded.claims / seconds())} claims a second`);
    await settleOn(driver);
    const schema = buildSchema(readFileSync(SCHEMA, 'utf8'));
    const { landmarks, costs } = await measure(graph, driver, schema, (name) => progress(`${participations}: ${name}`));
    const day = new Date().toISOString().slice(0, 10);
    const versions = `Neo4j ${await graph.version(10_000)}, Node ${process.versions.node}`;
    return { day, versions, degree: landmarks.degree, costs };
  }, progress);
}
