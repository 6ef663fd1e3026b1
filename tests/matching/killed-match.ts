import { matchIn } from '../../src/commands/match';
import { withDoomedGraph } from '../support/doomed-graph';

/* Joins what rules say and is killed or stopped meanwhile: killed-match.ts N MICROSECONDS */
void withDoomedGraph((graph) => matchIn(graph, [], { least: 0.6, limit: 100, join: true }));
