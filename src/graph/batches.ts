/** How many rows go into one statement. */
const BATCH = 2000;

/** Runs some work on a long list in batches, one after another, and joins what comes back; an empty list costs nothing. */
export async function inBatches<T, R>(all: readonly T[], work: (batch: T[]) => Promise<R[]>): Promise<R[]> {
  const results: R[] = [];
  for (let start = 0; start < all.length; start += BATCH)
    results.push(...(await work(all.slice(start, start + BATCH))));
  return results;
}
