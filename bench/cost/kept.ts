import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Measurements, tableOf } from './table';

const NUMBERS = join(__dirname, 'cost.json');

/** Where the table for people stands. */
export const TABLE = join(__dirname, '..', '..', 'docs', 'cost.md');

/** What was measured last. */
export function readKept(): Measurements {
  return JSON.parse(readFileSync(NUMBERS, 'utf8'));
}

/** Keeps measurements beside those of other worlds, and writes the table. */
export function keep(measured: Measurements): void {
  const all = { ...readKept(), ...measured };
  writeFileSync(NUMBERS, `${JSON.stringify(all, null, 2)}\n`);
  writeFileSync(TABLE, tableOf(all));
}
