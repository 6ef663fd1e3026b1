import fc from 'fast-check';
import { isoWeekday } from '../../../src/model/dates/day';
import { findRelative } from '../../../src/model/dates/find-relative';
import { parseEdtf } from '../../../src/model/dates/fuzzy-date';
import { matchRelative, RELATIVE_WORDS } from '../../../src/model/dates/relative/match';
import type { Direction } from '../../../src/model/dates/relative/row';
import { resolveRelative } from '../../../src/model/dates/relative-dates';
import { anyDay } from './arbitrary-day';

// Two weeks around the article's Sunday: 24 November 2025 is a Monday, so are 1 and 8 December.
const SUN = '2025-11-30';
const MON = '2025-12-01';
const WED = '2025-12-03';
const SAT = '2025-12-06';

const cases: [anchor: string, words: string, direction: Direction, edtf: string, guess: string | null][] = [
  // The article: whose day of publication is that Sunday
  [SUN, "Sunday's", 'PAST', '2025-11-30', null],
  [SUN, 'today', 'PAST', '2025-11-30', null],
  [SUN, 'on Monday', 'FUTURE', '2025-12-01', null],
  [SUN, 'Monday', 'FUTURE', '2025-12-01', null],
  [SUN, 'this week', 'FUTURE', '[2025-12-01..2025-12-07]', 'seven days after'],
  [SUN, 'about two weeks ago', 'PAST', '2025-11-16~', null],
  // Days
  [WED, 'tonight', 'FUTURE', '2025-12-03', null],
  [WED, 'this morning', 'PAST', '2025-12-03', null],
  [WED, 'Yesterday', 'PAST', '2025-12-02', null],
  [WED, 'yesterday evening', 'PAST', '2025-12-02', null],
  [WED, 'tomorrow', 'FUTURE', '2025-12-04', null],
  [WED, 'the day before yesterday', 'PAST', '2025-12-01', null],
  [WED, 'day after tomorrow', 'FUTURE', '2025-12-05', null],
  [WED, 'last night', 'PAST', '[2025-12-02..2025-12-03]', null],
  [WED, 'overnight', 'PAST', '[2025-12-02..2025-12-03]', null],
  [WED, 'overnight', 'FUTURE', '[2025-12-03..2025-12-04]', null],
  [WED, 'by tomorrow', 'FUTURE', '[2025-12-03..2025-12-04]', null],
  [WED, 'the same day', 'PAST', '2025-12-03', 'counted from the anchor'],
  [WED, 'the day before', 'PAST', '2025-12-02', 'counted from the anchor'],
  [WED, 'the following day', 'PAST', '2025-12-04', 'counted from the anchor'],
  ['2024-02-28', 'tomorrow', 'FUTURE', '2024-02-29', null],
  // Weekdays
  [WED, 'Wednesday', 'PAST', '2025-12-03', null],
  [WED, 'Wednesday', 'FUTURE', '2025-12-03', null],
  [WED, 'on Thursday', 'PAST', '2025-11-27', null],
  [WED, 'on Thursday', 'FUTURE', '2025-12-04', null],
  [WED, 'late on Tuesday', 'PAST', '2025-12-02', null],
  [WED, 'Tuesday night', 'PAST', '2025-12-02', null],
  [WED, 'since Monday', 'PAST', '2025-12-01', null],
  [WED, 'this Monday', 'PAST', '2025-12-01', null],
  [WED, 'this Friday', 'FUTURE', '2025-12-05', null],
  [WED, 'Friday of this week', 'FUTURE', '2025-12-05', null],
  [WED, 'last Monday', 'PAST', '2025-12-01', null],
  [MON, 'last Monday', 'PAST', '2025-11-24', null],
  [MON, 'this past Monday', 'PAST', '2025-11-24', null],
  [MON, 'next Monday', 'FUTURE', '2025-12-08', null],
  [SUN, 'next Monday', 'FUTURE', '2025-12-01', null],
  [WED, 'next Friday', 'FUTURE', '2025-12-05', 'coming one is taken'],
  [WED, 'next Monday', 'FUTURE', '2025-12-08', null],
  [WED, 'the coming Wednesday', 'FUTURE', '2025-12-10', null],
  [WED, 'Friday last week', 'PAST', '2025-11-28', null],
  [WED, 'on Tuesday of next week', 'FUTURE', '2025-12-09', null],
  [SUN, 'Tuesday next week', 'FUTURE', '2025-12-02', 'anchor is a Sunday'],
  [WED, 'before Friday', 'FUTURE', '[2025-12-03..2025-12-04]', null],
  [WED, 'before Thursday', 'FUTURE', '2025-12-03', null],
  [SUN, 'before Thursday', 'FUTURE', '[2025-11-30..2025-12-03]', null],
  ['2025-12-04', 'before Thursday', 'FUTURE', '[2025-12-04..2025-12-10]', null],
  [WED, 'before Monday', 'PAST', '[..2025-11-30]', null],
  [WED, 'by Friday', 'FUTURE', '[2025-12-03..2025-12-05]', null],
  [WED, 'no later than Friday', 'FUTURE', '[2025-12-03..2025-12-05]', null],
  [WED, 'by Monday', 'PAST', '[..2025-12-01]', null],
  [WED, 'after Friday', 'FUTURE', '[2025-12-06..]', null],
  [WED, 'after Monday', 'PAST', '[2025-12-02..2025-12-03]', null],
  // Weeks
  [WED, 'this week', 'FUTURE', '[2025-12-03..2025-12-07]', null],
  [WED, 'later this week', 'FUTURE', '[2025-12-03..2025-12-07]', null],
  [WED, 'this week', 'PAST', '[2025-12-01..2025-12-03]', null],
  [WED, 'earlier this week', 'PAST', '[2025-12-01..2025-12-03]', null],
  [MON, 'this week', 'FUTURE', '[2025-12-01..2025-12-07]', null],
  [MON, 'this week', 'PAST', '2025-12-01', null],
  [SUN, 'this week', 'PAST', '[2025-11-24..2025-11-30]', 'week that ends with the Sunday'],
  [WED, 'last week', 'PAST', '[2025-11-24..2025-11-30]', null],
  [SUN, 'last week', 'PAST', '[2025-11-17..2025-11-23]', 'anchor is a Sunday'],
  [WED, 'early next week', 'FUTURE', '[2025-12-08..2025-12-14]', null],
  [SUN, 'next week', 'FUTURE', '[2025-12-01..2025-12-07]', 'anchor is a Sunday'],
  ['2025-12-31', 'this week', 'FUTURE', '[2025-12-31..2026-01-04]', null],
  [WED, 'the week before last', 'PAST', '[2025-11-17..2025-11-23]', null],
  [WED, 'the week after next', 'FUTURE', '[2025-12-15..2025-12-21]', null],
  [WED, 'the previous week', 'PAST', '[2025-11-24..2025-11-30]', 'counted from the anchor'],
  [WED, 'the following week', 'FUTURE', '[2025-12-08..2025-12-14]', 'counted from the anchor'],
  [WED, 'by the end of the week', 'FUTURE', '[2025-12-03..2025-12-07]', null],
  [SUN, 'by the end of the week', 'FUTURE', '[2025-11-30..2025-12-07]', 'both are covered'],
  [WED, 'over the weekend', 'PAST', '[2025-11-29..2025-11-30]', null],
  [SUN, 'this weekend', 'PAST', '[2025-11-29..2025-11-30]', null],
  [SAT, 'this weekend', 'PAST', '2025-12-06', null],
  [WED, 'this weekend', 'FUTURE', '[2025-12-06..2025-12-07]', null],
  [SUN, 'this weekend', 'FUTURE', '2025-11-30', 'may be the coming one'],
  [SUN, 'last weekend', 'PAST', '[2025-11-22..2025-11-23]', null],
  [SUN, 'next weekend', 'FUTURE', '[2025-12-06..2025-12-07]', null],
  [WED, 'next weekend', 'FUTURE', '[2025-12-13..2025-12-14]', 'may be the coming one'],
  // Months and years
  [WED, 'this month', 'FUTURE', '2025-12', null],
  [WED, 'last month', 'PAST', '2025-11', null],
  ['2025-03-31', 'last month', 'PAST', '2025-02', null],
  ['2025-12-31', 'next month', 'FUTURE', '2026-01', null],
  [WED, 'this year', 'PAST', '2025', null],
  [WED, 'last year', 'PAST', '2024', null],
  [WED, 'early next year', 'FUTURE', '2026', null],
  [WED, 'the year before last', 'PAST', '2023', null],
  [WED, 'the month after next', 'FUTURE', '2026-02', null],
  [WED, 'the previous month', 'PAST', '2025-11', 'counted from the anchor'],
  [WED, 'the following year', 'FUTURE', '2026', 'counted from the anchor'],
  [WED, 'earlier this year', 'PAST', '[2025-01-01..2025-12-03]', null],
  [WED, 'later this month', 'FUTURE', '[2025-12-03..2025-12-31]', null],
  [SUN, 'by the end of the year', 'FUTURE', '[2025-11-30..2025-12-31]', null],
  [SUN, 'in March', 'PAST', '2025-03', null],
  [SUN, 'in March', 'FUTURE', '2026-03', null],
  [SUN, 'in November', 'PAST', '2025-11', null],
  [SUN, 'in November', 'FUTURE', '2025-11', null],
  [SUN, 'last December', 'PAST', '2024-12', null],
  [SUN, 'last March', 'PAST', '2025-03', 'year before'],
  ['2025-02-10', 'next March', 'FUTURE', '2025-03', 'year after'],
  [SUN, 'next March', 'FUTURE', '2026-03', null],
  [SUN, 'the coming November', 'FUTURE', '2026-11', null],
  [SUN, 'in February this year', 'PAST', '2025-02', null],
  [SUN, 'in February last year', 'PAST', '2024-02', null],
  [SUN, 'February of next year', 'FUTURE', '2026-02', null],
  // Counts
  [SUN, 'two weeks ago', 'PAST', '2025-11-16~', null],
  [SUN, 'two  weeks\nago', 'PAST', '2025-11-16~', null],
  [SUN, 'three days ago', 'PAST', '2025-11-27', null],
  [SUN, '10 days ago', 'PAST', '2025-11-20', null],
  [SUN, 'about 10 days ago', 'PAST', '2025-11-20~', null],
  [SUN, 'a week ago', 'PAST', '2025-11-23~', null],
  [SUN, 'a fortnight ago', 'PAST', '2025-11-16~', null],
  [SUN, 'twelve months ago', 'PAST', '2024-11~', null],
  ['2025-03-31', 'a month ago', 'PAST', '2025-02~', null],
  [SUN, 'two years ago', 'PAST', '2023~', null],
  [SUN, 'a few days ago', 'PAST', '[2025-11-24..2025-11-28]', '"a few" is taken as two to six'],
  [SUN, 'several weeks ago', 'PAST', '[2025-09-28..2025-11-09]', '"several"'],
  [SUN, 'a couple of days ago', 'PAST', '[2025-11-27..2025-11-28]', '"a couple"'],
  [SUN, 'two weeks earlier', 'PAST', '2025-11-16~', 'counted from the anchor'],
  [SUN, 'a month earlier', 'PAST', '2025-10~', 'counted from the anchor'],
  [SUN, 'three days later', 'FUTURE', '2025-12-03', 'counted from the anchor'],
  [SUN, 'in three days', 'FUTURE', '2025-12-03', null],
  [SUN, 'in two weeks', 'FUTURE', '2025-12-14~', null],
  [SUN, 'in two weeks’ time', 'FUTURE', '2025-12-14~', null],
  [SUN, 'six months from now', 'FUTURE', '2026-05~', null],
  [SUN, 'in a few days', 'FUTURE', '[2025-12-02..2025-12-06]', '"a few"'],
  [SUN, 'more than two weeks ago', 'PAST', '[..2025-11-16]', null],
  [SUN, 'less than two weeks ago', 'PAST', '[2025-11-16..2025-11-30]', null],
  [SUN, 'within two weeks', 'FUTURE', '[2025-11-30..2025-12-14]', null],
  [SUN, 'in the next three days', 'FUTURE', '[2025-11-30..2025-12-03]', null],
  [SUN, 'in the past two weeks', 'PAST', '[2025-11-16..2025-11-30]', null],
  [SUN, 'over the last month', 'PAST', '[2025-10-30..2025-11-30]', null],
  [SUN, 'in the coming week', 'FUTURE', '[2025-11-30..2025-12-07]', null],
  [SUN, 'in the coming days', 'FUTURE', '[2025-11-30..2025-12-06]', '"a few"'],
  [SUN, 'in recent weeks', 'PAST', '[2025-10-19..2025-11-30]', '"a few"'],
];

