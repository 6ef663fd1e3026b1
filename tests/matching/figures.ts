import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const FILE = join(__dirname, 'figures.json');

/** How well matching does on one half of the labelled pairs of a sample. */
export interface Figures {
  /** Pairs that are one, and pairs that are not although their names have something in common. */
  readonly same: number;
  readonly different: number;
  readonly joined: number;
  /** The share of what is joined without asking that is one. */
  readonly precision: number | null;
  /** The share of pairs that are one which is joined, and which is joined or proposed. */
  readonly recallOfJoins: number;
  readonly recall: number;
  /** The share of proposals that are one, joined or not. */
  readonly precisionOfProposals: number | null;
  /** How many a rule would join that is none, and how many of these are one. */
  readonly candidate?: { readonly says: string; readonly joined: number; readonly right: number };
}

/** What matching did at its best; recall may only rise. */
export function readFigures(): Record<string, Figures> {
  return JSON.parse(readFileSync(FILE, 'utf8'));
}

/** Raises what has become better; to lower a recall is left to a person's hand. */
export function raiseFigures(sample: string, measured: Figures): void {
  const all = readFigures();
  const before = all[sample];
  all[sample] = {
    ...measured,
    recallOfJoins: Math.max(measured.recallOfJoins, before?.recallOfJoins ?? 0),
    recall: Math.max(measured.recall, before?.recall ?? 0),
  };
  writeFileSync(FILE, `${JSON.stringify(all, null, 2)}\n`);
}
