/** How many rows go into one statement. */
const BATCH = 2000;

/**
 * Runs some work on a long list in batches and joins what comes back; an empty list costs nothing. Inside a transaction
 * nothing waits for an answer before the next batch is sent: the graph works on one while the next is made.
 */
export async function inBatches<T, R>(
  all: readonly T[],
  work: (batch: T[]) => Promise<R[]>,
  size: number = BATCH,
): Promise<R[]> {
  // Work that throws at once is told as one that failed later, so that those under way are waited for too.
  const inTurn = async (batch: T[]) => work(batch);
  const results: Promise<R[]>[] = [];
  for (let start = 0; start < all.length; start += size) results.push(inTurn(all.slice(start, start + size)));
  return (await Promise.all(results)).flat();
}
