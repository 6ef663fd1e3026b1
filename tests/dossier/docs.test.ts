import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ask } from '../../src/commands/ask';
import { check } from '../../src/commands/check';
import { load } from '../../src/commands/load';
import { newDossier } from '../../src/commands/new';
import { parseEdtf } from '../../src/model/dates/fuzzy-date';
import { emptyGraph, testAddress } from '../support/test-graph';
import { chancery } from './chancery';
import { claimsIn, claimsOf } from './claims-in';
import type { Schema } from './json-schema';
import { BLOCKS, completed, FILES, PAGE, PARTS, quoted, rowsOf, under } from './page';

const DOSSIERS = Object.keys(FILES).filter((name) => name.endsWith('.yaml'));

describe('the examples of docs/dossier.md', () => {
  it('are each a whole dossier, a part that is completed, one that is wrong, or the line for editors', () => {
    const words = BLOCKS.filter(({ language }) => language === 'yaml').map(({ word }) => word);
    const count = (word: string) => words.filter((one) => one === word).length;
    expect(DOSSIERS).toEqual(['ten-lines.yaml', 'cod-talks.yaml', 'lisbon.yaml', 'gazette.yaml']);
    expect({ part: count('part'), wrong: count('wrong'), skip: count('skip') }).toEqual({
      part: 13,
      wrong: 1,
      skip: 1,
    });
    expect(words).toHaveLength(DOSSIERS.length + 15);
  });

  it.each(DOSSIERS)('are right: %s, beside the whole dossier whose people it knows', async (name) => {
    const { out, err, status } = await chancery(['check', ...new Set([name, 'cod-talks.yaml'])], FILES);
    expect([err, status]).toEqual(['', 0]);
    for (const line of out.trimEnd().split('\n')) expect(line).toMatch(/^[\w-]+\.yaml: [1-9]\d* claims, no mistakes$/);
  });

  it('are right in all their parts, which speak of nothing that the page does not have', async () => {
    const files = { ...PARTS, 'cod-talks.yaml': FILES['cod-talks.yaml'] ?? '' };
    const { out, err, status } = await chancery(['check', ...Object.keys(files)], files);
    expect([err, status]).toEqual(['', 0]);
    const lines = out.trimEnd().split('\n');
    expect(lines).toHaveLength(14);
    for (const line of lines) expect(line).toMatch(/^[\w-]+\.yaml: [1-9]\d* claims, no mistakes$/);
  });

  it('begin with ten lines', () => {
    expect(FILES['ten-lines.yaml']?.trimEnd().split('\n')).toHaveLength(10);
  });

  it('give every claim of the whole dossier that is not common knowledge a passage', () => {
    const silent = claimsIn(FILES['cod-talks.yaml'] ?? '').filter(
      ({ sourceId, passage }) => sourceId !== 'source/chancery-reference' && !passage,
    );
    expect(silent.map(({ factId }) => factId)).toEqual([]);
  });

  it('are told by check what the page says where they are wrong', async () => {
    const place = BLOCKS.findIndex(({ word }) => word === 'wrong');
    const [wrong, said] = [BLOCKS[place]?.text ?? '', BLOCKS[place + 1]?.text];
    const { err, status } = await chancery(['check', 'wrong.yaml'], { 'wrong.yaml': completed(wrong) });
    expect([err, status]).toEqual([said, 1]);
  });
});

describe('the sessions of docs/dossier.md', () => {
  const { uri, user, password } = testAddress();
  const env = { NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password };
  const commands = sessions();

  beforeAll(() => emptyGraph());

  it('run seven commands', () => expect(commands).toHaveLength(7));

  it.each(commands)('go on with %s as the page shows it', async (args, shown, files) => {
    const { out, status } = await chancery(args.split(' '), files, env);
    expect([out, status]).toEqual([shown, 0]);
  });
});

