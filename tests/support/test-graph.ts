import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import neo4j, { type Driver } from 'neo4j-driver';
import { loadDossiers } from '../../src/dossier/load-dossiers';
import { type Graph, type GraphAddress, openGraph } from '../../src/graph/graph';
import { prepareGraph } from '../../src/graph/prepare-graph';

/** The article's dossier. */
export const ARTICLE = 'dossiers/us-ukraine-talks-2025-11-30.yaml';

const ROOT = join(__dirname, '..', '..');

/** Where this worker's Neo4j is. */
export function testAddress(): GraphAddress {
  const {
    CHANCERY_TEST_NEO4J_URI: uri,
    CHANCERY_TEST_NEO4J_USER: user = 'neo4j',
    CHANCERY_TEST_NEO4J_PASSWORD: password = '',
  } = process.env;
  if (uri) return { uri, user, password, database: 'neo4j' };
  const all = JSON.parse(process.env.CHANCERY_TEST_GRAPHS ?? '[]') as Omit<GraphAddress, 'database'>[];
  const own = all[(Number(process.env.JEST_WORKER_ID ?? 1) - 1) % Math.max(1, all.length)];
  if (!own) throw new Error('no Neo4j was started for the tests: run them by npm test');
  return { ...own, database: 'neo4j' };
}

/** An empty graph of this worker's, ready for use; close it when done. */
export async function openTestGraph(): Promise<Graph> {
  await emptyGraph();
  const graph = openGraph(testAddress());
  await prepareGraph(graph, 60_000);
  return graph;
}

/** Takes everything out of this worker's graph, constraints and indexes aside. */
export async function emptyGraph(): Promise<void> {
  await withDriver(async (driver) => {
    await driver.executeQuery('MATCH (n) DETACH DELETE n', {}, { database: 'neo4j' });
  });
}

/** Lends a bare driver, for what only a test may ask. */
export async function withDriver<T>(work: (driver: Driver) => Promise<T>): Promise<T> {
  const { uri, user, password } = testAddress();
  const driver = neo4j.driver(uri, neo4j.auth.basic(user, password), { disableLosslessIntegers: true });
  try {
    return await work(driver);
  } finally {
    await driver.close();
  }
}

/** Loads files of the repository, named from its root. */
export function loadFiles(graph: Graph, ...files: string[]) {
  return loadTexts(
    graph,
    ...files.map((file) => ({ file: join(ROOT, file), text: readFileSync(join(ROOT, file), 'utf8') })),
  );
}

/** Loads dossiers given as texts. */
export function loadTexts(graph: Graph, ...files: { file: string; text: string }[]) {
  return loadDossiers(graph, files, { now: new Date(), newKey: randomUUID });
}
