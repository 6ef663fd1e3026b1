import type { RelativeGuess } from './row';

export const SUNDAY = [7];
export const WEEKEND = [6, 7];
export const WORKDAYS = [1, 2, 3, 4, 5];

/** Guesses that several rows share. */
export const SUNDAY_WEEK: RelativeGuess = {
  note: 'weeks are taken to end on Sunday, and the anchor is a Sunday',
  on: SUNDAY,
};

export const OTHER_ANCHOR: RelativeGuess = {
  note: 'counted from the anchor, though the text may count from another day',
};