/** Every command of the page in its order, what it prints, and the files as the changes before it have left them. */
function sessions(): [args: string, shown: string, files: Record<string, string>][] {
  const files: Record<string, string> = { ...FILES };
  return BLOCKS.flatMap(({ language, text }) => {
    if (language === 'diff') files['cod-talks.yaml'] = changed(files['cod-talks.yaml'] ?? '', text);
    if (language !== 'console') return [];
    return [...text.matchAll(/^\$ npx chancery (.*)\n((?:(?!\$ ).*\n)*)/gm)].map(
      ([, args = '', shown = '']): [string, string, Record<string, string>] => [args, shown, { ...files }],
    );
  });
}

/** A text in which the lines that a diff takes away stand as those that it puts there. */
function changed(text: string, diff: string): string {
  const lines = (sign: string) =>
    diff
      .split('\n')
      .filter((line) => line.startsWith(sign))
      .map((line) => line.slice(1))
      .join('\n');
  if (text.split(lines('-')).length !== 2) throw new Error(`expected these lines once:\n${lines('-')}`);
  return text.replace(lines('-'), lines('+'));
}

const schema = JSON.parse(readFileSync(join(__dirname, '../../dossier.schema.json'), 'utf8')) as Schema;
const definitions = schema.definitions as Record<string, Schema>;

/** Under which heading the page tells of a part of the schema, where that is not the section it belongs to. */
const TOLD_UNDER: Readonly<Record<string, string>> = {
  date: 'Dates',
  by: 'Whose word it is: `by`',
  passage: 'What may stand with any statement',
  otherName: 'Names',
};

