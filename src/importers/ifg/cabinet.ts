import { idOf } from '../../model/fact-id';
import { slugFrom } from '../../model/slug-from';
import type { SourceDescription } from '../../model/source-description';
import type { ImportRecord } from '../importer';
import { Field } from '../reading/field';
import { readRecord } from '../record-desk';

/** A time for which a row gives someone a place in the cabinet. */
export interface Seat {
  readonly status: string;
  readonly holder: string;
  readonly start: string;
  readonly end: string | undefined;
  readonly at: string;
}

/** What a row says of the cabinet; nothing where it says that its minister is not of it. */
export function noteCabinet(row: Field, holder: string): Seat[] {
  const status = row.words('cabinet_status');
  const seat = { status, holder, start: row.words('start_date'), end: row.given('end_date'), at: row.at };
  return status === 'Non-cabinet' ? [] : [seat];
}

/**
 * Claims a post for each status in the cabinet and who had it when. One who holds several posts, or one after another
 * without a day between, is in the cabinet once.
 */
export function* cabinet(seats: readonly Seat[], source: SourceDescription): Generator<ImportRecord> {
  for (const status of [...new Set(seats.map((seat) => seat.status))].sort()) {
    const post = idOf('Position', `ifg-${slugFrom(status)}`);
    const names = [{ value: status, kind: 'PRIMARY', lang: 'en' }];
    yield* made('cabinet status', status, source, (desk) => {
      desk.common(post, { names, of: desk.country('country/gb') });
    });
    for (const [holder, own] of byHolder(seats.filter((seat) => seat.status === status)))
      for (const [place, { start, end, rows }] of joinedUp(own).entries()) {
        const identity = { holder, post, ordinal: place + 1 };
        const note = rows > 1 ? 'of appointments that follow or overlap one another without a day between' : undefined;
        yield* made('seat', `${status} ${holder.slice('person/'.length)} ${start}`, source, (desk) => {
          // The first row states the beginning, however many are joined to it later.
          desk.joined('Occupancy', identity, { start: { edtf: start } }, { passage: status });
          if (end) desk.joined('Occupancy', identity, { end: { edtf: end } }, { passage: status, note });
        });
      }
  }
}

function made(
  kind: string,
  locus: string,
  source: SourceDescription,
  work: Parameters<typeof readRecord>[2],
): ImportRecord[] {
  return readRecord(new Field(kind, 'appointment_characteristics.csv', ''), () => ({ kind, source, locus }), work);
}

function byHolder(seats: readonly Seat[]): Map<string, Seat[]> {
  const groups = new Map<string, Seat[]>();
  for (const seat of [...seats].sort((a, b) => (key(a) < key(b) ? -1 : 1)))
    groups.set(seat.holder, [...(groups.get(seat.holder) ?? []), seat]);
  return groups;
}

function key({ holder, start, end }: Seat): string {
  return `${holder} ${start} ${end ?? '9999'}`;
}

/** Times in order, those that touch or overlap made one. */
function joinedUp(seats: readonly Seat[]): { start: string; end: string | undefined; rows: number }[] {
  const joined: { start: string; end: string | undefined; rows: number }[] = [];
  for (const { start, end } of seats) {
    const last = joined.at(-1);
    if (!last || (last.end !== undefined && start > last.end)) joined.push({ start, end, rows: 1 });
    else joined[joined.length - 1] = { start: last.start, end: later(last.end, end), rows: last.rows + 1 };
  }
  return joined;
}

function later(a: string | undefined, b: string | undefined): string | undefined {
  return a === undefined || b === undefined ? undefined : a > b ? a : b;
}
