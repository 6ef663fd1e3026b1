import { LISTS } from '../loaders/lists';
import { slugOf } from '../model/fact-id';
import { columnOf, columns, reference } from './column';
import { connection, pageArgs } from './connection';
import { sourced } from './facts';
import { known } from './occupancy';
import { scopeOf } from './request-context';
import type { DelegationResolvers } from './resolver-types.generated';

const side = reference('delegationById', 'sideId', 'sideName');
const event = reference('delegationById', 'eventId', 'eventName');

export const Delegation: DelegationResolvers = {
  ...sourced('delegationById'),
  ...columns('delegationById', 'id', 'othersPresent'),
  name: async (it, args, context, info) => {
    const of = known(await side(it, args, context, info), it.id);
    return of.name ?? slugOf(of.id);
  },
  onBehalfOf: async (it, args, context, info) => known(await side(it, args, context, info), it.id),
  event: async (it, args, context, info) => known(await event(it, args, context, info), it.id),
  heads: async (it, _, context, info) => {
    const column = (name: 'headIds' | 'headActorIds' | 'headActorNames') =>
      columnOf('delegationById', name, it, context, info);
    const actorIds = (await column('headActorIds')) ?? [];
    const actorNames = (await column('headActorNames')) ?? [];
    return ((await column('headIds')) ?? []).map((id, place) => ({
      id,
      actorId: actorIds[place],
      actorName: actorNames[place] || null,
      delegationId: it.id,
    }));
  },
  participations: async (it, args, context, info) =>
    connection(await scopeOf(context, info).pages.ofKey(LISTS.participationsOfDelegation, it.id, pageArgs(args))),
};
