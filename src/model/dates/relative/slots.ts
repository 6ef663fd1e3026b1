/** What the slots of a row stood for in the words that were read. */
export interface Slots {
  /** ISO weekday: 1 is Monday. */
  readonly weekday: number;
  readonly month: number;
  readonly span: 'MONTH' | 'YEAR';
  readonly unit: Unit;
  readonly count: Count;
  readonly about: boolean;
}

export type Unit = 'DAY' | 'WEEK' | 'MONTH' | 'YEAR';

export interface Count {
  readonly min: number;
  readonly max: number;
  readonly guess?: string;
}

const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];

const MONTHS = 'january february march april may june july august september october november december'.split(' ');

const NUMBERS = 'one two three four five six seven eight nine ten eleven twelve'.split(' ');

const FEW: Count = { min: 2, max: 6, guess: '"a few" is taken as two to six' };

const COUPLE: Count = { min: 2, max: 3, guess: '"a couple" is taken as two or three' };

const VAGUE: Readonly<Record<string, Count>> = {
  'a couple of': COUPLE,
  'a couple': COUPLE,
  'a few': FEW,
  several: { min: 3, max: 9, guess: '"several" is taken as three to nine' },
  few: FEW,
};

const monthName = MONTHS.join('|');

/** The regular expression of each slot, a space standing for any; the look-arounds keep out names ("Black Friday"), habits and dates that are complete. */
export const SLOT_PATTERNS: Readonly<Record<string, string>> = {
  weekday:
    `(?<!\\b(?:good|black|bloody|easter|palm|ash|holy|every|each) )(?:${WEEKDAYS.join('|')})` +
    `(?!,? (?:the )?\\d{1,2}(?:st|nd|rd|th)?(?: of)? (?:${monthName})|,? (?:${monthName}) \\d|,? \\d+[./-]\\d)`,
  month: `(?:${monthName})(?!,? \\d)`,
  part: '(?:morning|afternoon|evening|night)',
  span: '(?:month|year)',
  period: '(?:week|month|year)',
  units: '(?:days|weeks|months|years)',
  unit: '(?:days?|weeks?|fortnights?|months?|years?)',
  n:
    '(?<!\\b(?:half|hundred|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?: |-))' +
    `(?:${Object.keys(VAGUE).join('|')}|an?|${NUMBERS.join('|')}|\\d{1,3})`,
  about: '(?:about|around|some|roughly|approximately|nearly|almost|just over|just under)',
};

/** Turns what stood in the slots into numbers and codes; a slot the row does not have keeps a value nobody reads. */
export function readSlots(words: Readonly<Record<string, string | undefined>>): Slots {
  const unit = (words.unit ?? words.units ?? words.period ?? 'day').replace(/s$/, '');
  return {
    weekday: WEEKDAYS.indexOf(words.weekday ?? '') + 1,
    month: MONTHS.indexOf(words.month ?? '') + 1,
    span: words.span === 'year' ? 'YEAR' : 'MONTH',
    unit: unit === 'fortnight' ? 'WEEK' : (unit.toUpperCase() as Unit),
    count: times(countOf(words), unit === 'fortnight' ? 2 : 1),
    about: words.about !== undefined,
  };
}

function countOf(words: Readonly<Record<string, string | undefined>>): Count {
  if (words.units) return FEW;
  const written = words.n ?? 'one';
  const vague = VAGUE[written];
  if (vague) return vague;
  const number = /^an?$/.test(written) ? 1 : NUMBERS.indexOf(written) + 1 || Number(written);
  return { min: number, max: number };
}

function times(count: Count, factor: number): Count {
  return { ...count, min: count.min * factor, max: count.max * factor };
}
