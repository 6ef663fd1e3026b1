import { ChanceryError } from '../errors';
import { type Decision, type DecisionKind, lastOf, lastOfPairs, makeDecision, pairOf } from '../model/decision';
import { type FactTypeName, typeOfId } from '../model/fact-id';
import { standsBare } from '../model/fact-types';
import { idsIn, type Merges, mergesOf, thingsIn } from '../model/merges';
import { claimFromRow } from './claim-rows';
import type { Graph, WriteTransaction } from './graph';
import { writeRedirects } from './link-claims';
import { claimsMentioning, thingsOnRecord } from './queries.generated';
import { readIdentityDecisions, readMerges } from './read-merges';
import { addToRecord, type Written } from './record';

/** What a curator decides of two things, or of one that is merged; and the key under which it is done once. */
export interface ThingsRequest {
  readonly kind: ThingsKind;
  readonly target: string;
  readonly other?: string;
  readonly reason: string;
  readonly by: string;
  readonly key: string;
  readonly now: Date;
}

/** A kind of decision on things. */
export type ThingsKind = Extract<DecisionKind, 'MERGE' | 'SPLIT' | 'KEEP_APART' | 'LET_MERGE'>;

/** Merges two things, splits what was merged, keeps two apart or lets them be merged again. */
export function decideOfThings(graph: Graph, request: ThingsRequest): Promise<Written> {
  const { kind, reason, by, key, now } = request;
  const { target, other } = inOrderOfIds(request);
  return addToRecord(graph, {
    key,
    what: kind.toLowerCase(),
    by,
    of: target,
    now,
    decide: async (transaction) => {
      const before = await readIdentityDecisions(transaction);
      const ids = other === undefined ? [target] : [target, other];
      const names = new Map((await transaction.run(thingsOnRecord, { ids })).map(({ id, name }) => [id, name]));
      const merges = mergesOf(before);
      refuseMisfits(kind, ids, (id) => names.has(id) || merges.things.includes(id));
      const [one = '', two = ''] = ids;
      if (!CHECKS[kind]({ one, two, merges, before })) return undefined;
      const decision = makeDecision({ kind, target, other, reason, by, after: lastOn(kind, ids, before)?.id });
      const after = mergesOf([...before, decision]);
      const told = ids.map((id) => (names.get(id) ? `${names.get(id)} (${id})` : id));
      return {
        what: `${SENTENCES[kind](told[0] ?? '', told[1])}: ${reason}`,
        claims: [],
        decisions: [decision],
        alsoTouched: await touchedBetween(transaction, merges, after),
        afterwards: async () => writeRedirects(transaction, await readMerges(transaction)),
      };
    },
  });
}

/** Two ids that are kept apart are so in either order. */
function inOrderOfIds({ kind, target, other }: ThingsRequest) {
  const isMutual = kind === 'KEEP_APART' || kind === 'LET_MERGE';
  return isMutual && other !== undefined && other < target ? { target: other, other: target } : { target, other };
}

const SENTENCES: Readonly<Record<ThingsKind, (target: string, other?: string) => string>> = {
  MERGE: (target, other) => `merged ${target} into ${other}`,
  SPLIT: (target) => `split ${target} from what it was merged into`,
  KEEP_APART: (target, other) => `keeps ${target} and ${other} apart`,
  LET_MERGE: (target, other) => `lets ${target} and ${other} be merged again`,
};

function refuseMisfits(kind: ThingsKind, ids: readonly string[], isKnown: (id: string) => boolean): void {
  const [first, second] = ids.map(mergeableType);
  if (second !== undefined && first !== second)
    throw refusal(`expected two things of one type, got ${ids.join(' and ')}`);
  if (ids[0] === ids[1]) throw refusal(`expected two ids, got ${ids[0]} twice`);
  const unknown = ids.filter((id) => !isKnown(id));
  if (unknown.length > 0) throw refusal(`${unknown.join(' and ')} ${unknown.length > 1 ? 'are' : 'is'} not on record`);
  if (kind !== 'SPLIT' && ids.length < 2) throw refusal('expected two ids, got one');
}

