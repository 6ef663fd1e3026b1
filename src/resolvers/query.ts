import type { GraphQLResolveInfo } from 'graphql';
import { ChanceryError } from '../errors';
import { cabinet, coverageOfAll, stats, whoHeld } from '../graph/queries.generated';
import { LISTS } from '../loaders/lists';
import { keyOf } from '../loaders/loaders';
import { TWICE } from '../loaders/look-alikes';
import { addDays } from '../model/dates/day';
import { answerOn } from '../model/dates/held-on';
import type { FactTypeName } from '../model/fact-id';
import { idArgument, idArguments, idOrSlug, numberArgument, periodArgument } from './arguments';
import { attendeesOf } from './attendees';
import { bothSidesOf } from './both-sides';
import { changesOf } from './change';
import { comparisonOf } from './comparison';
import { connection, pageArgs } from './connection';
import { matrixOf } from './contact-matrix';
import { contactPaths } from './contact-path';
import { contactsOf } from './contacts';
import { duplicatesPage } from './duplicates';
import { eventActors, eventFilter } from './event-filter';
import { disputesPage } from './facts';
import { graphView } from './graph-view';
import { nodeById } from './node';
import { type At, openScope, type RequestContext, refuseValidAt } from './request-context';
import type { QueryResolvers } from './resolver-types.generated';
import { positionOf } from './roles';
import { searchFor } from './search';
import { successionOf } from './succession';

