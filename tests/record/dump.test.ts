import { randomUUID } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { dump } from '../../src/backup/write-dump';
import { writeWhole } from '../../src/backup/write-whole';
import { decide } from '../../src/graph/decide';
import { digestOf } from '../../src/graph/digest';
import type { Graph } from '../../src/graph/graph';
import { type Decision, makeDecision } from '../../src/model/decision';
import { ARTICLE, emptyGraph, loadFiles, loadTexts, openTestGraph, withDriver } from '../support/test-graph';
import { startTestService } from '../support/test-service';
import { allThatStands, dumpOf, linesOf, restoreText } from './dumps';
import { ISLANDS, MAINLAND } from './made-up';
import { arbitraryPages, type Page, record } from './pages';

const islands = { file: 'islands.yaml', text: ISLANDS };
const mainland = { file: 'mainland.yaml', text: MAINLAND };

describe('a dump', () => {
  let graph: Graph;
  beforeAll(async () => {
    graph = await openTestGraph();
  });
  afterAll(() => graph.close());
  beforeEach(() => emptyGraph());

  it('restored into an empty graph gives the same digest, the same dump, and all that stood', async () => {
    await loadFiles(graph, ARTICLE);
    const { digest, text, all } = await standing();
    await emptyGraph();
    const { lines, changed } = await restoreText(graph, text);
    expect({ lines, changed }).toEqual({ lines: linesOf(text).length, changed: [] });
    expect(await standing()).toEqual({ digest, text, all });
  });

  it('keeps what was retracted and restored, by whom and why, and which dossier gives what', async () => {
    await loadTexts(graph, islands, mainland);
    const [claim = ''] = await ids('Claim');
    for (const kind of ['RETRACT', 'RESTORE', 'RETRACT'] as const) await decided(kind, claim);
    await decided('RETRACT', 'source/courier');
    await loadTexts(graph, { ...islands, text: ISLANDS.replace('Ben South }', 'Benjamin South }') });
    const before = await standing();
    await emptyGraph();
    await restoreText(graph, before.text);
    expect(await standing()).toEqual(before);
    // The same edit, undone, comes to the same in both.
    await loadTexts(graph, islands);
    const { facts } = await digestOf(graph);
    await emptyGraph();
    await loadTexts(graph, islands, mainland);
    await decided('RETRACT', claim);
    await decided('RETRACT', 'source/courier');
    expect((await digestOf(graph)).facts).toBe(facts);
  });

  it('answers of an earlier moment of recording as before', async () => {
    await loadTexts(graph, islands);
    const earlier = new Date().toISOString();
    await new Promise((resolve) => setTimeout(resolve, 5));
    await loadTexts(graph, mainland);
    const question = `query ($at: At) { person(id: "person/ada-north", at: $at) { name occupancies { nodes { end { edtf } endCause } } } }`;
    const asked = async () => {
      const service = await startTestService(graph);
      try {
        return [await service.ask(question, { at: { recordedAt: earlier } }), await service.ask(question, {})];
      } finally {
        await service.close();
      }
    };
    const before = await asked();
    expect(before[0]?.status).toBe(200);
    expect(before[0]?.data.person.occupancies.nodes).toEqual([{ end: null, endCause: null }]);
    expect(before[1]?.data.person.occupancies.nodes).toEqual([{ end: { edtf: '2001-05-08' }, endCause: 'RESIGNED' }]);
    const text = await dumpOf(graph);
    await emptyGraph();
    await restoreText(graph, text);
    expect(await asked()).toEqual(before);
  });

  it('of two records that differ in a little differs in a little', async () => {
    await loadTexts(graph, islands);
    const before = new Set((await dumpOf(graph)).split('\n'));
    const [claim = ''] = await ids('Claim');
    await decided('RETRACT', claim);
    const after = (await dumpOf(graph)).split('\n');
    const added = after.filter((line) => !before.has(line));
    expect(added.map((line) => Object.keys(JSON.parse(line))[0])).toEqual(['format', 'decision', 'change', 'end']);
    expect(after).toHaveLength(before.size + 2);
  });

  it('sorts names as Neo4j does, whatever their letters', async () => {
    for (const file of ['\u{1f600}', '\uff5e', '\u00e9', 'e', 'Z'])
      await loadTexts(graph, { ...islands, file: `${file}.yaml` });
    const before = await standing();
    await emptyGraph();
    await restoreText(graph, before.text);
    expect(await standing()).toEqual(before);
  });

  it('of an empty graph restores to an empty one', async () => {
    const text = await dumpOf(graph);
    expect(linesOf(text)).toEqual([]);
    await restoreText(graph, text);
    expect(await dumpOf(graph)).toBe(text);
    await loadTexts(graph, islands);
    expect(await ids('Change')).toHaveLength(1);
  });

  it('is not ended where something is written meanwhile', async () => {
    await loadTexts(graph, islands);
    const parts = dump(graph, { program: '0.0.0-test' });
    let text = (await parts.next()).value ?? '';
    await loadTexts(graph, mainland);
    const rest = async () => {
      for await (const part of parts) text += part;
    };
    await expect(rest()).rejects.toThrow(/^Something was written to the graph while it was dumped/);
    await emptyGraph();
    await expect(restoreText(graph, text)).rejects.toThrow('the file was cut off here');
  });

  it('is under its name whole or not at all', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'chancery-dump-'));
    const file = join(folder, 'backup.jsonl');
    async function* failing() {
      yield 'half\n';
      throw new Error('the disk is gone');
    }
    await expect(writeWhole(file, failing())).rejects.toThrow('the disk is gone');
    expect(readdirSync(folder)).toEqual([]);
    await loadTexts(graph, islands);
    const text = await dumpOf(graph);
    await writeWhole(file, dump(graph, { program: '0.0.0-test' }));
    await expect(writeWhole(file, failing())).rejects.toThrow('the disk is gone');
    expect([readdirSync(folder), readFileSync(file, 'utf8')]).toEqual([['backup.jsonl'], text]);
    await expect(writeWhole(folder, failing())).rejects.toThrow(`${folder}: expected a file, or nothing yet`);
    await expect(writeWhole(join(folder, 'no', 'where'), failing())).rejects.toThrow(
      /where: expected a file that can be written; ENOENT/,
    );
  });

  it('of whatever was recorded and decided restores to all that stood (property)', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryPages, fc.array(fc.nat(9), { maxLength: 3 }), async (pages, picks) => {
        await emptyGraph();
        let place = 0;
        for (const page of pages) await record(graph, { page, now: moment(++place) });
        let last: Decision | undefined;
        for (const pick of picks) {
          last = decisionOn(pages, pick, last);
          await record(graph, { decisions: [last], touched: factsOf(pages, last.target), now: moment(++place) });
        }
        const before = await standing();
        await emptyGraph();
        await restoreText(graph, before.text);
        expect(await standing()).toEqual(before);
      }),
      { numRuns: 10 },
    );
  });

  async function standing() {
    return { digest: await digestOf(graph), text: await dumpOf(graph), all: await allThatStands() };
  }

  function decided(kind: 'RETRACT' | 'RESTORE', target: string) {
    return decide(graph, { kind, target, reason: 'a test', by: 'a test', key: randomUUID(), now: new Date() });
  }
});

