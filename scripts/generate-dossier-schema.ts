import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { dossierSchema } from '../src/dossier/dossier-schema';

/* Makes dossier.schema.json from the shape of a dossier, so that editors complete its keys and codes. */

const WIDTH = 120;

writeFileSync(join(__dirname, '..', 'dossier.schema.json'), `${written(dossierSchema(), 0, 0)}\n`);

/** JSON as the formatter writes it: a list of plain values on one line where it fits, everything else spread out. */
function written(value: unknown, depth: number, column: number): string {
  const inner = '  '.repeat(depth + 1);
  const end = `\n${'  '.repeat(depth)}`;
  if (Array.isArray(value)) {
    if (value.length === 0) return '[]';
    const line = `[${value.map((one) => JSON.stringify(one)).join(', ')}]`;
    const isPlain = value.every((one) => one === null || typeof one !== 'object');
    if (isPlain && column + line.length + 1 <= WIDTH) return line;
    return `[\n${value.map((one) => inner + written(one, depth + 1, inner.length)).join(',\n')}${end}]`;
  }
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const members = Object.entries(value).filter(([, one]) => one !== undefined);
  if (members.length === 0) return '{}';
  const lines = members.map(([name, one]) => {
    const start = `${inner}${JSON.stringify(name)}: `;
    return start + written(one, depth + 1, start.length);
  });
  return `{\n${lines.join(',\n')}${end}}`;
}
