import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { IMPORTERS } from '../../src/importers/importers';
import { chancery, type Ran } from '../dossier/chancery';
import { folderOf, surveyed } from './editions';
import { manyVisits, visitsFile } from './visits';

const WHOLE = visitsFile(manyVisits(3));

/** What the command says of a file of visits, with the file's name as the user sees it. */
async function importing(text: string | Uint8Array, name = '1950.xml', importer = 'hsg-visits'): Promise<Ran> {
  return chancery(['import', importer, join(folderOf({ [name]: text })), '--dry-run']);
}

async function complaint(text: string | Uint8Array, name?: string, importer?: string): Promise<string> {
  const { err, status } = await importing(text, name, importer);
  expect(status).toBe(1);
  return err;
}

describe('a damaged file', () => {
  it('is told from a whole one', async () => {
    expect(await importing(WHOLE)).toMatchObject({ status: 0, out: expect.stringContaining('3 records give') });
  });

  it('that is cut off is refused with its line', async () => {
    expect(await complaint(WHOLE.slice(0, WHOLE.length - 200))).toMatch(/^1950\.xml:\d+: expected well-formed XML; /);
  });

  it('that is empty is refused', async () => {
    expect(await complaint('')).toMatch(/^1950\.xml:1: expected well-formed XML/);
  });

  it('in another encoding is refused with its line', async () => {
    const latin1 = Buffer.from(WHOLE.replace('Cy West', 'Cy Wést'), 'latin1');
    const line = WHOLE.slice(0, WHOLE.indexOf('Cy West')).split('\n').length;
    expect(await complaint(latin1)).toBe(`1950.xml:${line}: expected text in UTF-8, got other bytes\n`);
  });

  it('in UTF-16, or that says it is in another encoding, is refused', async () => {
    expect(await complaint(Buffer.from(`\ufeff${WHOLE}`, 'utf16le'))).toContain('got text in UTF-16');
    expect(await complaint(WHOLE.replace('UTF-8', 'ISO-8859-1'))).toContain(
      'expected UTF-8, got a file that says it is ISO-8859-1',
    );
  });

  it('with a field more is refused with the line of the field', async () => {
    const line = WHOLE.slice(0, WHOLE.indexOf('<visitor>King')).split('\n').length;
    expect(await complaint(WHOLE.replace('<visitor>King', '<mood>merry</mood><visitor>King'))).toBe(
      `1950.xml:${line}: nobody reads "mood" in "visit"; got "merry"\n1 mistake; nothing was imported.\n`,
    );
  });

  it('with an attribute more is refused', async () => {
    expect(await complaint(WHOLE.replace('<visitor>King', '<visitor sure="no">King'))).toContain(
      'nobody reads "@sure" in "visitor"; got "no"',
    );
  });

  it('with text between its fields is refused', async () => {
    expect(await complaint(WHOLE.replace('<visitor>King', 'by the way <visitor>King'))).toContain(
      'nobody reads "#text" in "visit"; got "by the way"',
    );
  });

  it('with a field less is refused with the line of the record', async () => {
    expect(await complaint(WHOLE.replace(/<visitor>King.*<\/visitor>/, ''))).toMatch(
      /^1950\.xml:\d+: expected "visitor" in "visit", found none\n/,
    );
  });

  it('with a field twice is refused', async () => {
    expect(await complaint(WHOLE.replace('<visitor>King', '<visitor>Queen Dee</visitor><visitor>King'))).toContain(
      'expected one "visitor" in "visit", got 2',
    );
  });

  it('with a line of 10 MB in a field is refused with its line', async () => {
    expect(await complaint(WHOLE.replace('Working visit.', 'x'.repeat(10_000_000)))).toMatch(
      /^1950\.xml:\d+: expected at most 100000 characters in "description", got 10000000\n/,
    );
  });

  it('with entities that would grow beyond all bounds is refused before any is read', async () => {
    const bomb = `<!DOCTYPE visits [<!ENTITY a "ha"><!ENTITY b "${'&a;'.repeat(1000)}"><!ENTITY c "${'&b;'.repeat(1000)}">]>`;
    expect(await complaint(WHOLE.replace('<visits>', `${bomb}<visits>`).replace('Working visit.', '&c;'))).toContain(
      'expected no document type (it could define entities), got one',
    );
  });

  it('with an entity that reads another file is refused', async () => {
    expect(await complaint(WHOLE.replace('Working visit.', '&secret;'))).toMatch(
      /^1950\.xml:\d+: expected well-formed XML; undefined entity/,
    );
  });

  it('with elements thousands deep is refused', async () => {
    expect(
      await complaint(WHOLE.replace('Working visit.', `${'<em>'.repeat(20_000)}x${'</em>'.repeat(20_000)}`)),
    ).toContain('expected at most 60 elements inside each other, got more');
  });

  it('that is an archive is not opened', async () => {
    expect(await complaint(Buffer.from('504b03040a0000000000', 'hex'))).toBe(
      '1950.xml: expected text in UTF-8, got a ZIP archive; unpack it first\n',
    );
    expect(await complaint(Buffer.from('1f8b080000000000', 'hex'))).toContain('got a gzip archive; unpack it first');
  });

  it('tells all of its mistakes at once', async () => {
    const worse = WHOLE.replaceAll('<id>', '<mood>merry</mood><id>');
    expect((await complaint(worse)).match(/nobody reads "mood"/g)).toHaveLength(3);
  });

  it('of another data set is refused', async () => {
    expect(await complaint('<trips><trip/></trips>')).toContain('nobody reads "trip" in "trips"');
  });

  it('that is not there, or a folder without the files, is refused in words', async () => {
    expect((await chancery(['import', 'hsg-visits', '/nowhere/at/all'])).err).toBe(
      '/nowhere/at/all: expected a file or a folder, found nothing there\n',
    );
    expect(await complaint('text', 'notes.txt')).toContain('expected a checkout of HistoryAtState/visits');
  });
});

