import { LISTS } from '../loaders/lists';
import { slugOf } from '../model/fact-id';
import { columns, dateColumn, reference } from './column';
import { connection, pageArgs } from './connection';
import { sourced } from './facts';
import { named } from './names';
import { scopeOf } from './request-context';
import type { OrganizationResolvers } from './resolver-types.generated';

export const Organization: OrganizationResolvers = {
  ...sourced('organizationById'),
  ...named('organizationById'),
  ...columns('organizationById', 'id', 'wikidataId', 'kind'),
  slug: (it) => slugOf(it.id),
  founded: dateColumn('organizationById', 'founded'),
  dissolved: dateColumn('organizationById', 'dissolved'),
  successor: reference('organizationById', 'successorId', 'successorName'),
  positions: async (it, args, context, info) =>
    connection(await scopeOf(context, info).pages.ofKey(LISTS.positionsOfOwner, it.id, pageArgs(args))),
};
