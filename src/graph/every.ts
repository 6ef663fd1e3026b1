import type { Graph } from './graph';
import type { Query } from './query';

/** How many rows are read at a time. */
const PAGE = 1000;

/** Where reading begins: behind an id, or a number; and how many rows are read at a time. */
interface From<K> {
  readonly after: K;
  readonly page?: number;
}

/** Reads every row of a query that goes on after an id, page by page. */
export function every<R extends { readonly id: string }>(
  graph: Graph,
  query: Query<{ readonly after: string; readonly limit: number }, R>,
): AsyncGenerator<R[]> {
  return everyFrom(graph, query, { after: '' });
}

/** Reads every row of a query that goes on after an id or a number, and takes some parameters beside. */
export async function* everyFrom<
  K,
  R extends { readonly id: K },
  P extends { readonly after: K; readonly limit: number },
>(
  graph: Graph,
  query: Query<P, R>,
  { page = PAGE, ...from }: From<K> & Omit<P, 'after' | 'limit'>,
): AsyncGenerator<R[]> {
  for (let after = from.after; ; ) {
    const params = { ...from, after, limit: page } as unknown as P;
    const rows = await graph.read(query, params, { deadlineAt: Date.now() + 120_000 });
    const last = rows.at(-1);
    if (!last) return;
    yield rows;
    after = last.id;
  }
}
