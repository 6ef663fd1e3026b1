import { ChanceryError } from '../errors';
import { LISTS } from '../loaders/lists';
import { certaintyOf } from '../model/ways/web';
import { idArgument, periodArgument } from './arguments';
import { pageArgs } from './connection';
import type { BothSidesPage } from './parents';
import type { Scope } from './request-context';
import type { BothSidesResolvers, QueryBothSidesArgs, SideContactsResolvers } from './resolver-types.generated';

/** Who dealt with people of both of two sides. */
export async function bothSidesOf({ pages }: Scope, args: QueryBothSidesArgs): Promise<BothSidesPage> {
  const [a, b] = [sideArgument('a', args.a), sideArgument('b', args.b)];
  if (a === b) throw new ChanceryError('BAD_USER_INPUT', `expected two sides, got ${a} twice.`);
  const page = await pages.ofAll(LISTS.bothSides, pageArgs(args), {
    ...periodArgument('', args),
    a,
    b,
    side: args.side ? sideArgument('side', args.side) : null,
    includePlanned: args.includePlanned ?? false,
  });
  return { page, nodes: page.rows.map((row) => ({ ...row, a, b })) };
}

export const BothSides: BothSidesResolvers = {
  person: ({ id, name }) => ({ id, name }),
  planned: (it) => it.aMet + it.aCalls === 0 || it.bMet + it.bCalls === 0,
  certainty: (it) => certaintyOf(Math.max(it.aSureness, it.bSureness)),
  withA: (it) => ({
    side: it.a,
    count: it.aMet,
    calls: it.aCalls,
    planned: it.aPlanned,
    sureness: it.aSureness,
    people: it.aPeople,
    events: it.aEvents,
  }),
  withB: (it) => ({
    side: it.b,
    count: it.bMet,
    calls: it.bCalls,
    planned: it.bPlanned,
    sureness: it.bSureness,
    people: it.bPeople,
    events: it.bEvents,
  }),
};

export const SideContacts: SideContactsResolvers = {
  side: (it) => ({ id: it.side }),
  count: (it) => it.count,
  calls: (it) => it.calls,
  planned: (it) => it.planned,
  certainty: (it) => certaintyOf(it.sureness),
  people: (it) => it.people.map((id) => ({ id })),
  events: (it) => it.events.map((id) => ({ id })),
};

function sideArgument(name: string, id: string): string {
  return idArgument(name, id, 'Country', 'Organization');
}
