/** A stretch of both clocks: from a moment up to, and without, another. */
export interface Span {
  readonly knownFrom: string;
  readonly knownTo: string;
  readonly recordedFrom: string;
  readonly recordedTo: string;
}

/** Sorts after every moment. */
export const FOREVER = 'forever';

/** By when everything was published and recorded: before forever. */
export const LAST_MOMENT = '9999-12-31T23:59:59.999Z';

/** Sorts before every moment. */
export const EVER = '';

/** What stood over a stretch. */
export type Stretch<T> = Span & { readonly value: T };

/** A table of what stood when: by when it was recorded, then by when it was known. */
export interface Timetable<T> {
  /** The moments of recording at which anything may have changed. */
  readonly recorded: readonly string[];
  /** The moments of knowing at which anything may change in what was recorded by a moment. */
  known(recordedAt: string): readonly string[];
  at(knownAt: string, recordedAt: string): T;
  /** Equal where two values are alike. */
  look(value: T): string;
}

/** Goes through a table and tells what stood alike as one stretch; together they cover both clocks whole, the present last. */
export function stretchesOf<T>({ recorded, known, at, look }: Timetable<T>): Stretch<T>[] {
  const done: Seen<T>[] = [];
  let open: Seen<T>[] = [];
  for (const recordedFrom of moments(recorded)) {
    const row: Seen<T>[] = [];
    for (const knownFrom of moments(known(recordedFrom))) {
      const value = at(knownFrom, recordedFrom);
      const seen = { knownFrom, knownTo: FOREVER, recordedFrom, recordedTo: FOREVER, value, look: look(value) };
      const last = row.at(-1);
      if (last?.look === seen.look) continue;
      if (last) row[row.length - 1] = { ...last, knownTo: knownFrom };
      row.push(seen);
    }
    const next = row.map((one) => open.find((before) => ALIKE.every((name) => before[name] === one[name])) ?? one);
    for (const one of open) if (!next.includes(one)) done.push({ ...one, recordedTo: recordedFrom });
    open = next;
  }
  return [...done, ...open];
}

type Seen<T> = Stretch<T> & { readonly look: string };

const ALIKE = ['knownFrom', 'knownTo', 'look'] as const;

/** Whether a moment lies in a stretch. */
export function covers(span: Span, knownAt: string, recordedAt: string): boolean {
  return (
    span.knownFrom <= knownAt &&
    knownAt < span.knownTo &&
    span.recordedFrom <= recordedAt &&
    recordedAt < span.recordedTo
  );
}

/** The stretch alone, as properties. */
export function spanOf({ knownFrom, knownTo, recordedFrom, recordedTo }: Span): Record<keyof Span, string> {
  return { knownFrom, knownTo, recordedFrom, recordedTo };
}

function moments(given: readonly string[]): string[] {
  return [...new Set([EVER, ...given])].sort();
}
