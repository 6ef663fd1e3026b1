import { decisionsOnPairs } from '../graph/queries.generated';
import { type Apart, apartBy, type PairDecision } from '../model/identity/apart';
import type { Canonical } from '../model/merges';
import type { Read } from './read';

/** Reads which two curators decided are not one; they make such decisions by hand, so all of them are few. */
export async function apartFrom(
  read: Read,
  canonicalOf: (ids: readonly string[]) => Promise<Canonical>,
): Promise<Apart> {
  const decisions = (await read(decisionsOnPairs, {})) as PairDecision[];
  return apartBy(decisions, await canonicalOf(decisions.flatMap(({ target, other }) => [target, other])));
}
