import { parse } from 'edtf';
import fc from 'fast-check';
import { DateError } from '../../../src/model/dates/date-error';
import { addDays, isDay } from '../../../src/model/dates/day';
import { parseEdtf } from '../../../src/model/dates/fuzzy-date';
import { anyDay, anyEdtf, anyFuzzyDate } from './arbitrary-day';

test.each([
  ['2025-11-30', '2025-11-30', '2025-11-30', 'DAY'],
  ['2024-02-29', '2024-02-29', '2024-02-29', 'DAY'],
  ['2025-11', '2025-11-01', '2025-11-30', 'MONTH'],
  ['2024-02', '2024-02-01', '2024-02-29', 'MONTH'],
  ['2025', '2025-01-01', '2025-12-31', 'YEAR'],
  ['0001', '0001-01-01', '0001-12-31', 'YEAR'],
  ['9999-12-31', '9999-12-31', '9999-12-31', 'DAY'],
  ['202X', '2020-01-01', '2029-12-31', 'DECADE'],
  ['000X', '0001-01-01', '0009-12-31', 'DECADE'],
  ['20XX', '2000-01-01', '2099-12-31', 'CENTURY'],
  ['2XXX', '2000-01-01', '2999-12-31', 'RANGE'],
  ['2025-XX', '2025-01-01', '2025-12-31', 'YEAR'],
  ['2025-XX-XX', '2025-01-01', '2025-12-31', 'YEAR'],
  ['2025-12-XX', '2025-12-01', '2025-12-31', 'MONTH'],
  ['2025-02-XX', '2025-02-01', '2025-02-28', 'MONTH'],
  ['2025-1X', '2025-10-01', '2025-12-31', 'RANGE'],
  ['2025-X0', '2025-10-01', '2025-10-31', 'RANGE'],
  ['2025-11-X0', '2025-11-10', '2025-11-30', 'RANGE'],
  ['2025-XX-31', '2025-01-31', '2025-12-31', 'RANGE'],
  ['202X-02-29', '2020-02-29', '2028-02-29', 'RANGE'],
  ['2025-21', '2025-03-01', '2025-05-31', 'SEASON'],
  ['2025-22', '2025-06-01', '2025-08-31', 'SEASON'],
  ['2025-23', '2025-09-01', '2025-11-30', 'SEASON'],
  ['2025-24', '2024-12-01', '2026-02-28', 'SEASON'],
  ['2025-29', '2025-09-01', '2025-11-30', 'SEASON'],
  ['2025-33', '2025-01-01', '2025-03-31', 'SEASON'],
  ['2025-36', '2025-10-01', '2025-12-31', 'SEASON'],
  ['2025-39', '2025-09-01', '2025-12-31', 'SEASON'],
  ['2025-41', '2025-07-01', '2025-12-31', 'SEASON'],
  ['[2025-12-01..2025-12-07]', '2025-12-01', '2025-12-07', 'RANGE'],
  ['[2025-11..2026-02]', '2025-11-01', '2026-02-28', 'RANGE'],
  ['[2013..2015]', '2013-01-01', '2015-12-31', 'RANGE'],
  ['[2025-12-01..2025-12-01]', '2025-12-01', '2025-12-01', 'RANGE'],
  ['[..2025-11-30]', null, '2025-11-30', 'RANGE'],
  ['[2025-11-30..]', '2025-11-30', null, 'RANGE'],
  ['[..2014]', null, '2014-12-31', 'RANGE'],
  ['[2025-12-01,2025-12-03]', '2025-12-01', '2025-12-03', 'RANGE'],
  ['[2025-12-05,2025-12-01..2025-12-03]', '2025-12-01', '2025-12-05', 'RANGE'],
  ['[..2025-11-30,2025-12-02]', null, '2025-12-02', 'RANGE'],
  ['2025-11-16~', '2025-11-13', '2025-11-19', 'DAY'],
  ['2025-01-02~', '2024-12-30', '2025-01-05', 'DAY'],
  ['2025-11~', '2025-10-01', '2025-12-31', 'MONTH'],
  ['2025-01~', '2024-12-01', '2025-02-28', 'MONTH'],
  ['2014~', '2013-01-01', '2015-12-31', 'YEAR'],
  ['0001~', '0001-01-01', '0002-12-31', 'YEAR'],
  ['9999-12~', '9999-11-01', '9999-12-31', 'MONTH'],
  ['2014?', '2014-01-01', '2014-12-31', 'YEAR'],
  ['2025-11-30?', '2025-11-30', '2025-11-30', 'DAY'],
  ['2014%', '2013-01-01', '2015-12-31', 'YEAR'],
  ['2025-11-16%', '2025-11-13', '2025-11-19', 'DAY'],
])('%s can mean the days from %s to %s and is a %s', (edtf, earliest, latest, precision) => {
  expect(parseEdtf(edtf)).toEqual({ edtf, earliest, latest, precision });
});

