import { ChanceryError } from '../errors';
import { contactsBetween, contactsOfPeople, degreesOfPeople, eventsOfSteps } from '../graph/queries.generated';
import { keyOf } from '../loaders/loaders';
import { leastSure, type Way } from '../model/ways/find-ways';
import { type Asker, searchWays } from '../model/ways/search-ways';
import { certaintyOf, type Sureness } from '../model/ways/web';
import { idArgument, numberArgument } from './arguments';
import type { ContactPathParent, ContactStepParent } from './parents';
import type { Scope } from './request-context';
import type { ContactPathResolvers, ContactStepResolvers, QueryContactPathArgs } from './resolver-types.generated';

/** How many contacts one search may look at: some tenth of a second's work. */
const MOST_CONTACTS = 10_000;

/** The ways from one person to another; a search that was cut before it found any is an error, for nobody knows that there are none. */
export async function contactPaths(scope: Scope, args: QueryContactPathArgs): Promise<ContactPathParent[]> {
  const [from, to] = [idArgument('from', args.from, 'Person'), idArgument('to', args.to, 'Person')];
  if (from === to) throw new ChanceryError('BAD_USER_INPUT', `expected two people, got ${from} twice.`);
  const maxHops = numberArgument('maxHops', args.maxHops ?? 4, 1, 6);
  const limit = numberArgument('limit', args.limit ?? 5, 1, 20);
  const filter = { includePlanned: args.includePlanned ?? false, maxParticipants: args.maxParticipants ?? null };
  const asked = { from, to, maxHops, limit, most: MOST_CONTACTS };
  const { ways, cut } = await searchWays(askerOf(scope, filter), asked, await degreesOf(scope, from, to));
  if (ways.length === 0 && cut)
    throw new ChanceryError(
      'SEARCH_TOO_WIDE',
      `contactPath: nothing was found among the first ${MOST_CONTACTS} contacts looked at, and there are more; ask for fewer maxHops or for maxParticipants.`,
    );
  return withEvents(scope, ways, cut, filter.maxParticipants);
}

export const ContactPath: ContactPathResolvers = {
  hops: (it) => it.steps.length,
  planned: (it) => it.steps.some(({ sureness }) => sureness > 0),
  certainty: (it) => certaintyOf(leastSure({ sureness: it.steps.map(({ sureness }) => sureness) })),
  steps: (it) => it.steps,
  truncated: (it) => it.truncated,
};

export const ContactStep: ContactStepResolvers = {
  from: (it) => ({ id: it.from }),
  event: (it) => it.events[0],
  events: (it) => it.events,
  to: (it) => ({ id: it.to }),
  planned: (it) => it.sureness > 0,
  certainty: (it) => certaintyOf(it.sureness),
};

/** In the past no pair can be looked up: there is no derived contact of then. */
function askerOf({ read, isPast }: Scope, filter: { includePlanned: boolean; maxParticipants: number | null }): Asker {
  return {
    contactsOf: async (ids, most) => {
      const rows = await read(contactsOfPeople, { ids, ...filter, most: most + 1 });
      if (rows.length > most) return undefined;
      return rows.map(({ key, id, planned, degree }) => ({ a: key, b: id, sureness: planned as Sureness, degree }));
    },
    ...(!isPast && {
      contactsBetween: async (some, others) => {
        const rows = await read(contactsBetween, { some, others, ...filter });
        return rows.map(({ aId, bId, planned }) => ({ a: aId, b: bId, sureness: planned as Sureness }));
      },
    }),
  };
}

/** How many people each of the two has met. */
async function degreesOf({ read }: Scope, ...ids: string[]): Promise<Map<string, number>> {
  const degrees = new Map((await read(degreesOfPeople, { ids })).map(({ id, degree }) => [id, degree]));
  const missing = ids.find((id) => !degrees.has(id));
  if (missing) throw new ChanceryError('BAD_USER_INPUT', `expected two people on record; ${missing} is not.`);
  return degrees;
}

/** Puts its events to each contact; a way that a write between the two questions took apart is left out, and that is told. */
async function withEvents(
  { read }: Scope,
  ways: readonly Way[],
  cut: boolean,
  maxParticipants: number | null,
): Promise<ContactPathParent[]> {
  const steps = new Map(ways.flatMap(stepsOf).map((step) => [step.key, step]));
  if (steps.size === 0) return [];
  const events = new Map<string, ContactStepParent['events'][number][]>();
  for (const row of await read(eventsOfSteps, { steps: [...steps.values()], maxParticipants }))
    events.set(row.key, [...(events.get(row.key) ?? []), row]);
  const paths = ways.map((way) =>
    stepsOf(way).flatMap(({ key, a, b, sureness }): ContactStepParent[] => {
      const [first, ...others] = events.get(key) ?? [];
      return first ? [{ from: a, to: b, sureness, events: [first, ...others] }] : [];
    }),
  );
  const whole = paths.filter((path, place) => path.length === ways[place]?.sureness.length);
  return whole.map((path) => ({ steps: path, truncated: cut || whole.length < ways.length }));
}

function stepsOf({ people, sureness }: Way) {
  return sureness.map((sure, place) => {
    const [a, b] = [people[place] ?? '', people[place + 1] ?? ''];
    return { key: keyOf(a, b), a, b, planned: sure > 0, sureness: sure };
  });
}
