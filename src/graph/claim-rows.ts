import { canonicalJson } from '../model/canonical-json';
import { type Attribution, type Claim, knownAt, originOf } from '../model/claim';
import type { Decision } from '../model/decision';
import type { ClaimsOfFactsRow, DecisionsOnRow } from './queries.generated';

/** A claim as the properties of its node: what is filtered by as columns, the rest as JSON. */
export function claimProps(claim: Claim, clock: { seq: number; recordedAt: string }) {
  const { id: _id, attribution, identity, states, origin, ...flat } = claim;
  return {
    ...flat,
    ...clock,
    identity: canonicalJson(identity),
    states: canonicalJson(states),
    attributionType: attribution.who,
    attributionActorId: attribution.actor ?? null,
    attributionWords: attribution.words ?? null,
    attributionVia: attribution.via ?? null,
    givenOrigin: origin ?? null,
    origin: originOf(claim),
    knownAt: knownAt(claim),
  };
}

/** A claim from the columns of its node. */
export function claimFromRow(row: ClaimsOfFactsRow): Claim {
  const {
    identity,
    states,
    attributionType,
    attributionActorId,
    attributionWords,
    attributionVia,
    givenOrigin,
    ...rest
  } = row;
  const attribution = {
    who: attributionType,
    actor: attributionActorId,
    words: attributionWords,
    via: attributionVia,
  };
  return withoutNulls({
    ...rest,
    identity: JSON.parse(identity),
    states: JSON.parse(states),
    attribution: withoutNulls(attribution) as Attribution,
    origin: givenOrigin,
  }) as Claim;
}

/** A decision from the columns of its node. */
export function decisionFromRow(row: DecisionsOnRow): Decision {
  return withoutNulls(row) as unknown as Decision;
}

function withoutNulls<T extends object>(value: T): Partial<T> {
  return Object.fromEntries(Object.entries(value).filter(([, member]) => member !== null)) as Partial<T>;
}