test.each([
  ['2025-11-30T14:00:00Z', '2025-11-30'],
  ['2025-11-30T14:00:00.123Z', '2025-11-30'],
  ['2025-11-30T23:00:00-05:00', '2025-12-01'],
  ['2025-11-30T01:00:00+05:30', '2025-11-29'],
  ['2025-11-30T24:00:00', '2025-12-01'],
  ['2025-11-30T23:59', '2025-11-30'],
])('the hour %s is kept as its day in UTC, %s', (text, day) => {
  expect(parseEdtf(text)).toEqual({ edtf: day, earliest: day, latest: day, precision: 'DAY' });
});

test('spaces in a set are no part of its value', () => {
  expect(parseEdtf('[2025-12-01, 2025-12-03]').edtf).toBe('[2025-12-01,2025-12-03]');
});

test.each(['2025-12-01/2025-12-07', '../2025', '2025/', '2025-11-30/..', '1/2'])(
  'the duration %s is refused with the two ways to write it',
  (text) => {
    expect(() => parseEdtf(text)).toThrow(/start and end apart, or write \[a\.\.b\] for some day within/);
  },
);

test.each([
  ...['2025-02-30', '2025-02-29', '1900-02-29', '2025-13', '2025-00', '2025-11-31', '2025-11-00', '2025-42', '2025-20'],
  ...[
    '0000',
    '-0001',
    'Y12025',
    '12025',
    '2025S2',
    '202',
    '20',
    'XXXX',
    'XXXX-12-25',
    '[XXXX]',
    '[XXXX-12-XX..]',
    '0001-24',
    '9999-24',
  ],
  ...['[]', '[..]', '[2025-12-07..2025-12-01]', '[2014..2013]', '[2025-02-29..]', '[2025-02-29..2025-03-02]'],
  ...[
    '[..2025,2027..]',
    '[..2025..2026]',
    '[..2026..2026]',
    '[2025..2026..]',
    '[2025..2026-03]',
    '[-0005..]',
    '[0000]',
    '{2025,2026}',
    '[2025-11-16~]',
  ],
  ...['~2025', '2025~-11', '2025-?11-30', '202X~', '2025-21~', '2025-12-XX~', '2025-11-3X', '202x'],
  ...['', ' ', ' 2025', '2025-11-30 ', '2025–2026', '٢٠٢٥', '1990s', '30 November 2025', 'Sunday', 'null', '[2025'],
  ...['2023-02-29T10:00:00Z', '2025-11-30T25:00:00Z', '9'.repeat(5000), `[${'2025,'.repeat(500)}2025]`],
])('%j is refused, and the error says what was expected and what came', (text) => {
  const start = JSON.stringify(text.slice(0, 20)).slice(0, -1);
  expect(() => parseEdtf(text)).toThrow(DateError);
  expect(() => parseEdtf(text)).toThrow(new RegExp(`^Expected .+, but got ${escaped(start)}`));
});

test('a text that is no date gets an answer, and none but our error', () => {
  const signs = fc.constantFrom(...'0123456789X-~?%[]{}.,/TZ:+ S', '..', '2025', '-12', '-29', '..2026');
  const texts = fc.oneof(
    fc.string(),
    fc.string({ unit: 'binary' }),
    fc.array(signs, { maxLength: 30 }).map((s) => s.join('')),
  );
  fc.assert(
    fc.property(texts, (text) => {
      try {
        const date = parseEdtf(text);
        expect(parseEdtf(date.edtf)).toEqual(date);
      } catch (error) {
        expect(error).toBeInstanceOf(DateError);
      }
    }),
    { numRuns: 3000 },
  );
});

