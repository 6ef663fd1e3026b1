import type { Claim } from '../model/claim';
import type { Decision } from '../model/decision';
import { typeOfId } from '../model/fact-id';
import { groupBy } from '../model/group-by';
import { canonicalClaim, type Merges } from '../model/merges';
import { type History, historyOf } from '../model/versions';
import { inBatches } from './batches';
import { claimFromRow } from './claim-rows';
import type { WriteTransaction } from './graph';
import { everyDecisionOn } from './last-decisions';
import { claimsOfFacts } from './queries.generated';
import { readMerges } from './read-merges';

/** All that was ever claimed of some facts, and decided of those claims and of which ids are one. */
export interface RecordOfFacts {
  readonly claims: readonly Claim[];
  readonly decisions: readonly Decision[];
  readonly merges: Merges;
}

/** Reads the record of some facts, and of all that they were ever one with. */
export async function recordOf(transaction: WriteTransaction, factIds: readonly string[]): Promise<RecordOfFacts> {
  const merges = await readMerges(transaction);
  const ids = [...new Set(factIds.flatMap(merges.family))];
  const claims = (await inBatches(ids, (some) => transaction.run(claimsOfFacts, { ids: some }))).map(claimFromRow);
  const quotations = claims.flatMap(({ factId }) => (typeOfId(factId) === 'Quotation' ? [factId] : []));
  const targets = [...new Set([...claims.flatMap(({ id, sourceId }) => [id, sourceId]), ...quotations])];
  return { claims, decisions: await everyDecisionOn(transaction, targets), merges };
}

/** The history of each fact that a record speaks of, or spoke of while ids stood for others. */
export function historiesOf({ claims, decisions, merges }: RecordOfFacts): History[] {
  const on = groupBy(decisions, ({ target }) => target);
  const facts = claims.flatMap((claim) => factsOver(claim, merges).map((id) => ({ id, claim })));
  return [...groupBy(facts, ({ id }) => id)].map(([id, all]) => {
    const own = all.map(({ claim }) => claim);
    const targets = new Set([id, ...own.flatMap((claim) => [claim.id, claim.sourceId])]);
    const decided = [...targets].flatMap((target) => on.get(target) ?? []);
    const concerning = merges.concerning(own);
    return historyOf(own, decided, concerning.moments.length > 0 ? { id, merges: concerning } : undefined);
  });
}

/** Every fact that a claim is of, or was of since it was recorded. */
function factsOver(claim: Claim, merges: Merges): string[] {
  return [...new Set(everStood(claim, merges).map(({ factId }) => factId))];
}

/** A claim as its ids have it now, and as they ever had it since it was recorded. */
export function everStood(claim: Claim, merges: Merges): Claim[] {
  const { moments, at } = merges.concerning([claim]);
  if (moments.length === 0) return [claim];
  const since = claim.recordedAt ?? '';
  return [since, ...moments.filter((moment) => moment > since)].map((moment) => canonicalClaim(claim, at(moment)));
}
