import type { HoldingResolvers } from './resolver-types.generated';

export const Holding: HoldingResolvers = {
  position: (it) => it.position,
  occupancy: (it) => it.occupancy,
  answer: (it) => it.answer,
};
