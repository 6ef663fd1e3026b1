import { setImmediate } from 'node:timers/promises';

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
  for (let start = 0; start < all.length; start += size) {
    // A driver sends nothing before it gets a turn.
    if (start > 0) await setImmediate();
    const result = inTurn(all.slice(start, start + size));
    // Told below; without this, one that fails while others are made would end the process.
    result.catch(() => undefined);
    results.push(result);
  }
  return (await Promise.all(results)).flat();
}

/** Waits for all of some work on one transaction, also where one fails, and gives what came of each. */
export async function together<T extends readonly unknown[]>(...all: { [K in keyof T]: Promise<T[K]> }): Promise<T> {
  await Promise.allSettled(all);
  return Promise.all(all) as unknown as Promise<T>;
}
