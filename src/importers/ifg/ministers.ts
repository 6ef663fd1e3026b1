import type { SourceDescription } from '../../model/source-description';
import { refuseBackwards } from '../dates';
import { atLeastOne, type Importer, type ImportRecord, oneEach } from '../importer';
import { readCsv } from '../reading/csv';
import { Damage } from '../reading/damage';
import type { Field } from '../reading/field';
import type { InputFile } from '../reading/input';
import { type RecordDesk, type RecordFrame, readRecord } from '../record-desk';
import { cabinet, noteCabinet, type Seat } from './cabinet';
import { changeOfDepartments, election } from './events';
import { idIn } from './ids';

/** United Kingdom ministers since 1979. */
export const ministers: Importer = {
  name: 'ifg-ministers',
  title: 'United Kingdom ministers since 1979 (Institute for Government)',
  reads: 'a checkout of instituteforgov/ifg-ministers-database-public or its folder data',
  fetch: 'git clone https://github.com/instituteforgov/ifg-ministers-database-public',
  source: {
    id: 'source/ifg-ministers',
    title: 'IfG Ministers Database',
    publisher: 'Institute for Government',
    url: 'https://www.instituteforgovernment.org.uk/ministers-database',
    published: '2024-02-16',
    publishedNote: 'the day its public repository begins; what happened later is dated by its own day',
    grade: 'B',
    kind: 'DATASET',
    lang: 'en',
    licence: 'CC BY 4.0 (Institute for Government)',
  },
  files: /(^|\/)(organisation|organisation_link|person|post|appointment|appointment_characteristics|event)\.csv$/,
  promises: [
    atLeastOne('appointment'),
    oneEach('Position', 'post', 'cabinet status'),
    oneEach('Organization', 'organisation'),
    // A change that several departments took part in has a row for each pair of them, all with one id.
    {
      promise: 'at least one Event for each event, and none but for those and organisation_link',
      holds: ({ records, facts }) =>
        (facts.Event ?? 0) >= (records.event ?? 0) &&
        (facts.Event ?? 0) <= (records.event ?? 0) + (records.organisation_link ?? 0),
    },
    {
      promise: 'one Occupancy for each appointment and each seat in cabinet',
      holds: ({ records, facts }) => facts.Occupancy === (records.appointment ?? 0) + (records.seat ?? 0),
    },
  ],
  records: read,
};

/** What an appointment is, for the rows that speak of it. */
export interface Appointment {
  readonly holder: string;
  readonly post: string;
  readonly ordinal: number;
}

async function* read(files: readonly InputFile[], source: SourceDescription): AsyncGenerator<ImportRecord> {
  const rows = (table: string) => rowsOf(files, table);
  const frame =
    (kind: string, row: Field): (() => RecordFrame) =>
    () => ({ kind, source, locus: `${kind} ${row.words('id')}` });
  for await (const row of rows('organisation'))
    yield* readRecord(row, frame('organisation', row), (desk) => organisation(desk, row));
  for await (const row of rows('organisation_link'))
    yield* readRecord(row, frame('organisation_link', row), (desk) => changeOfDepartments(desk, row));
  for await (const row of rows('person')) yield* readRecord(row, frame('person', row), (desk) => person(desk, row));
  for await (const row of rows('post')) yield* readRecord(row, frame('post', row), (desk) => post(desk, row));
  for await (const row of rows('event')) yield* readRecord(row, frame('event', row), (desk) => election(desk, row));
  const appointments = await appointmentsOf(rows('appointment'));
  for await (const row of rows('appointment'))
    yield* readRecord(row, frame('appointment', row), (desk) => appointment(desk, row, appointments));
  const seats: Seat[] = [];
  for await (const row of rows('appointment_characteristics'))
    yield* readRecord(row, frame('appointment_characteristics', row), (desk) => {
      const of = appointments.get(row.words('appointment_id'));
      if (!of) return desk.refuse(`no appointment has the id ${row.words('appointment_id')}`);
      characteristics(desk, row, of);
      seats.push(...noteCabinet(row, of.holder));
    });
  yield* cabinet(seats, source);
}

async function* rowsOf(files: readonly InputFile[], table: string): AsyncGenerator<Field> {
  const file = files.find(({ name }) => name === `${table}.csv` || name.endsWith(`/${table}.csv`));
  if (!file) throw new Damage(`${table}.csv`, 'expected this table among the files, found none');
  yield* readCsv(file);
}