/** A file that each importer reads, by its name. */
const FILES: Readonly<Record<string, string>> = {
  'hsg-travels': 'president-travels/a.xml',
  'hsg-visits': '1950.xml',
  'hsg-pocom': 'people/a/a.xml',
  'ifg-ministers': 'organisation.csv',
  'wh-readouts': '2021-01-01-readout-of-a-call.md',
  popolo: 'a.json',
  ftm: 'a.ftm',
  wikidata: 'a.jsonl',
  sheets: 'people.csv',
};

describe.each(IMPORTERS.map(({ name }) => name))('a file for %s', (importer) => {
  const file = FILES[importer] ?? 'none';
  const complaint = (content: string | Uint8Array) =>
    surveyed(importer, folderOf({ ...others(file), [file]: content })).then(
      () => 'none',
      (error: Error) => error.message,
    );

  it.each([
    [
      'is in UTF-16',
      Buffer.from('\ufeffname,id\none,two\n', 'utf16le'),
      'FILE: expected text in UTF-8, got text in UTF-16',
    ],
    ['is in Latin-1', Buffer.from('one\ntwo\nthr\xe9e\n', 'latin1'), 'FILE:3: expected text in UTF-8, got other bytes'],
    [
      'is a ZIP archive',
      Buffer.from('504b03040a0000000000', 'hex'),
      'FILE: expected text in UTF-8, got a ZIP archive; unpack it first',
    ],
    [
      'is a gzip archive',
      Buffer.from('1f8b080000000000', 'hex'),
      'FILE: expected text in UTF-8, got a gzip archive; unpack it first',
    ],
  ])('that %s is refused, and what it is told', async (_, content, expected) => {
    expect(await complaint(content)).toContain(expected.replace('FILE', file));
  });

  it('that is one line of 10 MB is refused with its name', async () => {
    expect(await complaint('x'.repeat(10_000_000))).toMatch(new RegExp(`^${file}(:1)?: expected `));
  });

  it('that is empty, or no text at all, is refused', async () => {
    expect(await complaint('')).toMatch(/: (expected|.* promises at least one) /);
    expect(await complaint('a\0b\n')).toMatch(/: (expected|.* promises at least one) /);
  });
});

/** Files that must stand beside another. */
function others(file: string): Record<string, string> {
  if (file !== FILES['ifg-ministers']) return {};
  const names = ['organisation_link', 'person', 'post', 'appointment', 'appointment_characteristics', 'event'];
  return Object.fromEntries(names.map((name) => [`${name}.csv`, 'id\n']));
}

describe('a record whose values cannot be', () => {
  it('is refused alone, and written to a file with the reason', async () => {
    const visits = manyVisits(3).map((visit) =>
      visit.id === 2 ? { ...visit, start: '1951-02-30', end: '1951-03-02' } : visit,
    );
    const folder = folderOf({ '1950.xml': visitsFile(visits) });
    const refused = join(folder, 'refused.jsonl');
    const { out, status } = await chancery(['import', 'hsg-visits', folder, '--dry-run', '--refused', refused]);
    expect(status).toBe(0);
    expect(out).toContain('What became no claim, and why (1): ');
    const [line = ''] = readFileSync(refused, 'utf8').split('\n');
    expect(JSON.parse(line)).toEqual({
      kind: 'visit',
      at: '1950.xml:15',
      outcome: 'refused',
      why: expect.stringContaining('1951-02-30'),
    });
  });
});

describe('two visits of one id', () => {
  it('are not made one: the second is refused, and it is said where the first stands', async () => {
    const file = visitsFile(manyVisits(3).map((visit) => ({ ...visit, id: Math.min(visit.id, 2) })));
    const folder = folderOf({ '1950.xml': file });
    const refused = join(folder, 'refused.jsonl');
    const { out, status } = await chancery(['import', 'hsg-visits', folder, '--dry-run', '--refused', refused]);
    expect([status, out]).toEqual([0, expect.stringMatching(/Event +2\n/)]);
    expect(JSON.parse(readFileSync(refused, 'utf8'))).toMatchObject({
      at: expect.stringMatching(/^1950\.xml:\d+$/),
      why: expect.stringMatching(/^its id is that of another visit, at 1950\.xml:\d+$/),
    });
  });
});

describe('the command', () => {
  it('lists what each importer reads, its licence and where to get it', async () => {
    const { out } = await chancery(['import', '--list']);
    expect(out).toMatch(/hsg-visits\n.*\n {2}reads .*\n {2}from {5}git clone .*\n {2}licence {2}CC0-1\.0\n/);
    expect(out).toContain('CC BY 4.0 (Institute for Government)');
  });

  it('names the importers where it is asked for one that is not there', async () => {
    expect((await chancery(['import', 'visits', 'x'])).err).toMatch(
      /expected the name of an importer \(hsg-visits, .*\), got "visits"/,
    );
  });
});
