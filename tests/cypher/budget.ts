import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const FILE = join(__dirname, 'budget.json');

/** The most database hits each query may take. */
export function readBudget(): Record<string, number> {
  return JSON.parse(readFileSync(FILE, 'utf8'));
}

/** Lowers what has become cheaper, adds what is new and drops what is gone; to raise a budget is left to a person's hand. */
export function tightenBudget(measured: readonly (readonly [name: string, hits: number])[]): void {
  const before = readBudget();
  const after = measured.map(([name, hits]) => [name, Math.min(hits, before[name] ?? hits)] as const);
  after.sort(([a], [b]) => (a < b ? -1 : 1));
  writeFileSync(FILE, `${JSON.stringify(Object.fromEntries(after), null, 2)}\n`);
}
