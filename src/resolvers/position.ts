import { LISTS } from '../loaders/lists';
import { typeOfId } from '../model/fact-id';
import { columns, dateColumn, reference } from './column';
import { connection, pageArgs } from './connection';
import { sourced } from './facts';
import { named } from './names';
import { scopeOf } from './request-context';
import type { PositionResolvers } from './resolver-types.generated';
import { successionOf } from './succession';

const owner = reference('positionById', 'ofId', 'ofName');

export const Position: PositionResolvers = {
  ...sourced('positionById'),
  ...named('positionById'),
  ...columns('positionById', 'id', 'kind', 'adHoc', 'seats'),
  organization: async (it, args, context, info) => {
    const of = await owner(it, args, context, info);
    return of && typeOfId(of.id) === 'Organization' ? of : null;
  },
  country: async (it, args, context, info) => {
    const of = await owner(it, args, context, info);
    return of && typeOfId(of.id) === 'Country' ? of : null;
  },
  inception: dateColumn('positionById', 'inception'),
  dissolution: dateColumn('positionById', 'dissolution'),
  holders: async (it, args, context, info) => {
    const { pages, validAt } = scopeOf(context, info);
    return connection(
      await pages.ofKey(LISTS.occupanciesOfPosition, it.id, pageArgs(args), { validOn: validAt ?? null }),
    );
  },
  succession: (it, _, context, info) => successionOf(scopeOf(context, info), it.id),
};
