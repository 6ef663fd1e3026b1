import type { Claim } from '../model/claim';
import type { Decision } from '../model/decision';

/** What one write adds to the record. */
export interface Addition {
  readonly claims: readonly Claim[];
  readonly decisions: readonly Decision[];
  /** Facts to resolve again beside those the claims are about. */
  readonly alsoTouched: readonly string[];
  /** What is told of it, where that takes a look at the record; else what the request says. */
  readonly what?: string;
  /** Bookkeeping of the caller's own, done once the claims are there. */
  readonly afterwards?: () => Promise<unknown>;
}
