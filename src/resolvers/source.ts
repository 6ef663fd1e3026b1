import { LISTS } from '../loaders/lists';
import { columns } from './column';
import { connection, pageArgs } from './connection';
import { scopeOf } from './request-context';
import type { CoverageResolvers, SourceResolvers, StatsResolvers } from './resolver-types.generated';

export const Source: SourceResolvers = {
  ...columns(
    'sourceById',
    'id',
    'title',
    'kind',
    'publisher',
    'reliability',
    'url',
    'author',
    'publishedAt',
    'publishedNote',
    'lang',
    'licence',
  ),
  claims: async (it, args, context, info) =>
    connection(await scopeOf(context, info).pages.ofKey(LISTS.claimsOfSource, it.id, pageArgs(args))),
};

export const Coverage: CoverageResolvers = {
  sources: (it) => it.sources,
  claims: (it) => it.claims,
  events: (it) => it.events,
  publishedFrom: (it) => it.publishedFrom,
  publishedTo: (it) => it.publishedTo,
  eventsFrom: (it) => it.eventsFrom,
  eventsTo: (it) => it.eventsTo,
};

export const Stats: StatsResolvers = {
  seq: (it) => it.seq,
  people: (it) => it.people,
  organizations: (it) => it.organizations,
  countries: (it) => it.countries,
  positions: (it) => it.positions,
  occupancies: (it) => it.occupancies,
  events: (it) => it.events,
  participations: (it) => it.participations,
  quotations: (it) => it.quotations,
  sources: (it) => it.sources,
  claims: (it) => it.claims,
  decisions: (it) => it.decisions,
};