test('the longest text that is read at all takes no time worth speaking of', () => {
  for (const text of [
    `[${'2025-12-01,'.repeat(90)}2025-12-01]`,
    `Y${'1'.repeat(998)}`,
    `[2025,${' '.repeat(990)}2026]`,
  ]) {
    const start = performance.now();
    try {
      parseEdtf(text);
    } catch (error) {
      expect(error).toBeInstanceOf(DateError);
    }
    expect(performance.now() - start).toBeLessThan(2000);
  }
});

test('the earliest day is never after the latest, both exist, and the value reads back as itself', () => {
  fc.assert(
    fc.property(anyFuzzyDate(anyDay), (date) => {
      const { earliest, latest } = date;
      for (const day of [earliest, latest]) expect(day === null || isDay(day)).toBe(true);
      if (earliest !== null && latest !== null) expect(earliest <= latest).toBe(true);
      expect(earliest === null && latest === null).toBe(false);
      expect(parseEdtf(date.edtf)).toEqual(date);
    }),
    { numRuns: 2000 },
  );
});

test('a day parses to itself', () => {
  fc.assert(
    fc.property(anyDay, (day) => {
      expect(parseEdtf(day)).toEqual({ edtf: day, earliest: day, latest: day, precision: 'DAY' });
    }),
  );
});

test('a set contains its bounds', () => {
  fc.assert(
    fc.property(
      fc.tuple(anyDay, anyDay).map((days) => days.sort()),
      ([from = '', to = '']) => {
        expect(parseEdtf(`[${from}..${to}]`)).toMatchObject({ earliest: from, latest: to });
        expect(parseEdtf(`[${to},${from}]`)).toMatchObject({ earliest: from, latest: to });
        expect(parseEdtf(`[..${to}]`)).toMatchObject({ earliest: null, latest: to });
        expect(parseEdtf(`[${from}..]`)).toMatchObject({ earliest: from, latest: null });
      },
    ),
  );
});

test('about a date includes the date, and about a wider date includes about a narrower one within it', () => {
  fc.assert(
    fc.property(anyDay, (day) => {
      const [year, month, exact] = [day.slice(0, 4), day.slice(0, 7), day].map((text) => spanOf(`${text}~`));
      const [plainYear, plainMonth, plainDay] = [day.slice(0, 4), day.slice(0, 7), day].map((text) => spanOf(text));
      const chain = [year, month, exact, plainDay];
      for (const [index, outer] of chain.entries()) expect(includes(outer, chain[index + 1] ?? outer)).toBe(true);
      expect(includes(year, plainYear) && includes(month, plainMonth)).toBe(true);
    }),
  );
});

test('a mask means exactly the days whose digits fit it', () => {
  const days = Array.from({ length: 366 }, (_, index) => addDays('2024-01-01', index));
  fc.assert(
    fc.property(fc.constantFrom(...days), fc.subarray([5, 6, 8, 9]), (day, hidden) => {
      const mask = [...day].map((sign, index) => (hidden.includes(index) ? 'X' : sign)).join('');
      if (!isEdtf(mask)) return;
      const fitting = days.filter((other) =>
        [...other].every((sign, index) => [sign, 'X'].includes(mask[index] ?? '')),
      );
      expect(parseEdtf(mask)).toMatchObject({ earliest: fitting.at(0), latest: fitting.at(-1) });
    }),
  );
});

test('whatever we accept is EDTF by the library too', () => {
  fc.assert(
    fc.property(anyEdtf(anyDay), (text) => {
      const ours = parsed(text);
      if (ours) expect(() => parse(ours.edtf)).not.toThrow();
    }),
    { numRuns: 1000 },
  );
});

function spanOf(edtf: string): [string, string] {
  const { earliest, latest } = parseEdtf(edtf);
  return [earliest ?? '', latest ?? ''];
}

function includes(outer: [string, string] | undefined, inner: [string, string] | undefined): boolean {
  return outer !== undefined && inner !== undefined && outer[0] <= inner[0] && inner[1] <= outer[1];
}

function parsed(text: string) {
  try {
    return parseEdtf(text);
  } catch {
    return undefined;
  }
}

function isEdtf(text: string): boolean {
  try {
    parse(text);
    return true;
  } catch {
    return false;
  }
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