const moment = (place: number) => new Date(Date.UTC(2001, 5, 1, 0, place));

/** Retracts a page's source or one of its claims, or restores what the decision before took away. */
function decisionOn(pages: readonly Page[], pick: number, last: Decision | undefined): Decision {
  if (last?.kind === 'RETRACT' && pick % 3 === 0)
    return makeDecision({ kind: 'RESTORE', target: last.target, reason: 'right', by: 'a test', after: last.id });
  const { sources, claims } = pages[pick % pages.length] as Page;
  const target = (pick % 2 === 0 ? undefined : claims[pick % claims.length]?.id) ?? sources[0]?.id ?? '';
  return makeDecision({ kind: 'RETRACT', target, reason: 'wrong', by: 'a test', after: last?.id });
}

function factsOf(pages: readonly Page[], target: string): string[] {
  const all = pages.flatMap(({ claims }) => claims);
  return all.filter(({ id, sourceId }) => id === target || sourceId === target).map(({ factId }) => factId);
}

async function ids(label: string): Promise<string[]> {
  return withDriver(async (driver) => {
    const { records } = await driver.executeQuery(
      `MATCH (n:${label}) RETURN coalesce(n.id, n.key) AS id ORDER BY id`,
      {},
      { database: 'neo4j' },
    );
    return records.map((row) => row.get('id'));
  });
}
