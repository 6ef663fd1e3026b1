import { restore } from '../../src/backup/restore';
import { withDoomedGraph } from '../support/doomed-graph';

/* Restores a dump and is killed meanwhile: killed-restore.ts N MICROSECONDS FILE */
void withDoomedGraph((graph, path = '') => restore(graph, { path, name: path }));
