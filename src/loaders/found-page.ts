import { decodeCursor, encodeCursor } from './cursor';
import { type Placed, placeOf, standsBehind } from './find-names';
import type { Page, PageArgs } from './paged-list';

/** One page of what was found, all of which is at hand: what stands behind the cursor, which is that of this search alone. */
export function foundPage<T extends Placed>(
  search: string,
  { found, cut }: { readonly found: readonly T[]; readonly cut: boolean },
  { first, after }: PageArgs,
): Page<T> {
  const place = after && (decodeCursor(search, after, ['number', 'number', 'string']) as ReturnType<typeof placeOf>);
  const rest = place ? found.filter((one) => standsBehind(placeOf(one), place)) : found;
  return {
    rows: rest.slice(0, first),
    hasNextPage: rest.length > first,
    cursorOf: (row) => encodeCursor(search, placeOf(row)),
    total: async () => found.length,
    isCut: cut,
  };
}
