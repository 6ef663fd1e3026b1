import * as queries from '../graph/queries.generated';
import type { Query } from '../graph/query';
import type { PagedList } from './paged-list';

const BY_DAY = { cursor: { afterDay: 'day', afterId: 'id' }, start: { afterDay: '', afterId: '' } };
const LATEST_FIRST = { cursor: { afterDay: 'day', afterId: 'id' }, start: { afterDay: '9999-99-99', afterId: '' } };
const MOST_FREQUENT = {
  cursor: { afterCount: 'count', afterId: 'bId' },
  start: { afterCount: 1_000_000_000, afterId: '' },
};
const LAST_MET = { cursor: { afterDay: 'last', afterId: 'bId' }, start: { afterDay: '9999-99-99', afterId: '' } };
const BY_ID = { cursor: { afterId: 'id' }, start: { afterId: '' } };
const BY_FIELD = { cursor: { afterId: 'id', afterField: 'field' }, start: { afterId: '', afterField: '' } };
const BY_NAME = { cursor: { afterName: 'sortName', afterId: 'id' }, start: { afterName: '', afterId: '' } };
const BY_BEGINNING = { cursor: { afterDay: 'sortDay', afterId: 'id' }, start: { afterDay: '', afterId: '' } };
const LATEST_PUBLISHED = {
  cursor: { afterPublished: 'publishedAt', afterId: 'id' },
  start: { afterPublished: '9999', afterId: '' },
};

/** Every list that is read page by page: its query, and the order its cursors go by. */
export const LISTS = {
  people: list(queries.people, queries.peopleCount, BY_NAME),
  peopleWhoHeld: list(queries.peopleWhoHeld, queries.peopleWhoHeldCount, BY_NAME),
  positionsOfOwner: list(queries.positionsByOwnerId, queries.positionsByOwnerIdCount, BY_NAME),
  occupanciesOfPerson: list(queries.occupanciesByPersonId, queries.occupanciesByPersonIdCount, BY_BEGINNING),
  occupanciesOfPosition: list(queries.occupanciesByPositionId, queries.occupanciesByPositionIdCount, BY_BEGINNING),
  events: list(queries.events, queries.eventsCount, BY_DAY),
  eventsOfParticipants: list(queries.eventsOfParticipants, queries.eventsOfParticipantsCount, BY_DAY),
  eventsOfAny: list(queries.eventsOfAny, queries.eventsOfAnyCount, BY_DAY),
  upcoming: list(queries.upcoming, queries.upcomingCount, BY_DAY),
  eventsOfPerson: list(queries.eventsByPersonId, queries.eventsByPersonIdCount, LATEST_FIRST),
  participationsOfEvent: list(queries.participationsByEventId, queries.participationsByEventIdCount, BY_ID),
  participationsOfDelegation: list(
    queries.participationsByDelegationId,
    queries.participationsByDelegationIdCount,
    BY_ID,
  ),
  quotations: list(queries.quotations, queries.quotationsCount, BY_DAY),
  quotationsSaidBy: list(queries.quotationsSaidBy, queries.quotationsSaidByCount, BY_DAY),
  quotationsAtEvent: list(queries.quotationsAtEvent, queries.quotationsAtEventCount, BY_DAY),
  quotationsOfSpeaker: list(queries.quotationsBySpeakerId, queries.quotationsBySpeakerIdCount, LATEST_FIRST),
  quotationsOfEvent: list(queries.quotationsByEventId, queries.quotationsByEventIdCount, LATEST_FIRST),
  stancesOfHolder: list(queries.stancesByHolderId, queries.stancesByHolderIdCount, BY_ID),
  stances: list(queries.stances, queries.stancesCount, BY_ID),
  disputes: list(queries.disputes, queries.disputesCount, BY_FIELD),
  disputesAbout: list(queries.disputesAbout, queries.disputesAboutCount, BY_FIELD),
  claimsOfFact: list(queries.claimsByFactId, queries.claimsByFactIdCount, LATEST_PUBLISHED),
  claimsOfSource: list(queries.claimsBySourceId, queries.claimsBySourceIdCount, {
    cursor: { afterFact: 'factId', afterId: 'id' },
    start: { afterFact: '', afterId: '' },
  }),
  changes: list(queries.changes, queries.changesCount, { cursor: { afterSeq: 'seq' }, start: { afterSeq: 0 } }),
  factsOfChange: list(queries.factsOfChanges, queries.factsOfChangesCount, BY_ID),
  sources: list(queries.sources, queries.sourcesCount, LATEST_PUBLISHED),
  heldEventsOfPair: list(queries.heldEventsOfPair, queries.heldEventsOfPairCount, LATEST_FIRST),
  contactsByCount: list(queries.contactsByCount, queries.contactsCounted, MOST_FREQUENT),
  contactsByLast: list(queries.contactsByLast, queries.contactsCounted, LAST_MET),
  contactsOnSidesByCount: list(queries.contactsOnSidesByCount, queries.contactsOnSidesCounted, MOST_FREQUENT),
  contactsOnSidesByLast: list(queries.contactsOnSidesByLast, queries.contactsOnSidesCounted, LAST_MET),
  whoTookPart: list(queries.whoTookPart, queries.whoTookPartCount, {
    cursor: { afterCount: 'count', afterId: 'id' },
    start: { afterCount: 1_000_000_000, afterId: '' },
  }),
  bothSides: list(queries.bothSides, queries.bothSidesCount, {
    cursor: { afterRank: 'rank', afterId: 'id' },
    start: { afterRank: -1, afterId: '' },
  }),
  contactsFiltered: list(queries.contactsFiltered, queries.contactsFilteredCount, {
    cursor: { afterRank: 'rank', afterId: 'bId' },
    start: { afterRank: '~', afterId: '~' },
  }),
};

function list<R extends object>(
  query: Query<object, R>,
  count: Query<object, { readonly total: number }>,
  order: Pick<PagedList<R>, 'cursor' | 'start'>,
): PagedList<R> {
  return { query, count, ...order };
}