export const Query: QueryResolvers = {
  node: (_, { id, at }, context, info) => nodeById(openScope(context, info, at), nodeId('id', id)),
  nodes: (_, { ids, at }, context, info) => {
    if (ids.length > 100)
      throw new ChanceryError('BAD_USER_INPUT', `ids: expected at most 100 ids, got ${ids.length}.`);
    const scope = openScope(context, info, at);
    // All are checked before the first is asked for: nobody would wait for an answer that is under way when one is refused.
    const checked = ids.map((id) => nodeId('ids', id));
    return Promise.all(checked.map((id) => nodeById(scope, id)));
  },
  person: lookUp('Person', 'personById'),
  organization: lookUp('Organization', 'organizationById'),
  country: lookUp('Country', 'countryById'),
  position: lookUp('Position', 'positionById'),
  event: lookUp('Event', 'eventById'),
  proposal: lookUp('Proposal', 'proposalById'),
  source: (_, { id, slug, at }, context, info) => {
    if (Boolean(id) === Boolean(slug))
      throw new ChanceryError('BAD_USER_INPUT', `expected either id or slug, got ${id ? 'both' : 'neither'}.`);
    return openScope(context, info, at).load.sourceById.load(sourceId(id ?? `source/${slug}`));
  },
  people: async (_, { filter, at, ...args }, context, info) => {
    const { pages } = openScope(context, info, at);
    const { position, of } = filter ?? {};
    if (!position && !of) return connection(await pages.ofAll(LISTS.people, pageArgs(args)));
    const wanted = {
      position: position ? idArgument('filter.position', position, 'Position') : null,
      of: of ? idArgument('filter.of', of, 'Country', 'Organization') : null,
    };
    return connection(await pages.ofAll(LISTS.peopleWhoHeld, pageArgs(args), wanted));
  },
  search: (_, { text, types, at, ...args }, context, info) =>
    searchFor(openScope(context, info, at), text, types, args),
  whoHeld: async (_, { position, on, at }, context, info) => {
    refuseValidAt(at?.validAt, 'on');
    const rows = await openScope(context, info, at).read(whoHeld, {
      position: idArgument('position', position, 'Position'),
      on,
    });
    return rows.map((occupancy) => ({ position: positionOf(occupancy), occupancy, answer: answerOn(occupancy, on) }));
  },
  succession: (_, { position, at }, context, info) =>
    successionOf(openScope(context, info, at), idArgument('position', position, 'Position')),
  cabinet: async (_, { country, organization, on, at }, context, info) => {
    refuseValidAt(at?.validAt, 'on');
    if (Boolean(country) === Boolean(organization))
      throw new ChanceryError(
        'BAD_USER_INPUT',
        `expected either country or organization, got ${country ? 'both' : 'neither'}.`,
      );
    const of = country
      ? idArgument('country', country, 'Country')
      : idArgument('organization', String(organization), 'Organization');
    const rows = await openScope(context, info, at).read(cabinet, { of, on });
    return rows.map(({ postId, postName, occupied, id, surelyFrom, surelyTo, possiblyFrom, possiblyTo, ...rest }) => {
      const position = { id: postId, name: postName };
      if (!occupied || !id || !possiblyFrom || !possiblyTo) return { position, occupancy: null, answer: 'NO' };
      const bounds = { surelyFrom, surelyTo, possiblyFrom, possiblyTo };
      const { personId, positionId, sortDay, ...columns } = rest;
      const occupancy = {
        ...columns,
        ...bounds,
        id,
        personId: personId ?? '',
        positionId: positionId ?? '',
        sortDay: sortDay ?? '',
      };
      return { position, occupancy, answer: answerOn(bounds, on) };
    });
  },
  events: async (_, { filter, at, ...args }, context, info) => {
    const { pages } = openScope(context, info, at);
    const { participants, anyOf } = eventActors(filter);
    const wanted = eventFilter(filter);
    if (participants.length > 0)
      return connection(
        await pages.ofAll(LISTS.eventsOfParticipants, pageArgs(args), { ...wanted, participants, anyOf }),
      );
    if (anyOf.length > 0) return connection(await pages.ofAll(LISTS.eventsOfAny, pageArgs(args), { ...wanted, anyOf }));
    return connection(await pages.ofAll(LISTS.events, pageArgs(args), wanted));
  },
  haveMet: async (_, { a, b, at }, context, info) => {
    const [one, other] = [idArgument('a', a, 'Person'), idArgument('b', b, 'Person')];
    if (one === other) throw new ChanceryError('BAD_USER_INPUT', `expected two people, got ${one} twice.`);
    const contact = await openScope(context, info, at).load.contactByPair.load(keyOf(one, other));
    if (!contact)
      throw new ChanceryError(
        'BAD_USER_INPUT',
        `expected two people on record, got ${one} and ${other}: at least one of them is not.`,
      );
    return contact;
  },
  whoMet: (_, { person, filter, at, ...args }, context, info) =>
    contactsOf(openScope(context, info, at), idArgument('person', person, 'Person'), filter, args),
  contactMatrix: (_, args, context, info) => matrixOf(openScope(context, info, args.at), args),
  contactPath: (_, args, context, info) => contactPaths(openScope(context, info, args.at), args),
  bothSides: (_, args, context, info) => bothSidesOf(openScope(context, info, args.at), args),
  whoTookPart: (_, args, context, info) => attendeesOf(openScope(context, info, args.at), args),
  disputes: (_, { about, at, ...args }, context, info) =>
    disputesPage(openScope(context, info, at), about ? idArgument('about', about) : null, args),
  duplicates: (_, { about, at, ...args }, context, info) =>
    duplicatesPage(openScope(context, info, at), context.redirects, idArgument('about', about, ...TWICE), args),
  graph: (_, args, context, info) => graphView(openScope(context, info, args.at), args),
  upcoming: async (_, { on, days, at, ...args }, context, info) => {
    refuseValidAt(at?.validAt, 'on');
    const ahead = numberArgument('days', days ?? 14, 0, 366);
    return connection(
      await openScope(context, info, at).pages.ofAll(LISTS.upcoming, pageArgs(args), {
        from: on,
        to: addDays(on, ahead),
      }),
    );
  },
  quotations: async (_, { text, speaker, event, from, to, attribution, at, ...args }, context, info) => {
    const { pages } = openScope(context, info, at);
    const wanted = { ...periodArgument('', { from, to }), text: text || null, attribution: attribution ?? null };
    const by = speaker ? idArgument('speaker', speaker, 'Person', 'Organization', 'Country') : null;
    if (event) {
      const of = { ...wanted, event: idArgument('event', event, 'Event'), speaker: by };
      return connection(await pages.ofAll(LISTS.quotationsAtEvent, pageArgs(args), of));
    }
    if (by) return connection(await pages.ofAll(LISTS.quotationsSaidBy, pageArgs(args), { ...wanted, speaker: by }));
    return connection(await pages.ofAll(LISTS.quotations, pageArgs(args), wanted));
  },
  stances: async (_, { attribution, on, at, ...args }, context, info) => {
    const wanted = { attribution: attribution ?? null, on: on ? idArgument('on', on) : null };
    return connection(await openScope(context, info, at).pages.ofAll(LISTS.stances, pageArgs(args), wanted));
  },
  changes: (_, args, context, info) => changesOf(openScope(context, info), args),
  compare: async (_, args, context, info) => {
    const comparison = await comparisonOf(openScope(context, info), args);
    openScope(context, info, args.after);
    return comparison;
  },
  coverage: async (_, { about, at }, context, info) => {
    const { load, read } = openScope(context, info, at);
    const covered = about?.length
      ? await load.coverageByIds.load(keyOf(...idArguments('about', about)))
      : (await read(coverageOfAll, {}))[0];
    if (!covered) throw new Error('coverage gave no row');
    return covered;
  },
  sources: async (_, { at, ...args }, context, info) =>
    connection(await openScope(context, info, at).pages.ofAll(LISTS.sources, pageArgs(args))),
  stats: async (_, __, context, info) => {
    const [row] = await openScope(context, info).read(stats, {});
    if (!row) throw new Error('stats gave no row');
    return row;
  },
};

type LookUpArgs = {
  readonly id?: string | null;
  readonly slug?: string | null;
  readonly at?: At | null;
};

function lookUp<
  L extends 'personById' | 'organizationById' | 'countryById' | 'positionById' | 'eventById' | 'proposalById',
>(type: FactTypeName, loader: L) {
  return ((_: unknown, { at, ...args }: LookUpArgs, context: RequestContext, info: GraphQLResolveInfo) =>
    openScope(context, info, at).load[loader].load(idOrSlug(type, args))) as never;
}

/** An id of anything: a fact, a source or a claim. */
function nodeId(name: string, id: string): string {
  return id.startsWith('source/') ? sourceId(id) : /^claim\/[0-9a-f]{24}$/.test(id) ? id : idArgument(name, id);
}

function sourceId(id: string): string {
  if (/^source\/[a-z0-9]+(-[a-z0-9]+)*$/.test(id) && id.length <= 300) return id;
  throw new ChanceryError('BAD_USER_INPUT', `id: expected an id that begins with source/; got "${id.slice(0, 80)}".`);
}
