import { answerOn } from '../model/dates/held-on';
import { columnOf, columns, dateColumn, reference } from './column';
import { sourced } from './facts';
import { scopeOf } from './request-context';
import type { OccupancyResolvers } from './resolver-types.generated';

const person = reference('occupancyById', 'personId', 'personName');
const position = reference('occupancyById', 'positionId', 'positionName');

export const Occupancy: OccupancyResolvers = {
  ...sourced('occupancyById'),
  ...columns('occupancyById', 'id', 'startCause', 'startCauseWords', 'endCause', 'endCauseWords', 'acting'),
  person: async (it, args, context, info) => known(await person(it, args, context, info), it.id),
  position: async (it, args, context, info) => known(await position(it, args, context, info), it.id),
  start: dateColumn('occupancyById', 'start'),
  end: dateColumn('occupancyById', 'end'),
  startEvent: reference('occupancyById', 'startEventId', 'startEventName'),
  endEvent: reference('occupancyById', 'endEventId', 'endEventName'),
  status: async (it, _, context, info) => {
    const { day } = scopeOf(context, info);
    const column = (name: 'surelyFrom' | 'surelyTo' | 'possiblyFrom' | 'possiblyTo') =>
      columnOf('occupancyById', name, it, context, info);
    const bounds = {
      surelyFrom: await column('surelyFrom'),
      surelyTo: await column('surelyTo'),
      possiblyFrom: String(await column('possiblyFrom')),
      possiblyTo: String(await column('possiblyTo')),
    };
    const answer = answerOn(bounds, day);
    if (answer !== 'NO') return answer === 'YES' ? 'CURRENT' : 'POSSIBLY_CURRENT';
    return bounds.possiblyFrom > day ? 'FUTURE' : 'FORMER';
  },
  heldOn: async (it, _, context, info) =>
    ((await columnOf('occupancyById', 'heldOn', it, context, info)) ?? []).slice(0, 100),
  replaces: async (it, _, context, info) => {
    const id = await columnOf('occupancyById', 'replacesId', it, context, info);
    if (!id) return null;
    const personId = (await columnOf('occupancyById', 'replacesPersonId', it, context, info)) ?? undefined;
    const personName = await columnOf('occupancyById', 'replacesPersonName', it, context, info);
    return personId ? { id, personId, personName } : { id };
  },
  replacesBasis: async (it, _, context, info) => {
    if (!(await columnOf('occupancyById', 'replacesId', it, context, info))) return null;
    return (await columnOf('occupancyById', 'replacesDerived', it, context, info)) ? 'DERIVED' : 'CLAIMED';
  },
  replacedBy: (it, _, context, info) => scopeOf(context, info).load.successorByOccupancyId.load(it.id),
};

/** What an occupancy joins is always there, even where nothing else is known of it. */
export function known<T>(joined: T | null, id: string): T {
  if (joined === null) throw new Error(`${id} joins nothing`);
  return joined;
}
