import { type Document, LineCounter, parseDocument, visit, type YAMLError } from 'yaml';
import type { Position } from './mistake';
import { placeOf } from './place-in-file';

/** A file as YAML has it: its tree, its content, and what is wrong with it; `content` is undefined where nothing can be read. */
export interface ParsedYaml {
  readonly document: Document;
  readonly lines: LineCounter;
  readonly content: unknown;
  readonly mistakes: readonly Misplaced[];
}

type Misplaced = Position & { readonly message: string };

/** How often what an alias names may stand in the file when all of it is written out. */
const MAX_ALIAS_COUNT = 1000;
/** Behind the first few, what a parser says is mostly about its own confusion. */
const MAX_YAML_MISTAKES = 5;

/** Parses YAML 1.2 (the core schema: no dates, no merge keys), whatever directives and tags the text has. */
export function parseYaml(text: string): ParsedYaml {
  const lines = new LineCounter();
  const document = parseDocument(text, {
    lineCounter: lines,
    prettyErrors: false,
    schema: 'core',
    merge: false,
    resolveKnownTags: false,
    stringKeys: true,
  });
  const found = [...document.errors, ...document.warnings].map((error) => ({
    ...placeOf(lines, error.pos[0]),
    message: inWords(error, text),
  }));
  const fatal = document.errors.some(({ code }) => code !== 'DUPLICATE_KEY');
  const mistakes = [...found, ...missingAnchors(document, lines)];
  if (fatal) return { document, lines, content: undefined, mistakes: found.slice(0, MAX_YAML_MISTAKES) };
  if (mistakes.length > found.length) return { document, lines, content: undefined, mistakes };
  try {
    return { document, lines, content: document.toJS({ maxAliasCount: MAX_ALIAS_COUNT }), mistakes };
  } catch (error) {
    return { document, lines, content: undefined, mistakes: [...mistakes, unfolding(document, lines, error as Error)] };
  }
}

function inWords({ code, message, pos }: YAMLError, text: string): string {
  if (code === 'DUPLICATE_KEY') {
    const key = /^"?([^":\n]*)/.exec(text.slice(pos[0], pos[0] + 100))?.[1] ?? '';
    return `"${key}" stands here twice: expected each key once; what else is said of the same thing goes into a list below it`;
  }
  if (code === 'MULTIPLE_DOCS') return 'expected one document in a file, got a second one behind "---"';
  if (code === 'TAB_AS_INDENT') return 'expected spaces at the beginning of the line, got a tab';
  if (code === 'NON_STRING_KEY') return 'expected a text as a key, got something else';
  if (/call stack/.test(message)) return 'not YAML: lists and maps are nested too deeply';
  return `not YAML: ${message}${HINTS.find(([about]) => about.test(message))?.[1] ?? ''}`;
}

/** What has usually happened where a text of a source stands in the file without quotes. */
const HINTS: readonly (readonly [RegExp, string])[] = [
  [/^(Block collections|Nested mappings)/, '; a text with ": " in it must stand in quotes'],
  [
    /^Unexpected scalar at node end/,
    '; a text that begins with a quotation mark or a bracket must stand in quotes as a whole: \'"We" agree\'',
  ],
  [/^Plain value cannot start/, '; a text that begins with it must stand in quotes'],
];

function missingAnchors(document: Document, lines: LineCounter): Misplaced[] {
  const known = new Set<string>();
  const missing: Misplaced[] = [];
  visit(document, {
    Node: (_, node) => {
      if ('anchor' in node && node.anchor) known.add(node.anchor);
    },
    Alias: (_, { source, range }) => {
      if (known.has(source)) return;
      const message = `expected &${source} somewhere above, which *${source} would repeat; it is not there`;
      missing.push({ ...placeOf(lines, range?.[0] ?? 0), message });
    },
  });
  return missing;
}

function unfolding(document: Document, lines: LineCounter, error: Error): Misplaced {
  let first = 0;
  visit(document, {
    Alias: (_, { range }) => {
      first = range?.[0] ?? 0;
      return visit.BREAK;
    },
  });
  const message = error.message.startsWith('Excessive alias count')
    ? `expected no more than ${MAX_ALIAS_COUNT} repetitions of one part by *name, got so many that the file would unfold into something huge; write them out`
    : `not YAML: ${error.message}`;
  return { ...placeOf(lines, first), message };
}
