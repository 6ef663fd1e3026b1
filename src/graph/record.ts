import { ChanceryError } from '../errors';
import { DECISION_KINDS, type Decision } from '../model/decision';
import type { Addition } from './addition';
import { inBatches } from './batches';
import { claimProps } from './claim-rows';
import { deriveCrowds } from './crowds';
import type { Draft } from './draft-facts';
import type { Graph, WriteTransaction } from './graph';
import { RESTORE_FIRST } from './graph-state';
import { projectFacts } from './project-facts';
import {
  changeByKey,
  lockRecord,
  nextCrowd,
  writeAttributions,
  writeChange,
  writeClaims,
  writeDecisions,
} from './queries.generated';
import { VERSIONS } from './record-version';
import { partNewFacts, writeNewFacts } from './write-new-facts';

/** What a write came to. */
export interface Written {
  /** The number of the change; undefined where nothing had to be written. */
  readonly seq: number | undefined;
  readonly facts: number;
  /** Whether it had been written before, under the same key. */
  readonly isRepeat: boolean;
}

/** Who writes what, when, and the key under which it is done once. */
export interface WriteRequest {
  readonly key: string;
  readonly what: string;
  readonly by: string;
  /** The dossier or edition it comes from, or the claim or source that is decided of. */
  readonly of?: string;
  readonly now: Date;
  /** Drafts of the facts that the claims are of, where these are at hand before the record is looked at. */
  readonly drafts?: ReadonlyMap<string, Draft>;
  /** Is called when all is sent and only the commit is left: time to make ready what comes next. Again where Neo4j wants it all done again. */
  readonly committing?: () => void;
  /** Looks at the record, under its lock, and says what to add; undefined: nothing. */
  readonly decide: (transaction: WriteTransaction) => Promise<Addition | undefined>;
}

/**
 * Adds to the record in one transaction, and derives what that left to later ones. Nothing else is asked after the commit: a
 * caller who is told that it failed takes it for not done.
 */
export async function addToRecord(graph: Graph, request: WriteRequest): Promise<Written> {
  const { written, isCrowded } = await graph.write(async (transaction) => {
    const written = await add(transaction, request);
    const isCrowded = (await transaction.run(nextCrowd, {})).length > 0;
    // After the commit is sent, which is once this returns.
    if (request.committing) setImmediate(request.committing);
    return { written, isCrowded };
  });
  if (isCrowded) await deriveCrowds(graph);
  return written;
}

/**
 * The writing transaction: lock the sequence, look, add to the record, resolve what is touched, derive, close with a Change.
 * Writers stand in line from the first statement, so nobody resolves from stale claims; a key that was used already writes nothing.
 */
async function add(transaction: WriteTransaction, request: WriteRequest): Promise<Written> {
  const { key, by, of = null, now } = request;
  const [last] = await transaction.run(lockRecord, { ...VERSIONS, key });
  if (last?.restoring) throw new ChanceryError('GRAPH_UNAVAILABLE', RESTORE_FIRST);
  const [done] = await transaction.run(changeByKey, { key });
  if (done) return { seq: done.seq, facts: 0, isRepeat: true };
  const addition = await request.decide(transaction);
  if (!addition) return { seq: undefined, facts: 0, isRepeat: false };
  const clock = { seq: (last?.number ?? 0) + 1, recordedAt: momentAfter(last?.recordedAt ?? undefined, now) };
  const { isNew, others, atHand } = await partNewFacts(transaction, addition, request.drafts);
  const histories = await writeNewFacts(transaction, atHand.drafts, clock);
  const again = await write(transaction, { ...addition, claims: others }, clock);
  await addition.afterwards?.();
  const written = atHand.drafts.flatMap(({ claims }) => claims);
  const laid = { histories, claims: written, unheardOf: atHand.unheardOf, isNew };
  const facts = histories.length + (await projectFacts(transaction, again, laid));
  const targets = [...new Set([...written.map(({ factId }) => factId), ...again])].sort();
  const what = addition.what ?? request.what;
  await transaction.run(writeChange, { ...clock, key, what, by, of, ...deedOf(addition), targets });
  return { seq: clock.seq, facts, isRepeat: false };
}

/** Every change has a moment of its own, so that what it did can be told from what the one before did. */
function momentAfter(last: string | undefined, now: Date): string {
  const moment = now.toISOString();
  return last === undefined || last < moment ? moment : new Date(Date.parse(last) + 1).toISOString();
}

/** How many reasons a change keeps: those of a text's claims are all alike. */
const MOST_REASONS = 10;

/** What an addition does, as its change tells it. */
function deedOf({ claims, decisions }: Addition) {
  const ofKind = (wanted: Decision['kind']) => decisions.filter(({ kind }) => kind === wanted).length;
  return {
    added: new Set(claims.map(({ id }) => id)).size,
    retracted: ofKind('RETRACT'),
    restored: ofKind('RESTORE'),
    ranked: decisions.filter(({ kind }) => DECISION_KINDS[kind].settles === 'RANK').length,
    reasons: [...new Set(decisions.map(({ reason }) => reason))].sort().slice(0, MOST_REASONS),
  };
}

async function write(
  transaction: WriteTransaction,
  addition: Addition,
  clock: { seq: number; recordedAt: string },
): Promise<string[]> {
  const claims = addition.claims.map((claim) => ({
    id: claim.id,
    factId: claim.factId,
    props: claimProps(claim, clock),
  }));
  await inBatches(claims, (some) => transaction.run(writeClaims, { claims: some }));
  const attributed = addition.claims.flatMap(({ id, attribution }) =>
    attribution.actor ? [{ id, actorId: attribution.actor }] : [],
  );
  await inBatches(attributed, (some) => transaction.run(writeAttributions, { claims: some }));
  const decisions = addition.decisions.map(({ id, target, other, after, ...rest }) => ({
    id,
    props: { ...rest, ...clock, targetId: target, other: other ?? null, after: after ?? null },
  }));
  await inBatches(decisions, (some) => transaction.run(writeDecisions, { decisions: some }));
  return [...new Set([...addition.claims.map(({ factId }) => factId), ...addition.alsoTouched])].sort();
}
