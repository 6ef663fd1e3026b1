import { type Decision, lastOf, type Settled } from '../model/decision';
import { inBatches } from './batches';
import { decisionFromRow } from './claim-rows';
import type { WriteTransaction } from './graph';
import { decisionsOn } from './queries.generated';

/** The decision that holds on each of some claims or sources, of those that settle one thing. */
export async function lastDecisions(
  transaction: WriteTransaction,
  targets: readonly string[],
  settled: Settled,
): Promise<Map<string, Decision>> {
  return lastOf(await everyDecisionOn(transaction, targets), settled);
}

/** Every decision on some claims, sources and quotations. */
export async function everyDecisionOn(transaction: WriteTransaction, targets: readonly string[]): Promise<Decision[]> {
  const rows = await inBatches(targets, (some) => transaction.run(decisionsOn, { targets: some }));
  return rows.map(decisionFromRow);
}
