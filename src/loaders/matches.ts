import { decisionFromRow } from '../graph/claim-rows';
import { identityDecisions, sourcesByFactId } from '../graph/queries.generated';
import { lastOfPairs } from '../model/decision';
import { joinGroups } from '../model/identity/join-groups';
import { type Join, joinOf } from '../model/identity/join-of';
import { perhapsSame } from '../model/identity/perhaps-same';
import { splitPairs } from '../model/identity/split-pairs';
import { isToldApartBySource, toldApart } from '../model/identity/told-apart';
import type { Traits } from '../model/identity/traits';
import { type Canonical, mergesOf } from '../model/merges';
import { REFERENCE_SOURCE } from '../model/source-description';
import { LEAST_LIKELY } from './duplicates';
import { lookAlikesOf, type TraitsOf, traitsFrom } from './look-alikes';
import type { Read } from './read';

/** Two that are one by a rule, or perhaps; in the order of ids. */
export interface Match {
  readonly one: string;
  readonly other: string;
  readonly score: number;
  readonly reasons: readonly string[];
  /** The rule that both fulfil: of what is joined the one it is joined by; of what is proposed one that something forbids. */
  readonly join: Join | undefined;
}

/** What is joined without asking, and what is proposed, the likeliest first. */
export interface Settled {
  readonly joins: readonly Match[];
  readonly proposals: readonly Match[];
}

/** Of a name that more people have than this, nobody could say who is who. */
const MOST_NAMESAKES = 200;
/** How many things' sources are asked for at a time. */
const PAGE = 200;

/** Gathers pairs while things are looked at one after the other, and then settles which of them rules join. */
export class Matches {
  private readonly pairs = new Map<string, Match>();
  private readonly traits = new Map<string, Traits>();
  private readonly numbers = new Map<string, string[]>();
  private readonly traitsOf: TraitsOf;

  constructor(private readonly read: Read) {
    this.traitsOf = traitsFrom(read);
  }

  /** Notes what something may be the same as; gives the ids that a rule joins it with. */
  async look(id: string): Promise<readonly string[]> {
    const alike = await lookAlikesOf(this.read, id, this.traitsOf, MOST_NAMESAKES);
    if (!alike) return [];
    const { me, others } = alike;
    const joined = others.filter(({ traits }) => this.note(me, traits)?.join).map(({ traits }) => traits.id);
    return [...joined, ...(await this.ofOneNumber(me))];
  }

  /** Decides which pairs rules join; the others, as likely as `least`, are proposed. */
  async settle(least: number): Promise<Settled> {
    const decisions = (await this.read(identityDecisions, {})).map(decisionFromRow);
    const canonical = mergesOf(decisions).at();
    const kept = lastOfPairs(decisions, 'APART').filter(({ kind }) => kind === 'KEEP_APART');
    const apart = new Set(kept.map(({ target, other = '' }) => keyOf(target, other, canonical)));
    const split = new Set(splitPairs(decisions).map(([one, other]) => keyOf(one, other, canonical)));
    const all = [...this.pairs.values()].filter(({ one, other }) => !apart.has(keyOf(one, other)));
    const sources = await this.sourcesOf(all.flatMap(({ one, other }) => [one, other]));
    const sourced = (id: string) => {
      const traits = this.traits.get(id);
      return traits && { ...traits, sources: sources.get(id) ?? [] };
    };
    const areApart = (one: string, other: string) => {
      const [a, b] = [sourced(one), sourced(other)];
      const key = keyOf(one, other);
      return !a || !b || apart.has(key) || split.has(key) || toldApart(a, b);
    };
    const { sure } = joinGroups(
      all.filter(({ join }) => join),
      areApart,
    );
    const joined = new Set(sure);
    const proposals = all.filter((match) => {
      const [a, b] = [sourced(match.one), sourced(match.other)];
      return !joined.has(match) && match.score >= least && a && b && !isToldApartBySource(a, b);
    });
    return { joins: [...sure].sort(byIds), proposals: proposals.sort((a, b) => b.score - a.score || byIds(a, b)) };
  }

  private note(me: Traits, other: Traits): Match | undefined {
    const [one, two] = me.id < other.id ? [me, other] : [other, me];
    const key = keyOf(one.id, two.id);
    const known = this.pairs.get(key);
    if (known) return known;
    const [join, likely] = [joinOf(one, two), perhapsSame(one, two)];
    if (!likely || (!join && likely.score < LEAST_LIKELY)) return undefined;
    const match = { one: one.id, other: two.id, ...likely, join };
    this.pairs.set(key, match);
    for (const traits of [one, two]) this.traits.set(traits.id, traits);
    return match;
  }

  /** Who has the same number may be called otherwise altogether. */
  private async ofOneNumber(me: Traits): Promise<readonly string[]> {
    const numbers = [me.wikidataId, me.iso2].flatMap((number) => (number === null ? [] : [number]));
    const others: string[] = [];
    for (const number of numbers) {
      const met = this.numbers.get(number) ?? [];
      this.numbers.set(number, [...met, me.id]);
      for (const other of await this.traitsOf(met.filter((id) => id !== me.id)))
        if (this.note(me, other)?.join) others.push(other.id);
    }
    return others;
  }

  private async sourcesOf(ids: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>> {
    const [wanted, found] = [[...new Set(ids)].sort(), new Map<string, string[]>()];
    for (let start = 0; start < wanted.length; start += PAGE)
      for (const { key, id } of await this.read(sourcesByFactId, { ids: wanted.slice(start, start + PAGE) }))
        if (id !== REFERENCE_SOURCE.id) found.set(key, [...(found.get(key) ?? []), id]);
    return found;
  }
}

const itself: Canonical = (id) => id;

function keyOf(one: string, other: string, canonical: Canonical = itself): string {
  return [canonical(one), canonical(other)].sort().join(' ');
}

function byIds(a: Match, b: Match): number {
  return keyOf(a.one, a.other) < keyOf(b.one, b.other) ? -1 : 1;
}
