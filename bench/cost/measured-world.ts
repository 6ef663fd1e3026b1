import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSchema } from 'graphql';
import neo4j from 'neo4j-driver';
import { openGraph } from '../../src/graph/graph';
import { prepareGraph } from '../../src/graph/prepare-graph';
import { jarsFolder } from '../../src/local-neo4j/build-jars';
import { startLocalNeo4j } from '../../src/local-neo4j/start-local-neo4j';
import { settleOn } from '../../tests/cypher/profile';
import { loadWorld } from '../load-world';
import { measure } from './measure';
import type { Measured } from './table';

const ROOT = join(__dirname, '..', '..');

/** Loads a world into a Neo4j of its own, which is thrown away, and measures every question: hits depend on the data alone only where no other data were before. */
export async function measuredWorld(participations: number, progress: (line: string) => void): Promise<Measured> {
  const home = mkdtempSync(join(tmpdir(), 'chancery-cost-'));
  const local = await startLocalNeo4j({ home, jars: jarsFolder(join(ROOT, '.chancery')), progress });
  const address = { uri: local.uri, user: local.user, password: local.password, database: 'neo4j' };
  const graph = openGraph(address);
  const driver = neo4j.driver(address.uri, neo4j.auth.basic(address.user, address.password), {
    disableLosslessIntegers: true,
  });
  try {
    await prepareGraph(graph, 60_000);
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
    const schema = buildSchema(readFileSync(join(ROOT, 'schema.graphql'), 'utf8'));
    const { landmarks, costs } = await measure(graph, driver, schema, (name) => progress(`${participations}: ${name}`));
    const day = new Date().toISOString().slice(0, 10);
    const versions = `Neo4j ${await graph.version(10_000)}, Node ${process.versions.node}`;
    return { day, versions, degree: landmarks.degree, costs };
  } finally {
    await driver.close();
    await graph.close();
    await local.stop();
    rmSync(home, { recursive: true, force: true });
  }
}
