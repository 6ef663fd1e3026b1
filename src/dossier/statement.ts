import { parseEdtf } from '../model/dates/fuzzy-date';
import type { FactTypeName } from '../model/fact-id';
import { FACT_TYPES, type Identity } from '../model/fact-types';
import type { DateValue, NameValue } from '../model/values';
import type { Desk } from './desk';
import { codeOf } from './format-words';
import { enterFrame, type Frame, type FrameKeys, isYes } from './frame';
import type { Path } from './place-in-file';
import { statedDate, type WrittenDate } from './stated-date';

/** A statement as a file has it: the keys of its frame, and those of its fact. */
export type Statement = FrameKeys & Record<string, unknown>;

/** The fact a statement is about. */
export interface About {
  readonly type: FactTypeName;
  readonly id: string;
  readonly identity: Identity;
  /** Which way its relative dates look. */
  readonly direction?: 'PAST' | 'FUTURE';
  /** Fields that the file has under another key. */
  readonly written?: Readonly<Record<string, string>>;
}

/** Goes through a map of entries, each a text (the value of its `bare` key), nothing, a statement, or several statements. */
export function eachEntry(
  desk: Desk,
  around: Frame,
  map: unknown,
  path: Path,
  bare: string,
  work: (key: string, frame: Frame, statement: Statement, path: Path) => void,
): void {
  for (const [key, entry] of Object.entries((map ?? {}) as Record<string, unknown>)) {
    const several = Array.isArray(entry) ? entry : undefined;
    for (const [place, one] of (several ?? [entry]).entries()) {
      const at = several ? [...path, key, place] : [...path, key];
      const statement = (typeof one === 'string' ? { [bare]: one } : (one ?? {})) as Statement;
      desk.within(at, () => work(key, enterFrame(around, statement, desk), statement, at));
    }
  }
}

/**
 * Claims of a fact what a statement's keys say, by the table of fields; `more` holds what the caller read itself.
 * A date whose words took a guess, and a reference with a frame of its own, become claims of their own.
 */
export function state(
  desk: Desk,
  frame: Frame,
  about: About,
  statement: Statement,
  path: Path,
  more: Record<string, unknown> = {},
): void {
  const states: Record<string, unknown> = { ...more };
  const apart: { frame: Frame; states: Record<string, unknown>; guess?: string }[] = [];
  for (const [name, { kind, value }] of Object.entries(FACT_TYPES[about.type].fields)) {
    const written = statement[name];
    if (written === undefined || written === null || name in more) continue;
    const at = [...path, about.written?.[name] ?? name];
    if (value.form === 'plain') states[name] = written;
    else if (value.form === 'flag') states[name] = isYes(written as boolean);
    else if (value.form === 'coded' && value.list) states[name] = codeOf(value.list, String(written));
    else if (value.form === 'date') {
      const read = readDate(desk, frame, written as WrittenDate, at, about.direction);
      if (read?.guess) apart.push({ frame, states: { [name]: read.value }, guess: read.guess });
      else if (read) states[name] = read.value;
    } else if (value.form === 'ref' && kind === 'SET') {
      const refs = references(desk, frame, value.types ?? [], written, at);
      const together = refs.filter((ref) => !ref.frame).map((ref) => ref.id);
      if (together.length > 0) states[name] = together;
      for (const ref of refs) if (ref.frame) apart.push({ frame: ref.frame, states: { [name]: [ref.id] } });
    } else if (value.form === 'ref') {
      const ref = desk.refer(String(written), value.types ?? [], at);
      if (ref) states[name] = ref;
    }
  }
  refuseReversed(desk, [states, ...apart.map((one) => one.states)], about, path);
  if (Object.keys(states).length > 0 || apart.length === 0) desk.claim(frame, about.id, about.identity, states);
  for (const one of apart) desk.claim(one.frame, about.id, about.identity, one.states, one.guess);
}

/** Fields of which one statement cannot give the second a day before the first. */
const IN_ORDER = [
  ['start', 'end'],
  ['born', 'died'],
  ['founded', 'dissolved'],
  ['inception', 'dissolution'],
] as const;

function refuseReversed(desk: Desk, states: readonly Record<string, unknown>[], about: About, path: Path): void {
  const stated = Object.assign({}, ...states) as Record<string, DateValue | undefined>;
  for (const [first, last] of IN_ORDER) {
    const [from, to] = [stated[first]?.edtf, stated[last]?.edtf];
    const earliest = from === undefined ? undefined : parseEdtf(from).earliest;
    const latest = to === undefined ? undefined : parseEdtf(to).latest;
    if (earliest && latest && latest < earliest)
      desk.complain(`${last}: expected a day from ${about.written?.[first] ?? first} ${from} on; got ${to}`, [
        ...path,
        last,
      ]);
  }
}

/** Reads one reference, a list of them, or a map that may give each a frame of its own. */
export function references(
  desk: Desk,
  frame: Frame,
  types: readonly FactTypeName[],
  written: unknown,
  path: Path,
): { id: string; frame?: Frame }[] {
  const found: { id: string; frame?: Frame }[] = [];
  const add = (text: string, at: Path, key: boolean, own?: unknown) => {
    const id = desk.refer(text, types, at, { key });
    if (!id) return;
    if (own === undefined || own === null) found.push({ id });
    else
      found.push({
        id,
        frame: desk.within(at, () =>
          enterFrame(frame, typeof own === 'string' ? { says: own } : (own as FrameKeys), desk),
        ),
      });
  };
  if (typeof written === 'string') add(written, path, false);
  else if (Array.isArray(written))
    for (const [place, one] of written.entries()) add(String(one), [...path, place], false);
  else
    for (const [key, own] of Object.entries((written ?? {}) as Record<string, unknown>))
      add(key, [...path, key], true, own);
  return found;
}

/** Reads a date, or complains at its place. */
export function readDate(
  desk: Desk,
  frame: Frame,
  written: WrittenDate,
  path: Path,
  direction: 'PAST' | 'FUTURE' = 'PAST',
) {
  try {
    return statedDate(written, frame.source.published.slice(0, 10), direction);
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return desk.complain(`${path.at(-1)}: ${error.message.replace(/^E/, 'e')}`, path);
  }
}

/** The names of a thing: `name` is the one to show, `names` the others; one with a frame of its own is claimed by itself. */
export function namesOf(
  desk: Desk,
  frame: Frame,
  id: string,
  statement: Statement,
  path: Path,
): { names?: NameValue[] } {
  const names: NameValue[] = [];
  if (statement.name !== undefined) names.push({ value: String(statement.name), kind: 'PRIMARY' });
  for (const [place, written] of ((statement.names ?? []) as (string | Statement)[]).entries()) {
    const at = [...path, 'names', place];
    if (typeof written === 'string') {
      names.push({ value: written, kind: 'ALIAS' });
      continue;
    }
    const { value, kind = 'ALIAS', lang, start, end, ...own } = written;
    const day = (key: 'start' | 'end', date: unknown) =>
      date === undefined ? {} : { [key]: readDate(desk, frame, date as WrittenDate, [...at, key])?.value.edtf };
    const name = { value, kind, ...(lang ? { lang } : {}), ...day('start', start), ...day('end', end) } as NameValue;
    if (Object.keys(own).length === 0) names.push(name);
    else desk.within(at, () => desk.claim(enterFrame(frame, own, desk), id, {}, { names: [name] }));
  }
  return names.length > 0 ? { names } : {};
}
