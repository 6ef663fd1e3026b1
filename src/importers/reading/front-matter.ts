import { parseDocument } from 'yaml';
import { Damage } from './damage';
import { Field } from './field';
import type { InputFile } from './input';

/** The most characters of a paper. */
const LONGEST = 1_000_000;

/** Reads a text with values in front, between lines of three dashes; the text itself is the field `body`. */
export async function readFrontMatter(file: InputFile): Promise<Field> {
  let text = '';
  for await (const chunk of file.text()) {
    text += chunk;
    if (text.length > LONGEST) throw new Damage(file.name, `expected at most ${LONGEST} characters, got more`);
  }
  const [, front, body] = /^---\r?\n(.*?)\n---\r?\n(.*)$/s.exec(text) ?? [];
  if (front === undefined || body === undefined)
    throw new Damage(`${file.name}:1`, 'expected values between two lines of three dashes, then a text');
  const document = parseDocument(front, { schema: 'failsafe', maxAliasCount: 0 } as never);
  const [error] = document.errors;
  if (error)
    throw new Damage(
      `${file.name}:${(error.linePos?.[0].line ?? 1) + 1}`,
      `expected YAML; ${error.message.split('\n')[0]}`,
    );
  const values: unknown = document.toJS({ maxAliasCount: 0 });
  if (values === null || typeof values !== 'object' || Array.isArray(values))
    throw new Damage(`${file.name}:2`, 'expected names and values');
  const fields = Object.entries(values).map(([name, value]) => {
    if (typeof value !== 'string') throw new Damage(`${file.name}:2`, `expected one value of "${name}"`);
    return new Field(name, `${file.name}#${name}`, value);
  });
  return new Field('paper', `${file.name}:1`, '', [
    ...fields,
    new Field('body', `${file.name}:${front.split('\n').length + 3}`, body),
  ]);
}
