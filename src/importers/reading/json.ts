import { Damage } from './damage';
import { Field } from './field';
import type { InputFile } from './input';

/** The most characters of one JSON document, and of one line where each line is one. */
const LONGEST_DOCUMENT = 200_000_000;
const LONGEST_LINE = 8_000_000;

/** How deep values may stand in one another. */
const DEEPEST = 60;

/** Reads a file that is one JSON document. */
export async function readJson(file: InputFile): Promise<Field> {
  let text = '';
  for await (const chunk of file.text()) {
    text += chunk;
    if (text.length > LONGEST_DOCUMENT)
      throw new Damage(file.name, `expected at most ${LONGEST_DOCUMENT} characters, got more`);
  }
  return fieldOf(
    parse(text, (line) => `${file.name}:${line}`),
    file.name,
    `${file.name}#`,
  );
}

/** Reads a file with one JSON object a line; empty lines are passed over. */
export async function* readJsonLines(file: InputFile): AsyncGenerator<Field> {
  for await (const { line, text } of linesOf(file)) {
    if (text.trim() === '') continue;
    const at = `${file.name}:${line}`;
    yield fieldOf(
      parse(text, () => at),
      'line',
      `${at}#`,
    );
  }
}

/** The lines of a file, none longer than a limit. */
async function* linesOf(file: InputFile): AsyncGenerator<{ line: number; text: string }> {
  let line = 1;
  let rest = '';
  for await (const chunk of file.text()) {
    const lines = (rest + chunk).split('\n');
    rest = lines.pop() ?? '';
    for (const text of lines) yield { line: line++, text };
    if (rest.length > LONGEST_LINE)
      throw new Damage(`${file.name}:${line}`, `expected at most ${LONGEST_LINE} characters in a line, got more`);
  }
  yield { line, text: rest };
}

function parse(text: string, at: (line: number) => string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const { message } = error as Error;
    const position = Number(/position (\d+)/.exec(message)?.[1] ?? text.length);
    const line = text.slice(0, position).split('\n').length;
    // V8 quotes the text it met, which may be all of it.
    throw new Damage(at(line), `expected JSON; ${message.slice(0, 200)}`, { cause: error });
  }
}

/** A value as a field: members are parts, each member of a list a part of the list's name; null is empty. */
function fieldOf(value: unknown, name: string, at: string, depth = 0): Field {
  if (depth > DEEPEST) throw new Damage(at, `expected at most ${DEEPEST} levels inside each other, got more`);
  if (value === null || value === undefined) return new Field(name, at, '');
  if (typeof value !== 'object') return new Field(name, at, String(value));
  const parts = Array.isArray(value)
    ? value.map((member, place) => fieldOf(member, 'item', `${at}/${place}`, depth + 1))
    : Object.entries(value).flatMap(([key, member]) => {
        const place = `${at}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`;
        return Array.isArray(member)
          ? member.map((one, index) => fieldOf(one, key, `${place}/${index}`, depth + 1))
          : [fieldOf(member, key, place, depth + 1)];
      });
  return new Field(name, at, undefined, parts);
}
