import { LISTS } from '../loaders/lists';
import { NO_DAY } from '../model/projection';
import { STATUS_GROUPS } from '../model/vocabulary';
import { columnOf, columns, dateColumn, reference } from './column';
import { connection, pageArgs } from './connection';
import { sourced } from './facts';
import { named } from './names';
import { participationDiffOf } from './participation-diff';
import { scopeOf } from './request-context';
import type { EventRelationResolvers, EventResolvers } from './resolver-types.generated';

const { names: _names, ...name } = named('eventById');

export const Event: EventResolvers = {
  ...sourced('eventById'),
  ...name,
  ...columns('eventById', 'id', 'kind', 'format', 'status'),
  start: dateColumn('eventById', 'start'),
  end: dateColumn('eventById', 'end'),
  overdue: async (it, { on }, context, info) => {
    const status = await columnOf('eventById', 'status', it, context, info);
    const lastDay = (await columnOf('eventById', 'lastDay', it, context, info)) ?? NO_DAY;
    return (
      (STATUS_GROUPS.ahead as readonly (string | null)[]).includes(status) &&
      lastDay < (on ?? scopeOf(context, info).day)
    );
  },
  place: reference('eventById', 'placeId', 'placeName'),
  topics: (it, _, context, info) => scopeOf(context, info).load.topicsByEventId.load(it.id),
  partOf: reference('eventById', 'partOfId', 'partOfName'),
  related: async (it, _, context, info) =>
    (await scopeOf(context, info).load.relationsByEventId.load(it.id)).map(({ as, ...event }) => ({
      from: it.id,
      as,
      event,
    })),
  delegations: (it, _, context, info) => scopeOf(context, info).load.delegationsByEventId.load(it.id),
  participations: async (it, args, context, info) =>
    connection(await scopeOf(context, info).pages.ofKey(LISTS.participationsOfEvent, it.id, pageArgs(args))),
  participationDiff: (it, _, context, info) => participationDiffOf(scopeOf(context, info), it.id),
  quotations: async (it, args, context, info) =>
    connection(await scopeOf(context, info).pages.ofKey(LISTS.quotationsOfEvent, it.id, pageArgs(args))),
  discussed: (it, _, context, info) => scopeOf(context, info).load.versionsByEventId.load(it.id),
};

/** How many claims of an event are looked through for those of one relation. */
const MAX_CLAIMS = 1000;

export const EventRelation: EventRelationResolvers = {
  as: (it) => it.as as never,
  event: (it) => it.event,
  claims: async (it, _, context, info) => {
    const { rows } = await scopeOf(context, info).pages.ofKey(LISTS.claimsOfFact, it.from, { first: MAX_CLAIMS });
    return rows.filter(({ states }) => {
      const { related = [] } = JSON.parse(states) as { related?: { as: string; to: string }[] };
      return related.some(({ as, to }) => as === it.as && to === it.event.id);
    });
  },
};
