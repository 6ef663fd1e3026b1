/** One row of the table of relative words: which words, said when, mean which days. */
export interface RelativeRow {
  /** A pattern of words: ( ) ? | as in regular expressions, and slots such as {weekday} from slots.ts. */
  readonly words: string;
  /** Whether the thing told lies behind or before the anchor; left out where the words say it themselves. */
  readonly direction?: Direction;
  /** ISO weekdays (7 is Sunday) the anchor must be one of. */
  readonly anchorOn?: readonly number[];
  readonly rule: RelativeRule;
  readonly guess?: RelativeGuess;
}

export type Direction = 'PAST' | 'FUTURE';

/** Why the answer is not certain, and, where it is not always so, when. */
export interface RelativeGuess {
  readonly note: string;
  /** Only when the anchor is one of these ISO weekdays. */
  readonly on?: readonly number[];
  /** Only when the answer lies in the anchor's own week or year. */
  readonly ifSame?: 'WEEK' | 'YEAR';
}

export type RelativeRule =
  /** So many days from the anchor. */
  | { readonly kind: 'DAYS'; readonly from: number; readonly to: number }
  /** The nearest such weekday on that side of the anchor. */
  | { readonly kind: 'WEEKDAY'; readonly side: Side }
  /** That weekday of the anchor's ISO week or one so many weeks away. */
  | { readonly kind: 'WEEKDAY_OF_WEEK'; readonly week: number }
  /** Some day before, by or after the weekday that comes next (or came last). */
  | { readonly kind: 'LIMIT'; readonly side: 'BEFORE' | 'BY' | 'AFTER'; readonly direction: Direction }
  /** An ISO week from `fromDay` (1, Monday, unless said) to Sunday. */
  | { readonly kind: 'WEEK'; readonly week: number; readonly fromDay?: number; readonly cut?: Cut }
  /** A month or year, as the slot {span} says. */
  | { readonly kind: 'SPAN'; readonly shift: number; readonly cut?: Cut }
  /** The nearest month of that name on that side of the anchor's month. */
  | { readonly kind: 'NAMED_MONTH'; readonly side: Side }
  /** The month of that name in the anchor's year or one so many years away. */
  | { readonly kind: 'MONTH_OF_YEAR'; readonly shift: number }
  /** About the day so many units away; a count of days alone is exact. */
  | { readonly kind: 'COUNT'; readonly sign: -1 | 1 }
  /** Some day nearer (WITHIN) or farther (BEYOND) than so many units away. */
  | { readonly kind: 'COUNT_LIMIT'; readonly side: 'WITHIN' | 'BEYOND'; readonly sign: -1 | 1 };

export type Side = 'BEFORE' | 'ON_OR_BEFORE' | 'ON_OR_AFTER' | 'AFTER';

/** What has happened lies no later than the anchor, what is planned no earlier. */
export type Cut = 'TO_ANCHOR' | 'FROM_ANCHOR';
