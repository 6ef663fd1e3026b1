import type { GraphQLResolveInfo } from 'graphql';
import type { WholeLoader } from '../loaders/loaders';
import type { Day } from '../model/dates/day';
import { parseEdtf } from '../model/dates/fuzzy-date';
import { slugOf } from '../model/fact-id';
import { columnOf } from './column';
import { bareDate } from './fuzzy-date';
import type { NameParent } from './parents';
import { type RequestContext, scopeOf } from './request-context';
import type { NameResolvers } from './resolver-types.generated';

type It = { readonly id: string };

/** The resolvers of everything that has names. */
export function named<L extends WholeLoader>(loader: L) {
  return {
    name: async (
      it: It,
      args: { readonly lang?: string | null },
      context: RequestContext,
      info: GraphQLResolveInfo,
    ): Promise<string> => {
      const { validAt } = scopeOf(context, info);
      if (args.lang || validAt) {
        const names = await namesOf(it, context, info);
        const fitting = args.lang ? names.filter(({ lang }) => lang === args.lang) : names;
        const best = fitting.find(({ kind }) => kind === 'PRIMARY') ?? fitting[0];
        if (best) return best.value;
      }
      return ((await columnOf(loader, 'name' as never, it as never, context, info)) as string | null) ?? slugOf(it.id);
    },
    names: (it: It, _: unknown, context: RequestContext, info: GraphQLResolveInfo) => namesOf(it, context, info),
  };
}

/** Names that may have been names on the day of `at.validAt`; all of them where it is left out. */
async function namesOf(it: It, context: RequestContext, info: GraphQLResolveInfo): Promise<NameParent[]> {
  const { load, validAt } = scopeOf(context, info);
  const names = await load.namesByEntityId.load(it.id);
  if (!validAt) return names;
  return names.filter((name) => holdsOn(name, validAt));
}

/** Whether a name may have been one on a day. */
export function holdsOn({ start, end }: Pick<NameParent, 'start' | 'end'>, day: Day): boolean {
  return (earliest(start) ?? '') <= day && (latest(end) ?? '9999') > day;
}

function earliest(edtf: string | null): string | null {
  return edtf ? parseEdtf(edtf).earliest : null;
}

function latest(edtf: string | null): string | null {
  return edtf ? parseEdtf(edtf).latest : null;
}

export const Name: NameResolvers = {
  value: (it) => it.value,
  kind: (it) => it.kind as never,
  lang: (it) => it.lang,
  start: (it) => bareDate(it.start),
  end: (it) => bareDate(it.end),
};
