import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { digestOf } from '../../src/graph/digest';
import type { Graph } from '../../src/graph/graph';
import { rebuild } from '../../src/graph/rebuild';
import { emptyGraph, loadTexts, openTestGraph, withDriver } from '../support/test-graph';

const PROCESSES = 4;
const WRITES = 25;
const ALL = PROCESSES * WRITES;
const PEOPLE = ['ada-north', 'ben-south', 'cyd-east', 'dan-west'];

const day = (place: number, from: number) => new Date(Date.UTC(2001, 4, from + (place % 3))).toISOString().slice(0, 10);
const source = (place: number) => ({
  id: `paper-${place}`,
  publisher: `Paper ${place % 7}`,
  grade: 'ABC'[place % 3],
  published: day(place, 6),
});

/** The first of each writer: it introduces everybody, as those of the others do. */
function introduction(place: number): object {
  return {
    source: source(place),
    people: Object.fromEntries(PEOPLE.map((slug) => [slug, `${slug} of paper ${place}`])),
    countries: { northland: 'Northland', southland: 'Southland' },
    posts: { premier: { name: 'Premier', of: 'northland', seats: 1 } },
    events: { talks: { name: 'Harbour talks', is: 'TALKS HELD IN_PERSON', date: '2001-05-01' } },
  };
}

/** All others speak of the same talks and people, each otherwise: when it was, who led, who came, when a post was left. */
function paper(place: number): object {
  const [lead = '', ...others] = [...PEOPLE.slice(place % 4), ...PEOPLE.slice(0, place % 4)];
  const came = others.filter((_, one) => (place >> one) % 2 === 0);
  return {
    source: source(place),
    posts: { premier: { held: { [lead]: { start: '2000-01-02', end: `2000-0${2 + (place % 4)}-02` } } } },
    events: {
      talks: {
        is: 'HELD',
        date: day(place, 1),
        sides: { northland: { heads: lead, people: came.slice(0, 1) }, southland: came.slice(1) },
      },
    },
  };
}

describe('a crowd of writers in several processes', () => {
  const folder = mkdtempSync(join(tmpdir(), 'chancery-crowd-'));
  const files = Array.from({ length: ALL }, (_, place) => {
    const file = join(folder, `paper-${place}.yaml`);
    writeFileSync(file, JSON.stringify(place < PROCESSES ? introduction(place) : paper(place)));
    return file;
  });
  const textOf = (file: string) => ({ file, text: readFileSync(file, 'utf8') });
  let graph: Graph;
  beforeAll(async () => {
    graph = await openTestGraph();
  });
  afterAll(() => graph.close());

  it('leaves what one writer leaves, and a sequence without gap or double', async () => {
    for (const file of files) await loadTexts(graph, textOf(file));
    const alone = await digestOf(graph);
    await emptyGraph();
    const shares = Array.from({ length: PROCESSES }, (_, own) =>
      files.filter((__, place) => place % PROCESSES === own),
    );
    await together(shares);
    expect(await digestOf(graph)).toEqual(alone);
    const changes = await changesOnRecord();
    expect(changes.map(({ seq }) => seq)).toEqual(Array.from({ length: ALL }, (_, place) => place + 1));
    expect(changes.map(({ of }) => of).sort()).toEqual(files.map((_, place) => `paper-${place}`).sort());
    const moments = changes.map(({ recordedAt }) => recordedAt);
    expect([...new Set(moments)].sort()).toEqual(moments);
    for (const { claims, added } of changes) expect(claims).toBe(added);
    // They did write at one time, not one process after another.
    const writers = changes.map(({ of }) => Number(of.slice('paper-'.length)) % PROCESSES);
    expect(writers.filter((one, place) => one !== writers[place + 1]).length).toBeGreaterThan(2 * PROCESSES);
    // What each left of the past is what making it anew leaves.
    const past = await versionsOnRecord();
    await rebuild(graph, () => undefined);
    expect(await versionsOnRecord()).toEqual(past);
    expect(await digestOf(graph)).toEqual(alone);
  }, 600_000);
});

/** Runs one writer for each share, all from the same moment on. */
async function together(shares: readonly (readonly string[])[]): Promise<void> {
  const script = join(__dirname, 'crowding-writer.ts');
  const writers = shares.map((share) =>
    spawn(process.execPath, ['--require', 'tsx/cjs', script, ...share], { stdio: ['pipe', 'pipe', 'inherit'] }),
  );
  await Promise.all(writers.map(({ stdout }) => once(stdout, 'data')));
  for (const { stdin } of writers) stdin.write('begin\n');
  expect(await Promise.all(writers.map(exitCode))).toEqual(shares.map(() => 0));
}

async function exitCode(writer: ChildProcess): Promise<unknown> {
  const [code] = await once(writer, 'close');
  return code;
}

interface ChangeOnRecord {
  readonly seq: number;
  readonly of: string;
  readonly recordedAt: string;
  readonly added: number;
  readonly claims: number;
}

function changesOnRecord(): Promise<ChangeOnRecord[]> {
  return rows(
    `MATCH (c:Change)
     RETURN c.seq AS seq, c.of AS of, c.recordedAt AS recordedAt, c.added AS added, COUNT { (k:Claim) WHERE k.seq = c.seq } AS claims
     ORDER BY seq`,
  );
}

function versionsOnRecord(): Promise<object[]> {
  return rows('MATCH (v:Version) RETURN v.key AS key, v.look AS look, v.knownTo AS knownTo ORDER BY key');
}

async function rows<R>(query: string): Promise<R[]> {
  const { records } = await withDriver((driver) => driver.executeQuery(query, {}, { database: 'neo4j' }));
  return records.map((record) => record.toObject() as R);
}
