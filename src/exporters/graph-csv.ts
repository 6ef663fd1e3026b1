import { type Cell, csvOf } from './csv';
import { type DrawnGraph, type Exporter, sourcesLine } from './exporter';

/** A table of edges, one a line, with the names of both ends; things that nothing joins are not in it. */
export const csv: Exporter = {
  suffix: 'csv',
  contentType: 'text/csv; charset=utf-8; header=present',
  write: (graph) => csvOf(HEADER, rowsOf(graph)),
};

const HEADER = [
  ...['source', 'source type', 'source name', 'type', 'label', 'target', 'target type', 'target name'],
  ...['start', 'end', 'weight', 'planned', 'certainty', 'disputed', 'sources', 'id'],
];

function rowsOf({ nodes, edges }: DrawnGraph): Record<string, Cell>[] {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  return edges.map(({ start, end, sources, ...edge }) => {
    const [from, to] = [byId.get(edge.source), byId.get(edge.target)];
    return {
      ...edge,
      'source type': from?.type,
      'source name': from?.label,
      'target type': to?.type,
      'target name': to?.label,
      start: start?.edtf,
      end: end?.edtf,
      sources: sourcesLine(sources),
    };
  });
}
