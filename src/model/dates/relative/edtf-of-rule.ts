import { addDays, addMonths, addYears, type Day, dayFrom, isoWeekday, monthOf } from '../day';
import type { Cut, RelativeRule, Side } from './row';
import type { Slots, Unit } from './slots';

/** The EDTF value that a row's rule gives from the anchor. */
export function edtfOfRule(rule: RelativeRule, slots: Slots, anchor: Day): string {
  switch (rule.kind) {
    case 'DAYS':
      return someDay(addDays(anchor, rule.from), addDays(anchor, rule.to));
    case 'WEEKDAY':
      return weekdayBeside(anchor, slots.weekday, rule.side);
    case 'WEEKDAY_OF_WEEK':
      return addDays(mondayOf(anchor), rule.week * 7 + slots.weekday - 1);
    case 'LIMIT':
      return limit(anchor, slots.weekday, rule);
    case 'WEEK':
      return week(anchor, rule);
    case 'SPAN':
      return span(anchor, slots.span, rule);
    case 'NAMED_MONTH':
      return monthBeside(anchor, slots.month, rule.side);
    case 'MONTH_OF_YEAR':
      return dayFrom(Number(addYears(anchor, rule.shift).slice(0, 4)), slots.month, 1).slice(0, 7);
    case 'COUNT':
      return counted(anchor, slots, rule.sign);
    case 'COUNT_LIMIT':
      return countLimit(anchor, slots, rule);
  }
}

/** Monday of the anchor's ISO week. */
export function mondayOf(day: Day): Day {
  return addDays(day, 1 - isoWeekday(day));
}

type RuleOf<Kind extends RelativeRule['kind']> = Extract<RelativeRule, { kind: Kind }>;

// Arithmetic stops at the calendar's ends, where a first day may pass the last.
function someDay(from: Day, to: Day): string {
  return from < to ? `[${from}..${to}]` : to;
}

function weekdayBeside(anchor: Day, weekday: number, side: Side): Day {
  const ahead = (weekday - isoWeekday(anchor) + 7) % 7;
  const steps: Record<Side, number> = {
    BEFORE: ahead - 7,
    ON_OR_BEFORE: ahead === 0 ? 0 : ahead - 7,
    ON_OR_AFTER: ahead,
    AFTER: ahead === 0 ? 7 : ahead,
  };
  return addDays(anchor, steps[side]);
}

function limit(anchor: Day, weekday: number, { side, direction }: RuleOf<'LIMIT'>): string {
  const planned = direction === 'FUTURE';
  const day = weekdayBeside(anchor, weekday, planned ? 'AFTER' : 'BEFORE');
  const dayBefore = addDays(day, -1);
  const dayAfter = addDays(day, 1);
  if (side === 'AFTER') return planned ? `[${dayAfter}..]` : someDay(dayAfter, anchor);
  const last = side === 'BY' ? day : dayBefore;
  return planned ? someDay(anchor, last) : `[..${last}]`;
}

function week(anchor: Day, { week, fromDay = 1, cut }: RuleOf<'WEEK'>): string {
  const monday = addDays(mondayOf(anchor), week * 7);
  return cutAt(anchor, addDays(monday, fromDay - 1), addDays(monday, 6), cut);
}

function span(anchor: Day, unit: 'MONTH' | 'YEAR', { shift, cut }: RuleOf<'SPAN'>): string {
  const day = shifted(anchor, shift, unit);
  const year = day.slice(0, 4);
  if (!cut) return unit === 'YEAR' ? year : day.slice(0, 7);
  const { from, to } = unit === 'YEAR' ? { from: `${year}-01-01`, to: `${year}-12-31` } : monthOf(day);
  return cutAt(anchor, from, to, cut);
}

function cutAt(anchor: Day, from: Day, to: Day, cut?: Cut): string {
  const first = cut === 'FROM_ANCHOR' && from < anchor ? anchor : from;
  const last = cut === 'TO_ANCHOR' && to > anchor ? anchor : to;
  return someDay(first, last);
}

function monthBeside(anchor: Day, month: number, side: Side): string {
  const ahead = (month - Number(anchor.slice(5, 7)) + 12) % 12;
  const steps: Record<Side, number> = {
    BEFORE: ahead - 12,
    ON_OR_BEFORE: ahead === 0 ? 0 : ahead - 12,
    ON_OR_AFTER: ahead,
    AFTER: ahead === 0 ? 12 : ahead,
  };
  return addMonths(anchor, steps[side]).slice(0, 7);
}

function counted(anchor: Day, { count, unit, about }: Slots, sign: -1 | 1): string {
  const near = shifted(anchor, sign * count.min, unit);
  const far = shifted(anchor, sign * count.max, unit);
  if (count.min !== count.max) return sign < 0 ? someDay(far, near) : someDay(near, far);
  const written: Record<Unit, string> = {
    DAY: about ? `${near}~` : near,
    WEEK: `${near}~`,
    MONTH: `${near.slice(0, 7)}~`,
    YEAR: `${near.slice(0, 4)}~`,
  };
  return written[unit];
}

function countLimit(anchor: Day, { count, unit }: Slots, { side, sign }: RuleOf<'COUNT_LIMIT'>): string {
  if (side === 'WITHIN') {
    const far = shifted(anchor, sign * count.max, unit);
    return sign < 0 ? someDay(far, anchor) : someDay(anchor, far);
  }
  const near = shifted(anchor, sign * count.min, unit);
  return sign < 0 ? `[..${near}]` : `[${near}..]`;
}

function shifted(day: Day, by: number, unit: Unit): Day {
  if (unit === 'YEAR') return addYears(day, by);
  if (unit === 'MONTH') return addMonths(day, by);
  return addDays(day, unit === 'WEEK' ? by * 7 : by);
}
