import { type Day, dayFrom, monthLength } from './day';

/** The months of each EDTF season code (21–41), whole and northern where the code names no hemisphere; `year` shifts the year. */
export const SEASONS: ReadonlyMap<number, Season> = new Map([
  ...northern(21),
  ...northern(25),
  [29, months(9, 11)],
  [30, { from: { year: -1, month: 12 }, to: { year: 1, month: 2 } }],
  [31, months(3, 5)],
  [32, months(6, 8)],
  ...quarters(33, 3),
  ...quarters(37, 4),
  ...quarters(40, 6),
]);

export interface Season {
  readonly name?: SeasonName;
  readonly from: { readonly year: number; readonly month: number };
  readonly to: { readonly year: number; readonly month: number };
}

export type SeasonName = 'SPRING' | 'SUMMER' | 'AUTUMN' | 'WINTER';

/** The first and last day of a season; null outside the calendar. */
export function daysOfSeason(year: number, season: Season): { earliest: Day; latest: Day } | null {
  const last = year + season.to.year;
  if (year + season.from.year < 1 || last > 9999) return null;
  return {
    earliest: dayFrom(year + season.from.year, season.from.month, 1),
    latest: dayFrom(last, season.to.month, monthLength(last, season.to.month)),
  };
}

// "Winter 2025" is said of both winters that touch the year, so both are possible.
function northern(spring: number): [number, Season][] {
  return [
    [spring, { name: 'SPRING', ...months(3, 5) }],
    [spring + 1, { name: 'SUMMER', ...months(6, 8) }],
    [spring + 2, { name: 'AUTUMN', ...months(9, 11) }],
    [spring + 3, { name: 'WINTER', from: { year: -1, month: 12 }, to: { year: 1, month: 2 } }],
  ];
}

function quarters(first: number, length: number): [number, Season][] {
  return Array.from({ length: 12 / length }, (_, part) => [
    first + part,
    months(part * length + 1, (part + 1) * length),
  ]);
}

function months(from: number, to: number): Season {
  return { from: { year: 0, month: from }, to: { year: 0, month: to } };
}
