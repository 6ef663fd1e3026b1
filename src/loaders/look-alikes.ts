import { inBatches } from '../graph/batches';
import { type TraitsByIdRow, traitsById } from '../graph/queries.generated';
import { type FactTypeName, typeOfId } from '../model/fact-id';
import { bareNames } from '../model/identity/bare-names';
import { LEAST_LIKE_NAMES } from '../model/identity/perhaps-same';
import { sameName } from '../model/identity/same-name';
import type { HeldPost, Traits } from '../model/identity/traits';
import { spellingOf } from '../model/spelling/spelling';
import { findNames } from './find-names';
import type { Read } from './read';

/** Something that is called much like something else, and how much leads to it. */
export interface LookAlike {
  readonly traits: Traits;
  readonly known: number;
}

/** Something, and whoever may be it by the name; `cut` where search left some out. */
export interface LookAlikes {
  readonly me: Traits;
  readonly others: readonly LookAlike[];
  readonly cut: boolean;
}

/** Gives what some things are weighed by, in the order of ids. */
export type TraitsOf = (ids: readonly string[]) => Promise<readonly Traits[]>;

/** Types of things that may stand on record twice. */
export const TWICE: readonly FactTypeName[] = ['Person', 'Organization', 'Country', 'Position', 'Place'];

/** Whether an id is that of something that may stand on record twice. */
export function mayStandTwice(id: string): boolean {
  return TWICE.some((type) => type === typeOfId(id));
}

/** By how many of its names others are looked for. */
const MOST_NAMES = 8;
/** How many of those found by one name are looked at. */
const MOST_FOUND = 200;

/** Whoever may be the same as each of some things by the name, among so many names as search looks at; nothing of what is not on record. */
export async function lookAlikesOf(
  read: Read,
  ids: readonly string[],
  traitsOf: TraitsOf,
  mostNamesakes?: number,
): Promise<LookAlikes[]> {
  const mine = await traitsOf(ids.filter(mayStandTwice));
  const wanted = mine.flatMap((me) =>
    distinct(bareNames(me.names))
      .slice(0, MOST_NAMES)
      .map((text) => ({ text, types: TWICE.filter((type) => type === typeOfId(me.id)), me })),
  );
  const named = await findNames(read, wanted, mostNamesakes === undefined ? {} : { limit: mostNamesakes });
  const met = new Map(mine.map(({ id }) => [id, { cut: false, by: new Map<string, Met>() }]));
  for (const [place, { me }] of wanted.entries()) {
    const [its, { found = [], cut = false } = {}] = [met.get(me.id), named[place]];
    if (!its) continue;
    its.cut ||= cut || found.length > MOST_FOUND;
    for (const one of found.slice(0, MOST_FOUND))
      if (one.id !== me.id)
        its.by.set(one.id, { known: one.known, score: Math.max(one.score, its.by.get(one.id)?.score ?? 0) });
  }
  const others = [...new Set([...met.values()].flatMap(({ by }) => [...by.keys()]))].sort();
  const traits = new Map((await traitsOf(others)).map((one) => [one.id, one]));
  return mine.map((me) => {
    const { by = new Map<string, Met>(), cut = false } = met.get(me.id) ?? {};
    const alike = [...by]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .flatMap(([id, { known, score }]) => {
        const its = traits.get(id);
        return its && mayBe(me, its, score) ? [{ traits: its, known }] : [];
      });
    return { me, others: alike, cut };
  });
}

/** How something was found by a name: how much is known of it, and how like the name is. */
interface Met {
  readonly known: number;
  readonly score: number;
}

/** Reads what things are weighed by; what was read once is kept, for as long as what is asked is one question. */
export function traitsFrom(read: Read): TraitsOf {
  const kept = new Map<string, Traits | undefined>();
  return async (ids) => {
    const missing = ids.filter((id) => !kept.has(id));
    if (kept.size + missing.length > MOST_KEPT) kept.clear();
    const wanted = ids.filter((id) => !kept.has(id));
    const rows = await inBatches(wanted, (some) => read(traitsById, { ids: some }), AT_ONCE);
    const byId = new Map(rows.map((row) => [row.id, traitsOfRow(row)]));
    for (const id of wanted) kept.set(id, byId.get(id));
    return ids.flatMap((id) => kept.get(id) ?? []);
  };
}

/** How many things' traits are read in one question. */
const AT_ONCE = 500;
/** How many things' traits are kept; some kilobytes each. */
const MOST_KEPT = 50_000;

/** People whose names cannot be one person's are no proposal, whatever else they share: most of those found share a first name. */
function mayBe(me: Traits, other: Traits, score: number): boolean {
  if (typeOfId(me.id) !== 'Person' || score >= LEAST_LIKE_NAMES) return true;
  if (me.wikidataId !== null && me.wikidataId === other.wikidataId) return true;
  const theirs = bareNames(other.names);
  return bareNames(me.names).some((mine) => theirs.some((name) => sameName(mine, name) !== undefined));
}

/** Names that sound otherwise than those before them. */
function distinct(names: readonly string[]): string[] {
  return [...new Map(names.map((name) => [spellingOf(name).key, name])).values()].filter(
    (name) => spellingOf(name).key.trim() !== '',
  );
}

function traitsOfRow(row: TraitsByIdRow): Traits {
  const posts = row.posts as unknown as readonly HeldPost[];
  const days = (all: readonly (string | null)[]) => all.filter((day) => day !== null).sort();
  return {
    ...row,
    posts,
    sides: row.sides as unknown as Traits['sides'],
    activeFrom: days([row.activeFrom, ...posts.map(({ from }) => from)])[0] ?? null,
    activeTo: days([row.activeTo, ...posts.map(({ to }) => to)]).at(-1) ?? null,
  };
}
