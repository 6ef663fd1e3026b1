import type { Claim } from '../model/claim';
import { retractedBy } from '../model/decision';
import { disputeEdges, project } from '../model/projection';
import type { History } from '../model/versions';
import { inBatches, together } from './batches';
import { deriveAttendance } from './derive-attendance';
import { deriveReplaces, positionsOf } from './derive-replaces';
import type { WriteTransaction } from './graph';
import { everStood, historiesOf, type RecordOfFacts, recordOf } from './histories';
import { linkClaims } from './link-claims';
import { nameProps } from './name-props';
import { clearFacts, markRetracted, markSilent, writeEdges, writeFacts, writeNames } from './queries.generated';
import { settleBareFacts } from './settle-bare';
import { writePast } from './write-past';

/** Facts that a transaction laid down from what was at hand: their histories and claims, and what nothing was on record of, or led to, before. */
export interface LaidDown {
  readonly histories: readonly History[];
  readonly claims: readonly Claim[];
  /** Those of the facts that nothing led to before. */
  readonly unheardOf: ReadonlySet<string>;
  /** Facts, these and others, on which nothing was on record before. */
  readonly isNew: ReadonlySet<string>;
}

const NOTHING: LaidDown = { histories: [], claims: [], unheardOf: new Set(), isNew: new Set() };

/**
 * Resolves facts from the record and lays them down, with whatever is derived from them and from those that were `laid` down
 * already: the only way values get into the graph. Facts without a single claim are left alone. Returns how many were written.
 */
export async function projectFacts(
  transaction: WriteTransaction,
  factIds: readonly string[],
  laid: LaidDown = NOTHING,
): Promise<number> {
  const record = factIds.length > 0 ? await recordOf(transaction, factIds) : undefined;
  const claims = record?.claims ?? [];
  if (record) await markWhatCounts(transaction, record);
  const sources = [...new Set([...claims, ...laid.claims].map(({ sourceId }) => sourceId))];
  const histories = record ? await layDown(transaction, record) : [];
  const spoken = record ? claims.flatMap((claim) => everStood(claim, record.merges)) : [];
  const concerning = [...spoken, ...laid.claims];
  const past = async () => {
    await writePast(transaction, [...histories, ...laid.histories], laid.unheardOf);
    await deriveReplaces(transaction, positionsOf(concerning));
  };
  await together(
    past(),
    deriveAttendance(transaction, concerning, laid.isNew),
    inBatches(sources, (ids) => transaction.run(markSilent, { ids })),
  );
  return histories.length;
}

async function markWhatCounts(transaction: WriteTransaction, { claims, decisions }: RecordOfFacts): Promise<void> {
  const retracted = retractedBy(decisions);
  await transaction.run(markRetracted, {
    retracted: claims.filter(retracted).map(({ id }) => id),
    live: claims.filter((claim) => !retracted(claim)).map(({ id }) => id),
  });
}

async function layDown(transaction: WriteTransaction, record: RecordOfFacts): Promise<History[]> {
  await linkClaims(transaction, record.claims, record.merges);
  const histories = historiesOf(record);
  const projections = histories.map(({ current }) => project(current));
  const ids = projections.map(({ id }) => id);
  const cleared = await inBatches(ids, (some) => transaction.run(clearFacts, { ids: some }));
  await inBatches(projections, (some) =>
    transaction.run(writeFacts, { facts: some.map(({ id, labels, props }) => ({ id, labels, props })) }),
  );
  const edges = projections.flatMap((one) =>
    [...one.edges, ...disputeEdges(one)].map((edge) => ({ from: one.id, ...edge })),
  );
  await inBatches(edges, (some) => transaction.run(writeEdges, { edges: some }));
  const names = projections.flatMap(({ id, names }) => nameProps(id, names).map((props) => ({ of: id, props })));
  await inBatches(names, (some) => transaction.run(writeNames, { names: some }));

  const ledTo = new Set([...ids, ...cleared.flatMap(({ targets }) => targets), ...edges.map(({ to }) => to)]);
  await settleBareFacts(transaction, ledTo);
  return histories;
}
