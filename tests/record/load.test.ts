import type { ChanceryError } from '../../src/errors';
import { digestOf } from '../../src/graph/digest';
import type { Graph } from '../../src/graph/graph';
import { rebuild } from '../../src/graph/rebuild';
import { ARTICLE, emptyGraph, loadFiles, loadTexts, openTestGraph, withDriver } from '../support/test-graph';
import { ISLANDS, MAINLAND } from './made-up';

const islands = { file: 'islands.yaml', text: ISLANDS };
const mainland = { file: 'mainland.yaml', text: MAINLAND };

describe('loading dossiers', () => {
  let graph: Graph;

  beforeAll(async () => {
    graph = await openTestGraph();
  });
  afterAll(() => graph.close());
  beforeEach(() => emptyGraph());

  it('changes nothing the second time', async () => {
    await loadFiles(graph, ARTICLE);
    const before = await digestOf(graph);
    expect(await loadFiles(graph, ARTICLE)).toMatchObject([{ unchanged: true, seq: undefined }]);
    expect(await digestOf(graph)).toEqual(before);
    expect(await changes()).toEqual([1]);
  });

  it('gives the same digest in another order', async () => {
    await loadTexts(graph, islands, mainland);
    const before = await digestOf(graph);
    await emptyGraph();
    await loadTexts(graph, mainland, islands);
    expect(await digestOf(graph)).toEqual(before);
  });

  it('gives the same digest one by one as together', async () => {
    await loadTexts(graph, islands, mainland);
    const before = await digestOf(graph);
    await emptyGraph();
    await loadTexts(graph, islands);
    await loadTexts(graph, mainland);
    expect(await digestOf(graph)).toEqual(before);
  });

  it('adds what is new in an edited file and retracts, with the reason, what that file alone gave', async () => {
    await loadTexts(graph, islands, mainland);
    const before = await digestOf(graph);
    const edited = {
      ...islands,
      text: ISLANDS.replace('met on Saturday', 'met last Saturday').replace(
        'ben-south: Ben South',
        'ben-south: Benjamin South',
      ),
    };
    const [loaded] = await loadTexts(graph, edited);
    expect(loaded).toMatchObject({ unchanged: false, restored: 0 });
    expect(loaded?.added).toBe(loaded?.retracted);
    expect(await reasons()).toEqual(['no longer in islands']);
    const facts = (await digestOf(graph)).facts;
    await loadTexts(graph, islands);
    expect((await digestOf(graph)).facts).toBe(before.facts);
    expect(await reasons()).toEqual(['again in islands', 'no longer in islands']);
    await emptyGraph();
    await loadTexts(graph, edited, mainland);
    expect((await digestOf(graph)).facts).toBe(facts);
  });

  it('keeps what another file gives as well', async () => {
    const copy = { ...islands, file: 'copy.yaml' };
    await loadTexts(graph, islands, copy);
    const before = await digestOf(graph);
    await loadTexts(graph, {
      ...islands,
      text: 'source: { id: gazette, publisher: The Gazette, grade: B, published: 2001-05-06 }\n',
    });
    expect(await digestOf(graph)).toEqual(before);
  });

  it('takes a changed comment for no change', async () => {
    await loadTexts(graph, islands);
    expect(await loadTexts(graph, { ...islands, text: `# a comment\n${ISLANDS}` })).toMatchObject([
      { unchanged: true },
    ]);
  });

  it('loads nothing of several files where one has a mistake', async () => {
    const broken = { file: 'broken.yaml', text: MAINLAND.replace('ada-north: { end', 'ada-noth: { end') };
    await expect(loadTexts(graph, islands, broken)).rejects.toThrow(
      /^broken\.yaml:13:7: person\/ada-noth is .*did you mean person\/ada-north\?/,
    );
    expect(await changes()).toEqual([]);
  });

  it('refuses to describe a source otherwise than another file does', async () => {
    await loadTexts(graph, islands);
    const graded = { file: 'graded.yaml', text: ISLANDS.replace('grade: B', 'grade: A') };
    await expect(loadTexts(graph, graded)).rejects.toMatchObject({
      code: 'SOURCE_CONFLICT',
    } satisfies Partial<ChanceryError>);
    expect(await loadTexts(graph, { ...islands, text: graded.text })).toMatchObject([{ unchanged: false }]);
  });

  it('numbers the changes of concurrent writers without a gap, and leaves what they leave one after another', async () => {
    const others = Array.from({ length: 12 }, (_, place) => ({
      file: `mainland-${place}.yaml`,
      text: MAINLAND.replaceAll('courier', `courier-${place}`),
    }));
    await loadTexts(graph, islands);
    for (const one of others) await loadTexts(graph, one);
    const before = await digestOf(graph);
    await emptyGraph();
    await loadTexts(graph, islands);
    await Promise.all(others.map((one) => loadTexts(graph, one)));
    expect(await digestOf(graph)).toEqual(before);
    expect(await changes()).toEqual(Array.from({ length: 13 }, (_, place) => place + 1));
  });

  describe('rebuild', () => {
    it('gives the same digest', async () => {
      await loadFiles(graph, ARTICLE);
      await loadTexts(graph, islands, mainland);
      await loadTexts(graph, { ...mainland, text: MAINLAND.replace('role: MEDIATOR', 'role: OBSERVER') });
      const before = await digestOf(graph);
      await rebuild(graph, () => undefined);
      expect(await digestOf(graph)).toEqual(before);
    });

    it('repairs whatever was changed behind the record', async () => {
      await loadTexts(graph, islands, mainland);
      const before = await digestOf(graph);
      for (const damage of [
        "MATCH (p:Person {id: 'person/ada-north'}) SET p.name = 'Nobody'",
        'MATCH ()-[m:MET]->() DELETE m',
        "MATCH (a:Person {id: 'person/ada-north'}), (c:Country {id: 'country/northland'}) CREATE (a)-[:HEADED_BY]->(c)",
        'MATCH (:Occupancy)-[r:REPLACES]->() DELETE r',
        'MATCH (p:Participation) SET p.attended = false, p.personId = null',
      ]) {
        await withDriver((driver) => driver.executeQuery(damage, {}, { database: 'neo4j' }));
        expect(await digestOf(graph)).not.toEqual(before);
        await rebuild(graph, () => undefined);
        expect(await digestOf(graph)).toEqual(before);
      }
    });
  });
});

async function changes(): Promise<number[]> {
  const { records } = await withDriver((driver) =>
    driver.executeQuery('MATCH (c:Change) RETURN c.seq AS seq ORDER BY seq', {}, { database: 'neo4j' }),
  );
  return records.map((record) => record.get('seq'));
}

async function reasons(): Promise<string[]> {
  const { records } = await withDriver((driver) =>
    driver.executeQuery(
      'MATCH (d:Decision) RETURN DISTINCT d.reason AS reason ORDER BY reason',
      {},
      { database: 'neo4j' },
    ),
  );
  return records.map((record) => record.get('reason'));
}
