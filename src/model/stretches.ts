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
  /** Whether what stood over two stretches is the same. */
  alike(one: T, other: T): boolean;
}

/** Goes through a table and tells what stood alike as one stretch; together they cover both clocks whole, the present last. */
export function stretchesOf<T>({ recorded, known, at, alike }: Timetable<T>): Stretch<T>[] {
  const done: Stretch<T>[] = [];
  let open: Stretch<T>[] = [];
  for (const recordedFrom of moments(recorded)) {
    const row: Stretch<T>[] = [];
    for (const knownFrom of moments(known(recordedFrom))) {
      const value = at(knownFrom, recordedFrom);
      const last = row.at(-1);
      if (last && alike(last.value, value)) continue;
      if (last) row[row.length - 1] = { ...last, knownTo: knownFrom };
      row.push({ knownFrom, knownTo: FOREVER, recordedFrom, recordedTo: FOREVER, value });
    }
    const isSame = (one: Stretch<T>, before: Stretch<T>) =>
      before.knownFrom === one.knownFrom && before.knownTo === one.knownTo && alike(before.value, one.value);
    const next = row.map((one) => open.find((before) => isSame(one, before)) ?? one);
    for (const one of open) if (!next.includes(one)) done.push({ ...one, recordedTo: recordedFrom });
    open = next;
  }
  return [...done, ...open];
}

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
