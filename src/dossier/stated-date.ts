import { canBothBeTrue } from '../model/dates/can-both-be-true';
import { isDay } from '../model/dates/day';
import { parseEdtf } from '../model/dates/fuzzy-date';
import { resolveRelative } from '../model/dates/relative-dates';
import type { DateValue } from '../model/values';
import { isYes } from './frame';
import { nearDate } from './near-date';

/** A date as a dossier writes it. */
export type WrittenDate =
  | string
  | number
  | { date?: string | number; words?: string; anchor?: string; counts?: boolean | 'yes' | 'no'; inferred?: string };

/** A date read: its value, and what had to be guessed to resolve its words. */
export interface StatedDate {
  readonly value: DateValue;
  readonly guess?: string;
}

/**
 * Reads "2025-11-30 (Sunday)", "[..2025-11-30]", "(Monday)" or the longer map. Words alone are resolved from the anchor;
 * words beside a date must agree with it. Throws an Error that says what was expected and what came.
 */
export function statedDate(written: WrittenDate, sourceDay: string, direction: 'PAST' | 'FUTURE'): StatedDate {
  const { edtf, words, anchor, counts, inferred } = parts(written);
  const from = anchor ?? sourceDay;
  if (!isDay(from)) throw new Error(`expected a day such as 2025-11-30 for the anchor, got "${from}"`);
  if (anchor !== undefined && words === undefined)
    throw new Error('expected words beside an anchor, got none: it is the day that relative words are counted from');
  const rest = { ...(words ? { text: words, anchor: from } : {}), ...(counts ? { counts } : {}) };
  const resolved = words ? resolveRelative(words, from, direction) : undefined;
  if (edtf) {
    const date = read(edtf, from, direction);
    if (resolved && !resolved.guess && !canBothBeTrue(date, parseEdtf(resolved.edtf)))
      throw new Error(`expected ${resolved.edtf}, which is "${words}" counted from ${from}; got ${edtf}`);
    return { value: { edtf: date.edtf, ...rest }, ...guessOf(inferred) };
  }
  if (!words) throw new Error('expected a date, got nothing');
  if (!resolved)
    throw new Error(
      `the words "${words}" are not in the table of relative dates: write the date before them, as in "2025-11-30 (${words})"`,
    );
  return { value: { edtf: resolved.edtf, ...rest }, ...guessOf(inferred ?? resolved.guess) };
}

function read(edtf: string, anchor: string, direction: 'PAST' | 'FUTURE') {
  try {
    return parseEdtf(edtf);
  } catch (error) {
    const near = nearDate(edtf, anchor, direction);
    if (near === undefined || !(error instanceof Error)) throw error;
    throw new Error(`expected EDTF, or words in brackets; got "${edtf}": did you mean ${near}?`);
  }
}

function guessOf(guess: string | null | undefined): { guess?: string } {
  return guess ? { guess } : {};
}

function parts(written: WrittenDate): {
  edtf?: string;
  words?: string;
  anchor?: string;
  counts?: boolean;
  inferred?: string;
} {
  if (typeof written === 'object')
    return {
      edtf: written.date === undefined ? undefined : String(written.date),
      words: written.words,
      anchor: written.anchor,
      counts: isYes(written.counts),
      inferred: written.inferred,
    };
  const [, edtf, words] = /^([^()]*?)\s*(?:\(([^()]*)\))?$/.exec(String(written)) ?? [];
  if (edtf === undefined) throw new Error(`expected a date such as "2025-11-30 (Sunday)", got "${written}"`);
  return { edtf: edtf.trim() || undefined, words: words?.trim() || undefined };
}
