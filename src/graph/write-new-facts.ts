import type { Claim } from '../model/claim';
import { groupBy } from '../model/group-by';
import { type History, recordedAs } from '../model/versions';
import type { Addition } from './addition';
import { inBatches, together } from './batches';
import { type Draft, draftOf } from './draft-facts';
import type { WriteTransaction } from './graph';
import { decisionsOn, standingOf, writeNewFacts as writeThem } from './queries.generated';
import { readMerges } from './read-merges';
import { settleBareFacts } from './settle-bare';
import { Shared } from './shared';

/** Facts that can be written from what is at hand: all that was ever claimed of them. */
export interface FactsAtHand {
  readonly drafts: readonly Draft[];
  /** Those of the facts that nothing led to either. */
  readonly unheardOf: ReadonlySet<string>;
}

/**
 * Parts an addition's claims: those of facts that nothing was ever claimed of, which can be written from what is at hand, and
 * all others. One that a decision concerns is not resolved from its claims alone, and is among the others. Where there is a
 * draft of a fact already it is not made again.
 */
export async function partNewFacts(
  transaction: WriteTransaction,
  { claims, decisions, alsoTouched }: Addition,
  drafts: ReadonlyMap<string, Draft> = new Map(),
) {
  const unique = [...new Map(claims.map((claim) => [claim.id, claim])).values()];
  const byFact = groupBy(unique, ({ factId }) => factId);
  const sources = [...new Set(unique.map(({ sourceId }) => sourceId))];
  const [known, merges, decided] = await together(
    inBatches([...byFact.keys()], (ids) => transaction.run(standingOf, { ids })),
    readMerges(transaction),
    // Nothing is decided of a claim before it is on record, and that of a new fact is not.
    inBatches(sources, (some) => transaction.run(decisionsOn, { targets: some })),
  );
  const old = new Set([
    ...known.filter(({ claimed }) => claimed).map(({ id }) => id),
    ...alsoTouched,
    ...[...byFact.keys()].filter((id) => merges.family(id).length > 1),
  ]);
  const concerned = new Set([...decided, ...decisions].map(({ target }) => target));
  const standsAlone = (own: readonly Claim[]) =>
    merges.concerning(own).moments.length === 0 &&
    !own.some(({ id, sourceId }) => concerned.has(id) || concerned.has(sourceId));
  const isNew = new Set([...byFact.keys()].filter((id) => !old.has(id)));
  const direct = new Map([...byFact].filter(([id, own]) => isNew.has(id) && standsAlone(own)));
  const standing = new Set(known.map(({ id }) => id));
  return {
    /** Facts on which nothing was on record, whichever way they are written. */
    isNew,
    atHand: {
      drafts: [...direct].map(([id, own]) => {
        const draft = drafts.get(id);
        return draft && isOf(draft, own) ? draft : draftOf(own);
      }),
      unheardOf: new Set([...direct.keys()].filter((id) => !standing.has(id))),
    } satisfies FactsAtHand,
    others: unique.filter(({ factId }) => !direct.has(factId)),
  };
}

/** Whether a draft was made of exactly these claims. */
function isOf({ claims }: Draft, own: readonly Claim[]): boolean {
  return claims.length === own.length && own.every(({ id }, place) => claims[place]?.id === id);
}

/** How many facts go into one statement: few enough that making the next ones takes no longer than writing these. */
export const FACTS_A_STATEMENT = 250;

/**
 * Writes facts with all their claims, as resolving those alone has them: the same as adding the claims and laying the facts
 * down. Gives the history of each; what is past, and what is derived, is for `projectFacts` to write.
 */
export async function writeNewFacts(
  transaction: WriteTransaction,
  drafts: readonly Draft[],
  clock: { readonly seq: number; readonly recordedAt: string },
): Promise<History[]> {
  const write = (some: readonly Draft[]) => {
    const [looks, common] = [new Shared(), new Shared()];
    const facts = some.map(({ id, labels, props, edges, names, rows }) => ({
      id,
      look: looks.placeOf({ labels, props }),
      edges,
      names,
      claims: rows.map((row) => ({ ...row, common: common.placeOf(row.common) })),
    }));
    return transaction.run(writeThem, { facts, looks: looks.all, common: common.all, ...clock });
  };
  await inBatches(drafts, write, FACTS_A_STATEMENT);
  const asserted = new Set(drafts.flatMap(({ id, labels }) => (labels.length > 0 ? [id] : [])));
  const ledTo = new Set(drafts.flatMap(({ id, edges }) => [id, ...edges.map(({ to }) => to)]));
  await settleBareFacts(
    transaction,
    [...ledTo].filter((id) => !asserted.has(id)),
  );
  return drafts.map(({ history }) => recordedAs(history, clock.recordedAt));
}
