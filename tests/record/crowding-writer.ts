import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { loadDossiers } from '../../src/dossier/load-dossiers';
import { openGraph } from '../../src/graph/graph';
import { testAddress } from '../support/test-graph';

/* Loads dossiers one after another once it is told to begin: crowding-writer.ts FILE… */
async function main(): Promise<void> {
  const graph = openGraph(testAddress());
  await graph.verify(60_000);
  process.stdout.write('ready\n');
  await once(process.stdin, 'data');
  for (const file of process.argv.slice(2))
    await loadDossiers(graph, [{ file, text: readFileSync(file, 'utf8') }], { now: new Date(), newKey: randomUUID });
  await graph.close();
  process.stdin.destroy();
}

void main();
