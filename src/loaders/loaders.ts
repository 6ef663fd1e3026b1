import type DataLoader from 'dataloader';
import * as queries from '../graph/queries.generated';
import { manyByKey, oneById, oneByKey } from './batch';
import type { Read } from './read';

/** The loaders of one root field of one request: each batches what is asked of it in one tick into one query. */
export type Loaders = ReturnType<typeof createLoaders>;

/** Makes the loaders anew; they live no longer than the request. */
export function createLoaders(read: Read) {
  return {
    personById: oneById(read, queries.peopleById),
    organizationById: oneById(read, queries.organizationsById),
    countryById: oneById(read, queries.countriesById),
    positionById: oneById(read, queries.positionsById),
    occupancyById: oneById(read, queries.occupanciesById),
    tieById: oneById(read, queries.tiesById),
    eventById: oneById(read, queries.eventsById),
    delegationById: oneById(read, queries.delegationsById),
    participationById: oneById(read, queries.participationsById),
    quotationById: oneById(read, queries.quotationsById),
    proposalById: oneById(read, queries.proposalsById),
    proposalVersionById: oneById(read, queries.proposalVersionsById),
    stanceById: oneById(read, queries.stancesById),
    placeById: oneById(read, queries.placesById),
    topicById: oneById(read, queries.topicsById),
    sourceById: oneById(read, queries.sourcesById),
    claimById: oneById(read, queries.claimsById),
    decisionsByTargetId: manyByKey(read, queries.decisionsByTargetId),
    namesByEntityId: manyByKey(read, queries.namesByEntityId),
    tiesByPersonId: manyByKey(read, queries.tiesByPersonId),
    successorByOccupancyId: oneByKey(manyByKey(read, queries.successorsByOccupancyId)),
    delegationsByEventId: manyByKey(read, queries.delegationsByEventId),
    relationsByEventId: manyByKey(read, queries.relationsByEventId),
    topicsByEventId: manyByKey(read, queries.topicsByEventId),
    versionsByEventId: manyByKey(read, queries.versionsByEventId),
    versionsByProposalId: manyByKey(read, queries.versionsByProposalId),
    eventsByVersionId: manyByKey(read, queries.eventsByVersionId),
    stancesByObjectId: manyByKey(read, queries.stancesByObjectId),
    sourcesByFactId: manyByKey(read, queries.sourcesByFactId),
    oldIdsById: manyByKey(read, queries.oldIdsOf),
    sourcesByEdge: manyByKey(read, queries.sourcesOfEdges, (keys) => ({
      edges: keys.map((key) => ({ key, ...JSON.parse(key) })),
    })),
    rolesByPersonAndDay: manyByKey(read, queries.rolesOnDay, (keys) => ({
      keys: keys.map((key) => ({ key, person: key.split(' ')[0], day: key.split(' ')[1] })),
    })),
    contactByPair: oneByKey(manyByKey(read, queries.contactsOfPairs, pairsOf)),
    callsByPair: oneByKey(manyByKey(read, queries.callsOfPairs, pairsOf)),
    allegedEventsByPair: manyByKey(read, queries.allegedEventsOfPair, pairsOf),
    plannedEventsByPair: manyByKey(read, queries.plannedEventsOfPair, pairsOf),
    stateByMoment: oneByKey(manyByKey(read, queries.statesOfFacts, momentsOf)),
    newsByMoments: manyByKey(read, queries.claimsBetween, momentsOf),
    coverageByIds: oneByKey(
      manyByKey(read, queries.coverageOf, (keys) => ({ keys: keys.map((key) => ({ key, ids: key.split(' ') })) })),
    ),
  };
}

/** The names of the loaders that give one whole row by its id. */
export type WholeLoader = { [K in keyof Loaders]: K extends `${string}ById` ? K : never }[keyof Loaders];

/** The row a loader gives. */
export type RowOf<K extends keyof Loaders> = Loaders[K] extends DataLoader<string, infer R> ? NonNullable<R> : never;

/** The key of two people, or of several ids: ids hold no spaces. */
export function keyOf(...ids: string[]): string {
  return ids.join(' ');
}

/** The keys of facts at moments: each is JSON of what its query asks by. */
function momentsOf(keys: readonly string[]) {
  return { keys: keys.map((key) => ({ key, ...JSON.parse(key) })) };
}

/** Turns keys of pairs into the parameter that queries on pairs take. */
export function pairsOf(keys: readonly string[]) {
  return { pairs: keys.map((key) => ({ key, a: key.split(' ')[0], b: key.split(' ')[1] })) };
}
