import { ChanceryError } from '../errors';
import { LISTS } from '../loaders/lists';
import { pageArgs } from './connection';
import { eventFilter } from './event-filter';
import { bareDate } from './fuzzy-date';
import type { AttendeePage } from './parents';
import type { Scope } from './request-context';
import type { AttendeeResolvers, QueryWhoTookPartArgs } from './resolver-types.generated';

/** Of how many events at most is counted who took part. */
const MOST_EVENTS = 20_000;

/** Who took part in the events of a filter, and in how many of them. */
export async function attendeesOf(
  { pages }: Scope,
  { filter, role, ...args }: QueryWhoTookPartArgs,
): Promise<AttendeePage> {
  const named = filter?.participants ? 'participants' : filter?.anyOf ? 'anyOf' : undefined;
  if (named)
    throw new ChanceryError(
      'BAD_USER_INPUT',
      `filter.${named}: expected nothing here; whom somebody took part with is what whoMet tells.`,
    );
  const wanted = { ...eventFilter(filter), role: role ?? null, most: MOST_EVENTS };
  const page = await pages.ofAll(LISTS.whoTookPart, pageArgs(args), wanted);
  if ((page.rows[0]?.selected ?? 0) > MOST_EVENTS)
    throw new ChanceryError(
      'SEARCH_TOO_WIDE',
      `filter: expected one that selects at most ${MOST_EVENTS} events, got more; narrow it by from, to, kinds or place.`,
    );
  return { page, nodes: page.rows };
}

export const Attendee: AttendeeResolvers = {
  actor: ({ id, name }) => ({ id, name }),
  count: (it) => it.count,
  first: (it) => bareDate(it.firstStart, it.firstText),
  last: (it) => bareDate(it.lastStart, it.lastText),
};
