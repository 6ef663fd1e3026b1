import { typeOfId } from '../model/fact-id';
import { standsBare } from '../model/fact-types';
import { labelsOf } from '../model/projection';
import { inBatches } from './batches';
import type { WriteTransaction } from './graph';
import { settleBare } from './queries.generated';

/** Sees to facts that nothing asserts among some ids: they go by their id while a visible fact leads to them, and are hidden else. */
export async function settleBareFacts(transaction: WriteTransaction, ids: Iterable<string>): Promise<void> {
  const bare = [...new Set(ids)].flatMap((id) => {
    const type = typeOfId(id);
    return type && standsBare(type) ? [{ id, labels: labelsOf(type) }] : [];
  });
  await inBatches(bare, (facts) => transaction.run(settleBare, { facts }));
}