describe('docs/dossier.md', () => {
  it('has every heading that it leads to', () => {
    const headings = [...PAGE.matchAll(/^##+ (.*)$/gm)].map(([, words = '']) =>
      words
        .toLowerCase()
        .replace(/[^\w\s-]/g, '')
        .replaceAll(' ', '-'),
    );
    const links = [...PAGE.matchAll(/\]\(#([^)]*)\)/g)].map(([, link]) => link);
    expect(links.length).toBeGreaterThan(5);
    expect(links.filter((link) => !headings.includes(String(link)))).toEqual([]);
  });
});

describe('docs/dossier.md names', () => {
  const sections = schema.properties as Record<string, Schema>;
  const headings = Object.keys(sections).map((name) => [name, name.startsWith('source') ? 'source and sources' : name]);

  it('every section', () => {
    expect(headings.length).toBe(14);
    for (const [name = '', heading = ''] of headings)
      expect(quoted(under(heading)).join(' ') + heading).toContain(name);
  });

  it.each([
    ...headings.map(([name = '', heading = '']) => [heading, sections[name] ?? {}] as const),
    ...Object.entries(TOLD_UNDER).map(([part, heading]) => [heading, definitions[part] ?? {}] as const),
  ])('every key and code of %s', (heading, part) => {
    const frame = heading === TOLD_UNDER.passage ? [] : Object.keys(definitions.passage?.properties ?? {});
    const told = new Set(quoted(under(heading)).flatMap((text) => text.match(/[\w-]+/g) ?? []));
    const { keys, codes } = wordsOf(part);
    expect(keys.size + codes.size).toBeGreaterThan(0);
    expect([...keys].filter((key) => !frame.includes(key) && !told.has(key))).toEqual([]);
    expect([...codes].filter((code) => !told.has(code))).toEqual([]);
  });

  it.each([newDossier(), check(), load(), ask()].map((command) => [command.name(), command] as const))(
    'every option of %s',
    (name, command) => {
      const told = quoted(under(name)).join(' ');
      for (const { long } of command.options) expect(told).toContain(String(long));
    },
  );

  it('ids as they are made', () => {
    const made = new Set(claimsIn(...Object.values(PARTS), ...DOSSIERS.map((name) => FILES[name] ?? '')).map(idOf));
    const told = rowsOf('Ids', 'thing').flatMap(([, ids = '']) => quoted(ids));
    expect(told.length).toBeGreaterThan(6);
    expect(told.filter((id) => !made.has(id))).toEqual([]);
  });
});

const idOf = ({ factId }: { factId: string }) => factId;

/** Told once for all keys, with what may stand with any statement. */
const YES_OR_NO: readonly unknown[] = ['yes', 'no'];

/** The keys and the codes of a part of the schema, without those of parts that the page tells of elsewhere. */
function wordsOf(part: unknown): { keys: Set<string>; codes: Set<string> } {
  const [keys, codes] = [new Set<string>(), new Set<string>()];
  const look = (one: unknown): void => {
    if (one === null || typeof one !== 'object') return;
    const { $ref, properties, enum: listed } = one as { $ref?: string; properties?: object; enum?: unknown[] };
    const name = $ref?.split('/').at(-1);
    if (name && !(name in TOLD_UNDER)) look(definitions[name]);
    for (const key of Object.keys(properties ?? {})) keys.add(key);
    for (const code of listed ?? []) if (!YES_OR_NO.includes(code)) codes.add(String(code));
    for (const inner of Object.values(one)) look(inner);
  };
  look(part);
  return { keys, codes };
}

describe('the tables of docs/dossier.md', () => {
  const start = (is: string, date: string) => {
    const text = completed(`events: { e-1: { is: TALKS ${is}, date: ${date} } }\n`);
    const [claim] = claimsOf(text, 'event/e-1').filter(({ states }) => 'start' in states);
    if (!claim) throw new Error(`no start is claimed of ${date}`);
    return { edtf: (claim.states.start as { edtf: string }).edtf, reading: claim.reading };
  };

  it.each(rowsOf(TOLD_UNDER.by ?? '', 'written').flatMap(([cell = '']) => quoted(cell)))(
    'have only right ways to say whose word it is: %s',
    (by) => {
      const talks = completed(`events: { e-1: { is: TALKS HELD, ${by} } }\n`);
      const claims = claimsIn(FILES['cod-talks.yaml'] ?? '', talks).filter(({ factId }) => factId === 'event/e-1');
      expect(claims).toHaveLength(1);
    },
  );

  it.each(rowsOf('Dates', 'written'))('tell what %s means', (written, from, to) => {
    const [date = ''] = quoted(written ?? '');
    const { earliest, latest } = parseEdtf(start('HELD', date).edtf);
    expect([earliest ?? 'open', latest ?? 'open']).toEqual([from, to]);
  });

  it.each(
    rowsOf('Dates', 'words').flatMap(([words = '', past, ahead]) =>
      quoted(words).flatMap((one) => [
        [one, 'HELD', past],
        [one, 'PLANNED', ahead],
      ]),
    ),
  )('tell what %s means of what is %s', (words, status, means) => {
    const date = `"${words}"`;
    if (means === '–') return expect(() => start(status ?? '', date)).toThrow('not in the table of relative dates');
    const { edtf, reading } = start(status ?? '', date);
    return expect(`\`${edtf}\`${reading === 'INFERRED' ? ' guess' : ''}`).toBe(means);
  });

  it.each(
    rowsOf('events', 'status of the event').flatMap(([statuses = '', sure = '', possible = '']) =>
      (statuses.includes('none') ? [...quoted(statuses), ''] : quoted(statuses)).flatMap((status) => [
        [status, 'a-b', quoted(sure)],
        [status, 'a-b?', quoted(possible)],
      ]),
    ) as [string, string, string[]][],
  )('tell what an event that is "%s" makes of %s', (status, person, [certainty, attendance]) => {
    const text = completed(`people: { a-b: A B }\nevents: { e-1: { is: TALKS ${status}, people: [${person}] } }\n`);
    expect(claimsOf(text, 'participation/e-1--a-b')[0]?.states).toMatchObject({ certainty, attendance });
  });
});
