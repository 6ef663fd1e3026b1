import type { Claim } from '../model/claim';
import { groupBy } from '../model/group-by';
import { disputeEdges, project } from '../model/projection';
import { type History, historyOf } from '../model/versions';
import type { Addition } from './addition';
import { inBatches, together } from './batches';
import { claimProps } from './claim-rows';
import type { WriteTransaction } from './graph';
import { nameProps } from './name-props';
import { decisionsOn, standingOf, writeNewFacts as writeThem } from './queries.generated';
import { readMerges } from './read-merges';
import { settleBareFacts } from './settle-bare';

/** Facts that can be written from what is at hand: all that was ever claimed of them. */
export interface FactsAtHand {
  /** The claims of each. */
  readonly facts: readonly (readonly Claim[])[];
  /** Those of the facts that nothing led to either. */
  readonly unheardOf: ReadonlySet<string>;
}

/**
 * Parts an addition's claims: those of facts that nothing was ever claimed of, which can be written from what is at hand, and
 * all others. One that a decision concerns is not resolved from its claims alone, and is among the others.
 */
export async function partNewFacts(transaction: WriteTransaction, { claims, decisions, alsoTouched }: Addition) {
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
      facts: [...direct.values()],
      unheardOf: new Set([...direct.keys()].filter((id) => !standing.has(id))),
    } satisfies FactsAtHand,
    others: unique.filter(({ factId }) => !direct.has(factId)),
  };
}

/** How many facts go into one statement: few enough that making the next ones takes no longer than writing these. */
export const FACTS_A_STATEMENT = 250;

/**
 * Writes facts with all their claims, as resolving those alone has them: the same as adding the claims and laying the facts
 * down. Gives the history of each; what is past, and what is derived, is for `projectFacts` to write.
 */
export async function writeNewFacts(
  transaction: WriteTransaction,
  facts: readonly (readonly Claim[])[],
  clock: { readonly seq: number; readonly recordedAt: string },
): Promise<History[]> {
  const histories: History[] = [];
  const asserted = new Set<string>();
  const ledTo = new Set<string>();
  const rowFor = (claims: readonly Claim[]) => {
    const recorded = claims.map((claim) => ({ ...claim, ...clock }));
    const history = historyOf(recorded, []);
    const row = rowOf(history, recorded, clock);
    histories.push(history);
    if (row.labels.length > 0) asserted.add(row.id);
    for (const id of [row.id, ...row.edges.map(({ to }) => to)]) ledTo.add(id);
    return row;
  };
  await inBatches(facts, (some) => transaction.run(writeThem, { facts: some.map(rowFor) }), FACTS_A_STATEMENT);
  await settleBareFacts(
    transaction,
    [...ledTo].filter((id) => !asserted.has(id)),
  );
  return histories;
}

function rowOf(
  { current }: History,
  claims: readonly Claim[],
  clock: { readonly seq: number; readonly recordedAt: string },
) {
  const projection = project(current);
  const { id, labels, props, edges, names } = projection;
  return {
    id,
    labels: props.disputed ? [...labels, 'Disputed'] : labels,
    props: withoutNulls(props),
    edges: [...edges, ...disputeEdges(projection)],
    names: nameProps(id, names),
    claims: claims.map((claim) => ({
      props: withoutNulls({ id: claim.id, ...claimProps(claim, clock) }),
      actorIds: claim.attribution.actor ? [claim.attribution.actor] : [],
    })),
  };
}

function withoutNulls(props: object): object {
  return Object.fromEntries(Object.entries(props).filter(([, value]) => value !== null && value !== undefined));
}
