import { LISTS } from '../loaders/lists';
import { slugOf } from '../model/fact-id';
import { columns, dateColumn } from './column';
import { connection, pageArgs } from './connection';
import { contactsOf } from './contacts';
import { eventFilter } from './event-filter';
import { sourced } from './facts';
import { named } from './names';
import { refuseValidAt, scopeOf } from './request-context';
import type { PersonResolvers } from './resolver-types.generated';
import { rolesOn } from './roles';
import { tiesBroughtWith } from './tie';

export const Person: PersonResolvers = {
  ...sourced('personById'),
  ...named('personById'),
  ...columns('personById', 'id', 'wikidataId'),
  slug: (it) => slugOf(it.id),
  born: dateColumn('personById', 'born'),
  died: dateColumn('personById', 'died'),
  occupancies: async (it, { status, ...args }, context, info) => {
    const { pages, validAt, day } = scopeOf(context, info);
    return connection(
      await pages.ofKey(LISTS.occupanciesOfPerson, it.id, pageArgs(args), {
        validOn: validAt ?? null,
        status: status ?? null,
        today: day,
      }),
    );
  },
  rolesAt: (it, { date }, context, info) => {
    refuseValidAt(scopeOf(context, info).validAt, 'date');
    return rolesOn(it.id, date, context, info);
  },
  ties: async (it, _, context, info) =>
    tiesBroughtWith(it) ??
    (await scopeOf(context, info).load.tiesByPersonId.load(it.id)).map((tie) => ({ ...tie, seenFrom: it.id })),
  events: async (it, { filter, ...args }, context, info) =>
    connection(
      await scopeOf(context, info).pages.ofKey(
        LISTS.eventsOfPerson,
        it.id,
        pageArgs(args),
        eventFilter(filter, 'participants', 'anyOf'),
      ),
    ),
  contacts: (it, { filter, ...args }, context, info) => contactsOf(scopeOf(context, info), it.id, filter, args),
  quotations: async (it, args, context, info) =>
    connection(await scopeOf(context, info).pages.ofKey(LISTS.quotationsOfSpeaker, it.id, pageArgs(args))),
  stances: async (it, args, context, info) =>
    connection(await scopeOf(context, info).pages.ofKey(LISTS.stancesOfHolder, it.id, pageArgs(args))),
};
