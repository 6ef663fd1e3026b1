import { randomUUID } from 'node:crypto';
import { decide } from '../../src/graph/decide';
import { digestOf } from '../../src/graph/digest';
import { every } from '../../src/graph/every';
import type { Graph } from '../../src/graph/graph';
import { claimsAfter, factsAfter } from '../../src/graph/queries.generated';
import { canonicalJson } from '../../src/model/canonical-json';
import { ARTICLE, emptyGraph, loadFiles, loadTexts, openTestGraph } from '../support/test-graph';
import { ISLANDS, MAINLAND } from './made-up';

const DERIVED = [
  'knownFrom',
  'recordedFrom',
  'seenKnown',
  'seenRecorded',
  'referredKnown',
  'referredRecorded',
  'personId',
  'eventId',
  'day',
  'attended',
];

describe('deleting claims', () => {
  let graph: Graph;
  beforeAll(async () => {
    graph = await openTestGraph();
  });
  afterAll(() => graph.close());
  beforeEach(() => emptyGraph());

  it('one by one changes or removes exactly the fact each is about, and restoring it brings everything back', async () => {
    await loadTexts(graph, { file: 'islands.yaml', text: ISLANDS }, { file: 'mainland.yaml', text: MAINLAND });
    await eachClaimIsOfItsFactAlone();
  });

  it('holds for the article too', async () => {
    await loadFiles(graph, ARTICLE);
    await eachClaimIsOfItsFactAlone(6);
  });

  it('of a whole source hides only what is left without a live claim', async () => {
    await loadTexts(graph, { file: 'islands.yaml', text: ISLANDS });
    const alone = await facts();
    await loadTexts(graph, { file: 'mainland.yaml', text: MAINLAND });
    const both = await digestOf(graph);
    await decided('RETRACT', 'source/courier');
    const left = await facts();
    expect([...left].filter(([id]) => alone.has(id))).toEqual([...alone]);
    // What only the retracted source spoke of is gone; its label is, too.
    expect([...left.keys()].filter((id) => !alone.has(id))).toEqual([]);
    await decided('RESTORE', 'source/courier');
    expect(await digestOf(graph)).toMatchObject({ facts: both.facts, derived: both.derived });
  });

  async function eachClaimIsOfItsFactAlone(step = 1): Promise<void> {
    const before = await facts();
    const { facts: digest } = await digestOf(graph);
    const claims: { id: string; factId: string }[] = [];
    for await (const rows of every(graph, claimsAfter)) claims.push(...rows.map(({ id, factId }) => ({ id, factId })));
    for (const { id, factId } of claims.filter((_, place) => place % step === 0)) {
      await decided('RETRACT', id);
      const after = await facts();
      const changed = [...new Set([...before.keys(), ...after.keys()])].filter(
        (one) => before.get(one) !== after.get(one),
      );
      expect(changed).toEqual([factId]);
      await decided('RESTORE', id);
    }
    expect((await digestOf(graph)).facts).toBe(digest);
  }

  function decided(kind: 'RETRACT' | 'RESTORE', target: string) {
    return decide(graph, { kind, target, reason: 'a test', by: 'a test', key: randomUUID(), now: new Date() });
  }

  /** Every visible fact as it stands, without what is derived. */
  async function facts(): Promise<Map<string, string>> {
    const all = new Map<string, string>();
    for await (const rows of every(graph, factsAfter))
      for (const { id, labels, props, edges, names } of rows)
        if (labels.length > 1) {
          const own = Object.fromEntries(Object.entries(props).filter(([name]) => !DERIVED.includes(name)));
          all.set(
            id,
            canonicalJson({
              labels: [...labels].sort(),
              own,
              edges: edges.map(canonicalJson).sort(),
              names: names.map(canonicalJson).sort(),
            }),
          );
        }
    return all;
  }
});
