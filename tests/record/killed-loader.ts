import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { loadDossiers } from '../../src/dossier/load-dossiers';
import { withDoomedGraph } from '../support/doomed-graph';

/* Loads dossiers and is killed meanwhile: killed-loader.ts N MICROSECONDS FILE… */
void withDoomedGraph((graph, ...files) =>
  loadDossiers(
    graph,
    files.map((file) => ({ file, text: readFileSync(file, 'utf8') })),
    { now: new Date(), newKey: randomUUID },
  ),
);