test.each(cases)('from %s the words "%s" (%s) mean %s', (anchor, words, direction, edtf, guess) => {
  const resolved = resolveRelative(words, anchor, direction);
  expect(resolved?.edtf).toBe(edtf);
  if (guess === null) expect(resolved?.guess).toBeNull();
  else expect(resolved?.guess).toContain(guess);
});

test('every row of the table is reached by a case above', () => {
  const reached = new Set(cases.map(([anchor, words, direction]) => matchRelative(words, anchor, direction)?.row));
  expect(RELATIVE_WORDS.filter((row) => !reached.has(row))).toEqual([]);
});

test.each([
  ...[
    '',
    'soon',
    'recently',
    'Mondays',
    'every Monday',
    'Black Friday',
    'May',
    'the Monday club',
    'noon',
    '30 November',
  ],
  ...['in March 2014', 'Sunday, 30 November', 'two weeks', 'constructor', '{weekday}', 'ſunday', 'a hundred days ago'],
])('%j is not in the table', (words) => {
  expect(resolveRelative(words, SUN, 'PAST')).toBeUndefined();
  expect(resolveRelative(words, SUN, 'FUTURE')).toBeUndefined();
});

test('words that only make sense the other way are not resolved', () => {
  expect(resolveRelative('in two weeks', SUN, 'PAST')).toBeUndefined();
  expect(resolveRelative('in the past two weeks', SUN, 'FUTURE')).toBeUndefined();
});

