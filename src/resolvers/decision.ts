import type { DecisionResolvers } from './resolver-types.generated';

export const Decision: DecisionResolvers = {
  id: (it) => it.id,
  kind: (it) => it.kind as never,
  reason: (it) => it.reason,
  by: (it) => it.by,
  recordedAt: (it) => it.recordedAt,
};
