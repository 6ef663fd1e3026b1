import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const FILE = join(__dirname, 'figures.json');

/** How well search does on one part of the pairs. */
export interface Figures {
  readonly pairs: number;
  /** The share of spellings whose first answer is who is meant. */
  readonly precisionAt1: number;
  /** The share of spellings that have who is meant among their first five answers. */
  readonly recallAt5: number;
  readonly strangers: number;
  /** The share of strangers that are taken for nobody on record. */
  readonly toldApart: number;
}

/** What search did at its best; it may only do better. */
export function readFigures(): Record<string, Figures> {
  return JSON.parse(readFileSync(FILE, 'utf8'));
}

/** Raises what has become better; to lower a figure is left to a person's hand. */
export function raiseFigures(part: string, measured: Figures): void {
  const all = readFigures();
  const before = all[part];
  const best = (figure: 'precisionAt1' | 'recallAt5' | 'toldApart') =>
    Math.max(measured[figure], before?.[figure] ?? 0);
  all[part] = {
    ...measured,
    precisionAt1: best('precisionAt1'),
    recallAt5: best('recallAt5'),
    toldApart: best('toldApart'),
  };
  writeFileSync(FILE, `${JSON.stringify(all, null, 2)}\n`);
}