test('an anchor that is no day is refused', () => {
  expect(() => resolveRelative('today', '2025-11', 'PAST')).toThrow('Expected a day from 0001-01-01');
});

test('whatever is resolved is a date we accept, from any anchor', () => {
  const said = fc.constantFrom(...cases.map(([, words]) => words));
  fc.assert(
    fc.property(anyDay, said, fc.constantFrom<Direction>('PAST', 'FUTURE'), (anchor, words, direction) => {
      const resolved = resolveRelative(words, anchor, direction);
      if (resolved) expect(parseEdtf(resolved.edtf).edtf).toBe(resolved.edtf);
    }),
    { numRuns: 3000 },
  );
});

test('at the ends of the calendar the answer is still a date', () => {
  for (const [, words, direction] of cases) {
    for (const anchor of ['0001-01-01', '0001-01-04', '9999-12-28', '9999-12-31']) {
      const resolved = resolveRelative(words, anchor, direction);
      if (resolved) expect(parseEdtf(resolved.edtf).edtf).toBe(resolved.edtf);
    }
  }
});

test('a bare weekday is that weekday, at most six days away, on its side of the anchor', () => {
  const names = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
  const middle = fc
    .integer({ min: 0, max: 36_000 })
    .map((days) => new Date(days * 86_400_000).toISOString().slice(0, 10));
  fc.assert(
    fc.property(middle, fc.constantFrom(...names), (anchor, name) => {
      const past = resolveRelative(name, anchor, 'PAST')?.edtf ?? '';
      const future = resolveRelative(name, anchor, 'FUTURE')?.edtf ?? '';
      expect([isoWeekday(past), isoWeekday(future)]).toEqual([names.indexOf(name) + 1, names.indexOf(name) + 1]);
      expect(past <= anchor && anchor <= future).toBe(true);
      expect(Date.parse(future) - Date.parse(past)).toBe(past === future ? 0 : 7 * 86_400_000);
    }),
  );
});

