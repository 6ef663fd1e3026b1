import { LISTS } from '../loaders/lists';
import { slugOf } from '../model/fact-id';
import { columns, dateColumn, reference } from './column';
import { connection, pageArgs } from './connection';
import { sourced } from './facts';
import { named } from './names';
import { scopeOf } from './request-context';
import type { CountryResolvers } from './resolver-types.generated';

export const Country: CountryResolvers = {
  ...sourced('countryById'),
  ...named('countryById'),
  ...columns('countryById', 'id', 'wikidataId', 'iso2', 'iso3'),
  slug: (it) => slugOf(it.id),
  founded: dateColumn('countryById', 'founded'),
  dissolved: dateColumn('countryById', 'dissolved'),
  successor: reference('countryById', 'successorId', 'successorName'),
  positions: async (it, args, context, info) =>
    connection(await scopeOf(context, info).pages.ofKey(LISTS.positionsOfOwner, it.id, pageArgs(args))),
};
