import { FIRST_DAY, LAST_DAY } from './day';
import type { FuzzyDate } from './fuzzy-date';

/** Whether the possible days of both dates overlap (model.md, DATE fields); an open end reaches to the end of the calendar. */
export function canBothBeTrue(a: FuzzyDate, b: FuzzyDate): boolean {
  return (a.earliest ?? FIRST_DAY) <= (b.latest ?? LAST_DAY) && (b.earliest ?? FIRST_DAY) <= (a.latest ?? LAST_DAY);
}
