import { withDoomedGraph } from '../support/doomed-graph';
import { imported } from './editions';

/* Imports an edition and is killed meanwhile: killed-import.ts N MICROSECONDS NAME PATH */
void withDoomedGraph((graph, name = '', path = '') => imported(graph, name, path, { batch: 30 }));
