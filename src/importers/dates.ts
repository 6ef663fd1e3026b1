import { type FuzzyDate, parseEdtf } from '../model/dates/fuzzy-date';
import type { RecordDesk } from './record-desk';

/** Values that a format may give several of, as one date each; what is no date is left out, and the rest of the record stands. */
export function datesOf(desk: RecordDesk, what: string, values: readonly string[]): { edtf: string }[] {
  return values.flatMap((value) => {
    const edtf = value.replace(/^(\d{4}-\d\d-\d\d)[T ]\d.*$/, '$1');
    if (read(edtf)) return [{ edtf }];
    desk.leaveOut(`${what}: expected a date, got "${value.slice(0, 60)}"`);
    return [];
  });
}

/** Some day from the first of one date to the last of another, as EDTF; undefined where there is none. */
export function dayWithin(from: string, to: string | undefined): string | undefined {
  const first = read(from)?.earliest;
  if (!first) return undefined;
  if (to === undefined) return `[${first}..]`;
  const last = read(to)?.latest;
  return last && first <= last ? `[${first}..${last}]` : undefined;
}

/** Why a time cannot be: it is over on every day it may have begun; undefined where it can. */
export function backwards(start: string | undefined, end: string | undefined): string | undefined {
  const [first, last] = [start && read(start)?.earliest, end && read(end)?.latest];
  return first && last && last < first ? `it ends on ${end}, before it starts on ${start}` : undefined;
}

/** Refuses a record of a time that is over before it begins. */
export function refuseBackwards(desk: RecordDesk, start: string | undefined, end: string | undefined): void {
  const impossible = backwards(start, end);
  if (impossible) desk.refuse(impossible);
}

function read(edtf: string): FuzzyDate | undefined {
  try {
    return parseEdtf(edtf);
  } catch {
    return undefined;
  }
}