/** Terms of one person in one post are numbered by the days they begin on, for rows stand in no order. */
async function appointmentsOf(rows: AsyncIterable<Field>): Promise<Map<string, Appointment>> {
  const all: { id: string; holder: string; post: string; start: string }[] = [];
  for await (const row of rows)
    all.push({
      id: row.words('id'),
      holder: idIn(row, 'person_id', 'Person'),
      post: idIn(row, 'post_id', 'Position'),
      start: row.words('start_date'),
    });
  const counts = new Map<string, number>();
  const byId = new Map<string, Appointment>();
  for (const { id, holder, post } of all.sort((a, b) =>
    a.start === b.start ? (a.id < b.id ? -1 : 1) : a.start < b.start ? -1 : 1,
  )) {
    const ordinal = (counts.get(`${holder} ${post}`) ?? 0) + 1;
    counts.set(`${holder} ${post}`, ordinal);
    byId.set(id, { holder, post, ordinal });
  }
  return byId;
}

function organisation(desk: RecordDesk, row: Field): void {
  const id = idIn(row, 'id', 'Organization');
  const [start, end] = [row.given('start_date'), row.given('end_date')];
  desk.fact(id, {
    names: [{ value: row.words('name'), kind: 'PRIMARY', lang: 'en' }, ...alias(row.given('short_name'))],
    ...(start ? { founded: { edtf: start } } : {}),
  });
  if (end) desk.fact(id, { dissolved: { edtf: end } });
}

/** A person has a row for each name; whoever is ennobled keeps the id. */
function person(desk: RecordDesk, row: Field): void {
  row.leave('id_parliament', 'id_ifg_website', 'display_name', 'short_name', 'gender');
  const [name, plain] = [row.words('name'), row.given('normalized_name')];
  const [start, end] = [row.given('start_date'), row.given('end_date')];
  const time = { ...(start ? { start } : {}), ...(end ? { end } : {}) };
  const other = plain && plain !== name ? [{ value: plain, kind: 'ALIAS' }] : [];
  desk.fact(idIn(row, 'id', 'Person'), {
    names: [{ value: name, kind: end ? 'PREVIOUS' : 'PRIMARY', ...time }, ...other],
  });
}

function post(desk: RecordDesk, row: Field): void {
  row.leave('id_ifg_website', 'rank_equivalence_value');
  const [name, shown] = [row.words('name'), row.words('display_name')];
  desk.fact(idIn(row, 'id', 'Position'), {
    names: [{ value: shown, kind: 'PRIMARY', lang: 'en' }, ...(name === shown ? [] : alias(name))],
    of: idIn(row, 'organisation_id', 'Organization'),
    kind: row.words('rank_equivalence') === 'PM' ? 'HEAD_OF_GOVERNMENT' : 'MINISTER',
  });
}

function appointment(desk: RecordDesk, row: Field, all: ReadonlyMap<string, Appointment>): void {
  row.leave('person_id', 'post_id');
  const { holder, post, ordinal } = all.get(row.words('id')) as Appointment;
  const [start, end] = [row.words('start_date'), row.given('end_date')];
  refuseBackwards(desk, start, end);
  desk.joined('Occupancy', { holder, post, ordinal }, { start: { edtf: start } });
  if (end) desk.joined('Occupancy', { holder, post, ordinal }, { end: { edtf: end } });
}

/** Acting is said of the whole appointment; leave has no field and is kept in the row's own words. */
function characteristics(desk: RecordDesk, row: Field, { holder, post, ordinal }: Appointment): void {
  const flag = (name: string) => flagOf(row.one(name));
  const [start, end] = [row.words('start_date'), row.given('end_date')];
  const [acting, away, reason] = [flag('is_acting'), flag('is_on_leave'), row.given('leave_reason')];
  const leave = away ? `on leave from ${start}${end ? ` to ${end}` : ''}${reason ? `: ${reason}` : ''}` : undefined;
  desk.joined('Occupancy', { holder, post, ordinal }, { acting }, { passage: leave ?? row.words('cabinet_status') });
}

function flagOf(field: Field): boolean {
  const text = field.text();
  if (text === 'True' || text === 'False') return text === 'True';
  throw new Damage(field.at, `expected True or False, got "${text.slice(0, 60)}"`);
}

function alias(value: string | undefined) {
  return value ? [{ value, kind: 'ALIAS' }] : [];
}
