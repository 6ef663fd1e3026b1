import { OTHER_ANCHOR } from './guesses';
import type { RelativeRow } from './row';

/** Words for a day counted from the anchor. */
export const DAY_WORDS: readonly RelativeRow[] = [
  { words: '(earlier |later )?today|tonight|this (morning|afternoon|evening)', rule: { kind: 'DAYS', from: 0, to: 0 } },
  { words: 'yesterday( {part})?', rule: { kind: 'DAYS', from: -1, to: -1 } },
  { words: 'tomorrow( {part})?', rule: { kind: 'DAYS', from: 1, to: 1 } },
  { words: '(the )?day before yesterday', rule: { kind: 'DAYS', from: -2, to: -2 } },
  { words: '(the )?day after tomorrow', rule: { kind: 'DAYS', from: 2, to: 2 } },
  { words: 'last night', rule: { kind: 'DAYS', from: -1, to: 0 } },
  { words: 'overnight', direction: 'PAST', rule: { kind: 'DAYS', from: -1, to: 0 } },
  { words: 'overnight', direction: 'FUTURE', rule: { kind: 'DAYS', from: 0, to: 1 } },
  { words: '(by|no later than|not later than) tomorrow', rule: { kind: 'DAYS', from: 0, to: 1 } },
  { words: '(on )?the same day', rule: { kind: 'DAYS', from: 0, to: 0 }, guess: OTHER_ANCHOR },
  { words: '(on )?the previous day|the day before', rule: { kind: 'DAYS', from: -1, to: -1 }, guess: OTHER_ANCHOR },
  {
    words: '(on )?the (next|following) day|the day after',
    rule: { kind: 'DAYS', from: 1, to: 1 },
    guess: OTHER_ANCHOR,
  },
];
