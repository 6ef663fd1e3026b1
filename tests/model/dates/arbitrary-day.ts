import fc from 'fast-check';
import { addDays, type Day } from '../../../src/model/dates/day';
import { type FuzzyDate, parseEdtf } from '../../../src/model/dates/fuzzy-date';

/** Any day of the calendar, most often one of our own times. */
export const anyDay: fc.Arbitrary<Day> = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: -15_000, max: 35_000 }).map((days) => addDays('1970-01-01', days)) },
  { weight: 1, arbitrary: fc.integer({ min: -719_162, max: 2_932_896 }).map((days) => addDays('1970-01-01', days)) },
);

/** A day within a few years, so that dates made of such days often touch each other. */
export const nearDay: fc.Arbitrary<Day> = fc.integer({ min: 0, max: 4000 }).map((days) => addDays('2013-01-01', days));

/** Any kind of date we accept, around the days given. */
export function anyEdtf(day: fc.Arbitrary<Day>): fc.Arbitrary<string> {
  const plain = fc.tuple(day, fc.constantFrom(4, 7, 10)).map(([text, length]) => text.slice(0, length));
  const range = fc.tuple(day, day).map(([a, b]) => (a < b ? `${a}..${b}` : `${b}..${a}`));
  return fc.oneof(
    plain,
    fc.tuple(plain, fc.constantFrom('?', '~', '%')).map(([text, mark]) => text + mark),
    day.map((text) => `${text.slice(0, 3)}X`),
    day.map((text) => `${text.slice(0, 4)}-XX`),
    day.map((text) => `${text.slice(0, 7)}-XX`),
    fc.tuple(day, fc.integer({ min: 21, max: 41 })).map(([text, code]) => `${text.slice(0, 4)}-${code}`),
    range.map((text) => `[${text}]`),
    plain.map((text) => `[..${text}]`),
    plain.map((text) => `[${text}..]`),
    fc.array(fc.oneof(plain, range), { minLength: 1, maxLength: 4 }).map((members) => `[${members.join(',')}]`),
  );
}

export function anyFuzzyDate(day: fc.Arbitrary<Day>): fc.Arbitrary<FuzzyDate> {
  return anyEdtf(day).filter(isInCalendar).map(parseEdtf);
}

// Winters reach into the years beside them, and the calendar ends somewhere.
function isInCalendar(text: string): boolean {
  return !/(0000|0001-(24|28|30)|9999-(24|28|30)|000X)/.test(text);
}
