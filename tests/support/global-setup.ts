import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { jarsFolder } from '../../src/local-neo4j/build-jars';
import { startLocalNeo4j } from '../../src/local-neo4j/start-local-neo4j';
import { keepForTeardown } from './running-neo4js';

/**
 * Starts what the tests run on: one Neo4j for each worker, since tests of different files never share a graph; or those named
 * by CHANCERY_TEST_NEO4J_URI (their data are erased).
 */
// biome-ignore lint/style/noDefaultExport: jest asks for one
export default async function globalSetup({ maxWorkers }: { readonly maxWorkers: number }): Promise<void> {
  if (process.env.CHANCERY_TEST_NEO4J_URI) return;
  const root = join(__dirname, '..', '..');
  const progress = (line: string) => process.stderr.write(`${line}\n`);
  const start = (worker: number) =>
    startLocalNeo4j({
      home: mkdtempSync(join(tmpdir(), `chancery-test-${worker}-`)),
      jars: jarsFolder(join(root, '.chancery')),
      progress,
    });
  const first = await start(1);
  const others = await Promise.all(Array.from({ length: maxWorkers - 1 }, (_, place) => start(place + 2)));
  const all = [first, ...others];
  keepForTeardown(all);
  process.env.CHANCERY_TEST_GRAPHS = JSON.stringify(all.map(({ uri, user, password }) => ({ uri, user, password })));
}
