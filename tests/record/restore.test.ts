import { join } from 'node:path';
import fc from 'fast-check';
import type { Line } from '../../src/backup/dump-format';
import { upgradeFrom } from '../../src/backup/upgrades';
import { decide } from '../../src/graph/decide';
import type { Graph } from '../../src/graph/graph';
import { unfinishedIn } from '../../src/graph/graph-state';
import { prepareGraph } from '../../src/graph/prepare-graph';
import { chancery } from '../dossier/chancery';
import { killedWriter, settled } from '../support/killed-writer';
import { emptyGraph, loadTexts, openTestGraph, testAddress, withDriver } from '../support/test-graph';
import { allThatStands, dumpOf, dumpWith, fileOf, linesOf, restoreText } from './dumps';
import { ISLANDS, MAINLAND } from './made-up';

const islands = { file: 'islands.yaml', text: ISLANDS };
const mainland = { file: 'mainland.yaml', text: MAINLAND };

describe('restoring', () => {
  let graph: Graph;
  let text: string;
  let lines: string[];
  let header: Record<string, unknown>;
  let all: string[];

  beforeAll(async () => {
    graph = await openTestGraph();
    await loadTexts(graph, islands, mainland);
    await decide(graph, {
      ...{ kind: 'RETRACT', target: 'source/courier', reason: 'a test', by: 'a test' },
      ...{ key: 'a test', now: new Date() },
    });
    text = await dumpOf(graph);
    lines = linesOf(text);
    header = JSON.parse(text.split('\n', 1)[0] ?? '');
    all = await allThatStands();
  });
  afterAll(() => graph.close());
  beforeEach(() => emptyGraph());

  describe('a dump that is damaged says where and how, and leaves the graph empty:', () => {
    const at = (kind: string, place = 0) => {
      const found = lines.filter((line) => line.startsWith(`{"${kind}"`))[place] ?? '';
      return { line: found, number: lines.indexOf(found) + 2 };
    };
    const changed = (kind: string, from: string | RegExp, to: string) => {
      const { line } = at(kind);
      expect(line).toMatch(from);
      return lines.map((one) => (one === line ? line.replace(from, to) : one));
    };

    it('cut in the middle of a line', () =>
      refused(text.slice(0, text.indexOf('\n{"claim"') + 40), [
        `a.jsonl:${at('claim').number}: expected a whole line of JSON, got {"claim":`,
        'the file was cut off here',
      ]));

    it('cut between two lines', () =>
      refused(`${text.split('\n').slice(0, 9).join('\n')}\n`, [
        'a.jsonl:9: expected a line that ends the dump; the file was cut off here',
        `a.jsonl: expected ${lines.filter((line) => line.startsWith('{"claim"')).length} lines of the kind claim, as its first line says; got `,
      ]));

    it('without one line, and closed as if it were whole', () => {
      const { line } = at('gives');
      const counted = lines.filter((one) => one.startsWith('{"gives"')).length;
      return refused(
        dumpWith(
          text,
          lines.filter((one) => one !== line),
        ),
        [`a.jsonl: expected ${counted} lines of the kind gives, as its first line says; got ${counted - 1}`],
      );
    });

    it('with a claim that says something else', () =>
      refused(dumpWith(text, changed('claim', /"credibility":\d/, '"credibility":6')), [
        `a.jsonl:${at('claim').number}: claim.id: expected "claim/`,
        'the line was changed',
      ]));

    it('with a decision that says something else', () =>
      refused(dumpWith(text, changed('decision', '"RETRACT"', '"RESTORE"')), [
        `a.jsonl:${at('decision').number}: decision.id: expected "decision/`,
      ]));

    it('with another moment of recording, which no id is made of', () => {
      const other = changed('claim', /"recordedAt":"\d{4}/, '"recordedAt":"1999');
      return refused([text.split('\n', 1)[0], ...other, text.trimEnd().split('\n').at(-1), ''].join('\n'), [
        `a.jsonl:${lines.length + 2}: expected lines with the checksum `,
        'one of them was changed after the dump was written',
      ]);
    });

    it('with a field that nobody knows', () =>
      refused(dumpWith(text, changed('source', '"publisher"', '"mood":"calm","publisher"')), [
        `a.jsonl:${at('source').number}: source: Unrecognized key: "mood"`,
      ]));

    it('with a value of another kind', () =>
      refused(dumpWith(text, changed('change', /"seq":1/, '"seq":"one"')), [
        `a.jsonl:${at('change').number}: change.seq: Invalid input: expected number, received string`,
      ]));

    it('with a kind of line that nobody knows', () =>
      refused(dumpWith(text, [...lines, '{"rumour":{"id":"rumour/1"}}']), [
        `a.jsonl:${lines.length + 2}: expected one of source, claim, decision, change, dossier, describes, gives; got rumour`,
      ]));

    it('with a line twice', () => {
      const { line, number } = at('claim', 1);
      const id = JSON.parse(line).claim.id;
      return refused(
        dumpWith(
          text,
          lines.flatMap((one) => (one === line ? [one, one] : [one])),
        ),
        [`a.jsonl:${number + 1}: expected each claim once, got ${id} a second time`],
      );
    });

    it('with lines out of order', () => {
      const [one = '', two = ''] = [at('claim').line, at('claim', 1).line];
      const swapped = lines.map((line) => (line === one ? two : line === two ? one : line));
      return refused(dumpWith(text, swapped), [
        `a.jsonl:${at('claim', 1).number}: expected sorted lines, got claim claim/`,
      ]);
    });

    it('with bytes that are not UTF-8', () => {
      const bytes = Buffer.from(text);
      bytes[bytes.indexOf('The Courier')] = 0xff;
      const number = bytes.subarray(0, bytes.indexOf(0xff)).filter((byte) => byte === 10).length + 1;
      return refused(bytes, [`a.jsonl:${number}: expected text in UTF-8, got other bytes`]);
    });

    it('of a version that is yet to come', () =>
      refused(dumpWith(text, lines, { ...header, version: 99, program: '9.0.0' }), [
        'a.jsonl:1: expected a dump of version 1 or one that can be brought to it, got version 99, written by Chancery 9.0.0',
      ]));

    it('with a digest that its lines do not give', () =>
      refused(dumpWith(text, lines, { ...header, digest: { ...(header.digest as object), record: '00' } }), [
        'a.jsonl:1: expected the digest ',
      ]));

    it('with another end of its last line', () =>
      refused(`${text.trimEnd()} `, [`a.jsonl:${lines.length + 2}: expected {"end":{"lines":`]));

    it('that is something else altogether', () =>
      refused('people: { ada-north: Ada North }\n', ['a.jsonl:1: expected a whole line of JSON, got people']));

    it('that is empty', () => refused('', ['a.jsonl: expected a dump, got an empty file.']));

    it('in any one byte (property)', async () => {
      const bytes = Buffer.from(text);
      await fc.assert(
        fc.asyncProperty(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), async (place, by) => {
          const damaged = Buffer.from(bytes);
          damaged[place] = ((damaged[place] ?? 0) + by) % 256;
          await expect(restoreText(graph, damaged)).rejects.toMatchObject({ code: 'DUMP_INVALID' });
        }),
        { numRuns: 300 },
      );
      expect(await allThatStands()).toEqual([]);
    });

    async function refused(damaged: string | Uint8Array, said: readonly string[]): Promise<void> {
      const error = await restoreText(graph, damaged).catch((thrown: unknown) => thrown);
      expect(error).toMatchObject({ code: 'DUMP_INVALID' });
      for (const part of said) expect((error as Error).message).toContain(part);
      expect(await allThatStands()).toEqual([]);
    }
  });

  it('is refused on a graph that is not empty', async () => {
    await loadTexts(graph, islands);
    const before = await allThatStands();
    await expect(restoreText(graph, text)).rejects.toThrow(/^Expected an empty graph, got one with \d+ claims/);
    expect(await allThatStands()).toEqual(before);
  });

  it('brings up a dump of an older version, here a made-up one with other names for three things', async () => {
    const older = lines.map((line) =>
      line
        .replace('"passage":', '"quote":')
        .replace(/^(\{"source":.*)"grade":/, '$1"reliability":')
        .replace(/^(\{"dossier":.*)"name":/, '$1"label":'),
    );
    expect(older.filter((line) => !lines.includes(line)).length).toBeGreaterThan(10);
    const dump = dumpWith(text, older, { ...header, version: 0, program: '0.0.1' });
    await expect(restoreText(graph, dump)).rejects.toThrow(
      'a.jsonl:1: expected a dump of version 1 or one that can be brought to it, got version 0, written by Chancery 0.0.1',
    );
    const names: Record<string, string> = { quote: 'passage', label: 'name', reliability: 'grade' };
    const upgrades = {
      0: ({ kind, value }: Line) => ({
        kind,
        value: Object.fromEntries(
          Object.entries(value).map(([name, member]) => [
            kind === 'claim' && name !== 'quote' ? name : (names[name] ?? name),
            member,
          ]),
        ),
      }),
    };
    expect(await restoreText(graph, dump, { upgrades })).toMatchObject({ changed: [] });
    expect(await allThatStands()).toEqual(all);
    expect(await dumpOf(graph)).toBe(text);
  });

  it('goes through every version between the dump and the program, and through none that is missing', () => {
    const step =
      (name: string) =>
      ({ kind, value }: Line) => ({ kind: `${kind} ${name}`, value });
    const upgrades = { 3: step('four'), 4: step('five'), 6: step('seven') };
    const line = { kind: 'source', value: {} };
    expect(upgradeFrom(3, 5, upgrades)?.(line)).toEqual({ kind: 'source four five', value: {} });
    expect(upgradeFrom(5, 5, upgrades)?.(line)).toEqual(line);
    expect([upgradeFrom(4, 6, upgrades), upgradeFrom(6, 5, upgrades)]).toEqual([undefined, undefined]);
  });

  it('that was killed at any statement, or any moment after it, goes on when it is run again', async () => {
    const { path } = fileOf(text);
    const script = join(__dirname, 'killed-restore.ts');
    const { output } = await killedWriter(script, 0, 0, path);
    const statements = Number(/(\d+) statements/.exec(output)?.[1]);
    expect(statements).toBeGreaterThan(30);
    expect(await allThatStands()).toEqual(all);
    const states = new Set<string>();
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: statements }),
        fc.integer({ min: 0, max: 20_000 }),
        async (at, wait) => {
          await emptyGraph();
          expect(await killedWriter(script, at, wait, path)).toMatchObject({ signal: 'SIGKILL' });
          await settled();
          const unfinished = await unfinishedIn(graph);
          states.add(unfinished);
          if (unfinished === 'restore') {
            await expect(loadTexts(graph, islands)).rejects.toThrow(/run chancery restore/);
            await expect(dumpOf(graph)).rejects.toThrow(/run chancery restore/);
            await expect(restoreText(graph, dumpWith(text, lines, { ...header, program: 'another' }))).rejects.toThrow(
              /another dump/,
            );
          }
          if (unfinished === 'restore' || (await allThatStands()).length === 0) await restoreText(graph, text);
          expect(await allThatStands()).toEqual(all);
        },
      ),
      {
        numRuns: 10,
        examples: [
          [1, 0],
          [statements, 20_000],
        ],
      },
    );
    expect(states).toContain('restore');
  });

  describe('from the command line', () => {
    const { uri, user, password } = testAddress();
    const env = { NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password };

    it('gives what was dumped, to a file or to standard output', async () => {
      await restoreText(graph, text);
      const printed = await chancery(['dump'], {}, env);
      expect(printed).toMatchObject({ status: 0, err: '' });
      const again = await chancery(['dump', '-'], {}, env);
      expect(again.out).toBe(printed.out);
      await emptyGraph();
      const { out, status } = await chancery(['restore', 'backup.jsonl'], { 'backup.jsonl': printed.out }, env);
      expect({ out, status }).toEqual({
        out: expect.stringMatching(
          new RegExp(`^backup\\.jsonl: ${lines.length} lines restored, \\d+ facts laid down\n$`),
        ),
        status: 0,
      });
      expect(await allThatStands()).toEqual(all);
    });

    it('tells what is wrong and ends with status 1', async () => {
      const { err, status } = await chancery(['restore', 'backup.jsonl'], { 'backup.jsonl': text.slice(0, -100) }, env);
      expect(status).toBe(1);
      expect(err).toMatch(/^backup\.jsonl:\d+: expected a whole line of JSON/);
      expect(err).toContain('Nothing was restored.');
    });

    it('says so where the facts are not those of the graph that was dumped, which the record holds otherwise', async () => {
      const other = dumpWith(text, lines, { ...header, digest: { ...(header.digest as object), facts: '00' } });
      const { err, status } = await chancery(['restore', 'backup.jsonl'], { 'backup.jsonl': other }, env);
      expect(status).toBe(1);
      expect(err).toContain('The record is whole, but the digest of facts is not the one that the dump has');
      expect(await allThatStands()).toEqual(all);
    });

    it('refuses to answer from facts that another version laid down, until they are laid down again', async () => {
      await restoreText(graph, text);
      await withDriver((driver) =>
        driver.executeQuery('MATCH (s:Sequence) SET s.projectionVersion = 0', {}, { database: 'neo4j' }),
      );
      const question = { 'q.graphql': '{ person(id: "person/ada-north") { name } }' };
      const before = await chancery(['ask', 'q.graphql'], question, env);
      expect(before).toMatchObject({ status: 1, out: '' });
      expect(before.err).toContain('run chancery rebuild first');
      expect((await chancery(['rebuild'], {}, env)).status).toBe(0);
      expect((await chancery(['ask', 'q.graphql'], question, env)).status).toBe(0);
    });
  });

  it('is the way on for a record of another version, which the program refuses', async () => {
    await restoreText(graph, text);
    const marked = (version: number) =>
      withDriver((driver) =>
        driver.executeQuery('MATCH (s:Sequence) SET s.recordVersion = $version', { version }, { database: 'neo4j' }),
      );
    await marked(2);
    await expect(prepareGraph(graph, 60_000)).rejects.toThrow(/got one of version 2, .*: use that version\.$/);
    await marked(0);
    await expect(prepareGraph(graph, 60_000)).rejects.toThrow(/write a dump with that version .* empty graph/);
  });
});
