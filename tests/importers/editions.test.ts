import { join } from 'node:path';
import fc from 'fast-check';
import { digestOf } from '../../src/graph/digest';
import type { Graph } from '../../src/graph/graph';
import { rebuild } from '../../src/graph/rebuild';
import { killedWriter, settled } from '../support/killed-writer';
import { emptyGraph, loadTexts, openTestGraph, withDriver } from '../support/test-graph';
import { startTestService } from '../support/test-service';
import { folderOf, imported } from './editions';
import { type MadeUpVisit, manyVisits, visitsFile } from './visits';

const VISITS = manyVisits(40);
const edition = (visits: readonly MadeUpVisit[]) => folderOf({ '1950.xml': visitsFile(visits) });

describe('importing editions', () => {
  let graph: Graph;

  beforeAll(async () => {
    graph = await openTestGraph();
  });
  afterAll(() => graph.close());
  beforeEach(() => emptyGraph());

  it('changes nothing the second time', async () => {
    const path = edition(VISITS);
    expect(await imported(graph, 'hsg-visits', path)).toMatchObject({ unchanged: false, finished: true });
    const [before, changes] = [await digestOf(graph), await reasons()];
    expect(await imported(graph, 'hsg-visits', path)).toEqual({
      unchanged: true,
      finished: true,
      added: 0,
      restored: 0,
      retracted: 0,
    });
    expect(await digestOf(graph)).toEqual(before);
    expect(await reasons()).toEqual(changes);
  });

  it('gives the same digest in small transactions as in large ones, and after a rebuild', async () => {
    await imported(graph, 'hsg-visits', edition(VISITS));
    const whole = await digestOf(graph);
    await emptyGraph();
    await imported(graph, 'hsg-visits', edition(VISITS), { batch: 7 });
    expect(await digestOf(graph)).toEqual(whole);
    await rebuild(graph, () => undefined);
    expect(await digestOf(graph)).toEqual(whole);
  });

  it('adds, of a newer edition, what is new, and retracts, with the reason, what is no longer in it', async () => {
    await imported(graph, 'hsg-visits', edition(VISITS));
    const before = await digestOf(graph);
    const corrected = VISITS.slice(1).map((visit) => (visit.id === 5 ? { ...visit, start: '1954-03-06' } : visit));
    const newer = await imported(
      graph,
      'hsg-visits',
      edition([...corrected, { id: 41, visitor: 'Queen Dee', from: 'Norway', start: '1999-01-02' }]),
    );
    // Gone with visit 1: its event, delegation, participation and the name it gives its visitor; of visit 5 the event alone is another.
    expect(newer).toMatchObject({ retracted: 4 + 1, restored: 0 });
    expect(await reasons()).toEqual(['no longer in hsg-visits']);
    const facts = (await digestOf(graph)).facts;
    await imported(graph, 'hsg-visits', edition(VISITS));
    expect((await digestOf(graph)).facts).toBe(before.facts);
    expect(await reasons()).toEqual(['again in hsg-visits', 'no longer in hsg-visits']);
    await emptyGraph();
    await imported(
      graph,
      'hsg-visits',
      edition([...corrected, { id: 41, visitor: 'Queen Dee', from: 'Norway', start: '1999-01-02' }]),
    );
    expect((await digestOf(graph)).facts).toBe(facts);
  });

  it('leaves what a curator retracted as the curator left it', async () => {
    await imported(graph, 'hsg-visits', edition(VISITS));
    const service = await startTestService(graph);
    try {
      const { data } = await service.ask('{ event(id: "event/hsg-visit-1") { claims { nodes { id } } } }');
      const { decide } = await import('../../src/graph/decide');
      await decide(graph, {
        kind: 'RETRACT',
        target: data.event.claims.nodes[0].id,
        reason: 'a hoax',
        by: 'a curator',
        key: 'one',
        now: new Date(),
      });
      await imported(graph, 'hsg-visits', edition(VISITS.slice(0, 39)));
      const after = await service.ask('{ event(id: "event/hsg-visit-1") { name } }');
      expect(after.data.event?.name).not.toBe('Visit of President Ada North (France)');
    } finally {
      await service.close();
    }
  });

  it('stops when asked to, says so, and goes on from there', async () => {
    const path = edition(VISITS);
    await imported(graph, 'hsg-visits', path);
    const whole = await digestOf(graph);
    await emptyGraph();
    const stopping = new AbortController();
    const seen: number[] = [];
    const stopped = await imported(graph, 'hsg-visits', path, {
      batch: 20,
      signal: stopping.signal,
      progress: (done) => {
        seen.push(done);
        if (done > 10) stopping.abort();
      },
    });
    expect(stopped).toMatchObject({ finished: false });
    const first = await imported(graph, 'hsg-visits', path, { batch: 20, progress: (done) => seen.push(done) });
    expect(first).toMatchObject({ finished: true, unchanged: false });
    // No record was done twice.
    expect(seen).toEqual([...new Set(seen)].sort((a, b) => a - b));
    expect(await digestOf(graph)).toEqual(whole);
  });

  it('keeps the name of a country that a dossier gave as well and gives no more', async () => {
    const dossier = (says: string) => ({
      file: 'north.yaml',
      text: `source: { id: daily, publisher: The Daily, grade: B, published: 2025-11-30 }\n${says}`,
    });
    await loadTexts(graph, dossier('posts:\n  premier: { of: no, name: Premier }\n'));
    await imported(graph, 'hsg-visits', edition(VISITS));
    const before = await digestOf(graph);
    await loadTexts(graph, dossier(''));
    const service = await startTestService(graph);
    try {
      expect((await service.ask('{ country(id: "country/no") { name iso2 } }')).data.country).toEqual({
        name: 'Norway',
        iso2: 'NO',
      });
    } finally {
      await service.close();
    }
    expect(await digestOf(graph)).not.toEqual(before);
  });

  it('killed at any statement, or any moment after it, leaves what one that ran through leaves, once it is run again', async () => {
    const path = edition(VISITS);
    const { output } = await importIn(0, 0, path);
    const statements = Number(/(\d+) statements/.exec(output)?.[1]);
    expect(statements).toBeGreaterThan(50);
    const whole = await digestOf(graph);
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: statements }),
        fc.integer({ min: 0, max: 20_000 }),
        async (at, wait) => {
          await emptyGraph();
          expect((await importIn(at, wait, path)).signal).toBe('SIGKILL');
          await settled();
          await imported(graph, 'hsg-visits', path, { batch: 30 });
          expect(await digestOf(graph)).toEqual(whole);
        },
      ),
      {
        numRuns: 8,
        examples: [
          [1, 0],
          [statements, 20_000],
        ],
      },
    );
  }, 600_000);
});

function importIn(at: number, wait: number, path: string) {
  return killedWriter(join(__dirname, 'killed-import.ts'), at, wait, 'hsg-visits', path);
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
