import type { Driver, Plan, ProfiledPlan } from 'neo4j-driver';
import { inOneMap, toNeo4j } from '../../src/graph/graph';
import { QUERIES } from '../../src/graph/queries.generated';
import type { Query } from '../../src/graph/query';
import { EDGE_TYPES } from '../../src/model/fact-types';
import { withDriver } from '../support/test-graph';

/** A query of `cypher/` as Neo4j ran it, or would run it. */
export interface Profile {
  readonly keys: readonly string[];
  readonly rows: readonly Record<string, unknown>[];
  readonly plan: Operator;
  /** Database hits of the whole plan; 0 where it was only explained. */
  readonly hits: number;
}

/** One operator of a plan, with those it reads from. */
export interface Operator {
  readonly name: string;
  readonly details: string;
  readonly sources: readonly Operator[];
}

/** Whether a query changes the graph: it is then planned, never run. */
export function isWriting({ text }: Pick<Query<object, object>, 'text'>): boolean {
  return /\b(CREATE|MERGE|SET|DELETE|REMOVE)\b/.test(text);
}

/** Whether a query is asked inside a writing transaction. */
export function isAskedByWrites({ file }: Pick<Query<object, object>, 'file'>): boolean {
  return /^(write|dossier|edition)\//.test(file);
}

/** Runs a reading query under PROFILE in the one runtime that every edition has; a writing one under EXPLAIN. */
export async function profile(driver: Driver, query: Query<object, object>, params: object): Promise<Profile> {
  const [text, given] = isAskedByWrites(query) ? inOneMap(query.text, params) : [query.text, toNeo4j(params)];
  const profiled = `CYPHER runtime=slotted ${isWriting(query) ? 'EXPLAIN' : 'PROFILE'} ${text}`;
  const { records, keys, summary } = await driver.executeQuery(profiled, given, { database: 'neo4j' });
  const plan = summary.profile || summary.plan;
  if (!plan) throw new Error(`${query.name} came back without a plan`);
  return { keys, rows: records.map((record) => record.toObject()), plan: operatorOf(plan), hits: hitsOf(plan) };
}

/** Every operator of a plan. */
export function operatorsOf(plan: Operator): Operator[] {
  return [plan, ...plan.sources.flatMap(operatorsOf)];
}

/**
 * Makes plans and hits depend on the data alone. A name that a database never saw costs no hit to look for, so every name
 * that any query uses is made known; plans are made anew, from statistics of what is there now.
 */
export async function settlePlans(): Promise<void> {
  await withDriver(settleOn);
}

/** Does so on a given Neo4j. */
export async function settleOn(driver: Driver): Promise<void> {
  const run = (text: string, params: object = {}) => driver.executeQuery(text, params, { database: 'neo4j' });
  for (const [procedure, names] of Object.entries(namesUsed()))
    for (const name of names) await run(`CALL db.${procedure}($name)`, { name });
  await run('CALL db.awaitIndexes(60)');
  await run('CALL db.resampleOutdatedIndexes()');
  await run('CALL db.prepareForReplanning(60)');
  await run('CALL db.clearQueryCaches()');
}

function namesUsed() {
  const texts = QUERIES.map(({ text }) => text).join('\n');
  const all = (pattern: RegExp) => [...texts.matchAll(pattern)].flatMap(([, names = '']) => names.split(/[|&!]+/));
  return {
    createLabel: new Set(all(/\(\w*:([A-Z]\w*(?:[&!|]+[A-Z]\w*)*)/g)),
    createRelationshipType: new Set([...EDGE_TYPES, ...all(/\[\w*:([A-Z_]+(?:\|[A-Z_]+)*)/g)]),
    createProperty: new Set([...all(/\b[a-z]\w?\.([a-z]\w*)/g), ...all(/[{,] ?([a-z]\w*): /g)]),
  };
}

function operatorOf({ operatorType, arguments: details, children }: Plan): Operator {
  return {
    name: operatorType.replace('@neo4j', ''),
    details: String(details.Details ?? ''),
    sources: children.map(operatorOf),
  };
}

function hitsOf(plan: Plan | ProfiledPlan): number {
  const own = 'dbHits' in plan ? plan.dbHits : 0;
  return (plan.children as Plan[]).reduce((sum, child) => sum + hitsOf(child), own);
}
