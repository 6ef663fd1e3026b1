import { typeOfId } from '../model/fact-id';
import { columnOf, columns, reference } from './column';
import { sourced } from './facts';
import { known } from './occupancy';
import type { ParticipationResolvers } from './resolver-types.generated';
import { rolesOn } from './roles';

const actor = reference('participationById', 'actorId', 'actorName');
const event = reference('participationById', 'eventId', 'eventName');

export const Participation: ParticipationResolvers = {
  ...sourced('participationById'),
  ...columns('participationById', 'id', 'role', 'certainty', 'attendance'),
  actor: async (it, args, context, info) => known(await actor(it, args, context, info), it.id),
  event: async (it, args, context, info) => known(await event(it, args, context, info), it.id),
  delegation: async (it, _, context, info) => {
    const id = await columnOf('participationById', 'delegationId', it, context, info);
    return id ? { id } : null;
  },
  speakingAs: reference('participationById', 'speakingAsId', 'speakingAsName'),
  rolesThen: async (it, _, context, info) => {
    const person = await columnOf('participationById', 'actorId', it, context, info);
    if (!person || typeOfId(person) !== 'Person') return [];
    return rolesOn(person, await columnOf('participationById', 'day', it, context, info), context, info);
  },
};
