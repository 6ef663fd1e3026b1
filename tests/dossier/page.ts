import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A block of code of docs/dossier.md: its language, the word behind that, and the heading it stands under. */
export interface Block {
  readonly language: string;
  readonly word: string;
  readonly text: string;
  readonly heading: string;
}

/** docs/dossier.md. */
export const PAGE = readFileSync(join(__dirname, '..', '..', 'docs', 'dossier.md'), 'utf8');

/** Every block of code, in the order of the page. */
export const BLOCKS: readonly Block[] = [...PAGE.matchAll(/^```(\w+) ?(.*)\n([\s\S]*?)^```$/gm)].map((match) => {
  const [, language = '', word = '', text = ''] = match;
  const heading = [...PAGE.slice(0, match.index).matchAll(/^##+ (.*)$/gm)].at(-1)?.[1] ?? '';
  return { language, word, text, heading };
});

/** The blocks that are files, by the names the page gives them. */
export const FILES: Readonly<Record<string, string>> = Object.fromEntries(
  BLOCKS.filter(({ word }) => word.includes('.')).map(({ word, text }) => [word, text]),
);

/** The parts of dossiers, each completed by a source to a file of its own. */
export const PARTS: Readonly<Record<string, string>> = Object.fromEntries(
  BLOCKS.filter(({ word }) => word === 'part').map(({ heading, text }, place) => [
    `part-${place + 1}-${heading.toLowerCase().replace(/\W+/g, '-')}.yaml`,
    completed(text),
  ]),
);

/** A part with a source before it, which takes no line away from it. */
export function completed(part: string): string {
  return `${part}source: { id: daily-2026-03-11, publisher: The Daily, grade: B, published: 2026-03-11 }\n`;
}

/** What stands under a heading, up to the next of its kind or above. */
export function under(heading: string): string {
  const start = PAGE.search(new RegExp(`^##+ ${heading}$`, 'm'));
  if (start < 0) throw new Error(`docs/dossier.md has no heading "${heading}"`);
  const [own = '', ...lines] = PAGE.slice(start).split('\n');
  const depth = own.indexOf(' ');
  const end = lines.findIndex((line) => new RegExp(`^#{1,${depth}} `).test(line));
  return lines.slice(0, end < 0 ? undefined : end).join('\n');
}

/** The rows of the table under a heading whose first column is called so, as lists of cells. */
export function rowsOf(heading: string, firstColumn: string): string[][] {
  const lines = under(heading).split('\n');
  const start = lines.findIndex((line) => line.startsWith(`| ${firstColumn} |`));
  if (start < 0) throw new Error(`no table under "${heading}" begins with "${firstColumn}"`);
  const rows = lines.slice(start + 2);
  const end = rows.findIndex((line) => !line.startsWith('|'));
  return rows.slice(0, end < 0 ? undefined : end).map((row) =>
    row
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}

/** What stands in backquotes in a text. */
export function quoted(text: string): string[] {
  return [...text.matchAll(/`([^`\n]+)`/g)].map(([, words = '']) => words);
}
