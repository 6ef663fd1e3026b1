import type { Desk } from './desk';
import type { Frame } from './frame';
import { nameOf, type PeopledEvent, participants } from './participants';
import type { Path } from './place-in-file';
import { type Statement, state } from './statement';

/** Claims a side of an event: for whom it speaks, who leads it and who is on it. `listed` is a side that is a mere list of people. */
export function delegation(
  desk: Desk,
  frame: Frame,
  event: PeopledEvent,
  key: string,
  said: Statement,
  path: Path,
): void {
  const side = desk.refer(key, ['Country', 'Organization'], path, { key: true });
  if (!side) return;
  const identity = { event: event.id, side };
  const id = desk.joined('Delegation', identity);
  const keyed = Object.fromEntries(
    Object.entries(said).filter(([name]) => !SIDE_KEYS.includes(name) && name !== 'listed'),
  );
  const on = { ...event, delegation: id };
  const present = new Map([
    ...participants(desk, frame, on, said.listed, path),
    ...participants(desk, frame, on, said.people, [...path, 'people']),
    ...participants(desk, frame, on, keyed, path, SIDE_KEYS),
  ]);
  const heads = [said.heads ?? []].flat().map(String);
  const headed = heads.flatMap((head, place) => {
    const known = present.get(nameOf(head).slug);
    if (known) return known;
    const at = Array.isArray(said.heads) ? [...path, 'heads', place] : [...path, 'heads'];
    return [...participants(desk, frame, on, head, at).values()];
  });
  const others = said.others === undefined ? {} : { othersPresent: said.others };
  state(desk, frame, { type: 'Delegation', id, identity }, others, path, headed.length > 0 ? { heads: headed } : {});
}

const FRAME_KEYS = ['says', 'where', 'source', 'by', 'inferred', 'alleged', 'denied', 'credibility', 'origin'];
const SIDE_KEYS = ['heads', 'others', 'people', ...FRAME_KEYS];
