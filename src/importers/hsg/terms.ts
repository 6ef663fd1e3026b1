import type { Field } from '../reading/field';
import type { RecordDesk } from '../record-desk';

/** What a record says of one person's time in a post. */
export interface Term {
  readonly holder: string;
  readonly post: string;
  readonly ordinal: number;
  readonly acting: boolean;
  /** The title held, in the source's words. */
  readonly title: string | undefined;
  /** Whether the day of appointment counts as the first day where no other is on record: so in posts at home. */
  readonly beginsByAppointment: boolean;
}

/** The first and last day of a record as it gives them, unread. */
export interface TermDates {
  readonly start: string | undefined;
  readonly end: string | undefined;
}

/** Notes that say that an appointment was never taken up. */
const NEVER_SERVED =
  /\bdeclined (?:the )?appointment|^Declined|\bdid not (?:serve|proceed)|(?<!another )nomination.*(?:withdrawn|not acted upon|not confirmed|rejected|returned)/i;

/** How the words before the last day give the reason it ended; other words are kept with the code OTHER. */
const END_CAUSES: readonly (readonly [RegExp, string])[] = [
  [/\b(?:died|assassinated|killed)\b/i, 'DIED'],
  [/\bresigned\b/i, 'RESIGNED'],
  [/\b(?:promoted|recommissioned|reassigned)\b/i, 'MOVED'],
  [/\b(?:removed|dismissed)\b/i, 'DISMISSED'],
];

/** Why a record is no time in a post; undefined where it is one. */
export function neverServed(record: Field): string | undefined {
  const note = record.one('note').text();
  const entered = ['started', 'arrived'].some((name) => record.maybe(name)?.given('date'));
  return !entered && NEVER_SERVED.test(note) ? note : undefined;
}

/** Claims one person's time in a post: its beginning, and apart from it its end, so that a newer edition closes what was open. */
export function claimTerm(desk: RecordDesk, record: Field, term: Term): void {
  const { holder, post, ordinal, acting, title } = term;
  const [appointed, arrived, started, ended] = ['appointed', 'arrived', 'started', 'ended'].map((name) =>
    dated(record, name),
  );
  const note = record.one('note').text();
  record.one('note').leave('@type');
  const first = started?.day ?? arrived?.day;
  const start = first ?? (appointed?.day && (term.beginsByAppointment ? appointed.day : `[${appointed.day}..]`));
  const words = started?.note ?? appointed?.note;
  const identity = { holder, post, ordinal };
  desk.joined(
    'Occupancy',
    identity,
    {
      ...(start ? { start: { edtf: start } } : {}),
      ...(appointed?.day ? { startCause: { code: 'APPOINTED', ...(words ? { words } : {}) } } : {}),
      ...(acting ? { acting: true } : {}),
    },
    { passage: note || title },
  );
  const end = {
    ...(ended?.day ? { end: { edtf: ended.day } } : {}),
    ...(ended?.note ? { endCause: { code: causeOf(ended.note), words: ended.note } } : {}),
  };
  if (Object.keys(end).length > 0) desk.joined('Occupancy', identity, end, { passage: ended?.note });
}

function causeOf(note: string): string {
  return END_CAUSES.find(([words]) => words.test(note))?.[1] ?? 'OTHER';
}

/** A day and the words before it; `norte` is how one record of the source spells a note. */
function dated(record: Field, name: string): { day?: string | undefined; note?: string | undefined } | undefined {
  const part = record.maybe(name);
  if (!part) return undefined;
  const date = part.one('date').leave('@certainty');
  return { day: date.text() || undefined, note: part.given('note') ?? part.given('norte') };
}

/** The days of a record, for looking ahead. */
export function datesOf(record: Field): TermDates {
  const day = (name: string) => record.maybe(name)?.given('date');
  return { start: day('started') ?? day('arrived') ?? day('appointed'), end: day('ended') };
}

/** Whether the list of all terms of a post shows one holder at a time: all days known but the last, and none overlapping. */
export function showsOneSeat(terms: readonly TermDates[]): boolean {
  const sorted = [...terms].sort((a, b) => ((a.start ?? '') < (b.start ?? '') ? -1 : 1));
  return (
    sorted.length > 1 &&
    sorted.every(({ start, end }, place) => {
      const next = sorted[place + 1];
      return start !== undefined && (next === undefined || (end !== undefined && end <= (next.start ?? '')));
    })
  );
}
