import { isDay } from '../model/dates/day';
import type { Desk } from './desk';
import { entities } from './entities';
import type { Frame } from './frame';
import type { Path } from './place-in-file';
import { eachEntry, type Statement, state } from './statement';

/** Claims posts and who held them; whoever is only said to have been followed held the post too. */
export function posts(desk: Desk, top: Frame, map: unknown, path: Path): void {
  const followed: (() => void)[] = [];
  entities(desk, top, 'Position', map, path, (frame, post, statement, at) => {
    eachEntry(desk, frame, statement.held, [...at, 'held'], 'says', (key, own, held, place) => {
      const before = occupancy(desk, own, post, key, held, place);
      if (before) followed.push(() => desk.within(place, () => attest(desk, own, before)));
    });
  });
  for (const claim of followed) claim();
}

/** Claims that an occupancy was, where its source says nothing else of it. */
function attest(desk: Desk, frame: Frame, { id, identity }: NonNullable<ReturnType<typeof occupancyOf>>): void {
  const said = desk.claims.some(({ claim }) => claim.factId === id && claim.sourceId === frame.source.id);
  if (!said) desk.claim(frame, id, identity, {});
}

/** Claims an occupancy, and returns the one it is said to have followed. */
function occupancy(desk: Desk, frame: Frame, post: string, key: string, held: Statement, path: Path) {
  const it = occupancyOf(desk, post, key, path, { key: true });
  if (!it) return undefined;
  const bare = Object.keys(held).every((one) => one === 'says');
  const heldOn = attestedDays(desk, frame, bare ? 'published' : held.heldOn, [...path, 'heldOn']);
  const before =
    held.replaces === undefined ? undefined : occupancyOf(desk, post, String(held.replaces), [...path, 'replaces']);
  const more = { ...(heldOn.length === 0 ? {} : { heldOn }), ...(before ? { replaces: before.id } : {}) };
  state(desk, frame, { type: 'Occupancy', ...it }, { ...held, replaces: undefined, heldOn: undefined }, path, more);
  return before;
}

function attestedDays(desk: Desk, frame: Frame, written: unknown, path: Path): string[] {
  return [written ?? []].flat().flatMap((one) => {
    const day = one === 'published' ? frame.source.published.slice(0, 10) : String(one);
    if (isDay(day)) return [day];
    desk.complain(
      `heldOn: expected a day such as 2025-11-30, or "published" for the day the source appeared; got "${day}"`,
      path,
    );
    return [];
  });
}

/** `name`, or `name#2` for a second term. */
function occupancyOf(desk: Desk, post: string, text: string, path: Path, options?: { key: boolean }) {
  const [, slug = text, ordinal = '1'] = /^(.*?)(?:#([1-9]\d{0,2}))?$/s.exec(text) ?? [];
  if (slug.includes('#'))
    return desk.complain(
      `expected a number from 1 to 999 behind #, as in a-b#2 for a second term; got "${text}"`,
      path,
      options,
    );
  const holder = desk.refer(slug, ['Person'], path, options);
  if (!holder) return undefined;
  const identity = { holder, post, ordinal: Number(ordinal) };
  return { id: desk.joined('Occupancy', identity), identity };
}
