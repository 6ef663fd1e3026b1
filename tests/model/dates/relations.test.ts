import fc from 'fast-check';
import { canBothBeTrue } from '../../../src/model/dates/can-both-be-true';
import { addDays, addMonths, addYears, daysBetween, isDay, isoWeekday } from '../../../src/model/dates/day';
import { parseEdtf } from '../../../src/model/dates/fuzzy-date';
import { gap } from '../../../src/model/dates/gap';
import { byNarrowness, narrower, width } from '../../../src/model/dates/narrower';
import { anyDay, anyFuzzyDate, nearDay } from './arbitrary-day';

test('days are counted through leap days, centuries and years below one hundred', () => {
  expect(daysBetween('2024-02-28', '2024-03-01')).toBe(2);
  expect(daysBetween('2025-02-28', '2025-03-01')).toBe(1);
  expect(addDays('1900-02-28', 1)).toBe('1900-03-01');
  expect(addDays('0025-12-31', 1)).toBe('0026-01-01');
  expect(addMonths('2025-01-31', 1)).toBe('2025-02-28');
  expect(addMonths('2025-11-30', -11)).toBe('2024-12-30');
  expect(addYears('2024-02-29', 5)).toBe('2029-02-28');
  expect(addYears('2025-11-30', -5)).toBe('2020-11-30');
  expect([isoWeekday('2025-11-30'), isoWeekday('2025-12-01'), isoWeekday('0001-01-01')]).toEqual([7, 1, 1]);
});

test('arithmetic stops at the ends of the calendar', () => {
  expect(addDays('9999-12-31', 1)).toBe('9999-12-31');
  expect(addDays('0001-01-01', -1)).toBe('0001-01-01');
  expect(addYears('0003-06-01', -5)).toBe('0001-01-01');
  expect(addYears('9998-06-01', 5)).toBe('9999-12-31');
});

test('what is no day is refused by arithmetic', () => {
  expect(isDay('2025-02-30')).toBe(false);
  expect(isDay('0000-12-31')).toBe(false);
  expect(() => addDays('2025-02-29', 1)).toThrow('Expected a day from 0001-01-01 to 9999-12-31, written YYYY-MM-DD');
  expect(() => daysBetween('2025', '2026')).toThrow('but got "2026"');
});

test('adding days and counting them undo each other', () => {
  fc.assert(fc.property(anyDay, anyDay, (a, b) => expect(addDays(a, daysBetween(a, b))).toBe(b)));
});

test.each([
  ['2025', '2025-11-30', true],
  ['2025-11-30', '2025-12-01', false],
  ['[..2025-11-30]', '2025-11-30', true],
  ['[..2025-11-30]', '2025-12', false],
  ['[..2025-11-30]', '[2025-11-30..]', true],
  ['[..2025-11-29]', '[2025-11-30..]', false],
  ['[..2025-11-30]', '[..1990]', true],
  ['2025-11-16~', '2025-11-19', true],
  ['2025-11-16~', '2025-11-20', false],
])('whether %s and %s can both be true: %s', (a, b, expected) => {
  expect(canBothBeTrue(parseEdtf(a), parseEdtf(b))).toBe(expected);
  expect(canBothBeTrue(parseEdtf(b), parseEdtf(a))).toBe(expected);
});

test('two dates can both be true exactly when one day lies in both', () => {
  fc.assert(
    fc.property(anyFuzzyDate(nearDay), anyFuzzyDate(nearDay), (a, b) => {
      const edges = [a.earliest, a.latest, b.earliest, b.latest].filter((day) => day !== null);
      const shared = edges.some((day) =>
        [a, b].every(({ earliest, latest }) => (earliest ?? day) <= day && day <= (latest ?? day)),
      );
      expect(canBothBeTrue(a, b)).toBe(shared || (a.earliest === null && b.earliest === null));
    }),
  );
});

test.each([
  ['2025', '2025-11', '2025-11'],
  ['2025-11-16~', '2025-11-16', '2025-11-16'],
  ['[..2025-11-30]', '202X', '202X'],
  ['[..2025-11-30]', '[..2025-11-01]', '[..2025-11-01]'],
  ['[2025-11-01..]', '[2025-11-30..]', '[2025-11-30..]'],
  ['2025-11-30', '2025-11-30?', '2025-11-30'],
])('of %s and %s the narrower is %s', (a, b, expected) => {
  expect(narrower(parseEdtf(a), parseEdtf(b)).edtf).toBe(expected);
  expect(narrower(parseEdtf(b), parseEdtf(a)).edtf).toBe(expected);
});

test('width counts the possible days', () => {
  const widths = ['2025-11-30', '2025-11-16~', '2025-11', '2024', '[..2025]'].map((edtf) => width(parseEdtf(edtf)));
  expect(widths).toEqual([1, 7, 30, 366, Number.POSITIVE_INFINITY]);
});

test('narrowest first is a total order', () => {
  fc.assert(
    fc.property(fc.array(anyFuzzyDate(nearDay), { maxLength: 12 }), (dates) => {
      const sorted = [...dates].sort(byNarrowness);
      expect([...dates].reverse().sort(byNarrowness)).toEqual(sorted);
      for (const [index, date] of sorted.entries()) {
        for (const other of sorted.slice(index)) expect(byNarrowness(date, other)).toBeLessThanOrEqual(0);
        for (const other of sorted.slice(index)) expect(byNarrowness(other, date) === 0).toBe(other.edtf === date.edtf);
      }
    }),
    { numRuns: 300 },
  );
});

test.each([
  ['2013-02-01', '2013-02-01', false, 0, 0],
  ['2013-02-01', '2013-02-05', false, 4, 0],
  ['2013-02-01', '2013-01-28', false, 0, 4],
  ['2013-01-31', '2013-02-01', true, 0, 0],
  ['2013-02-01', '2013-02-01', true, 0, 1],
  ['2013-02', '2013-02-05', false, null, null],
  ['2013-02-01', '[..2013-02-05]', false, null, null],
  ['2013-02-01~', '2013-02-05', false, null, null],
  ['[2013-02-01..2013-02-01]', '2013-02-02', false, 1, 0],
])(
  'from an end %s to a start %s (end day counted: %s) there are %s days of gap and %s of overlap',
  (end, start, counts, gapDays, overlapDays) => {
    expect(gap(parseEdtf(end), parseEdtf(start), counts)).toEqual({ gapDays, overlapDays });
  },
);

test('an unknown end leaves the gap unknown', () => {
  expect(gap(undefined, parseEdtf('2013-02-01'))).toEqual({ gapDays: null, overlapDays: null });
});
