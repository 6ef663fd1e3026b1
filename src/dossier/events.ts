import { type CodeList, STATUS_GROUPS, VOCABULARY } from '../model/vocabulary';
import { delegation } from './delegation';
import type { Desk } from './desk';
import type { Frame } from './frame';
import { nearest } from './nearest';
import { participants } from './participants';
import type { Path } from './place-in-file';
import { eachEntry, namesOf, references, type Statement, state } from './statement';

/** Claims events, their delegations, and who took part or is to. */
export function events(desk: Desk, top: Frame, map: unknown, path: Path): void {
  const statuses = statusBySlug(map);
  eachEntry(desk, top, map, path, 'name', (key, frame, statement, at) => {
    const id = desk.declare(key, 'Event', at);
    if (!id) return;
    const status = statusIn(statement) ?? statuses.get(slugIn(key));
    const direction = STATUS_GROUPS.ahead.some((one) => one === status) ? 'FUTURE' : 'PAST';
    const { date, ...rest } = statement;
    const own = date === undefined ? rest : { ...rest, start: date };
    const written: Record<string, string> = date === undefined ? {} : { start: 'date' };
    if (date !== undefined && statement.start !== undefined)
      desk.complain('expected either date or start, got both', [...at, 'date'], { key: true });
    const more = {
      ...namesOf(desk, frame, id, statement, at),
      ...whatItIs(desk, statement.is, [...at, 'is']),
      ...related(desk, frame, id, statement, at),
    };
    state(desk, frame, { type: 'Event', id, identity: {}, direction, written }, own as Statement, at, more);
    eachEntry(desk, frame, sidesOf(statement.sides), [...at, 'sides'], 'says', (side, around, said, place) =>
      delegation(desk, around, { id, status }, side, said, place),
    );
    participants(desk, frame, { id, status }, statement.people, [...at, 'people']);
  });
}

/** The last status that the file gives each event: participants of a held event attended it, of a planned one are expected. */
function statusBySlug(map: unknown): Map<string, string> {
  const statuses = new Map<string, string>();
  for (const [key, entry] of Object.entries((map ?? {}) as Record<string, unknown>))
    for (const one of [entry].flat()) {
      const status = statusIn(one as Statement | string | null);
      if (status) statuses.set(slugIn(key), status);
    }
  return statuses;
}

function slugIn(key: string): string {
  return key.replace(/^event\//, '');
}

function statusIn(statement: Statement | string | null): string | undefined {
  if (statement === null || typeof statement === 'string') return undefined;
  return wordsOf(statement.is).find((word) => (VOCABULARY.EventStatus as readonly string[]).includes(word));
}

const WORD_LISTS: Record<string, CodeList> = { kind: 'EventKind', status: 'EventStatus', format: 'EventFormat' };

function whatItIs(desk: Desk, is: unknown, path: Path): Record<string, string> {
  const found: Record<string, string> = {};
  for (const word of wordsOf(is)) {
    const field = Object.keys(WORD_LISTS).find((name) =>
      (VOCABULARY[WORD_LISTS[name] as CodeList] as readonly string[]).includes(word),
    );
    if (!field) desk.complain(`is: ${noSuchWord(word)}`, path);
    else if (found[field]) desk.complain(`is: expected one ${field}, got ${found[field]} and ${word}`, path);
    else found[field] = word;
  }
  return found;
}

function noSuchWord(word: string): string {
  const near = nearest(
    word,
    Object.values(WORD_LISTS).flatMap((list) => VOCABULARY[list]),
  );
  const all = Object.entries(WORD_LISTS).map(([name, list]) => `${name} (${VOCABULARY[list].join(', ')})`);
  const hint = near ? `: did you mean ${near}?` : `; expected one of each ${all.join(', ')}`;
  return `"${word}" is neither a kind, a status nor a format of events${hint}`;
}

function wordsOf(is: unknown): string[] {
  return typeof is === 'string' ? is.split(/[\s,]+/).filter((word) => word !== '') : [];
}

const RELATIONS = { follows: 'FOLLOWS', amid: 'AMID', causedBy: 'CAUSED_BY' };

function related(desk: Desk, frame: Frame, id: string, statement: Statement, path: Path): { related?: unknown[] } {
  const together: unknown[] = [];
  for (const [key, as] of Object.entries(RELATIONS))
    for (const ref of references(desk, frame, ['Event'], statement[key] ?? [], [...path, key])) {
      if (ref.frame) desk.claim(ref.frame, id, {}, { related: [{ as, to: ref.id }] });
      else together.push({ as, to: ref.id });
    }
  return together.length > 0 ? { related: together } : {};
}

/** A side written as a mere list of people is one statement, not several. */
function sidesOf(sides: unknown): Record<string, unknown> {
  const whole = (side: unknown) =>
    Array.isArray(side) && side.every((one) => typeof one === 'string') ? { listed: side } : side;
  return Object.fromEntries(
    Object.entries((sides ?? {}) as Record<string, unknown>).map(([key, side]) => [key, whole(side)]),
  );
}
