import {
  type DrawnDate,
  type DrawnEdge,
  type DrawnGraph,
  type DrawnNode,
  type Exporter,
  sourcesLine,
} from './exporter';

/** GEXF 1.3 with days, for Gephi and its like. */
export const gexf: Exporter = {
  suffix: 'gexf',
  contentType: 'application/gexf+xml; charset=utf-8',
  write: (graph) =>
    [
      '<?xml version="1.0" encoding="UTF-8"?>',
      '<gexf xmlns="http://gexf.net/1.3" version="1.3">',
      `<meta>${element('creator', {}, 'Chancery')}${element('description', {}, description(graph))}</meta>`,
      '<graph mode="dynamic" timeformat="date" timerepresentation="interval" defaultedgetype="directed" idtype="string">',
      attributes('node', NODE_VALUES),
      attributes('edge', EDGE_VALUES),
      '<nodes>',
      ...graph.nodes.map(nodeElement),
      '</nodes>',
      '<edges>',
      ...graph.edges.map(edgeElement),
      '</edges>',
      '</graph>',
      '</gexf>',
      '',
    ].join('\n'),
};

/** What is told of each node and edge beside what GEXF has attributes for: its type, and how it is read off. */
type Values<T> = Readonly<Record<string, readonly [type: string, read: (it: T) => string | undefined]>>;

const NODE_VALUES: Values<DrawnNode> = {
  type: ['string', (it) => it.type],
  depth: ['integer', (it) => String(it.depth)],
};

const EDGE_VALUES: Values<DrawnEdge> = {
  type: ['string', (it) => it.type],
  planned: ['boolean', (it) => String(it.planned)],
  certainty: ['string', (it) => it.certainty],
  disputed: ['boolean', (it) => String(it.disputed)],
  began: ['string', (it) => it.start?.edtf],
  ended: ['string', (it) => it.end?.edtf],
  sources: ['string', (it) => sourcesLine(it.sources)],
};

function description({ truncated }: DrawnGraph): string {
  return truncated
    ? 'A part of what was asked for: there is more than the limit lets through.'
    : 'All that was asked for.';
}

function attributes<T>(of: string, values: Values<T>): string {
  const all = Object.entries(values).map(([id, [type]]) => element('attribute', { id, title: id, type }));
  return element('attributes', { class: of }, all.join(''), true);
}

function nodeElement(node: DrawnNode): string {
  return element('node', { id: node.id, label: node.label }, attvalues(node, NODE_VALUES), true);
}

/** Days are the widest that may be meant; EDTF stands beside them. An edge without an end ends with its beginning. */
function edgeElement(edge: DrawnEdge): string {
  const { id, source, target, label, weight, start, end } = edge;
  const type = edge.type === 'CONTACT' ? 'undirected' : undefined;
  const days = edge.type === 'OCCUPANCY' || edge.type === 'TIE' ? { start, end } : { start, end: end ?? start };
  return element(
    'edge',
    { id, source, target, type, label, kind: edge.type, weight: String(weight), ...daysOf(days) },
    attvalues(edge, EDGE_VALUES),
    true,
  );
}

function daysOf({ start, end }: { start: DrawnDate | null; end: DrawnDate | null }) {
  return { start: start?.earliest ?? undefined, end: end?.latest ?? undefined };
}

function attvalues<T>(it: T, values: Values<T>): string {
  const all = Object.entries(values).flatMap(([name, [, read]]) => {
    const value = read(it);
    return value === undefined ? [] : [element('attvalue', { for: name, value })];
  });
  return element('attvalues', {}, all.join(''), true);
}

/** An element; what stands inside is text unless it is XML already. */
function element(
  name: string,
  attributes: Readonly<Record<string, string | undefined>>,
  inside = '',
  isXml = false,
): string {
  const written = Object.entries(attributes).map(([key, value]) =>
    value === undefined ? '' : ` ${key}="${xml(value)}"`,
  );
  const open = `<${name}${written.join('')}`;
  return inside === '' ? `${open}/>` : `${open}>${isXml ? inside : xml(inside)}</${name}>`;
}

/** Characters that XML cannot hold, not even escaped, are left out. */
function xml(text: string): string {
  return text
    .replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '')
    .replace(/[&<>"\t\n\r]/g, (one) => `&#${one.charCodeAt(0)};`);
}
