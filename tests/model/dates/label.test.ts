import fc from 'fast-check';
import { dateLabel } from '../../../src/model/dates/label';
import { anyDay, anyFuzzyDate } from './arbitrary-day';

test.each([
  ['2025-11-30', '30 November 2025', '30 листопада 2025 р.'],
  ['2025-11', 'November 2025', 'листопад 2025 р.'],
  ['2025-11-XX', 'November 2025', 'листопад 2025 р.'],
  ['2014', '2014', '2014'],
  ['2014-XX', '2014', '2014'],
  ['202X', 'the 2020s', '2020-ті роки'],
  ['20XX', 'between 2000 and 2099', 'між 2000 і 2099'],
  ['2025-23', 'autumn 2025', 'осінь 2025'],
  ['2025-24', 'winter 2025', 'зима 2025'],
  ['2025-33', 'between 1 January and 31 March 2025', 'між 1 січня і 31 березня 2025 р.'],
  ['[2025-12-01..2025-12-07]', 'between 1 and 7 December 2025', 'між 1 і 7 грудня 2025 р.'],
  ['[2025-11-30..2025-12-02]', 'between 30 November and 2 December 2025', 'між 30 листопада і 2 грудня 2025 р.'],
  [
    '[2024-12-30..2025-01-02]',
    'between 30 December 2024 and 2 January 2025',
    'між 30 грудня 2024 р. і 2 січня 2025 р.',
  ],
  ['[2013..2015]', 'between 2013 and 2015', 'між 2013 і 2015'],
  ['[2025-11..2025-12]', 'between 1 November and 31 December 2025', 'між 1 листопада і 31 грудня 2025 р.'],
  ['[..2025-11-30]', 'by 30 November 2025', 'не пізніше 30 листопада 2025 р.'],
  ['[..2025-11]', 'by 30 November 2025', 'не пізніше 30 листопада 2025 р.'],
  ['[..2014]', 'by 2014', 'не пізніше 2014'],
  ['[2025-11-30..]', 'from 30 November 2025 on', 'не раніше 30 листопада 2025 р.'],
  ['[2025-12-01,2025-12-03]', '1 December 2025 or 3 December 2025', '1 грудня 2025 р. або 3 грудня 2025 р.'],
  ['2025-11-16~', 'around 16 November 2025', 'приблизно 16 листопада 2025 р.'],
  ['2014~', 'around 2014', 'приблизно 2014'],
  ['2014?', 'possibly 2014', 'можливо, 2014'],
  ['2025-11-16%', 'possibly around 16 November 2025', 'можливо, приблизно 16 листопада 2025 р.'],
])('%s reads "%s" and "%s"', (edtf, english, ukrainian) => {
  expect(plain(dateLabel({ edtf }, 'en'))).toBe(english);
  expect(plain(dateLabel({ edtf }, 'uk'))).toBe(ukrainian);
});

test('a language without words of its own borrows the English ones around its own dates', () => {
  expect(plain(dateLabel({ edtf: '[..2025-11-30]' }, 'de'))).toBe('by 30. November 2025');
  expect(plain(dateLabel({ edtf: '2025-11-30' }, 'fr'))).toBe('30 novembre 2025');
});

test('a region keeps its own order of day and month, and its words', () => {
  expect(plain(dateLabel({ edtf: '[2025-12-01..2025-12-07]' }, 'en-US'))).toBe(
    'between December 1, 2025 and December 7, 2025',
  );
  expect(plain(dateLabel({ edtf: '[..2014]' }, 'uk-UA'))).toBe('не пізніше 2014');
});

test('calendars other than the Gregorian are not used', () => {
  expect(dateLabel({ edtf: '2014' }, 'th')).toBe('2014');
  expect(dateLabel({ edtf: '2014' }, 'en-u-ca-buddhist')).toBe('2014');
});

test.each(['', 'not a locale', 'xx', 'e', '🇺🇦', 'constructor', '__proto__'])(
  'the invalid or unknown locale %j reads English',
  (locale) => {
    expect(plain(dateLabel({ edtf: '2025-11-30' }, locale))).toBe('30 November 2025');
  },
);

test('every date has a label in every language', () => {
  const locales = fc.constantFrom('en', 'en-US', 'uk', 'de', 'ja', 'ar', 'fa', 'zh-Hant', 'th', 'hu');
  fc.assert(
    fc.property(anyFuzzyDate(anyDay), locales, (date, locale) => {
      const label = dateLabel(date, locale);
      expect(label).not.toBe('');
      expect(label).not.toMatch(/[{}]|undefined|null|NaN|Invalid|\.\.|[~?%]/);
    }),
    { numRuns: 500 },
  );
});

// Intl puts no-break spaces before "р.".
function plain(label: string): string {
  return label.replace(/[\u00a0\u202f\u2009]/g, ' ');
}
