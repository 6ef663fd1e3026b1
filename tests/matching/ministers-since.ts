import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { folderOf } from '../importers/editions';

type Row = Readonly<Record<string, string>>;

/** The ministers' database with the appointments that began on a day or later, and the people and posts of these: a folder of its own. */
export function ministersSince(database: string, day: string): string {
  const table = (name: string): Row[] =>
    parse(readFileSync(join(database, 'data', `${name}.csv`), 'utf8'), { columns: true, bom: true });
  const appointments = table('appointment').filter(({ start_date = '' }) => start_date >= day);
  const of = (rows: readonly Row[], column: string) => new Set(rows.map((row) => row[column]));
  const [people, posts, ids] = ['person_id', 'post_id', 'id'].map((column) => of(appointments, column));
  return folderOf({
    'data/appointment.csv': asCsv(appointments),
    'data/person.csv': asCsv(table('person').filter(({ id }) => people?.has(id))),
    'data/post.csv': asCsv(table('post').filter(({ id }) => posts?.has(id))),
    'data/appointment_characteristics.csv': asCsv(
      table('appointment_characteristics').filter(({ appointment_id }) => ids?.has(appointment_id)),
    ),
    ...Object.fromEntries(
      ['organisation', 'organisation_link', 'event'].map((name) => [`data/${name}.csv`, asCsv(table(name))]),
    ),
  });
}

function asCsv(rows: readonly Row[]): string {
  const lines = [Object.keys(rows[0] ?? {}), ...rows.map((row) => Object.values(row))];
  return lines.map((cells) => `${cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')}\n`).join('');
}
