import { ChanceryError } from '../errors';
import { MOST_COUNTED, type Page, type PageArgs } from '../loaders/paged-list';
import type { EdgeOf, PageOf } from './parents';

/** The most rows of one page. */
const MAX_PAGE = 100;

/** Checks a page's size and gives it to whoever reads the page. */
export function pageArgs({
  first,
  after,
}: {
  readonly first?: number | null;
  readonly after?: string | null;
}): PageArgs {
  const size = first ?? 20;
  if (size < 1 || size > MAX_PAGE)
    throw new ChanceryError('BAD_USER_INPUT', `first: expected 1 to ${MAX_PAGE}, got ${size}.`);
  return { first: size, after };
}

/** A page whose rows are the nodes as they stand. */
export function connection<R extends object>(page: Page<R>): PageOf<R> {
  return { page: page as Page<object>, nodes: page.rows };
}

/** The resolvers of every connection: one table for all of them. */
export const connectionResolvers = {
  edges: <R>({ page, nodes }: PageOf<R>): EdgeOf<R>[] =>
    nodes.map((node, place) => ({ node, cursor: page.cursorOf(page.rows[place] ?? {}) })),
  nodes: <R>({ nodes }: PageOf<R>) => nodes,
  pageInfo: ({ page }: PageOf<unknown>) => {
    const last = page.rows.at(-1);
    return { hasNextPage: page.hasNextPage, endCursor: last ? page.cursorOf(last) : null };
  },
  totalCount: async ({ page }: PageOf<unknown>) => Math.min(await page.total(), MOST_COUNTED),
  totalIsAtLeast: async ({ page }: PageOf<unknown>) => page.isCut || (await page.total()) > MOST_COUNTED,
};

/** The resolvers of every edge. */
export const edgeResolvers = {
  cursor: ({ cursor }: EdgeOf<unknown>) => cursor,
  node: <R>({ node }: EdgeOf<R>) => node,
};
