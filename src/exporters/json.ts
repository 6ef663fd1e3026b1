import type { Exporter } from './exporter';

/** Nodes and edges as the API tells them. */
export const json: Exporter = {
  suffix: 'json',
  contentType: 'application/json; charset=utf-8',
  write: (graph) => JSON.stringify(graph),
};
