import type { Day } from '../dates/day';

/** What is weighed of something that may be the same as something else. */
export interface Traits {
  readonly id: string;
  readonly names: readonly string[];
  readonly wikidataId: string | null;
  /** The two letters that ISO 3166 has for a country. */
  readonly iso2: string | null;
  readonly born: string | null;
  readonly died: string | null;
  /** What a post is a post of. */
  readonly belongsTo: readonly string[];
  readonly posts: readonly HeldPost[];
  /** The countries and bodies that a person took part for. */
  readonly sides: readonly { readonly id: string; readonly name: string | null }[];
  /** The first and last day on which a person is known to have done something. */
  readonly activeFrom: Day | null;
  readonly activeTo: Day | null;
}

/** A post someone held, of what, and the first and last day on which they surely did. */
export interface HeldPost {
  readonly id: string;
  readonly name: string | null;
  readonly of: string | null;
  readonly ofName: string | null;
  readonly from: Day | null;
  readonly to: Day | null;
}
