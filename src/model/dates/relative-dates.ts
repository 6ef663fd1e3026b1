import { type Day, isoWeekday } from './day';
import { edtfOfRule, mondayOf } from './relative/edtf-of-rule';
import { matchRelative } from './relative/match';
import type { Direction, RelativeGuess } from './relative/row';

/** What relative words mean: an EDTF value and, when it took a guess, which (then the reading is INFERRED). */
export interface ResolvedWords {
  readonly edtf: string;
  readonly guess: string | null;
}

/**
 * Resolves "Monday", "this week", "two weeks ago" from the anchor by the checked table (model.md, Time);
 * undefined when the words, said in this direction, are not in it.
 */
export function resolveRelative(words: string, anchor: Day, direction: Direction): ResolvedWords | undefined {
  const match = matchRelative(words, anchor, direction);
  if (!match) return undefined;
  const edtf = edtfOfRule(match.row.rule, match.slots, anchor);
  const notes = [match.slots.count.guess, noteOf(match.row.guess, edtf, anchor)].filter((note) => note !== undefined);
  return { edtf, guess: notes.length > 0 ? notes.join('; ') : null };
}

function noteOf(guess: RelativeGuess | undefined, edtf: string, anchor: Day): string | undefined {
  if (!guess) return undefined;
  if (guess.on && !guess.on.includes(isoWeekday(anchor))) return undefined;
  if (guess.ifSame === 'WEEK' && mondayOf(edtf) !== mondayOf(anchor)) return undefined;
  if (guess.ifSame === 'YEAR' && edtf.slice(0, 4) !== anchor.slice(0, 4)) return undefined;
  return guess.note;
}
