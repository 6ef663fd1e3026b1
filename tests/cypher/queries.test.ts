import type { Graph } from '../../src/graph/graph';
import { QUERIES } from '../../src/graph/queries.generated';
import type { Query } from '../../src/graph/query';
import { EDGE_KINDS } from '../../src/model/drawn-graph';
import { VOCABULARY } from '../../src/model/vocabulary';
import { ARTICLE, loadFiles, openTestGraph, withDriver } from '../support/test-graph';
import { readBudget, tightenBudget } from './budget';
import { isWriting, type Operator, operatorsOf, type Profile, profile, settlePlans } from './profile';

/** Reading queries that find nothing on the article's graph, and why. */
const EMPTY: Record<string, string> = {
  claimsById: 'the id of a claim is a hash of all that it states, and changes with it',
  factsOfClaims: 'the id of a claim is a hash of all that it states, and changes with it',
  eventsByVersionId: 'the article does not say at which event a version was discussed',
  versionsByEventId: 'the article does not say at which event a version was discussed',
  changeByKey: 'the key of a change is made anew at each loading',
  decisionsOn: 'nothing was decided',
  decisionsAfter: 'nothing was decided',
  retractedAfter: 'nothing was retracted',
  silentAfter: 'nothing was retracted',
  decisionsByTargetId: 'nothing was decided',
  disputes: 'one report contradicts nobody',
  disputesAbout: 'one report contradicts nobody',
  allegedEventsOfPair: 'the article alleges no meeting',
  nextCrowd: 'no event has more people than a transaction can pair',
  redirectsOf: 'nothing was merged',
  oldIdsOf: 'nothing was merged',
  pastOfFacts: 'the person stood never otherwise',
};

/** Queries that give one row at most, and so need no order. */
const ONE_ROW: Record<string, string> = {
  coverageOfAll: 'a RETURN of subqueries alone',
  sizeOfRecord: 'a RETURN of subqueries alone',
  redirectsAtAll: 'a RETURN of a count alone',
  stats: 'one Sequence',
  stateOfRecord: 'one Sequence',
  lockRecord: 'one Sequence',
  markRebuilding: 'one Sequence',
  markRestoring: 'one Sequence',
  writeChange: 'one Sequence',
  changeByKey: 'the key of a Change is unique',
  writeDossier: 'the name of a Dossier is unique',
  editionByName: 'the name of a Dossier is unique',
  writeEdition: 'the name of a Dossier is unique',
  forgetOfEdition: 'the name of a Dossier is unique',
  markRetracted: 'a count from a subquery',
  writeDerivedReplaces: 'a count from a subquery',
  linkClaims: 'a count from a subquery',
  writeRedirects: 'a count from a subquery',
  eventsOfParticipantsCount: 'a count from a subquery',
  disputesCount: 'a count from a subquery',
  disputesAboutCount: 'a count from a subquery',
};

/** Words that a query may hold beside the codes of the vocabulary; whatever else it is asked for is a parameter. */
const WORDS = new Set([
  ...Object.values(VOCABULARY).flat(),
  ...[
    '',
    '0001-01-01',
    '9999-12-31',
    '000000000',
    'sequence',
    'MET',
    'MET_ON_SIDES',
    'SPOKE',
    'ANY',
    'ACROSS',
    'TOGETHER',
    'BOTH',
    'DISPUTED_ABOUT',
    'REPLACES',
    'name_spelling',
    'forever',
    'WAS',
    'kept',
    ' kept',
  ],
  ...Object.keys(EDGE_KINDS),
  ...['SELF', 'PART_OF', 'VERSION_OF', 'PROPOSED_BY', 'LEAKED_IN', 'DISCUSSED'],
  ...['RETRACT', 'RESTORE', 'WAS_'],
  ...['CURRENT', 'FORMER', 'FUTURE', 'POSSIBLY_CURRENT'],
]);

const reading = QUERIES.filter((query) => !isWriting(query));

