import DataLoader from 'dataloader';
import type { Query } from '../graph/query';
import type { Read } from './read';

/** How many keys one query is asked for at once. */
const MAX_KEYS = 1000;

/** One row for each id, or null where nothing visible has it. */
export function oneById<R extends { readonly id: string }>(
  read: Read,
  query: Query<{ readonly ids: readonly string[] }, R>,
): DataLoader<string, R | null> {
  return new DataLoader(
    async (ids) => {
      const rows = new Map((await read(query, { ids })).map((row) => [row.id, row]));
      return ids.map((id) => rows.get(id) ?? null);
    },
    { maxBatchSize: MAX_KEYS },
  );
}

/** All rows of each key, in the order of the query; `params` says how the query is given the keys. */
export function manyByKey<P extends object, R extends { readonly key: string }>(
  read: Read,
  query: Query<P, R>,
  params: (keys: readonly string[]) => P = (ids) => ({ ids }) as unknown as P,
): DataLoader<string, R[]> {
  return new DataLoader(
    async (keys) => {
      const rows = new Map<string, R[]>(keys.map((key) => [key, []]));
      for (const row of await read(query, params(keys))) rows.get(row.key)?.push(row);
      return keys.map((key) => rows.get(key) ?? []);
    },
    { maxBatchSize: MAX_KEYS },
  );
}

/** The only row of each key, or null. */
export function oneByKey<R>(loader: DataLoader<string, R[]>): DataLoader<string, R | null> {
  return new DataLoader(
    async (keys) => (await loader.loadMany(keys)).map((rows) => (rows instanceof Error ? rows : (rows[0] ?? null))),
    { cache: false },
  );
}
