import type { Driver } from 'neo4j-driver';
import type { Graph } from '../../src/graph/graph';
import { contactsOfPeople, namesLike } from '../../src/graph/queries.generated';
import { indexQuery } from '../../src/loaders/index-query';
import { LISTS } from '../../src/loaders/lists';
import type { PagedList } from '../../src/loaders/paged-list';
import { spellingOf } from '../../src/model/spelling/spelling';
import { LAST_MOMENT } from '../../src/model/stretches';
import { loadTexts, openTestGraph, withDriver } from '../support/test-graph';
import { hubDossier } from './hub-dossier';
import { type Profile, profile, settlePlans } from './profile';

type ListName = keyof typeof LISTS;

const HUB = { ids: ['person/hub'] };
const CONGRESS = { ids: ['event/congress'] };

/** Lists of which a page costs the same wherever it begins and however long the list is. */
const STEADY = {
  people: {},
  events: {},
  quotations: {},
  sources: {},
  stances: { attribution: null, on: null },
  changes: {},
  factsOfChange: { keys: [{ key: '1000', seq: 1000 }] },
  claimsOfSource: { ids: ['source/gazette'] },
  eventsOfPerson: HUB,
  participationsOfEvent: CONGRESS,
  quotationsOfSpeaker: HUB,
  quotationsSaidBy: { speaker: HUB.ids[0] },
  eventsOfAny: { anyOf: HUB.ids },
  eventsOfParticipants: { participants: HUB.ids },
  disputes: {},
  disputesAbout: { about: HUB.ids[0] },
  contactsByCount: HUB,
  contactsByLast: HUB,
  contactsOnSidesByCount: { ...HUB, sides: 'TOGETHER' },
  contactsOnSidesByLast: { ...HUB, sides: 'TOGETHER' },
} satisfies Partial<Record<ListName, object>>;

/** Lists of which a page reads the whole, with the most hits for each further row and why that is borne. */
const READ_WHOLE = {
  contactsFiltered: [HUB, 120, 'counted from participations, two for each event'],
  whoTookPart: [{}, 80, 'counted from the events selected, 20,000 at most'],
  bothSides: [
    { a: 'country/fr', b: 'country/it', side: null },
    200,
    'from every event of both sides: thousands at most',
  ],
  quotationsOfEvent: [CONGRESS, 10, 'from the event: hundreds at most'],
  quotationsAtEvent: [{ event: CONGRESS.ids[0], speaker: null }, 10, 'from the event: hundreds at most'],
  claimsOfFact: [HUB, 10, 'from the fact: hundreds at most'],
} satisfies Partial<Record<ListName, [object, number, string]>>;

/** Lists that stay short: the posts of one owner, the terms in one post, the stances of one actor, what is ahead, what two people share. */
const SHORT: readonly ListName[] = [
  'peopleWhoHeld',
  'positionsOfOwner',
  'occupanciesOfPerson',
  'occupanciesOfPosition',
  'upcoming',
  'participationsOfDelegation',
  'stancesOfHolder',
  'heldEventsOfPair',
];

/** So many changes, each of which touched so many facts. */
const LONG_LOG = `UNWIND range(1000, 999 + toInteger($degree)) AS seq
MERGE (c:Change {seq: seq})
SET c.key = toString(seq), c.recordedAt = toString(seq), c.what = '', c.by = '', c.targets = [place IN range(1, $degree) | 'person/' + toString(1000 + place)]`;

const ROWS = 21;

/** Rows of one list differ a little in what they hold; a tie in the first sort key is stepped over in the index, at one hit. */
const SLACK = 10;

