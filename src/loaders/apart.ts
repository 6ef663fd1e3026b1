import { inBatches } from '../graph/batches';
import { decisionFromRow } from '../graph/claim-rows';
import { decisionsByTargetId, oldIdsOf } from '../graph/queries.generated';
import { type Apart, apartBy } from '../model/identity/apart';
import type { Read } from './read';
import type { Redirects } from './redirects';

/** How many things are asked for at once. */
const AT_ONCE = 1000;

/** Reads which two of some things curators decided are not one, under the ids they have and those they had. */
export async function apartFrom(read: Read, ids: readonly string[], redirects: Redirects): Promise<Apart> {
  const old = redirects.some ? await inBatches(ids, (some) => read(oldIdsOf, { ids: some }), AT_ONCE) : [];
  const standsFor = new Map(old.map(({ key, id }) => [id, key]));
  const all = [...ids, ...standsFor.keys()].sort();
  const rows = await inBatches(all, (some) => read(decisionsByTargetId, { ids: some }), AT_ONCE);
  return apartBy(rows.map(decisionFromRow), (id) => standsFor.get(id) ?? id);
}
