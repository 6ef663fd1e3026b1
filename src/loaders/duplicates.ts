import { perhapsSame } from '../model/identity/perhaps-same';
import { apartFrom } from './apart';
import { placeOf, standsBehind } from './find-names';
import { lookAlikesOf, traitsFrom } from './look-alikes';
import type { Read } from './read';
import type { Redirects } from './redirects';

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
  redirects: Redirects,
): Promise<{ readonly found: Duplicate[]; readonly cut: boolean }> {
  const [alike] = await lookAlikesOf(read, [id], traitsFrom(read));
  if (!alike) return { found: [], cut: false };
  const { me, others, cut } = alike;
  const found = others
    .flatMap(({ traits, known }) => {
      const likely = perhapsSame(me, traits);
      return likely && likely.score >= LEAST_LIKELY ? [{ of: id, id: traits.id, known, ...likely }] : [];
    })
    .sort((a, b) => (standsBehind(placeOf(a), placeOf(b)) ? 1 : -1));
  if (found.length === 0) return { found, cut };
  const ids = [id, ...found.map((one) => one.id)].sort();
  const apart = await apartFrom(read, ids, redirects);
  return { found: found.filter((one) => !apart.kept(id, one.id)), cut };
}
