import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import neo4j, { type Driver } from 'neo4j-driver';
import { type Graph, openGraph } from '../src/graph/graph';
import { prepareGraph } from '../src/graph/prepare-graph';
import { jarsFolder } from '../src/local-neo4j/build-jars';
import type { Progress } from '../src/local-neo4j/patience';
import { startLocalNeo4j } from '../src/local-neo4j/start-local-neo4j';

/** An empty graph that is ready, and a driver for whatever its door does not ask. */
export interface OwnNeo4j {
  readonly graph: Graph;
  readonly driver: Driver;
}

/** Lends some work a Neo4j of its own, on the default heap, that is thrown away afterwards. */
export async function withOwnNeo4j<T>(work: (lent: OwnNeo4j) => Promise<T>, progress: Progress): Promise<T> {
  const home = mkdtempSync(join(tmpdir(), 'chancery-bench-'));
  try {
    const local = await startLocalNeo4j({ home, jars: jarsFolder(join(__dirname, '..', '.chancery')), progress });
    const graph = openGraph({ uri: local.uri, user: local.user, password: local.password, database: 'neo4j' });
    const driver = neo4j.driver(local.uri, neo4j.auth.basic(local.user, local.password), {
      disableLosslessIntegers: true,
    });
    try {
      await prepareGraph(graph, 60_000);
      return await work({ graph, driver });
    } finally {
      await driver.close();
      await graph.close();
      await local.stop();
    }
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

/** Tells whoever waits at the terminal; what a command comes to goes to standard output. */
export function say(line: string): void {
  process.stderr.write(`${line}\n`);
}
