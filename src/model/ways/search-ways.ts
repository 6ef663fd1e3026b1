import { findWays, type Ways } from './find-ways';
import { addContacts, type Contact, type Web } from './web';

/** A contact of someone asked for (`a`), and how many contacts the other one has. */
export interface FoundContact extends Contact {
  readonly degree: number;
}

/** What a search asks with. */
export interface Asker {
  /** Undefined where there is more than so many, and then nothing is known. */
  contactsOf(people: readonly string[], most: number): Promise<readonly FoundContact[] | undefined>;
  /** Absent where pairs cannot be looked up: then both ends go on until they meet. */
  contactsBetween?(some: readonly string[], others: readonly string[]): Promise<readonly Contact[]>;
}

/** What ways are asked for, and how many contacts may be looked at in all. */
export interface WaysAsked {
  readonly from: string;
  readonly to: string;
  readonly maxHops: number;
  readonly limit: number;
  readonly most: number;
}

/** One end of the search: everyone it has seen, and those it saw last. */
interface End {
  readonly person: string;
  readonly seen: Set<string>;
  edge: readonly string[];
  hops: number;
}

/**
 * Searches from both ends at once, level by level, always where the fewest contacts have to be looked at: so a person whom
 * everybody met is gone through and not listed. `known` tells how many contacts each end has; `cut` says that ways may be missing.
 */
export async function searchWays(asker: Asker, asked: WaysAsked, known: ReadonlyMap<string, number>): Promise<Ways> {
  const { from, to, maxHops, limit } = asked;
  const web: Web = new Map();
  const degrees = new Map(known);
  const listed = new Set<string>();
  const [here, there] = [endAt(from), endAt(to)];
  let left = asked.most;
  let joined = false;
  let stuck = false;
  for (;;) {
    const covered = here.hops + there.hops + (joined ? 1 : 0);
    const ways = findWays(web, from, to, Math.min(covered, maxHops), limit);
    if (ways.ways.length >= limit || covered >= maxHops || web.get(from)?.get(to) === 0) return ways;
    const choices = [
      { end: here, people: goingOn(here, there) },
      { end: there, people: goingOn(there, here) },
    ].map((choice) => ({ ...choice, cost: costOf(choice.people) }));
    if (choices.some(({ people }) => people.length === 0)) return findWays(web, from, to, maxHops, limit);
    const cheapest = choices.reduce((best, one) => (one.cost < best.cost ? one : best));
    const joining = asker.contactsBetween ? here.edge.length * there.edge.length : Number.POSITIVE_INFINITY;
    if (!joined && joining <= left && joining <= cheapest.cost) {
      await join(joining);
    } else if (stuck || cheapest.cost > left || !(await goOn(cheapest.end, cheapest.people))) {
      if (joined || joining > left) return { ...ways, cut: true };
      await join(joining);
    }
  }

  /** Whom there is a reason to go on from: not from the other end, nor from the only one who leads to it, nor from one whom both ends met. */
  function goingOn({ edge }: End, other: End): string[] {
    const only = other.edge.length === 1 ? other.edge[0] : undefined;
    const metBoth = (one: string) => web.get(one)?.get(from) === 0 && web.get(one)?.get(to) === 0;
    return edge.filter((one) => one !== other.person && one !== only && !metBoth(one));
  }

  function costOf(people: readonly string[]): number {
    return people.reduce((sum, one) => sum + (listed.has(one) ? 0 : (degrees.get(one) ?? 1)), 0);
  }

  async function goOn(end: End, people: readonly string[]): Promise<boolean> {
    const news = people.filter((one) => !listed.has(one));
    const found = news.length > 0 ? await asker.contactsOf(news, left) : [];
    if (!found) {
      stuck = true;
      return false;
    }
    left -= found.length;
    addContacts(web, found);
    for (const { b, degree } of found) degrees.set(b, degree);
    for (const one of news) listed.add(one);
    const next = new Set(
      people.flatMap((one) => [...(web.get(one)?.keys() ?? [])]).filter((one) => !end.seen.has(one)),
    );
    for (const one of next) end.seen.add(one);
    end.edge = [...next];
    end.hops++;
    joined = false;
    return true;
  }

  async function join(cost: number): Promise<void> {
    left -= cost;
    joined = true;
    addContacts(web, (await asker.contactsBetween?.(here.edge, there.edge)) ?? []);
  }
}

function endAt(person: string): End {
  return { person, seen: new Set([person]), edge: [person], hops: 0 };
}
