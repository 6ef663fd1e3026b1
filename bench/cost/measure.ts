import type { GraphQLField } from 'graphql';
import { type GraphQLSchema, getNamedType } from 'graphql';
import type { Driver } from 'neo4j-driver';
import type { Graph } from '../../src/graph/graph';
import { primePresent } from '../../src/graph/prime-queries';
import { createService } from '../../src/serve';
import { readSettings } from '../../src/settings';
import { profile } from '../../tests/cypher/profile';
import { TODAY } from '../world';
import { type Landmarks, landmarksOf } from './landmarks';
import { casesOf } from './questions';
import { recordingGraph } from './recording-graph';
import { selectionOf } from './selection';

/** What one question costs, exactly and on every machine the same. */
export interface Cost {
  readonly queries: number;
  readonly roundTrips: number;
  readonly hits: number;
  readonly bytes: number;
}

/** The costs of every question on one world, by the name each has in the table. */
export type Costs = Readonly<Record<string, Cost>>;

/** Hits are counted, not seconds: a busy machine must not make a question fail. */
const PATIENCE_MS = 300_000;

/** A way to ask a root field, and what it then gives. */
interface Asked {
  readonly name: string;
  readonly document: string;
}

/** Asks every root field of the schema in every way there is, and counts; throws where a root field has no case. */
export async function measure(
  graph: Graph,
  driver: Driver,
  schema: GraphQLSchema,
  progress: (line: string) => void = () => undefined,
): Promise<{ landmarks: Landmarks; costs: Costs }> {
  const landmarks = await landmarksOf(driver);
  await primePresent(graph, new AbortController().signal);
  const recording = recordingGraph(graph);
  const settings = readSettings({ PORT: '0', LOG_LEVEL: 'silent', CHANCERY_NOW: `${TODAY}T20:00:00Z` });
  const service = createService(recording.graph, settings, { examples: [], deadlineMs: PATIENCE_MS });
  const { url } = await service.listen();
  const ask = async (document: string) => {
    const { result, ...counted } = await recording.record(() => answerOf(`${url}/graphql`, document));
    return { answer: result, ...counted };
  };
  const costs: Record<string, Cost> = {};
  try {
    for (const [field, cases] of casesOfEvery(schema, landmarks))
      for (const [label, args] of Object.entries(cases))
        for (const { name, document } of await waysOf(field, label, args, async (text) => (await ask(text)).answer)) {
          progress(name);
          const { answer, sent, roundTrips } = await ask(document);
          let hits = 0;
          for (const { query, params } of sent) hits += (await profile(driver, query, params)).hits;
          costs[name] = { queries: sent.length, roundTrips, hits, bytes: Buffer.byteLength(answer) };
        }
  } finally {
    await service.close();
  }
  return { landmarks, costs };
}

type RootField = GraphQLField<unknown, unknown>;

function casesOfEvery(schema: GraphQLSchema, landmarks: Landmarks): [RootField, Record<string, string>][] {
  const cases = casesOf(landmarks);
  const fields = Object.values(schema.getQueryType()?.getFields() ?? {});
  const without = fields.filter(({ name }) => !cases[name]).map(({ name }) => name);
  const gone = Object.keys(cases).filter((name) => !fields.some((field) => field.name === name));
  if (without.length > 0)
    throw new Error(`bench/cost/questions.ts says not what to ask ${without.join(', ')} with: add a case for each`);
  if (gone.length > 0) throw new Error(`bench/cost/questions.ts asks ${gone.join(', ')}, which the schema has not`);
  return fields.map((field) => [field, cases[field.name] as Record<string, string>]);
}

/** The values of what a root field gives, those one level down, and of a list the last page and the total as well. */
async function waysOf(
  field: RootField,
  label: string,
  args: string,
  ask: (document: string) => Promise<string>,
): Promise<Asked[]> {
  const name = label ? `${field.name}, ${label}` : field.name;
  const isList = getNamedType(field.type).name.endsWith('Connection');
  const values = selectionOf(field.type, 0);
  const below = `${field.name}${isList ? including(args, 'first: 5') : args} ${selectionOf(field.type, 1)}`;
  const ways = [
    { name, document: `{ ${field.name}${args} ${values} }` },
    { name: `${name}: one level down`, document: `{ ${below} }` },
  ];
  if (!isList) return ways[0]?.document === ways[1]?.document ? ways.slice(0, 1) : ways;
  const after = await lastPageOf(field.name, args, ask);
  if (after)
    ways.push({
      name: `${name}: last page`,
      document: `{ ${field.name}${including(args, `after: "${after}"`)} ${values} }`,
    });
  return [...ways, { name: `${name}: total`, document: `{ ${field.name}${args} { totalCount } }` }];
}

/** How many a page has that is not asked for otherwise. */
const PAGE = 20;

/** The cursor after which a list has one full page and no more; none where it has not that many. */
async function lastPageOf(
  field: string,
  args: string,
  ask: (document: string) => Promise<string>,
): Promise<string | undefined> {
  const cursors: string[] = [];
  for (let page = 'first: 100', more = true; more; ) {
    const text = await ask(
      `{ ${field}${including(args, page)} { edges { cursor } pageInfo { hasNextPage endCursor } } }`,
    );
    const list = JSON.parse(text).data[field];
    cursors.push(...list.edges.map(({ cursor }: { cursor: string }) => cursor));
    cursors.splice(0, cursors.length - 3 * PAGE - 100);
    more = list.pageInfo.hasNextPage;
    page = `first: 100, after: "${list.pageInfo.endCursor}"`;
  }
  return cursors.at(-1 - PAGE);
}

function including(args: string, more: string): string {
  return args === '' ? `(${more})` : `${args.slice(0, -1)}, ${more})`;
}

async function answerOf(url: string, query: string): Promise<string> {
  const body = JSON.stringify({ query });
  const response = await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
  const answer = await response.text();
  if (response.status !== 200 || answer.includes('"errors":')) throw new Error(`${query} was answered with ${answer}`);
  return answer;
}
