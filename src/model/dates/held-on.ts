import { addDays, addYears, type Day, earliestOf, FIRST_DAY, LAST_DAY, latestOf } from './day';
import { type FuzzyDate, singleDay } from './fuzzy-date';

/** What is known of one occupancy's time. */
export interface HeldFacts {
  readonly start?: FuzzyDate | undefined;
  readonly end?: FuzzyDate | undefined;
  /** The source counts the end day as held; else it is the first day no longer held. */
  readonly endCounts?: boolean | undefined;
  /** Days on which the occupancy is attested. */
  readonly heldOn: readonly Day[];
}

/** `surely` counts both its days, `possibly` runs up to but not with `possiblyTo`, and surely always lies in possibly. */
export interface HeldBounds {
  readonly surelyFrom: Day | null;
  readonly surelyTo: Day | null;
  readonly possiblyFrom: Day;
  readonly possiblyTo: Day;
}

export type HeldAnswer = 'YES' | 'POSSIBLY' | 'NO';

// An unknown bound reaches so many years from the nearest known day and no further.
const UNKNOWN_BOUND_YEARS = 5;

/** The rule "Held on a day" (model.md, Time); where sources contradict each other an attested day wins. */
export function heldBounds(facts: HeldFacts): HeldBounds {
  const end = firstDaysNotHeld(facts);
  const attested = attestedDays(facts, end);
  const surelyFrom = earliestOf(attested);
  const surelyTo = latestOf(attested);
  const known = [...attested, ...finiteBounds(facts.start), ...finiteBounds(facts.end)];
  const from = facts.start?.earliest ?? yearsFrom(earliestOf(known), -UNKNOWN_BOUND_YEARS) ?? FIRST_DAY;
  const to = end.latest ?? yearsFrom(latestOf(known), UNKNOWN_BOUND_YEARS) ?? LAST_DAY;
  return {
    surelyFrom,
    surelyTo,
    possiblyFrom: surelyFrom !== null && surelyFrom < from ? surelyFrom : from,
    possiblyTo: surelyTo !== null && surelyTo >= to ? addDays(surelyTo, 1) : to,
  };
}

/** Whether the post was held on the day. */
export function answerOn(bounds: HeldBounds, day: Day): HeldAnswer {
  const { surelyFrom, surelyTo, possiblyFrom, possiblyTo } = bounds;
  if (surelyFrom !== null && surelyTo !== null && surelyFrom <= day && day <= surelyTo) return 'YES';
  return possiblyFrom <= day && day < possiblyTo ? 'POSSIBLY' : 'NO';
}

interface PossibleDays {
  readonly earliest: Day | null;
  readonly latest: Day | null;
}

function firstDaysNotHeld({ end, endCounts }: HeldFacts): PossibleDays {
  const after = (day: Day | null | undefined) => (day ? addDays(day, endCounts ? 1 : 0) : null);
  return { earliest: after(end?.earliest), latest: after(end?.latest) };
}

function attestedDays({ start, heldOn }: HeldFacts, end: PossibleDays): Day[] {
  const days = [...heldOn];
  const startDay = singleDay(start);
  if (startDay) days.push(startDay);
  // The latest start, or the earliest where no latest is known: an end before it attests nothing.
  const startKnown = start?.latest ?? start?.earliest ?? null;
  if (end.earliest !== null && end.earliest === end.latest) {
    const lastDay = addDays(end.earliest, -1);
    if (startKnown === null || lastDay >= startKnown) days.push(lastDay);
  }
  if (start?.latest && end.earliest && start.latest < end.earliest) {
    days.push(start.latest, addDays(end.earliest, -1));
  }
  return days;
}

function finiteBounds(date: FuzzyDate | undefined): Day[] {
  return [date?.earliest, date?.latest].filter((day) => day != null);
}

function yearsFrom(day: Day | null, years: number): Day | null {
  return day === null ? null : addYears(day, years);
}
