import { remembered } from '../remembered';
import { DateError } from './date-error';
import { addDays, addMonths, addYears, type Day, earliestOf, latestOf, monthOf } from './day';
import { daysOfPattern } from './day-pattern';
import { EDTF_EXPECTED, type EdtfDate, type EdtfSeason, type EdtfSet, type EdtfTree, readEdtf } from './edtf-tree';
import { daysOfSeason, SEASONS } from './season';

/** A date as the source gave it, with the first and last day it can mean; null where that end is open. */
export interface FuzzyDate {
  /** The text in one writing: hours cut to the day in UTC, no spaces in sets. */
  readonly edtf: string;
  readonly earliest: Day | null;
  readonly latest: Day | null;
  readonly precision: DatePrecision;
}

/**
 * How the date was written, not how many days it spans: `2025-11-16~` is a DAY.
 * RANGE is every set, and every mask that is no whole month, year, decade or century.
 */
export type DatePrecision = 'DAY' | 'MONTH' | 'SEASON' | 'YEAR' | 'DECADE' | 'CENTURY' | 'RANGE';

/** Reads an EDTF date (model.md, Time); throws a DateError, and nothing else, on what it does not accept. */
export const parseEdtf: (text: string) => FuzzyDate = remembered((text) => {
  const tree = readEdtf(text);
  return { edtf: canonical(text, tree), ...possibleDays(text, tree), precision: precisionOf(tree) };
});

/** The only day the date can mean, or null when there are several. */
export function singleDay(date: FuzzyDate | undefined): Day | null {
  return date && date.earliest === date.latest ? date.earliest : null;
}

interface PossibleDays {
  readonly earliest: Day | null;
  readonly latest: Day | null;
}

function possibleDays(text: string, tree: EdtfTree): PossibleDays {
  if (tree.kind === 'SET') return daysOfSet(text, tree);
  if (tree.kind === 'SEASON') return daysOfSeasonCode(text, tree);
  const days = existing(text, tree.pattern);
  return tree.approximate ? widened(tree, days) : days;
}

function daysOfSet(text: string, set: EdtfSet): PossibleDays {
  const ranges = set.members.map(({ from, to }) => ({ from: existing(text, from), to: existing(text, to) }));
  if (ranges.some(({ from, to }) => to.earliest < from.earliest)) {
    throw new DateError(text, 'a set whose ranges begin with the earlier date');
  }
  const earliest = earliestOf(ranges.map(({ from }) => from.earliest));
  const latest = latestOf(ranges.map(({ to }) => to.latest));
  return { earliest: set.earlier ? null : earliest, latest: set.later ? null : latest };
}

function daysOfSeasonCode(text: string, { year, code }: EdtfSeason): PossibleDays {
  const season = SEASONS.get(code);
  const days = season && daysOfSeason(year, season);
  if (!days) throw new DateError(text, `${EDTF_EXPECTED}; months run to 12, season codes from 21 to 41`);
  return days;
}

function existing(text: string, pattern: string): { earliest: Day; latest: Day } {
  if (pattern.startsWith('XXXX')) throw new DateError(text, 'a year with a known digit; leave an unknown date out');
  const days = daysOfPattern(pattern);
  if (!days) throw new DateError(text, 'a date that exists, from 0001-01-01 to 9999-12-31');
  return days;
}

// model.md, Time: `~` widens a day by 3, a month by 1, a year by 1; the calendar's ends stop it.
function widened({ pattern }: EdtfDate, { earliest, latest }: { earliest: Day; latest: Day }): PossibleDays {
  if (pattern.length === 10) return { earliest: addDays(earliest, -3), latest: addDays(latest, 3) };
  if (pattern.length === 4) return { earliest: addYears(earliest, -1), latest: addYears(latest, 1) };
  return { earliest: addMonths(earliest, -1), latest: monthOf(addDays(latest, 1)).to };
}

const PRECISIONS: readonly (readonly [DatePrecision, RegExp])[] = [
  ['DAY', /^\d{4}-\d{2}-\d{2}$/],
  ['MONTH', /^\d{4}-\d{2}(-XX)?$/],
  ['YEAR', /^\d{4}(-XX){0,2}$/],
  ['DECADE', /^\d{3}X(-XX){0,2}$/],
  ['CENTURY', /^\d{2}XX(-XX){0,2}$/],
];

function precisionOf(tree: EdtfTree): DatePrecision {
  if (tree.kind === 'SEASON') return 'SEASON';
  if (tree.kind === 'SET') return 'RANGE';
  return PRECISIONS.find(([, written]) => written.test(tree.pattern))?.[0] ?? 'RANGE';
}

function canonical(text: string, tree: EdtfTree): string {
  if (tree.kind === 'DATE' && text.includes('T')) return tree.pattern;
  return tree.kind === 'SET' ? text.replace(/\s/g, '') : text;
}
