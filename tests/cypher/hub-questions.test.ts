import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { graphql } from 'graphql';
import type { Driver } from 'neo4j-driver';
import type { Graph } from '../../src/graph/graph';
import type { Read } from '../../src/loaders/read';
import { createRequestContext } from '../../src/resolvers/request-context';
import { createSchema } from '../../src/resolvers/schema';
import { loadTexts, openTestGraph, withDriver } from '../support/test-graph';
import { hubDossier } from './hub-dossier';
import { profile, settlePlans } from './profile';

/** Questions about people whom everybody met, that cost the same however many that are. */
const QUESTIONS = {
  'a path by way of hubs': `{ contactPath(from: "person/contact-0000", to: "person/contact-0009", maxHops: 6, limit: 20) { steps { event { id } } } }`,
  'a path from a hub': `{ contactPath(from: "person/hub", to: "person/contact-0009", maxHops: 6, limit: 20) { steps { event { id } } } }`,
  'a matrix of hubs': `{ contactMatrix(people: ["person/hub", "person/contact-0000", "person/contact-0009"]) { cells { count } } }`,
  'a matrix of a period': `{ contactMatrix(people: ["person/hub", "person/contact-0000", "person/contact-0009"], from: "2015-01-02") { cells { count } } }`,
  'what a hub leads to': `{ graph(seeds: ["person/hub"], kinds: [CONTACT, PARTICIPATION, TIE, OCCUPANCY], limit: 10) { nodes { id } edges { id sources { id } } } }`,
};

/** What is found differs a little in what it holds. */
const SLACK = 10;

const schema = createSchema(readFileSync(join(__dirname, '..', '..', 'schema.graphql'), 'utf8'));

describe('a question about people whom everybody met', () => {
  let graph: Graph;
  const hits: Record<number, Record<string, number>> = {};

  beforeAll(async () => {
    graph = await openTestGraph();
    for (const degree of [100, 200]) {
      await loadTexts(graph, { file: 'hub.yaml', text: hubDossier(degree) });
      await settlePlans();
      hits[degree] = await withDriver(hitsOfQuestions);
    }
  });
  afterAll(() => graph.close());

  it.each(Object.keys(QUESTIONS))('such as %s costs the same however many they met', (name) => {
    const [short = 0, long = 0] = [hits[100]?.[name], hits[200]?.[name]];
    expect(short).toBeGreaterThan(SLACK);
    expect(long).toBeLessThanOrEqual(short + SLACK);
  });
});

async function hitsOfQuestions(driver: Driver): Promise<Record<string, number>> {
  const hits: Record<string, number> = {};
  for (const [name, source] of Object.entries(QUESTIONS)) {
    hits[name] = 0;
    const read: Read = async (query, params) => {
      const found = await profile(driver, query as never, params);
      hits[name] = (hits[name] ?? 0) + found.hits;
      return found.rows as never;
    };
    const { errors } = await graphql({ schema, source, contextValue: createRequestContext(read, new Date()) });
    if (errors) throw errors[0];
  }
  return hits;
}
