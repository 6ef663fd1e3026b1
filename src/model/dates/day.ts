import { DateError } from './date-error';

/** One day of the proleptic Gregorian calendar as YYYY-MM-DD, so that comparing strings compares days. */
export type Day = string;

/** The two ends of the calendar; arithmetic stops at them instead of leaving it. */
export const FIRST_DAY: Day = '0001-01-01';
export const LAST_DAY: Day = '9999-12-31';

/** Whether the text is a day that exists: 2024-02-29 is one, 2025-02-29 is not. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || text < FIRST_DAY) return false;
  const time = Date.parse(text);
  return !Number.isNaN(time) && isoDate(time) === text;
}

/** How many days after `from` the day `to` is; negative when it comes first. */
export function daysBetween(from: Day, to: Day): number {
  return dayNumber(to) - dayNumber(from);
}

/** The day so many days later (or earlier, when negative). */
export function addDays(day: Day, days: number): Day {
  return dayOfNumber(dayNumber(day) + days);
}

/** The same day of the month so many months later, or that month's last day where it has no such day. */
export function addMonths(day: Day, months: number): Day {
  const { year, month, date } = partsOf(day);
  const index = year * 12 + (month - 1) + months;
  const targetYear = Math.floor(index / 12);
  if (targetYear < 1) return FIRST_DAY;
  if (targetYear > 9999) return LAST_DAY;
  const targetMonth = index - targetYear * 12 + 1;
  return dayFrom(targetYear, targetMonth, Math.min(date, monthLength(targetYear, targetMonth)));
}

/** The day on which the years are full: from 29 February it is 28 February in a common year. */
export function addYears(day: Day, years: number): Day {
  return addMonths(day, years * 12);
}

/** The first of some days, or null of none. */
export function earliestOf(days: readonly Day[]): Day | null {
  return [...days].sort().at(0) ?? null;
}

/** The last of some days, or null of none. */
export function latestOf(days: readonly Day[]): Day | null {
  return [...days].sort().at(-1) ?? null;
}

/** 1 for Monday to 7 for Sunday, as ISO 8601 counts. */
export function isoWeekday(day: Day): number {
  return ((((dayNumber(day) + 3) % 7) + 7) % 7) + 1;
}

/** The first and last day of the day's month. */
export function monthOf(day: Day): { from: Day; to: Day } {
  const { year, month } = partsOf(day);
  return { from: dayFrom(year, month, 1), to: dayFrom(year, month, monthLength(year, month)) };
}

export function monthLength(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return month === 2 ? (leap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
}

export function dayFrom(year: number, month: number, date: number): Day {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
}

const MS_OF_DAY = 86_400_000;

function dayNumber(day: Day): number {
  if (!isDay(day)) throw new DateError(day, 'a day from 0001-01-01 to 9999-12-31, written YYYY-MM-DD');
  return Date.parse(day) / MS_OF_DAY;
}

function dayOfNumber(number: number): Day {
  if (number <= Date.parse(FIRST_DAY) / MS_OF_DAY) return FIRST_DAY;
  if (number >= Date.parse(LAST_DAY) / MS_OF_DAY) return LAST_DAY;
  return isoDate(number * MS_OF_DAY);
}

function isoDate(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}

function partsOf(day: Day): { year: number; month: number; date: number } {
  dayNumber(day);
  return { year: Number(day.slice(0, 4)), month: Number(day.slice(5, 7)), date: Number(day.slice(8, 10)) };
}
