import { randomUUID } from 'node:crypto';
import { loadDossiers } from '../../src/dossier/load-dossiers';
import { decide } from '../../src/graph/decide';
import { type Digest, digestOf } from '../../src/graph/digest';
import { type Graph, openGraph } from '../../src/graph/graph';
import { type BoltProxy, openBoltProxy } from '../support/bolt-proxy';
import { emptyGraph, openTestGraph, testAddress, withDriver } from '../support/test-graph';

const TALKS = `
source: { id: gazette, publisher: Gazette, grade: B, published: 2001-05-06 }
people: { ada-north: Ada North }
events: { talks: { name: Talks, is: TALKS HELD IN_PERSON, date: 2001-05-05, people: [ada-north] } }
`;
const LATER = `
source: { id: courier, publisher: Courier, grade: C, published: 2001-05-08 }
events: { talks: { is: CANCELLED } }
`;

/** Neo4j's driver waits a second before it tries again, and does so at every cut. */
const PATIENCE_MS = 1_200_000;

type Work = (graph: Graph, key: string) => Promise<unknown>;

const load = (name: string, text: string): Work => {
  return (graph, key) => loadDossiers(graph, [{ file: `${name}.yaml`, text }], { now: new Date(), newKey: () => key });
};
const retract: Work = (graph, key) =>
  decide(graph, { kind: 'RETRACT', target: 'source/gazette', reason: 'wrong', by: 'a test', key, now: new Date() });

/** A write that adds, cut at every message, and one that takes back, cut at each fifth: both are one transaction of the same make. */
const WRITES: readonly (readonly [name: string, work: Work, each: number])[] = [
  ['a loaded dossier', load('later', LATER), 1],
  ['a retracted source', retract, 5],
];

describe('a write whose connection is cut', () => {
  let direct: Graph;
  let proxy: BoltProxy;
  let graph: Graph;
  beforeAll(async () => {
    direct = await openTestGraph();
    proxy = await openBoltProxy();
    graph = openGraph({ ...testAddress(), uri: proxy.uri });
  });
  afterAll(async () => {
    await graph.close();
    await proxy.close();
    await direct.close();
  });

  it.each(WRITES)(
    'at any message, sent or answered, is applied once or not at all, and then once: %s',
    async (_, work, each) => {
      const before = await prepared();
      const all = proxy.listen();
      await work(graph, randomUUID());
      const messages = [...all];
      const after = await digestOf(direct);
      expect(after).not.toEqual(before);
      expect(messages.filter((name) => name === 'COMMIT')).toHaveLength(1);
      // What is asked for and what is fetched of an answer are sent together, so that one stands for both.
      const steps = [...messages.keys()].filter(
        (place) => place >= messages.indexOf('BEGIN') && messages[place] !== 'PULL',
      );
      const ends = ['BEGIN', 'COMMIT'];
      const met: string[] = [];
      for (const place of steps.filter((step, nth) => nth % each === 0 || ends.includes(messages[step] ?? '')))
        for (const side of ['before', 'after'] as const) {
          expect(await prepared()).toEqual(before);
          const cut = proxy.cutAtMessage(place, side);
          const key = randomUUID();
          const write = work(graph, key);
          const name = await cut;
          met.push(`${side} ${name}`);
          await expectState(side === 'after' && name === 'COMMIT' ? after : before);
          await proxy.turn('clear');
          await write;
          await expectState(after);
          await work(graph, key);
          await expectState(after);
          expect(await sequence()).toEqual([1, 2]);
        }
      expect(met).toEqual(expect.arrayContaining(['before BEGIN', 'after RUN', 'before COMMIT', 'after COMMIT']));
    },
    PATIENCE_MS,
  );

  async function expectState(state: Digest): Promise<void> {
    expect(await digestOf(direct)).toEqual(state);
  }

  /** The same on record each time, and the way to it open: messages are told on open connections alone. */
  async function prepared(): Promise<Digest> {
    await emptyGraph();
    await load('talks', TALKS)(direct, randomUUID());
    await graph.verify(10_000);
    return digestOf(direct);
  }
});

async function sequence(): Promise<number[]> {
  const { records } = await withDriver((driver) =>
    driver.executeQuery('MATCH (c:Change) RETURN c.seq AS seq ORDER BY seq', {}, { database: 'neo4j' }),
  );
  return records.map((record) => record.get('seq'));
}
