import type { Graph } from '../graph/graph';
import { redirectsAtAll, redirectsOf } from '../graph/queries.generated';
import { mapId } from '../model/fact-id';
import { type Canonical, thingsIn } from '../model/merges';
import type { Read } from './read';

/** What a service knows of ids that stand, or stood, for others: as long as there are none, none is looked up. */
export interface Redirects {
  some: boolean;
}

/** Looks whether there are any; once there are some there always are. */
export async function lookForRedirects(graph: Graph, redirects: Redirects): Promise<void> {
  if (redirects.some) return;
  const [row] = await graph.read(redirectsAtAll, {});
  redirects.some ||= (row?.redirects ?? 0) > 0;
}

/** What some ids stood for at a moment of recording, those of joining facts among them. */
export async function canonicalOf(read: Read, ids: readonly string[], recordedAt: string): Promise<Canonical> {
  const things = [...new Set(ids.flatMap(thingsIn))];
  const rows = things.length > 0 ? await read(redirectsOf, { ids: things, recordedAt }) : [];
  const known = new Map(rows.map(({ id, canonical }) => [id, canonical]));
  return known.size === 0 ? (id) => id : (id) => mapId(id, (thing) => known.get(thing) ?? thing);
}
