import { canonicalJson } from '../model/canonical-json';
import { type Attribution, type Claim, knownAt, originOf } from '../model/claim';
import type { Decision } from '../model/decision';
import type { ClaimsOfFactsRow, DecisionsOnRow } from './queries.generated';

/** A claim as the properties of its node: what is filtered by as columns, the rest as JSON. */
export function claimProps(claim: Claim, clock: { readonly seq: number; readonly recordedAt: string }) {
  return { ...ownProps(claim), ...commonProps(claim), ...clock };
}

/** Of a claim's properties those that hardly another has. */
export function ownProps({ factId, identity, states, passage, locus, note }: Claim) {
  return { factId, identity: canonicalJson(identity), states: canonicalJson(states), passage, locus, note };
}

/** And those that it has in common with others of its source. */
export function commonProps(claim: Claim) {
  const { sourceId, publisher, reliability, publishedAt, stance, modality, reading, credibility, attribution } = claim;
  return {
    ...{ sourceId, publisher, reliability, publishedAt, stance, modality, reading, credibility },
    attributionType: attribution.who,
    attributionActorId: attribution.actor,
    attributionWords: attribution.words,
    attributionVia: attribution.via,
    givenOrigin: claim.origin,
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