function mergeableType(id: string): FactTypeName {
  const type = typeOfId(id);
  if (type && standsBare(type)) return type;
  throw refusal(
    `expected the id of somebody or something, such as person/marco-rubio, got "${id}": what joins others follows them`,
  );
}

/** What is to be decided of two things, and what stands. */
export interface Situation {
  readonly one: string;
  readonly two: string;
  readonly merges: Merges;
  readonly before: readonly Decision[];
}

/** Whether there is anything to decide; throws where it makes no sense. */
const CHECKS: Readonly<Record<ThingsKind, (situation: Situation) => boolean>> = {
  MERGE: ({ one, two, merges, before }) => {
    if (merges.into(one) === two) return false;
    for (const id of [one, two]) refuseMergedAway(id, merges);
    const apart = standingApart(before).find(
      ({ target, other = '' }) => canonicalPair(merges, target, other) === canonicalPair(merges, one, two),
    );
    if (apart)
      throw refusal(
        `${apart.target} and ${apart.other} are kept apart by ${apart.id} (${apart.reason}, ${apart.by}): decide let-merge first`,
      );
    return true;
  },
  SPLIT: ({ one, merges }) => {
    if (merges.into(one) === undefined) throw refusal(`${one} is not merged into anything`);
    return true;
  },
  KEEP_APART: ({ one, two, merges, before }) => {
    if (merges.at()(one) === merges.at()(two)) throw refusal(`${one} and ${two} are merged: split them first`);
    return !standingApart(before).some((decision) => pairOf(decision) === pairOf({ target: one, other: two }));
  },
  LET_MERGE: ({ one, two, before }) =>
    standingApart(before).some((decision) => pairOf(decision) === pairOf({ target: one, other: two })),
};

/** Throws where two things cannot be merged, and says why. */
export function refuseImpossibleMerge(situation: Situation, isKnown: (id: string) => boolean): void {
  refuseMisfits('MERGE', [situation.one, situation.two], isKnown);
  CHECKS.MERGE(situation);
}

function refuseMergedAway(id: string, merges: Merges): void {
  const canonical = merges.at()(id);
  if (canonical !== id)
    throw refusal(`${id} is merged into ${merges.into(id)} already: name ${canonical}, or split ${id} first`);
}

function standingApart(decisions: readonly Decision[]): Decision[] {
  return lastOfPairs(decisions, 'APART').filter(({ kind }) => kind === 'KEEP_APART');
}

function canonicalPair(merges: Merges, ...ids: string[]): string {
  return ids.map(merges.at()).sort().join(' ');
}

function lastOn(kind: ThingsKind, [target = '', other]: readonly string[], decisions: readonly Decision[]) {
  if (kind === 'MERGE' || kind === 'SPLIT') return lastOf(decisions, 'IDENTITY').get(target);
  return lastOfPairs(decisions, 'APART').find(
    (decision) => pairOf(decision) === pairOf({ target, ...(other ? { other } : {}) }),
  );
}

function refusal(message: string): ChanceryError {
  return new ChanceryError('BAD_USER_INPUT', `${message}.`);
}

/** How many claims are looked at, at a time. */
const PAGE = 2000;

/** The facts of which, or of what they lead to, another id stands now: as they were called, are called, and were claimed. */
export async function touchedBetween(transaction: WriteTransaction, before: Merges, after: Merges): Promise<string[]> {
  const [was, is] = [before.at(), after.at()];
  const moved = after.things.filter((id) => was(id) !== is(id));
  if (moved.length === 0) return [];
  const touched = new Set(moved.flatMap((id) => [id, was(id), is(id)]));
  const words = moved
    .map((id) => id.slice(id.indexOf('/') + 1))
    .flatMap((slug) => [`/${slug}`, `--${slug}`, `.${slug}`]);
  for (let last = ''; ; ) {
    const rows = await transaction.run(claimsMentioning, { ids: moved, words, after: last, limit: PAGE });
    for (const claim of rows.map(claimFromRow))
      if (idsIn(claim).some((id) => thingsIn(id).some((thing) => moved.includes(thing))))
        for (const id of [claim.factId, was(claim.factId), is(claim.factId)]) touched.add(id);
    const end = rows.at(-1)?.id;
    if (rows.length < PAGE || end === undefined) return [...touched].sort();
    last = end;
  }
}
