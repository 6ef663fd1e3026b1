import { OTHER_ANCHOR, SUNDAY, SUNDAY_WEEK, WEEKEND, WORKDAYS } from './guesses';
import type { RelativeRow } from './row';

/** Words for ISO weeks, from Monday to Sunday, and their weekends. */
export const WEEK_WORDS: readonly RelativeRow[] = [
  {
    words: '((later|early|late) )?this week',
    direction: 'FUTURE',
    anchorOn: SUNDAY,
    rule: { kind: 'DAYS', from: 1, to: 7 },
    guess: { note: 'the week of the Sunday is over, so the seven days after it are taken' },
  },
  {
    words: '((later|early|late) )?this week',
    direction: 'FUTURE',
    rule: { kind: 'WEEK', week: 0, cut: 'FROM_ANCHOR' },
  },
  {
    words: '((earlier|early|late) )?this week',
    direction: 'PAST',
    rule: { kind: 'WEEK', week: 0, cut: 'TO_ANCHOR' },
    guess: { note: 'the week that ends with the Sunday is taken', on: SUNDAY },
  },
  { words: '((earlier|later|early|late) )?last week', rule: { kind: 'WEEK', week: -1 }, guess: SUNDAY_WEEK },
  { words: '((earlier|later|early|late) )?next week', rule: { kind: 'WEEK', week: 1 }, guess: SUNDAY_WEEK },
  { words: 'the week before last', rule: { kind: 'WEEK', week: -2 }, guess: SUNDAY_WEEK },
  { words: 'the week after next', rule: { kind: 'WEEK', week: 2 }, guess: SUNDAY_WEEK },
  { words: 'the previous week|the week before', rule: { kind: 'WEEK', week: -1 }, guess: OTHER_ANCHOR },
  { words: 'the following week|the week after', rule: { kind: 'WEEK', week: 1 }, guess: OTHER_ANCHOR },
  {
    words: '((by|before|at|towards) )?the end of (the|this) week',
    direction: 'FUTURE',
    anchorOn: SUNDAY,
    rule: { kind: 'DAYS', from: 0, to: 7 },
    guess: { note: 'the end meant may be the Sunday itself or a week later; both are covered' },
  },
  {
    words: '((by|before|at|towards) )?the end of (the|this) week',
    direction: 'FUTURE',
    rule: { kind: 'WEEK', week: 0, cut: 'FROM_ANCHOR' },
  },
  {
    words: '(over |during |at |on )?(this|the) weekend',
    direction: 'PAST',
    anchorOn: WEEKEND,
    rule: { kind: 'WEEK', week: 0, fromDay: 6, cut: 'TO_ANCHOR' },
  },
  {
    words: '(over |during |at |on )?(this|the) weekend',
    direction: 'PAST',
    rule: { kind: 'WEEK', week: -1, fromDay: 6 },
  },
  {
    words: '(over |during |at |on )?(this|the) weekend',
    direction: 'FUTURE',
    rule: { kind: 'WEEK', week: 0, fromDay: 6, cut: 'FROM_ANCHOR' },
    guess: { note: 'the weekend that ends with the Sunday is taken, though it may be the coming one', on: SUNDAY },
  },
  { words: 'last weekend', rule: { kind: 'WEEK', week: -1, fromDay: 6 } },
  {
    words: 'next weekend',
    rule: { kind: 'WEEK', week: 1, fromDay: 6 },
    guess: { note: 'the weekend of next week is taken, though it may be the coming one', on: WORKDAYS },
  },
];
