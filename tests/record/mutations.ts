import { type Document, isMap, isScalar, isSeq, parseDocument } from 'yaml';
import { VOCABULARY } from '../../src/model/vocabulary';

/** A dossier's text with one value changed. */
export interface Mutation {
  readonly path: string;
  readonly text: string;
}

/** Changes every value of a dossier, one at a time, each to another of its kind. Comments and what is `not_modelled` are no facts. */
export function mutationsOf(text: string): Mutation[] {
  return leaves(parseDocument(text)).map((path) => {
    const document = parseDocument(text);
    const node = document.getIn(path, true);
    if (!isScalar(node)) throw new Error(`${path.join('.')} is no value`);
    node.value = changed(node.value);
    return { path: path.join('.'), text: document.toString({ lineWidth: 0 }) };
  });
}

function leaves(document: Document): (string | number)[][] {
  const found: (string | number)[][] = [];
  const walk = (node: unknown, path: (string | number)[]) => {
    if (path[0] === 'not_modelled') return;
    if (isMap(node))
      for (const { key, value } of node.items)
        walk(value, [...path, (isScalar(key) ? key.value : key) as string | number]);
    else if (isSeq(node)) for (const [place, item] of node.items.entries()) walk(item, [...path, place]);
    else if (isScalar(node) && node.value !== null) found.push(path);
  };
  walk(document.contents, []);
  return found;
}

function changed(value: unknown): unknown {
  if (typeof value === 'number') return value + 1;
  if (typeof value === 'boolean') return !value;
  const text = String(value);
  if (text === 'yes') return 'no';
  for (const codes of Object.values(VOCABULARY) as readonly (readonly string[])[]) {
    const place = codes.indexOf(text);
    if (place >= 0) return codes[(place + 1) % codes.length];
  }
  if (/^\d{4}-\d\d-\d\d$/.test(text)) return text.replace(/\d\d$/, (day) => (day === '01' ? '02' : '01'));
  const words = text.split(' ');
  // A kind, a status or a format among others: the next of its list.
  const place = words.findIndex((word) => /^[A-Z_]{4,}$/.test(word));
  if (place >= 0) return words.map((word, at) => (at === place ? changed(word) : word)).join(' ');
  return `${text}x`;
}
