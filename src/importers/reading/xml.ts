import { type SaxesAttributeNS, SaxesParser, type SaxesTagPlain } from 'saxes';
import { Damage } from './damage';
import { Field, SPACE } from './field';
import type { InputFile } from './input';

/** How deep elements may stand in one another. */
const DEEPEST = 60;

/** The most characters of a file: it is held as a tree. */
const LONGEST = 100_000_000;

/** Reads a whole XML file: its root element. No document type is accepted, so there is no entity to expand. */
export async function readXml(file: InputFile): Promise<Field> {
  const parser = new SaxesParser({ position: true, fileName: file.name });
  const open: Open[] = [];
  let root: Field | undefined;
  const at = () => `${file.name}:${parser.line}`;
  parser.on('error', (error) => {
    // saxes puts file, line and column before its words.
    throw new Damage(at(), `expected well-formed XML; ${error.message.replace(/^.*?:\d+:\d+: /, '')}`);
  });
  parser.on('doctype', () => {
    throw new Damage(at(), 'expected no document type (it could define entities), got one');
  });
  parser.on('xmldecl', ({ encoding }) => {
    if (encoding && encoding.toUpperCase() !== 'UTF-8')
      throw new Damage(at(), `expected UTF-8, got a file that says it is ${encoding}`);
  });
  parser.on('opentagstart', (tag) => {
    if (open.length >= DEEPEST)
      throw new Damage(at(), `expected at most ${DEEPEST} elements inside each other, got more`);
    open.push({ tag: tag as SaxesTagPlain, at: at(), parts: [] });
  });
  parser.on('text', (text) => open.at(-1)?.parts.push(text));
  parser.on('cdata', (text) => open.at(-1)?.parts.push(text));
  parser.on('closetag', () => {
    const field = closed(open.pop() as Open);
    if (open.length === 0) root = field;
    else open.at(-1)?.parts.push(field);
  });
  let length = 0;
  for await (const chunk of file.text()) {
    length += chunk.length;
    if (length > LONGEST) throw new Damage(at(), `expected at most ${LONGEST} characters in a file, got more`);
    parser.write(chunk);
  }
  parser.close();
  if (!root) throw new Damage(`${file.name}:1`, 'expected an XML document, got nothing');
  return root;
}

interface Open {
  readonly tag: SaxesTagPlain;
  readonly at: string;
  readonly parts: (string | Field)[];
}

/** An element without children holds its text; between children, text is a part of its own, so that none goes unnoticed. */
function closed({ tag, at, parts }: Open): Field {
  const attributes = Object.entries(tag.attributes as Record<string, string | SaxesAttributeNS>).map(
    ([name, value]) => new Field(`@${name}`, at, String(value)),
  );
  if (parts.every((part) => typeof part === 'string')) return new Field(tag.name, at, parts.join(''), attributes);
  const inside = parts.map((part) =>
    typeof part !== 'string' ? part : new Field(part.trim() === '' ? SPACE : '#text', at, part),
  );
  return new Field(tag.name, at, '', [...attributes, ...inside]);
}
