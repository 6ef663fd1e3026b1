import { LISTS } from '../loaders/lists';
import { keyOf, pairsOf } from '../loaders/loaders';
import { idArgument, periodArgument } from './arguments';
import { connection, pageArgs } from './connection';
import { bareDate } from './fuzzy-date';
import type { ContactPage, ContactParent } from './parents';
import { type Scope, scopeOf } from './request-context';
import type { ContactFilter, ContactResolvers } from './resolver-types.generated';

type Args = { readonly first?: number | null; readonly after?: string | null };

/** Whom a person has met: from the derived ranking where nothing but sides is filtered, else counted from participations. */
export async function contactsOf(
  { pages, isPast }: Scope,
  person: string,
  filter: ContactFilter | null | undefined,
  args: Args,
): Promise<ContactPage> {
  const { means, kinds, from, to, place, maxParticipants, order } = filter ?? {};
  const sides = filter?.sides ?? 'ANY';
  const latest = order === 'LATEST';
  const isCounted = isPast || means === 'BY_CALL' || kinds || from || to || place || maxParticipants;
  if (!isCounted) {
    const [byCount, byLast] =
      sides === 'ANY'
        ? [LISTS.contactsByCount, LISTS.contactsByLast]
        : [LISTS.contactsOnSidesByCount, LISTS.contactsOnSidesByLast];
    const onSides = sides === 'ANY' ? {} : { sides };
    return connection(await pages.ofKey<ContactParent>(latest ? byLast : byCount, person, pageArgs(args), onSides));
  }
  const wanted = {
    ...periodArgument('filter: ', { from, to }),
    means: means === 'BY_CALL' ? 'SPOKE' : 'MET',
    sides,
    kinds: kinds ?? null,
    place: place ? idArgument('filter.place', place, 'Place') : null,
    maxParticipants: maxParticipants ?? null,
    latest,
  };
  return connection(await pages.ofKey(LISTS.contactsFiltered, person, pageArgs(args), wanted));
}

export const Contact: ContactResolvers = {
  a: (it) => ({ id: it.aId, name: it.aName }),
  b: (it) => ({ id: it.bId, name: it.bName }),
  verdict: async (it, _, context, info) => {
    if (it.count > 0) return 'MET';
    const { count, calls, alleged, planned } = await pairOf(it, scopeOf(context, info));
    if (count > 0) return 'MET';
    if (calls > 0) return 'SPOKE';
    return alleged > 0 ? 'ALLEGED' : planned > 0 ? 'PLANNED_ONLY' : 'NONE_ON_RECORD';
  },
  count: (it) => it.count,
  across: (it) => it.across,
  together: (it) => it.count - it.across,
  calls: async (it, _, context, info) => {
    if (it.calls !== undefined) return it.calls;
    const spoke = await scopeOf(context, info).load.callsByPair.load(keyOf(it.aId, it.bId));
    if (!spoke) return 0;
    return it.sides === 'ACROSS' ? spoke.across : it.sides === 'TOGETHER' ? spoke.calls - spoke.across : spoke.calls;
  },
  first: (it) => bareDate(it.firstStart, it.firstText ?? null),
  last: (it) => bareDate(it.lastStart, it.lastText ?? null),
  events: async (it, args, context, info) =>
    connection(
      await scopeOf(context, info).pages.ofKey(
        LISTS.heldEventsOfPair,
        keyOf(it.aId, it.bId),
        pageArgs(args),
        {},
        pairsOf,
      ),
    ),
  alleged: async (it, _, context, info) => {
    if (it.alleged === 0) return [];
    return scopeOf(context, info).load.allegedEventsByPair.load(keyOf(it.aId, it.bId));
  },
  planned: async (it, _, context, info) => {
    if (it.planned === 0) return [];
    return scopeOf(context, info).load.plannedEventsByPair.load(keyOf(it.aId, it.bId));
  },
  coverage: async (it, _, context, info) => {
    const covered = await scopeOf(context, info).load.coverageByIds.load(keyOf(it.aId, it.bId));
    if (!covered) throw new Error(`no coverage of ${it.aId} and ${it.bId}`);
    return covered;
  },
};

/** What is on record of the two in all, whatever a filter left of it. */
async function pairOf({ aId, bId, count, calls, alleged, planned }: ContactParent, { load }: Scope): Promise<OfPair> {
  if (calls !== undefined && alleged !== undefined && planned !== undefined) return { count, calls, alleged, planned };
  return (await load.contactByPair.load(keyOf(aId, bId))) ?? { count: 0, calls: 0, alleged: 0, planned: 0 };
}

interface OfPair {
  readonly count: number;
  readonly calls: number;
  readonly alleged: number;
  readonly planned: number;
}