describe('every query of cypher/, on the graph of the article', () => {
  let graph: Graph;
  const profiles = new Map<string, Profile>();
  const budget = readBudget();
  const of = ({ name }: Query<object, object>) => {
    const known = profiles.get(name);
    if (!known) throw new Error(`${name} was not run`);
    return known;
  };

  beforeAll(async () => {
    graph = await openTestGraph();
    await loadFiles(graph, ARTICLE);
    await settlePlans();
    await withDriver(async (driver) => {
      for (const query of QUERIES) profiles.set(query.name, await profile(driver, query, query.example));
    });
  });
  afterAll(async () => {
    await graph.close();
    if (process.env.BUDGET === 'write') tightenBudget(reading.map((query) => [query.name, of(query).hits]));
  });

  it.each(reading)('$name answers its example with the columns that its header declares', (query) => {
    const { keys, rows } = of(query);
    expect(keys).toEqual(Object.keys(query.columns));
    expect(rows.flatMap((row) => misfits(row, query.columns))).toEqual([]);
    expect({ isEmpty: rows.length === 0 }).toEqual({ isEmpty: query.name in EMPTY });
  });

  it.each([...QUERIES])('$name is planned to seek and never to scan', (query) => {
    const operators = operatorsOf(of(query).plan);
    expect(operators.filter(scans)).toEqual([]);
    expect(operators.filter((one) => one.name === 'CartesianProduct' && !one.sources.every(isOneRow))).toEqual([]);
  });

  it.each([...QUERIES])('$name tells its rows in a total order', (query) => {
    const { rows } = of(query);
    if (query.name in ONE_ROW || /\nRETURN count\([^)]*\) AS \w+$/.test(query.text)) {
      expect(rows.length).toBeLessThanOrEqual(1);
      return;
    }
    const order = orderOf(query.text.slice(query.text.lastIndexOf('\nORDER BY'))) ?? [];
    expect(query.text.lastIndexOf('\nORDER BY')).toBeGreaterThan(query.text.lastIndexOf('\nRETURN'));
    const columns = order.filter((key) => key in query.columns);
    const places = rows.map((row) => JSON.stringify(columns.map((column) => row[column])));
    expect({ order, ends: isLast(order.at(-1)) }).toEqual({ order, ends: true });
    if (!order.some((key) => key.startsWith('n.'))) expect(new Set(places).size).toBe(rows.length);
    for (const [, page = ''] of query.text.matchAll(/\n\s*WITH [^\n]*( ORDER BY [^\n]* LIMIT )/g))
      expect({ page, ends: isLast(orderOf(page)?.at(-1)) }).toEqual({ page, ends: true });
  });

  it.each([...QUERIES])('$name takes what it is asked for as parameters only', ({ text }) => {
    const words = [...text.matchAll(/'([^']*)'/g)].map(([, word = '']) => word);
    expect(words.filter((word) => !WORDS.has(word))).toEqual([]);
    expect(text).not.toContain('"');
  });

  it.each(reading)('$name takes no more database hits than its budget', (query) => {
    expect({ hits: of(query).hits, budget: budget[query.name] }).toEqual({
      hits: expect.any(Number),
      budget: expect.any(Number),
    });
    expect(of(query).hits).toBeLessThanOrEqual(budget[query.name] ?? 0);
  });

  it('has a budget for each reading query and for nothing else', () => {
    expect(Object.keys(budget)).toEqual(reading.map(({ name }) => name).sort());
  });
});

/** Columns whose values are not of the type that the header declares. */
function misfits(row: Record<string, unknown>, columns: Record<string, string>): string[] {
  return Object.entries(columns).flatMap(([name, type]) =>
    fits(row[name], type) ? [] : [`${name}: expected ${type}, got ${JSON.stringify(row[name])}`],
  );
}

function fits(value: unknown, type: string): boolean {
  if (type.endsWith('?')) return value === null || fits(value, type.slice(0, -1));
  if (type.endsWith('[]')) return Array.isArray(value) && value.every((one) => fits(one, type.slice(0, -2)));
  if (type === 'map') return typeof value === 'object' && value !== null && !Array.isArray(value);
  return typeof value === type;
}

/** Reading whole labels or types; the count store answers plain counts without. */
function scans({ name }: Operator): boolean {
  return /^(Undirected|Directed|Partitioned)*(AllNodesScan|AllRelationshipsScan|.*NodeByLabelScan|.*LabelsScan|.*Type(s)?Scan|.*IndexScan)$/.test(
    name.replace('Intersection', '').replace('Union', ''),
  );
}

/** A look-up by a unique key, and whatever narrows it. */
function isOneRow(plan: Operator): boolean {
  const names = operatorsOf(plan).map(({ name }) => name);
  return (
    names.some((name) => name.startsWith('NodeUniqueIndexSeek')) &&
    names.every((name) => /^(NodeUniqueIndexSeek(\(Locking\))?|Filter|Argument|CacheProperties)$/.test(name))
  );
}

/** What a clause orders by, without directions; undefined where it does not. */
function orderOf(clause: string): string[] | undefined {
  const [, keys] = /\bORDER BY (.+?)(?:\s+LIMIT\b.*)?$/s.exec(clause.replace(/CASE .*? END/gs, 'CASE')) ?? [];
  return keys?.split(',').map((key) => key.replace(/ DESC$/, '').trim());
}

/** Whether a sort key tells any two rows apart: an id, the number of a change, a name's place, or a key that has one row. */
function isLast(key: string | undefined): boolean {
  return key !== undefined && /(^|\.|[a-z])(id|Id)$|(^|\.)seq$|^n\.place$|^key$|^field$/.test(key);
}
