import { inBatches } from '../graph/batches';
import { sourcesByFactId } from '../graph/queries.generated';
import { typeOfId } from '../model/fact-id';
import { groupBy } from '../model/group-by';
import { joinGroups } from '../model/identity/join-groups';
import { type Join, joinOf } from '../model/identity/join-of';
import { perhapsSame } from '../model/identity/perhaps-same';
import { isToldApartBySource, toldApart } from '../model/identity/told-apart';
import type { Traits } from '../model/identity/traits';
import { REFERENCE_SOURCE } from '../model/source-description';
import { apartFrom } from './apart';
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

/** Gathers pairs while things are looked at, some at a time, and then settles which of them rules join. */
export class Matches {
  private readonly pairs = new Map<string, Match>();
  private readonly traits = new Map<string, Traits>();
  private readonly sources = new Map<string, readonly string[]>();
  private readonly numbers = new Map<string, Set<string>>();
  private traitsOf: TraitsOf;

  constructor(private readonly read: Read) {
    this.traitsOf = traitsFrom(read);
  }

  /** Notes what some things may be the same as; gives the ids that a rule joins them with. */
  async look(ids: readonly string[]): Promise<readonly string[]> {
    const alike = await lookAlikesOf(this.read, ids, this.traitsOf, MOST_NAMESAKES);
    const named = alike.flatMap(({ me, others }) => others.map(({ traits }) => ({ me, other: traits })));
    const all = [...named, ...(await this.ofOneNumber(alike.map(({ me }) => me)))];
    return all.filter(({ me, other }) => this.note(me, other)?.join).map(({ other }) => other.id);
  }

  /** Forgets what is known of some things, which are others now; gives those they were paired with. */
  forget(ids: ReadonlySet<string>): readonly string[] {
    this.traitsOf = traitsFrom(this.read);
    const met = [...this.pairs.values()].filter(({ one, other }) => ids.has(one) || ids.has(other));
    for (const { one, other } of met) this.pairs.delete(keyOf(one, other));
    for (const id of ids) this.sources.delete(id);
    return met.flatMap(({ one, other }) => [one, other]).filter((id) => !ids.has(id));
  }

  /** Decides which pairs rules join; the others, as likely as `least`, are proposed. */
  async settle(least: number): Promise<Settled> {
    const things = [...new Set([...this.pairs.values()].flatMap(({ one, other }) => [one, other]))].sort();
    const apart = await apartFrom(this.read, things, { some: true });
    await this.readSources(things);
    const all = [...this.pairs.values()].filter(({ one, other }) => !apart.kept(one, other)).sort(byIds);
    const sourced = (id: string) => {
      const traits = this.traits.get(id);
      return traits && { ...traits, sources: this.sources.get(id) ?? [] };
    };
    const areApart = (one: string, other: string) => {
      const [a, b] = [sourced(one), sourced(other)];
      return !a || !b || apart.split(one, other) || toldApart(a, b);
    };
    const joins = joinGroups(
      all.filter(({ join }) => join),
      areApart,
    ).sure;
    const joined = new Set(joins);
    const proposals = all.filter((match) => {
      const [a, b] = [sourced(match.one), sourced(match.other)];
      return !joined.has(match) && match.score >= least && a && b && !isToldApartBySource(a, b);
    });
    return { joins, proposals: proposals.sort(byScore) };
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
  private async ofOneNumber(all: readonly Traits[]): Promise<{ readonly me: Traits; readonly other: Traits }[]> {
    const numbered = all.flatMap((me) => numbersOf(me).map((number) => ({ me, number })));
    for (const { me, number } of numbered) this.numbers.set(number, (this.numbers.get(number) ?? new Set()).add(me.id));
    const othersOf = ({ me, number }: (typeof numbered)[number]) =>
      [...(this.numbers.get(number) ?? [])].filter((id) => id !== me.id);
    const traits = await this.traitsOf([...new Set(numbered.flatMap(othersOf))].sort());
    const byId = new Map(traits.map((one) => [one.id, one]));
    return numbered.flatMap((one) =>
      othersOf(one).flatMap((id) => {
        const other = byId.get(id);
        return other ? [{ me: one.me, other }] : [];
      }),
    );
  }

  private async readSources(ids: readonly string[]): Promise<void> {
    const wanted = ids.filter((id) => !this.sources.has(id));
    const rows = await inBatches(wanted, (some) => this.read(sourcesByFactId, { ids: some }), PAGE);
    const found = groupBy(
      rows.filter(({ id }) => id !== REFERENCE_SOURCE.id),
      ({ key }) => key,
    );
    for (const id of wanted) this.sources.set(id, found.get(id)?.map((source) => source.id) ?? []);
  }
}

/** The numbers that only one thing of its type has. */
function numbersOf({ id, wikidataId, iso2 }: Traits): string[] {
  return [wikidataId, iso2].flatMap((number) => (number === null ? [] : [`${typeOfId(id)} ${number}`]));
}

function keyOf(one: string, other: string): string {
  return `${one} ${other}`;
}

/** The order of ids. */
export function byIds(a: Match, b: Match): number {
  return keyOf(a.one, a.other) < keyOf(b.one, b.other) ? -1 : 1;
}

/** The likeliest first. */
export function byScore(a: Match, b: Match): number {
  return b.score - a.score || byIds(a, b);
}
