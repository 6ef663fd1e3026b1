import type { Claim } from '../model/claim';
import { retractedBy } from '../model/decision';
import { disputeEdges, project } from '../model/projection';
import { inBatches } from './batches';
import { deriveFrom } from './derive';
import type { WriteTransaction } from './graph';
import { everStood, historiesOf, type RecordOfFacts, recordOf } from './histories';
import { linkClaims } from './link-claims';
import { nameProps } from './name-props';
import { clearFacts, markRetracted, markSilent, writeEdges, writeFacts, writeNames } from './queries.generated';
import { settleBareFacts } from './settle-bare';
import { writePast } from './write-past';

/**
 * Resolves facts from the record and lays them down, with whatever is derived from them: the only way values get into the graph.
 * Facts without a single claim are left alone. Returns how many were written. What is derived takes account of `written`,
 * facts that the same transaction laid down without it, and of which facts nothing was on record before.
 */
export async function projectFacts(
  transaction: WriteTransaction,
  factIds: readonly string[],
  written: { readonly claims: readonly Claim[]; readonly isNew: ReadonlySet<string> } = {
    claims: [],
    isNew: new Set(),
  },
): Promise<number> {
  const record = factIds.length > 0 ? await recordOf(transaction, factIds) : undefined;
  const claims = record?.claims ?? [];
  if (record) await markWhatCounts(transaction, record);
  const sources = [...new Set([...claims, ...written.claims].map(({ sourceId }) => sourceId))];
  await inBatches(sources, (ids) => transaction.run(markSilent, { ids }));
  const facts = record ? await layDown(transaction, record) : 0;
  const spoken = record ? claims.flatMap((claim) => everStood(claim, record.merges)) : [];
  await deriveFrom(transaction, [...spoken, ...written.claims], written.isNew);
  return facts;
}

async function markWhatCounts(transaction: WriteTransaction, { claims, decisions }: RecordOfFacts): Promise<void> {
  const retracted = retractedBy(decisions);
  await transaction.run(markRetracted, {
    retracted: claims.filter(retracted).map(({ id }) => id),
    live: claims.filter((claim) => !retracted(claim)).map(({ id }) => id),
  });
}

async function layDown(transaction: WriteTransaction, record: RecordOfFacts): Promise<number> {
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
  await writePast(transaction, histories);
  return projections.length;
}
