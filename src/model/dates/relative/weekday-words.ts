import { SUNDAY_WEEK } from './guesses';
import type { RelativeRow } from './row';

/** Words with the name of a weekday; a bare one is the nearest such day, the anchor itself included. */
export const WEEKDAY_WORDS: readonly RelativeRow[] = [
  {
    words: '(on |since |this |early on |late on |early |late )?{weekday}( {part})?( of this week| this week)?',
    direction: 'PAST',
    rule: { kind: 'WEEKDAY', side: 'ON_OR_BEFORE' },
  },
  {
    words: '(on |this |early on |late on |early |late )?{weekday}( {part})?( of this week| this week)?',
    direction: 'FUTURE',
    rule: { kind: 'WEEKDAY', side: 'ON_OR_AFTER' },
  },
  { words: '(on )?(last|past|this past) {weekday}( {part})?', rule: { kind: 'WEEKDAY', side: 'BEFORE' } },
  { words: '(on )?(the |this )?coming {weekday}( {part})?', rule: { kind: 'WEEKDAY', side: 'AFTER' } },
  {
    words: '(on )?next {weekday}( {part})?',
    rule: { kind: 'WEEKDAY', side: 'AFTER' },
    guess: { note: 'the coming one is taken, though it may be the one of the week after', ifSame: 'WEEK' },
  },
  {
    words: '(on )?{weekday}( of)? last week|last week on {weekday}',
    rule: { kind: 'WEEKDAY_OF_WEEK', week: -1 },
    guess: SUNDAY_WEEK,
  },
  {
    words: '(on )?{weekday}( of)? next week|next week on {weekday}',
    rule: { kind: 'WEEKDAY_OF_WEEK', week: 1 },
    guess: SUNDAY_WEEK,
  },
  {
    words: 'before {weekday}',
    direction: 'FUTURE',
    rule: { kind: 'LIMIT', side: 'BEFORE', direction: 'FUTURE' },
  },
  { words: 'before {weekday}', direction: 'PAST', rule: { kind: 'LIMIT', side: 'BEFORE', direction: 'PAST' } },
  {
    words: '(by|no later than|not later than) {weekday}',
    direction: 'FUTURE',
    rule: { kind: 'LIMIT', side: 'BY', direction: 'FUTURE' },
  },
  { words: 'by {weekday}', direction: 'PAST', rule: { kind: 'LIMIT', side: 'BY', direction: 'PAST' } },
  { words: 'after {weekday}', direction: 'FUTURE', rule: { kind: 'LIMIT', side: 'AFTER', direction: 'FUTURE' } },
  { words: 'after {weekday}', direction: 'PAST', rule: { kind: 'LIMIT', side: 'AFTER', direction: 'PAST' } },
];
