import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  graphql,
  isInterfaceType,
  isLeafType,
  isObjectType,
} from 'graphql';
import { createGate } from '../../src/graph/gate';
import type { Graph } from '../../src/graph/graph';
import type { Query } from '../../src/graph/query';
import type { Read } from '../../src/loaders/read';
import { canonicalJson } from '../../src/model/canonical-json';
import { createRequestContext } from '../../src/resolvers/request-context';
import { createSchema } from '../../src/resolvers/schema';
import { withDriver } from './test-graph';

const schema = createSchema(readFileSync(join(__dirname, '..', '..', 'schema.graphql'), 'utf8'));

/** Which state of the graph is asked for. */
interface Moment {
  readonly knownAt?: string;
  readonly recordedAt?: string;
}

const NOW = '2025-11-30T20:00:00Z';

/** Everything the API tells of every fact and source on record, as one text: two graphs that answer alike give the same. */
export async function everythingToldOf(graph: Graph, now = NOW, at: Moment = {}): Promise<string> {
  return (await toldOf(graph, now, at)).map(canonicalJson).join('\n');
}

/** The same, and what every root field answers of what it tells of. */
export async function everythingAskedOf(graph: Graph, now = NOW, at: Moment = {}): Promise<string> {
  const told = await toldOf(graph, now, at);
  const questions = questionsOn(told, now.slice(0, 10));
  const answers: unknown[] = [];
  for (const question of questions)
    answers.push([question, await ask(graph, now, `query Asked($at: At) { ${question} }`, { at })]);
  return [...told, ...answers].map(canonicalJson).join('\n');
}

type Told = Readonly<Record<string, unknown>> & { readonly __typename: string; readonly id: string };

async function toldOf(graph: Graph, now: string, at: Moment): Promise<Told[]> {
  const ids = await allIds();
  const told: Told[] = [];
  for (let start = 0; start < ids.length; start += 50) {
    const { nodes } = await ask(graph, now, QUERY, { ids: ids.slice(start, start + 50), at });
    told.push(...(nodes as (Told | null)[]).filter((node) => node !== null));
  }
  return told;
}

/** Everything at once is more than the graph is asked at a time: what is beyond waits here, and not there, where a busy machine would refuse it. */
const gate = createGate(30, 120_000);

async function ask(graph: Graph, now: string, source: string, variableValues: Record<string, unknown>) {
  const read: Read = async (query, params) => {
    const leave = await gate.enter();
    return graph.read(keptPlan(query), params, { deadlineAt: Date.now() + 120_000 }).finally(leave);
  };
  const contextValue = createRequestContext(read, new Date(now));
  const { data, errors } = await graphql({ schema, source, variableValues, contextValue });
  if (errors) throw errors[0];
  return data ?? {};
}

/** Graphs that are emptied and filled again would have every question planned anew each time, which takes longer than all else. */
function keptPlan<P extends object, R extends object>(query: Query<P, R>): Query<P, R> {
  return { ...query, text: `CYPHER replan=skip ${query.text}` };
}

async function allIds(): Promise<string[]> {
  return withDriver(async (driver) => {
    const { records } = await driver.executeQuery(
      'MATCH (n:Entity|Source) RETURN n.id AS id ORDER BY id',
      {},
      { database: 'neo4j' },
    );
    return records.map((record) => record.get('id'));
  });
}

/** What tells how the record came to be and not what it says: taking something back adds to it. */
const RECORD = ['recordedAt', 'decisions'];

/** Types of which everything is told where they stand: they have an id and are nothing to be asked for by it. */
const WHOLE = ['Claim', 'GraphNode', 'GraphEdge'];

const QUERY = `query Everything($ids: [ID!]!, $at: At) { nodes(ids: $ids, at: $at) { __typename id ${nodeTypes(schema)
  .map((type) => `... on ${type.name} { ${selection(type, 2)} }`)
  .join(' ')} } }`;

/** Root fields that take no `at`: the log, and what compares two moments itself. Things by id are told already. */
const NO_MOMENT = ['changes', 'compare', 'stats'];
const BY_ID = ['node', 'nodes', 'person', 'organization', 'country', 'position', 'event', 'proposal', 'source'];

/** What may be asked of whom somebody met: all of them, by call, and by the sides on which they sat. */
const WAYS_TO_MEET = [
  '',
  ', filter: { means: BY_CALL }',
  ', filter: { sides: ACROSS }',
  ', filter: { sides: TOGETHER, order: LATEST }',
];