describe('a page of a list', () => {
  let graph: Graph;
  const costs: Record<number, Record<string, Cost>> = {};
  const searches: Record<number, Record<string, Profile>> = {};
  const steps: Record<number, Profile> = {};

  beforeAll(async () => {
    graph = await openTestGraph();
    for (const degree of [100, 200]) {
      await loadTexts(graph, { file: 'hub.yaml', text: hubDossier(degree) });
      await withDriver((driver) => driver.executeQuery(LONG_LOG, { degree }, { database: 'neo4j' }));
      await settlePlans();
      costs[degree] = await withDriver(costsOf);
      searches[degree] = await withDriver(searchesOf);
      steps[degree] = await withDriver(stepInThePast);
    }
  });
  afterAll(() => graph.close());

  it.each(Object.keys(STEADY))(
    'of %s costs the same in a list of any length, at its beginning and at its end',
    (name) => {
      const [short, long] = [costs[100]?.[name], costs[200]?.[name]] as [Cost, Cost];
      expect(long.length).toBeGreaterThan(short.length);
      expect(long.first).toBeLessThanOrEqual(short.first + SLACK);
      expect(long.last).toBeLessThanOrEqual(short.last + SLACK + long.ties - short.ties);
    },
  );

  it.each(Object.entries(READ_WHOLE))('of %s costs a few hits for each further row', (name, [, most]) => {
    const [short, long] = [costs[100]?.[name], costs[200]?.[name]] as [Cost, Cost];
    const each = (long.first - short.first) / (long.length - short.length);
    expect(each).toBeGreaterThan(1);
    expect(each).toBeLessThanOrEqual(most);
  });

  it('of a search costs the same however much hangs on what is found', () => {
    expect(searches[100]?.Hub?.rows.length).toBe(1);
    expect(searches[200]?.Hub?.hits).toBe(searches[100]?.Hub?.hits);
  });

  it('of a search costs a few hits for each name like the one asked for, up to the most that are looked at', () => {
    const [few, many] = [searches[100]?.Meeting, searches[200]?.Meeting] as [Profile, Profile];
    expect([few.rows.length, many.rows.length]).toEqual([100, 200]);
    expect((many.hits - few.hits) / (many.rows.length - few.rows.length)).toBeLessThanOrEqual(30);
  });

  it('of whom somebody met, as a path in the past asks for it, costs no more than its bound however many there are', () => {
    const [few, many] = [steps[100], steps[200]] as [Profile, Profile];
    expect([few.rows.length, many.rows.length]).toEqual([MOST_MEETINGS, MOST_MEETINGS]);
    // Two hits for each row, for what the rows differ in; a row more costs about a hundred.
    expect(many.hits).toBeLessThanOrEqual(few.hits + 2 * MOST_MEETINGS);
  });

  it('is measured for every list that can grow', () => {
    expect([...Object.keys(STEADY), ...Object.keys(READ_WHOLE), ...SHORT].sort()).toEqual(Object.keys(LISTS).sort());
  });
});

interface Cost {
  /** How many rows the whole list has. */
  readonly length: number;
  /** Database hits of its first page, and of its last. */
  readonly first: number;
  readonly last: number;
  /** How many rows share the first sort value with the row that the last page begins after. */
  readonly ties: number;
}

async function costsOf(driver: Driver): Promise<Record<string, Cost>> {
  const asked = [
    ...Object.entries(STEADY),
    ...Object.entries(READ_WHOLE).map(([name, [params]]) => [name, params] as const),
  ];
  const costs: Record<string, Cost> = {};
  for (const [name, params] of asked)
    costs[name] = await costOf(driver, LISTS[name as ListName] as PagedList<object>, params);
  return costs;
}

async function searchesOf(driver: Driver): Promise<Record<string, Profile>> {
  const found: Record<string, Profile> = {};
  for (const name of ['Hub', 'Meeting']) {
    const query = indexQuery(spellingOf(name), ['Event', 'Person']);
    found[name] = await profile(driver, namesLike, { queries: [query], limit: 1000 });
  }
  return found;
}

/** How many meetings a step of a path may look at here. */
const MOST_MEETINGS = 20;

function stepInThePast(driver: Driver): Promise<Profile> {
  const asked = { ...HUB, includePlanned: true, maxParticipants: null, most: MOST_MEETINGS };
  const { past = '' } = contactsOfPeople;
  return profile(
    driver,
    { ...contactsOfPeople, text: past },
    { ...asked, knownAt: LAST_MOMENT, recordedAt: LAST_MOMENT },
  );
}

async function costOf(driver: Driver, { query, start, cursor }: PagedList<object>, of: object): Promise<Cost> {
  const page = (params: object) =>
    profile(driver, query, { ...query.example, ...of, ...start, limit: ROWS, ...params });
  const { rows } = await page({ limit: 2000 });
  const before = rows.at(-1 - ROWS) ?? {};
  const after = Object.fromEntries(Object.entries(cursor).map(([param, column]) => [param, before[column]]));
  const [first, last] = [await page({}), await page(after)];
  if (first.rows.length !== ROWS || last.rows.length !== ROWS) throw new Error(`${query.name} gave no full page`);
  const [sortedBy = ''] = Object.values(cursor);
  const ties = rows.filter((row) => row[sortedBy] === before[sortedBy]).length;
  return { length: rows.length, first: first.hits, last: last.hits, ties };
}
