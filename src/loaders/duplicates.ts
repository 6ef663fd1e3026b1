import { decisionFromRow } from '../graph/claim-rows';
import { decisionsByTargetId } from '../graph/queries.generated';
import { lastOfPairs, pairOf } from '../model/decision';
import { perhapsSame } from '../model/identity/perhaps-same';
import { placeOf, standsBehind } from './find-names';
import { lookAlikesOf, traitsFrom } from './look-alikes';
import type { Read } from './read';

/** Something that is perhaps the same as what was asked about. */
export interface Duplicate {
  readonly of: string;
  readonly id: string;
  /** How much leads to it: of those equally likely, what most is known of comes first. */
  readonly known: number;
  readonly score: number;
  readonly reasons: readonly string[];
}

/** Less likely ones are no proposal. */
export const LEAST_LIKELY = 0.4;

/** What is perhaps the same as something, the likeliest first, then what most is known of; nothing is ever joined by it. Unknown things have none. */
export async function duplicatesOf(
  read: Read,
  id: string,
): Promise<{ readonly found: Duplicate[]; readonly cut: boolean }> {
  const alike = await lookAlikesOf(read, id, traitsFrom(read));
  if (!alike) return { found: [], cut: false };
  const { me, others, cut } = alike;
  const found = others
    .flatMap(({ traits, known }) => {
      const likely = perhapsSame(me, traits);
      return likely && likely.score >= LEAST_LIKELY ? [{ of: id, id: traits.id, known, ...likely }] : [];
    })
    .sort((a, b) => (standsBehind(placeOf(a), placeOf(b)) ? 1 : -1));
  const apart = await keptApart(read, [id, ...found.map((one) => one.id)]);
  return { found: found.filter((one) => !apart.has(pairOf(inOrder(id, one.id)))), cut };
}

/** The pairs of some things that curators decided are not one. */
async function keptApart(read: Read, ids: readonly string[]): Promise<ReadonlySet<string>> {
  if (ids.length < 2) return new Set();
  const decisions = (await read(decisionsByTargetId, { ids: [...ids].sort() })).map(decisionFromRow);
  const apart = lastOfPairs(decisions, 'APART').filter(({ kind }) => kind === 'KEEP_APART');
  return new Set(apart.map(pairOf));
}

/** Two ids as a decision to keep them apart has them. */
function inOrder(one: string, another: string) {
  return one < another ? { target: one, other: another } : { target: another, other: one };
}
