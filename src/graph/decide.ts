import { ChanceryError } from '../errors';
import {
  BY_DEFAULT,
  DECISION_KINDS,
  type Decided,
  type Decision,
  type DecisionKind,
  lastOfPairs,
  makeDecision,
  pairOf,
} from '../model/decision';
import { typeOfId } from '../model/fact-id';
import { decideOfThings, type ThingsKind } from './decide-things';
import type { Graph, WriteTransaction } from './graph';
import { everyDecisionOn, lastDecisions } from './last-decisions';
import { factsOfClaims, factsOfSource, thingsOnRecord } from './queries.generated';
import { addToRecord, type Written } from './record';

/** What a curator decides, of what, and the key under which it is done once. */
export interface DecisionRequest {
  readonly kind: DecisionKind;
  readonly target: string;
  /** The second id, where the kind takes one. */
  readonly other?: string;
  readonly reason: string;
  readonly by: string;
  readonly key: string;
  readonly now: Date;
}

/** Decides something, if it does not stand so already. */
export function decide(graph: Graph, request: DecisionRequest): Promise<Written> {
  return WAYS[DECISION_KINDS[request.kind].of](graph, request);
}

const WAYS: Readonly<Record<Decided, (graph: Graph, request: DecisionRequest) => Promise<Written>>> = {
  STATEMENT: (graph, request) => decideAlone(graph, request, ofStatement),
  QUOTATION: (graph, request) => decideAlone(graph, request, ofQuotation),
  THING: (graph, { kind, ...request }) => decideOfThings(graph, { ...request, kind: kind as ThingsKind }),
};

/** The decision that holds, and the facts to resolve again. */
interface Standing {
  readonly last: Decision | undefined;
  readonly facts: readonly string[];
}

type Look = (transaction: WriteTransaction, request: DecisionRequest) => Promise<Standing>;

function decideAlone(graph: Graph, request: DecisionRequest, look: Look): Promise<Written> {
  const { kind, target, other, reason, by, key, now } = request;
  return addToRecord(graph, {
    key,
    what: `${[kind.toLowerCase(), target, ...(other ? ['with', other] : [])].join(' ')}: ${reason}`,
    by,
    of: target,
    now,
    decide: async (transaction) => {
      const { last, facts } = await look(transaction, request);
      if ((last?.kind ?? BY_DEFAULT[DECISION_KINDS[kind].settles]) === kind) return undefined;
      const said = other === undefined ? { kind, target } : { kind, target, other };
      const decision = makeDecision({ ...said, reason, by, after: last?.id });
      return { claims: [], decisions: [decision], alsoTouched: facts };
    },
  });
}

const ofStatement: Look = async (transaction, { kind, target }) => {
  const facts = target.startsWith('source/')
    ? await transaction.run(factsOfSource, { id: target })
    : await transaction.run(factsOfClaims, { ids: [target] });
  if (facts.length === 0)
    throw new ChanceryError('BAD_USER_INPUT', `expected a claim or a source on record, got "${target}".`);
  const last = (await lastDecisions(transaction, [target], DECISION_KINDS[kind].settles)).get(target);
  return { last, facts: facts.map(({ factId }) => factId) };
};

const ofQuotation: Look = async (transaction, { target, other = '' }) => {
  const known = (await transaction.run(thingsOnRecord, { ids: [target, other] })).map(({ id }) => id);
  const missing = [target, other].find((id) => typeOfId(id) !== 'Quotation' || !known.includes(id));
  if (missing !== undefined)
    throw new ChanceryError('BAD_USER_INPUT', `expected two quotations on record, got "${missing}".`);
  if (target === other) throw new ChanceryError('BAD_USER_INPUT', `expected two quotations, got ${target} twice.`);
  const decisions = await everyDecisionOn(transaction, [target]);
  const last = lastOfPairs(decisions, 'WORDING').find((one) => pairOf(one) === pairOf({ target, other }));
  return { last, facts: [target] };
};
