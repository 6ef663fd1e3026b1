import { canonicalJson } from '../model/canonical-json';
import { nodeById } from './node';
import { scopeOf } from './request-context';
import type { DisputedValueResolvers, DisputeResolvers } from './resolver-types.generated';

export const Dispute: DisputeResolvers = {
  fact: (it, _, context, info) => nodeById(scopeOf(context, info), it.factId),
  field: (it) => it.field,
  values: (it) => it.values,
  reason: (it) => it.reason,
};

export const DisputedValue: DisputedValueResolvers = {
  value: (it) => canonicalJson(it.value),
  shown: (it) => it.shown,
  claims: (it) => it.claims.map(({ id }) => ({ id })),
  deniedBy: (it) => it.deniedBy.map(({ id }) => ({ id })),
};