test('relative words are found in a text, each once and the longest of those that overlap', () => {
  const text =
    "Rubio described Sunday's negotiations, scheduled to travel to Moscow on Monday-and back before Thursday. " +
    '"We built on that today." The plan leaked about two weeks ago; talks this\nweek, and the day before yesterday.';
  const found = findRelative(text);
  expect(found.map(({ words }) => words)).toEqual([
    'Sunday',
    'on Monday',
    'before Thursday',
    'today',
    'about two weeks ago',
    'this\nweek',
    'the day before yesterday',
  ]);
  for (const { words, offset } of found) expect(text.slice(offset, offset + words.length)).toBe(words);
});

test('complete dates, names and habits are not taken for relative words', () => {
  const text =
    'On Sunday, 30 November 2025, in March 2014, on Sunday November 30, every Monday, Black Friday, Sundays, ' +
    'twenty-two days ago, half a year ago, 1,002 days ago, the Mondays, May he come, 24 February 2022.';
  expect(findRelative(text)).toEqual([]);
});

test('what is found can be resolved, at least one way', () => {
  const text = cases.map(([, words]) => `It was ${words}, they said.`).join(' ');
  const found = findRelative(text);
  expect(found.length).toBeGreaterThanOrEqual(cases.length);
  for (const { words } of found) {
    expect([words, resolveRelative(words, SUN, 'PAST') ?? resolveRelative(words, SUN, 'FUTURE')]).not.toEqual([
      words,
      undefined,
    ]);
  }
});

test('a long text of spaces, or of words that begin an expression, takes no time worth speaking of', () => {
  for (const text of [' '.repeat(200_000), 'in the '.repeat(30_000), 'on '.repeat(60_000), '1'.repeat(100_000)]) {
    const start = performance.now();
    expect(findRelative(text)).toEqual([]);
    expect(performance.now() - start).toBeLessThan(5000);
  }
});
