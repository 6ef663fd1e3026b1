import { countryOfCode } from '../../model/country-names';
import { idOf, isSlug } from '../../model/fact-id';
import { slugFrom } from '../../model/slug-from';
import type { SourceDescription } from '../../model/source-description';
import type { Importer, ImportRecord } from '../importer';
import { readCsv } from '../reading/csv';
import { Damage } from '../reading/damage';
import type { Field } from '../reading/field';
import type { InputFile } from '../reading/input';
import { type RecordDesk, readRecord } from '../record-desk';
import { anyPublisher } from './own-id';

/** The columns of each sheet, in the order of the templates. */
export const SHEETS: Readonly<Record<string, readonly string[]>> = {
  people: ['id', 'name', 'other_names', 'born', 'died', 'wikidata', 'says'],
  posts: ['post', 'name', 'of', 'person', 'term', 'start', 'end', 'acting', 'says'],
  meetings: ['id', 'kind', 'status', 'name', 'start', 'end', 'people', 'says'],
};

/** Spreadsheets for people who have nothing else: who there is, who held which post, who met whom. */
export const sheets: Importer = {
  name: 'sheets',
  title: 'spreadsheets people.csv, posts.csv, meetings.csv (see --template)',
  reads: 'a folder with people.csv, posts.csv and meetings.csv, or some of them',
  fetch: 'your own: chancery import sheets --template FOLDER writes empty ones',
  source: anyPublisher('sheets', 'Spreadsheets'),
  isFormat: true,
  files: /(^|\/)(people|posts|meetings)\.csv$/,
  promises: [{ promise: 'at least one row', holds: ({ records }) => Object.keys(records).length > 0 }],
  records: read,
};

async function* read(files: readonly InputFile[], source: SourceDescription): AsyncGenerator<ImportRecord> {
  for (const [sheet, claim] of Object.entries(ROWS))
    for (const file of files.filter(({ name }) => name.endsWith(`${sheet}.csv`)))
      for await (const row of readCsv(file)) {
        const key = row.words(sheet === 'posts' ? 'post' : 'id');
        yield* readRecord(
          row,
          () => ({ kind: sheet, source, locus: `${sheet} ${key}` }),
          (desk) => claim(desk, row),
        );
      }
}

const ROWS: Readonly<Record<string, (desk: RecordDesk, row: Field) => void>> = {
  people: (desk, row) => {
    const states = {
      names: [
        { value: row.words('name'), kind: 'PRIMARY' },
        ...listed(row, 'other_names').map((value) => ({ value, kind: 'ALIAS' })),
      ],
      ...date(row, 'born'),
      ...(row.given('wikidata') ? { wikidataId: row.given('wikidata') } : {}),
    };
    const saying = { passage: row.given('says') };
    const person = desk.fact(id('Person', row, 'id'), states, saying);
    if (row.given('died')) desk.fact(person, date(row, 'died'), saying);
  },
  posts: (desk, row) => {
    const saying = { passage: row.given('says') };
    const post = desk.fact(id('Position', row, 'post'), {
      names: [{ value: row.words('name'), kind: 'PRIMARY' }],
      ...owner(desk, row),
    });
    const holder = id('Person', row, 'person');
    const identity = { holder, post, ordinal: Number(row.given('term') ?? 1) };
    const acting = row.given('acting')?.toLowerCase();
    if (acting && acting !== 'yes' && acting !== 'no') desk.refuse(`acting: expected yes or no, got "${acting}"`);
    desk.joined(
      'Occupancy',
      identity,
      { ...date(row, 'start'), ...(acting ? { acting: acting === 'yes' } : {}) },
      saying,
    );
    if (row.given('end')) desk.joined('Occupancy', identity, date(row, 'end'), saying);
  },
  meetings: (desk, row) => {
    const saying = { passage: row.given('says') };
    const [kind, status] = [row.words('kind').toUpperCase(), row.words('status').toUpperCase()];
    const event = desk.fact(
      id('Event', row, 'id'),
      {
        names: [{ value: row.words('name'), kind: 'PRIMARY' }],
        kind,
        status,
        ...date(row, 'start'),
        ...date(row, 'end'),
      },
      saying,
    );
    const isHeld = status === 'HELD' || status === 'UNDERWAY';
    for (const written of listed(row, 'people')) {
      const [slug, possible] = [written.replace(/\?$/, '').trim(), written.endsWith('?')];
      if (!isSlug(slug)) desk.refuse(`people: expected ids separated by semicolons, got "${written}"`);
      const presence = isHeld
        ? { certainty: 'CONFIRMED', attendance: possible ? 'UNKNOWN' : 'ATTENDED' }
        : { certainty: possible ? 'POSSIBLE' : 'EXPECTED', attendance: 'NOT_YET' };
      desk.joined(
        'Participation',
        { participant: idOf('Person', slug), event },
        { role: 'MEMBER', ...presence },
        saying,
      );
    }
  },
};

/** A country by its code, else an organization by what it is called. */
function owner(desk: RecordDesk, row: Field): { of?: string } {
  const of = row.given('of');
  if (!of) return {};
  const country = countryOfCode(of);
  if (country) return { of: desk.country(country) };
  return { of: desk.common(idOf('Organization', slugFrom(of)), { names: [{ value: of, kind: 'PRIMARY' }] }) };
}

function date(row: Field, name: string): Record<string, { edtf: string }> {
  const edtf = row.given(name);
  return edtf ? { [name]: { edtf } } : {};
}

function listed(row: Field, name: string): string[] {
  return (row.given(name) ?? '').split(';').flatMap((part) => part.trim() || []);
}

/** The id as the sheet has it: whoever writes the sheet chooses, as in a dossier. */
function id(type: 'Person' | 'Position' | 'Event', row: Field, column: string): string {
  const text = row.words(column);
  if (isSlug(text)) return idOf(type, text);
  throw new Damage(
    row.one(column).at,
    `expected lower-case letters, digits and single hyphens, got "${text.slice(0, 60)}"`,
  );
}
