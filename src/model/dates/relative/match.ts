import { type Day, isoWeekday } from '../day';
import { COUNT_WORDS } from './count-words';
import { DAY_WORDS } from './day-words';
import { MONTH_WORDS } from './month-words';
import type { Direction, RelativeRow } from './row';
import { readSlots, SLOT_PATTERNS, type Slots } from './slots';
import { WEEK_WORDS } from './week-words';
import { WEEKDAY_WORDS } from './weekday-words';

/** Every relative expression we resolve; of several rows that fit, the first counts. */
export const RELATIVE_WORDS: readonly RelativeRow[] = [
  ...DAY_WORDS,
  ...WEEKDAY_WORDS,
  ...WEEK_WORDS,
  ...MONTH_WORDS,
  ...COUNT_WORDS,
];

/** The row that the words, the direction and the anchor's weekday lead to. */
export function matchRelative(
  words: string,
  anchor: Day,
  direction: Direction,
): { row: RelativeRow; slots: Slots } | undefined {
  const weekday = isoWeekday(anchor);
  const said = normalized(words);
  for (const { row, whole } of COMPILED) {
    if (row.direction && row.direction !== direction) continue;
    if (row.anchorOn && !row.anchorOn.includes(weekday)) continue;
    const match = whole.exec(said);
    if (match) return { row, slots: readSlots(slotWords(match.groups ?? {})) };
  }
  return undefined;
}

/** One expression over a running text for each row. */
export function relativePatterns(): readonly RegExp[] {
  return COMPILED.map(({ within }) => within);
}

const COMPILED = RELATIVE_WORDS.map((row) => {
  const source = compile(row.words);
  return {
    row,
    whole: new RegExp(`^(?:${source})$`, 'u'),
    within: new RegExp(`(?<![\\p{L}\\p{N}_]|\\d[.,])(?:${source})(?![\\p{L}\\p{N}_])`, 'giu'),
  };
});

// A bounded run of spaces, for a text of nothing else would take quadratic time.
function compile(words: string): string {
  let count = 0;
  return words
    .replaceAll('(', '(?:')
    .replace(/\{(\w+)\}/g, (_, slot: string) => {
      count += 1;
      return `(?<${slot}_${count}>${SLOT_PATTERNS[slot]})`;
    })
    .replaceAll("'", "['’]")
    .replaceAll(' ', '\\s{1,20}');
}

// "Sunday's negotiations": the possessive belongs to the sentence, not to the date.
function normalized(words: string): string {
  return words
    .trim()
    .replace(/\s+/g, ' ')
    .toLowerCase()
    .replace(/(?:['’]s?|[.,;:])$/, '');
}

// A name may stand in a pattern once only, so each slot carries its number.
function slotWords(groups: Readonly<Record<string, string | undefined>>): Record<string, string> {
  const found = Object.entries(groups).flatMap(([name, word]) =>
    word === undefined ? [] : [[name.replace(/_\d+$/, ''), word.replace(/\s+/g, ' ')] as const],
  );
  return Object.fromEntries(found);
}
