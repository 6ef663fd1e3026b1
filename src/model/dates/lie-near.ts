import { addYears, type Day } from './day';

/** A time from its first day to its last, where they are known. */
export interface Span {
  readonly from: Day | null;
  readonly to: Day | null;
}

/** Whether two times overlap, or at most so many years lie between them; what is not dated is near to nothing. */
export function lieNear(years: number, one: Span, other: Span): boolean {
  if (!one.from || !one.to || !other.from || !other.to) return false;
  return one.from <= addYears(other.to, years) && other.from <= addYears(one.to, years);
}
