import type { Sureness, Web } from './web';

/** A way from person to person; the contact after each but the last is as sure as the number of the same place says. */
export interface Way {
  readonly people: readonly string[];
  readonly sureness: readonly Sureness[];
}

/** Ways found, best first, and whether looking was given up before all were seen. */
export interface Ways {
  readonly ways: readonly Way[];
  readonly cut: boolean;
}

/** How many people a search may step on before it gives up. */
const MOST_STEPS = 200_000;

/**
 * The best ways through a web: the fewest contacts first, then those with the fewest planned ones, then the surest, then by ids.
 * A way that could leave out people by a contact at least as sure as the least sure that it spares is a detour, and no way.
 */
export function findWays(web: Web, from: string, to: string, maxHops: number, limit: number): Ways {
  const hopsTo = hopsFrom(web, to, maxHops);
  const found: Way[] = [];
  let steps = 0;
  for (let hops = hopsTo.get(from) ?? maxHops + 1; hops <= maxHops && found.length < limit; hops++) {
    const best: Way[] = [];
    follow([from], [], hops, best);
    found.push(...best.sort(compareWays).slice(0, limit - found.length));
    if (steps > MOST_STEPS) return { ways: found, cut: true };
  }
  return { ways: found, cut: false };

  function follow(people: string[], sureness: Sureness[], left: number, best: Way[]): void {
    const last = people.at(-1) ?? '';
    if (left === 0) {
      best.push({ people: [...people], sureness: [...sureness] });
      return;
    }
    for (const [next, sure] of web.get(last) ?? []) {
      const away = hopsTo.get(next);
      if (away === undefined || away > left - 1 || (next === to && left > 1) || people.includes(next)) continue;
      if (++steps > MOST_STEPS) return;
      const then = [...sureness, sure];
      if (!isDetour(web, people, then, next)) follow([...people, next], then, left - 1, best);
    }
  }
}

/** The total order of ways. */
export function compareWays(one: Way, other: Way): number {
  return (
    one.people.length - other.people.length ||
    plannedIn(one) - plannedIn(other) ||
    leastSure(one) - leastSure(other) ||
    (one.people.join(' ') < other.people.join(' ') ? -1 : 1)
  );
}

/** How sure the least sure contact of a way is. */
export function leastSure({ sureness }: Pick<Way, 'sureness'>): Sureness {
  return Math.max(...sureness) as Sureness;
}

function plannedIn({ sureness }: Way): number {
  return sureness.filter((one) => one > 0).length;
}

/** Whether someone before the last is in contact with the next, at least as surely as the way between them. */
function isDetour(web: Web, people: readonly string[], sureness: readonly Sureness[], next: string): boolean {
  return people.some((one, place) => {
    const direct = place < people.length - 1 ? web.get(one)?.get(next) : undefined;
    return direct !== undefined && direct <= leastSure({ sureness: sureness.slice(place) });
  });
}

/** How many contacts people are away from one, up to a number. */
function hopsFrom(web: Web, start: string, most: number): Map<string, number> {
  const hops = new Map([[start, 0]]);
  let edge = [start];
  for (let away = 1; away <= most; away++) {
    const next: string[] = [];
    for (const one of edge)
      for (const other of web.get(one)?.keys() ?? []) {
        if (hops.has(other)) continue;
        hops.set(other, away);
        next.push(other);
      }
    edge = next;
  }
  return hops;
}
