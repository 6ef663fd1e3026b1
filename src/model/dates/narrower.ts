import { daysBetween } from './day';
import type { FuzzyDate } from './fuzzy-date';

/** The date that says more: "the narrowest is shown" (model.md, DATE fields). */
export function narrower(a: FuzzyDate, b: FuzzyDate): FuzzyDate {
  return byNarrowness(a, b) <= 0 ? a : b;
}

/** How many days the date can mean, or Infinity where an end is open. */
export function width(date: FuzzyDate): number {
  if (date.earliest === null || date.latest === null) return Number.POSITIVE_INFINITY;
  return daysBetween(date.earliest, date.latest) + 1;
}

/** Narrowest first, as a total order: width, then for dates open at the same end the one within the other, then the text. */
export function byNarrowness(a: FuzzyDate, b: FuzzyDate): number {
  const widthA = width(a);
  const widthB = width(b);
  if (widthA !== widthB) return widthA - widthB;
  return compare(openEnd(a), openEnd(b)) || withinFirst(a, b) || compare(a.edtf, b.edtf);
}

function openEnd(date: FuzzyDate): string {
  return `${date.earliest === null ? 'EARLIER' : ''}${date.latest === null ? 'LATER' : ''}`;
}

function withinFirst(a: FuzzyDate, b: FuzzyDate): number {
  if (a.earliest === null && a.latest !== null) return compare(a.latest, b.latest ?? '');
  if (a.latest === null && a.earliest !== null) return compare(b.earliest ?? '', a.earliest);
  return 0;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
