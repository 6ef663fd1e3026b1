import { loadWorld } from '../../bench/load-world';
import { worldOf } from '../../bench/world';
import { withDoomedGraph } from '../support/doomed-graph';

/* Loads a world in many small batches from four connections and is killed meanwhile: killed-world.ts N MICROSECONDS PARTICIPATIONS */
void withDoomedGraph((graph, participations = '') => {
  const size = { participations: Number(participations) };
  return loadWorld(graph, size, { connections: 4, batches: worldOf(size, 60) });
});