/** How each root field is asked of what is on record; those that ask of two things, of each two. */
function questionsOn(told: readonly Told[], today: string): string[] {
  const of = (...types: string[]) =>
    told.filter(({ __typename }) => types.includes(__typename)).map(({ id }) => JSON.stringify(id));
  const pairs = (ids: string[]) => ids.flatMap((a, place) => ids.slice(place + 1).map((b) => [a, b] as const));
  const [people, countries, posts] = [of('Person'), of('Country'), of('Position')];
  const period = `from: "${today.slice(0, 4)}-05-03", to: "${today.slice(0, 4)}-05-06"`;
  const drawn = of(
    'Person',
    'Organization',
    'Country',
    'Position',
    'Event',
    'Proposal',
    'ProposalVersion',
    'Place',
    'Topic',
  );
  const names = new Set(told.flatMap((one) => (one[`${one.__typename}_name`] ? [one[`${one.__typename}_name`]] : [])));
  const asked: Record<string, string[]> = {
    people: ['first: 100', ...posts.map((id) => `filter: { position: ${id} }`)],
    search: [...names].map((name) => `text: ${JSON.stringify(name)}`),
    duplicates: [...people, ...posts].map((id) => `about: ${id}`),
    whoHeld: posts.map((id) => `position: ${id}, on: "${today}"`),
    succession: posts.map((id) => `position: ${id}`),
    cabinet: countries.map((id) => `country: ${id}, on: "${today}"`),
    events: ['first: 100', `filter: { ${period} }`, ...people.map((id) => `filter: { participants: [${id}] }`)],
    haveMet: pairs(people).map(([a, b]) => `a: ${a}, b: ${b}`),
    whoMet: people.flatMap((id) => WAYS_TO_MEET.map((filter) => `person: ${id}${filter}`)),
    contactMatrix: ['', `, ${period}`].map((more) => `people: [${people}]${more}`),
    contactPath: pairs(people).flatMap(([a, b]) =>
      [false, true].map((planned) => `from: ${a}, to: ${b}, includePlanned: ${planned}, maxHops: 6, limit: 20`),
    ),
    bothSides: pairs(countries).flatMap(([a, b]) =>
      [false, true].map((planned) => `a: ${a}, b: ${b}, includePlanned: ${planned}`),
    ),
    whoTookPart: ['first: 100', `filter: { ${period} }`],
    upcoming: [`on: "${today.slice(0, 4)}-05-01"`],
    quotations: ['first: 100'],
    stances: ['first: 100'],
    disputes: ['first: 100', ...people.map((id) => `about: ${id}`)],
    graph:
      drawn.length === 0 ? [] : ['', `, ${period}`].map((more) => `seeds: [${drawn}], depth: 2, limit: 1000${more}`),
    coverage: ['', ...people.map((id) => `about: [${id}]`)],
    sources: ['first: 100'],
  };
  const roots = Object.values(schema.getQueryType()?.getFields() ?? {}).filter(
    ({ name }) => ![...NO_MOMENT, ...BY_ID].includes(name),
  );
  return roots.flatMap(({ name, type }) => {
    const all = asked[name];
    if (!all) throw new Error(`nobody asks the root field ${name} of the past`);
    return all.map(
      (args) => `${name}(${[...(args ? [args] : []), 'at: $at'].join(', ')})${inside(getNamedType(type), 3)}`,
    );
  });
}

function nodeTypes(schema: GraphQLSchema): GraphQLObjectType[] {
  const node = schema.getType('Node');
  return isInterfaceType(node) ? [...schema.getPossibleTypes(node)].filter(({ name }) => name !== 'Claim') : [];
}

/** Every field of a type: values as they are, things by id, pages by their nodes. A field is aliased by its type, since types differ in what a name holds. */
function selection(type: GraphQLObjectType, depth: number): string {
  return Object.values(type.getFields())
    .filter(
      ({ args, name }) =>
        name !== 'id' &&
        !RECORD.includes(name) &&
        args.every((arg) => arg.defaultValue !== undefined || !String(arg.type).endsWith('!')),
    )
    .map((field) => {
      const below = inside(getNamedType(field.type), depth);
      return below === undefined ? '' : `${type.name}_${field.name}: ${field.name}${below}`;
    })
    .join(' ');
}

function inside(type: GraphQLNamedType, depth: number): string | undefined {
  if (isLeafType(type)) return '';
  if (isInterfaceType(type)) return ' { id }';
  if (!isObjectType(type)) return undefined;
  if (type.name.endsWith('Connection')) {
    const node = getNamedType(type.getFields().nodes?.type ?? type);
    return ` { totalCount nodes${inside(node as GraphQLNamedType, node.name === 'Claim' ? depth : Math.max(1, depth - 1))} }`;
  }
  if (depth === 0 || ('id' in type.getFields() && !WHOLE.includes(type.name)))
    return 'id' in type.getFields() ? ' { id }' : undefined;
  return ` { ${selection(type, depth - 1)} }`;
}
