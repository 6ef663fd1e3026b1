import type { GraphQLResolveInfo } from 'graphql';
import { keyOf } from '../loaders/loaders';
import type { Day } from '../model/dates/day';
import { answerOn } from '../model/dates/held-on';
import { LONG_AGO, NO_DAY } from '../model/projection';
import type { OccupancyParent, RoleParent } from './parents';
import { type RequestContext, scopeOf } from './request-context';
import type { RoleResolvers } from './resolver-types.generated';

/** The posts a person held on a day, certain ones first; none where the day is not known. */
export async function rolesOn(
  person: string,
  day: Day | null | undefined,
  context: RequestContext,
  info: GraphQLResolveInfo,
): Promise<RoleParent[]> {
  if (!day || day === NO_DAY || day === LONG_AGO) return [];
  const rows = await scopeOf(context, info).load.rolesByPersonAndDay.load(keyOf(person, day));
  return rows.map((occupancy) => ({ occupancy, answer: answerOn(occupancy, day) }));
}

export const Role: RoleResolvers = {
  occupancy: (it) => it.occupancy,
  position: (it) => positionOf(it.occupancy),
  answer: (it) => it.answer,
};

/** The post of an occupancy whose row is whole. */
export function positionOf(occupancy: OccupancyParent) {
  return { id: String(occupancy.positionId), name: occupancy.positionName ?? null };
}
