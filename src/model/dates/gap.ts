import { daysBetween } from './day';
import { type FuzzyDate, singleDay } from './fuzzy-date';

/** Days between one holder's end and the next one's start (invariant 3); null where either is no single day. */
export interface Gap {
  readonly gapDays: number | null;
  readonly overlapDays: number | null;
}

/** An end day is the first day no longer held, so ending and starting on one day is neither gap nor overlap; `endCounts` makes it the last day held. */
export function gap(endA: FuzzyDate | undefined, startB: FuzzyDate | undefined, endCounts = false): Gap {
  const end = singleDay(endA);
  const start = singleDay(startB);
  if (end === null || start === null) return { gapDays: null, overlapDays: null };
  const days = daysBetween(end, start) - (endCounts ? 1 : 0);
  return { gapDays: Math.max(days, 0), overlapDays: Math.max(-days, 0) };
}
