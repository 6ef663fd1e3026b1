import type { Decision } from '../model/decision';
import { type Merges, mergesOf } from '../model/merges';
import { decisionFromRow } from './claim-rows';
import type { WriteTransaction } from './graph';
import { identityDecisions } from './queries.generated';

/** Every decision on which ids are one, or never shall be. */
export async function readIdentityDecisions(transaction: WriteTransaction): Promise<Decision[]> {
  return (await transaction.run(identityDecisions, {})).map(decisionFromRow);
}

/** Which ids are one, and were. */
export async function readMerges(transaction: WriteTransaction): Promise<Merges> {
  return mergesOf(await readIdentityDecisions(transaction));
}
