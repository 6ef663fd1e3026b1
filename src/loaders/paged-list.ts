import type DataLoader from 'dataloader';
import type { Query } from '../graph/query';
import { canonicalJson, hashOf } from '../model/canonical-json';
import { manyByKey } from './batch';
import { decodeCursor, encodeCursor } from './cursor';
import type { Read } from './read';

/** Parameters that say where a page begins, with the column of a row that each is taken from. */
type CursorParams = Readonly<Record<string, string>>;

/** A list that is read page by page: a query and one that counts, as a rule its twin, made from the same file of `cypher/`. */
export interface PagedList<R extends object> {
  readonly query: Query<object, R>;
  readonly count: Query<object, { readonly total: number }>;
  /** Which column of the last row each cursor parameter takes. */
  readonly cursor: CursorParams;
  /** The cursor before the first row. */
  readonly start: Readonly<Record<string, string | number>>;
}

/** One page of a list. */
export interface Page<R> {
  readonly rows: readonly R[];
  readonly hasNextPage: boolean;
  cursorOf(row: R): string;
  /** How many there are in all, up to MOST_COUNTED + 1; asked of the graph only when called. */
  total(): Promise<number>;
  /** Whether there may be more than were counted, however few these are. */
  readonly isCut?: boolean;
}

/** What a caller asks of a connection. */
export interface PageArgs {
  readonly first: number;
  readonly after?: string | null | undefined;
}

/** Counting stops one above this. */
export const MOST_COUNTED = 10_000;

/** Reads pages of lists for one request; pages of the same list with the same arguments are batched over their keys. */
export function createPages(read: Read) {
  const loaders = new Map<string, DataLoader<string, object[]>>();
  const loaderOf = (query: Query<object, object>, params: object, keyed: (keys: readonly string[]) => object) => {
    const name = `${query.name} ${canonicalJson(params)}`;
    const known = loaders.get(name);
    if (known) return known;
    const made = manyByKey(read, query as unknown as Query<object, { key: string }>, (keys) => ({
      ...params,
      ...keyed(keys),
    })) as DataLoader<string, object[]>;
    loaders.set(name, made);
    return made;
  };
  return {
    /** One page of the list that belongs to a key. */
    async ofKey<R extends object>(
      list: PagedList<R>,
      key: string,
      args: PageArgs,
      filter: object = {},
      keyed: (keys: readonly string[]) => object = (ids) => ({ ids }),
    ): Promise<Page<R>> {
      const cursors = cursorsOf(list, filter);
      const place = cursors.after(args);
      const rows = (await loaderOf(list.query, { ...filter, ...place, limit: args.first + 1 }, keyed).load(key)) as R[];
      const total = async () => {
        const [row] = (await loaderOf(list.count, { ...filter, ...list.start, limit: MOST_COUNTED + 1 }, keyed).load(
          key,
        )) as {
          total: number;
        }[];
        return row?.total ?? 0;
      };
      return pageOf(cursors, rows, args, total);
    },
    /** One page of a list that belongs to nothing. */
    async ofAll<R extends object>(list: PagedList<R>, args: PageArgs, filter: object = {}): Promise<Page<R>> {
      const cursors = cursorsOf(list, filter);
      const place = cursors.after(args);
      const rows = await read(list.query as Query<object, R>, { ...filter, ...place, limit: args.first + 1 });
      const total = async () => {
        const [row] = await read(list.count, { ...filter, ...list.start, limit: MOST_COUNTED + 1 });
        return row?.total ?? 0;
      };
      return pageOf(cursors, rows, args, total);
    },
  };
}

/** The cursors of one list as it was asked for: those of another list, or of the same one selected otherwise, are refused. */
interface Cursors<R> {
  after(args: PageArgs): object;
  of(row: R): string;
}

function cursorsOf<R extends object>({ query, cursor, start }: PagedList<R>, filter: object): Cursors<R> {
  // What day it is today moves on while somebody reads page after page.
  const list = `${query.name} ${hashOf({ ...filter, today: null }, 8)}`;
  const params = Object.keys(start);
  const types = Object.values(start).map((value) => typeof value as 'string' | 'number');
  return {
    after: ({ after }) => {
      if (after === undefined || after === null) return start;
      const values = decodeCursor(list, after, types);
      return Object.fromEntries(params.map((param, place) => [param, values[place]]));
    },
    of: (row) =>
      encodeCursor(
        list,
        params.map((param) => row[cursor[param] as keyof R] as string | number),
      ),
  };
}

function pageOf<R extends object>(
  cursors: Cursors<R>,
  rows: readonly R[],
  { first, after }: PageArgs,
  total: () => Promise<number>,
): Page<R> {
  const start = after === undefined || after === null;
  // A first page that holds everything has counted it.
  const known = rows.length <= first && start ? rows.length : undefined;
  return {
    rows: rows.slice(0, first),
    hasNextPage: rows.length > first,
    cursorOf: cursors.of,
    total: known === undefined ? total : async () => known,
  };
}
