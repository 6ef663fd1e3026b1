import { type Code, STATUS_GROUPS } from '../model/vocabulary';
import type { Desk } from './desk';
import { type Frame, isYes } from './frame';
import type { Path } from './place-in-file';
import { eachEntry, type Statement, state } from './statement';

/** An event as its participants need it, and the side they are on. */
export interface PeopledEvent {
  readonly id: string;
  readonly status: string | undefined;
  readonly delegation?: string;
}

/**
 * Claims that people take part: one name, a list of names, or a map from names to what is said of each. `options` are keys
 * that may stand beside the names. Returns the ids of the participations by the short name the file gives each.
 */
export function participants(
  desk: Desk,
  frame: Frame,
  event: PeopledEvent,
  written: unknown,
  path: Path,
  options: readonly string[] = [],
): Map<string, string> {
  const ids = new Map<string, string>();
  const told = new Set<string>();
  const claim = (key: string, own: Frame, said: Statement, at: Path, place: { key: boolean; hasRole: boolean }) => {
    const { slug, possible } = nameOf(key);
    const participant = desk.refer(slug, ['Person', 'Country', 'Organization'], at, { key: place.key, options });
    if (!participant) return;
    const identity = { participant, event: event.id };
    const id = desk.joined('Participation', identity);
    // What goes without saying is claimed once, by the first statement on each participant, and never denied by one.
    const asserts = !isYes(said.denied);
    const usual =
      asserts && !told.has(slug)
        ? { ...presence(event.status, possible, said), ...(place.hasRole ? {} : { role: 'MEMBER' }) }
        : {};
    if (asserts) told.add(slug);
    ids.set(slug, id);
    if (said.attendance === 'ATTENDED' && groupOf(event.status) !== 'happened')
      desk.complain(
        `attendance: ATTENDED needs an event that is ${STATUS_GROUPS.happened.join(' or ')}; this one is ${event.status ?? 'without a status'}`,
        [...at, 'attendance'],
      );
    const more = event.delegation && asserts ? { delegation: event.delegation } : {};
    state(desk, own, { type: 'Participation', id, identity }, { ...usual, ...said } as Statement, at, more);
  };
  if (typeof written === 'string') {
    desk.within(path, () => claim(written, frame, {}, path, { key: false, hasRole: false }));
  } else if (Array.isArray(written)) {
    for (const [place, key] of written.entries()) {
      const at = [...path, place];
      desk.within(at, () => claim(String(key), frame, {}, at, { key: false, hasRole: false }));
    }
  } else {
    const hasRole = (key: string) =>
      [(written as Record<string, unknown>)[key]].flat().some((said) => (said as Statement | null)?.role !== undefined);
    eachEntry(desk, frame, written, path, 'says', (key, own, said, at) =>
      claim(key, own, said, at, { key: true, hasRole: hasRole(key) }),
    );
  }
  return ids;
}

/** `name`, or `name?` for one who may take part; a person's prefix makes no difference. */
export function nameOf(key: string): { slug: string; possible: boolean } {
  const possible = key.endsWith('?');
  return { slug: (possible ? key.slice(0, -1) : key).replace(/^person\//, ''), possible };
}

interface Presence {
  readonly certainty?: Code<'Certainty'>;
  readonly attendance: Code<'Attendance'>;
}

/** What a name among the participants means where the file does not say it, by the event's status. */
function presence(status: string | undefined, possible: boolean, said: Statement): Presence {
  const group = groupOf(status);
  const certainty = (said.certainty as Code<'Certainty'> | undefined) ?? (possible ? 'POSSIBLE' : undefined);
  if (group === 'neither') return { certainty: certainty ?? 'EXPECTED', attendance: 'UNKNOWN' };
  if (group === 'ahead') return { certainty: certainty ?? 'EXPECTED', attendance: 'NOT_YET' };
  if (said.attendance === 'ABSENT') return { attendance: 'ABSENT', ...(certainty ? { certainty } : {}) };
  return { certainty: certainty ?? 'CONFIRMED', attendance: WHEN_HELD[certainty ?? 'CONFIRMED'] };
}

/** At an event that took place, one who was only expected may have been there; nobody met anybody by that. */
const WHEN_HELD: Readonly<Record<Code<'Certainty'>, Code<'Attendance'>>> = {
  CONFIRMED: 'ATTENDED',
  EXPECTED: 'UNKNOWN',
  POSSIBLE: 'UNKNOWN',
  RULED_OUT: 'ABSENT',
};

function groupOf(status: string | undefined): keyof typeof STATUS_GROUPS | 'neither' {
  if (STATUS_GROUPS.happened.some((one) => one === status)) return 'happened';
  return STATUS_GROUPS.ahead.some((one) => one === status) ? 'ahead' : 'neither';
}
