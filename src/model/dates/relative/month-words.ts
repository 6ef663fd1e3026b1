import { OTHER_ANCHOR } from './guesses';
import type { RelativeRow } from './row';

/** Words for months and years, and for a month by its name. */
export const MONTH_WORDS: readonly RelativeRow[] = [
  { words: '((early|late) )?this {span}', rule: { kind: 'SPAN', shift: 0 } },
  { words: '((earlier|later|early|late) )?last {span}', rule: { kind: 'SPAN', shift: -1 } },
  { words: '((earlier|later|early|late) )?next {span}', rule: { kind: 'SPAN', shift: 1 } },
  { words: 'the {span} before last', rule: { kind: 'SPAN', shift: -2 } },
  { words: 'the {span} after next', rule: { kind: 'SPAN', shift: 2 } },
  { words: 'the previous {span}|the {span} before', rule: { kind: 'SPAN', shift: -1 }, guess: OTHER_ANCHOR },
  { words: 'the following {span}|the {span} after', rule: { kind: 'SPAN', shift: 1 }, guess: OTHER_ANCHOR },
  { words: 'earlier this {span}', rule: { kind: 'SPAN', shift: 0, cut: 'TO_ANCHOR' } },
  { words: 'later this {span}', rule: { kind: 'SPAN', shift: 0, cut: 'FROM_ANCHOR' } },
  {
    words: '((by|before|at|towards) )?the end of (the|this) {span}',
    direction: 'FUTURE',
    rule: { kind: 'SPAN', shift: 0, cut: 'FROM_ANCHOR' },
  },
  {
    words: '(in |since |early in |late in |in early |in late |this ){month}',
    direction: 'PAST',
    rule: { kind: 'NAMED_MONTH', side: 'ON_OR_BEFORE' },
  },
  {
    words: '(in |early in |late in |in early |in late |this ){month}',
    direction: 'FUTURE',
    rule: { kind: 'NAMED_MONTH', side: 'ON_OR_AFTER' },
  },
  {
    words: '(last|this past) {month}',
    rule: { kind: 'NAMED_MONTH', side: 'BEFORE' },
    guess: { note: 'the latest one is taken, though it may be the one of the year before', ifSame: 'YEAR' },
  },
  { words: '(this |the )?coming {month}', rule: { kind: 'NAMED_MONTH', side: 'AFTER' } },
  {
    words: 'next {month}',
    rule: { kind: 'NAMED_MONTH', side: 'AFTER' },
    guess: { note: 'the coming one is taken, though it may be the one of the year after', ifSame: 'YEAR' },
  },
  { words: '(in )?{month}( of)? this year', rule: { kind: 'MONTH_OF_YEAR', shift: 0 } },
  { words: '(in )?{month}( of)? last year', rule: { kind: 'MONTH_OF_YEAR', shift: -1 } },
  { words: '(in )?{month}( of)? next year', rule: { kind: 'MONTH_OF_YEAR', shift: 1 } },
];
