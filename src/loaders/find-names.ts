import { type NamesLikeRow, namesLike } from '../graph/queries.generated';
import { type FactTypeName, typeOfId } from '../model/fact-id';
import { groupBy } from '../model/group-by';
import { type AskedName, askedName, likeness } from '../model/spelling/likeness';
import { indexQuery } from './index-query';
import type { Read } from './read';

/** Something found by a name: the name that was most like what was asked for, and how like it is. */
export interface FoundName extends Pick<NamesLikeRow, 'name' | 'known'> {
  readonly id: string;
  readonly matchedName: string;
  readonly score: number;
}

/** The most names that are looked at: of more than so many like ones the index leaves out those it thinks least like. */
const MOST_NAMES = 1000;

/** Less like names are no answer: a surname with another first name still is, a first name with another surname is not. */
const LEAST_LIKE = 0.4;

/** What was found by one name, each thing once, the most like first, then what most is known of; `cut` where names were left out. */
export interface Found {
  readonly found: FoundName[];
  readonly cut: boolean;
}

/** A name that is looked for, and among things of which types. */
export interface Wanted {
  readonly text: string;
  readonly types: readonly FactTypeName[];
}

/** How many names are looked for in one question: the way there and back costs more than the look. */
const AT_ONCE = 50;

/** Finds things by each of some names. */
export async function findNames(
  read: Read,
  wanted: readonly Wanted[],
  {
    holds,
    limit = MOST_NAMES,
  }: { readonly holds?: (name: Pick<MetName, 'start' | 'end'>) => boolean; readonly limit?: number } = {},
): Promise<Found[]> {
  const found: Found[] = [];
  for (let start = 0; start < wanted.length; start += AT_ONCE) {
    const some = wanted.slice(start, start + AT_ONCE).map((one) => ({ ...one, asked: askedName(one.text) }));
    const queries = some.map(({ asked, types }) => indexQuery(asked, types));
    const rows = await read(namesLike, { queries, limit });
    const names = rows.flatMap((of) => (of.names as unknown as readonly MetName[]).map((name) => ({ ...name, of })));
    const met = groupBy(names, ({ asked }) => String(asked));
    for (const [place, { asked }] of some.entries()) {
      const its = met.get(String(place)) ?? [];
      found.push({ found: bestOf(asked, holds ? its.filter(holds) : its), cut: its.length === limit });
    }
  }
  return found;
}

/** A name that the index gave, as an answer to which question. */
interface MetName {
  readonly asked: number;
  readonly value: string;
  readonly key: string;
  readonly start: string | null;
  readonly end: string | null;
}

type NameOf = MetName & { readonly of: NamesLikeRow };

function bestOf(asked: AskedName, names: readonly NameOf[]): FoundName[] {
  const best = new Map<string, FoundName>();
  for (const { value, key, of } of names) {
    const { id, name, known } = of;
    if (id === null) continue;
    const score = likeness(asked, { value, key, ofPerson: typeOfId(id) === 'Person' });
    if (score < LEAST_LIKE || score <= (best.get(id)?.score ?? 0)) continue;
    best.set(id, { id, name, known, matchedName: value, score });
  }
  return [...best.values()].sort((a, b) => (standsBehind(placeOf(a), placeOf(b)) ? 1 : -1));
}

/** What stands in an order of likeness. */
export type Placed = Pick<FoundName, 'score' | 'known' | 'id'>;

type Place = [score: number, known: number, id: string];

/** What the order of found names goes by. */
export function placeOf({ score, known, id }: Placed): Place {
  return [score, known, id];
}

/** Whether one place stands behind another: likeness and what is known falling, ids rising. */
export function standsBehind([score, known, id]: Place, [otherScore, otherKnown, otherId]: Place): boolean {
  if (score !== otherScore) return score < otherScore;
  return known === otherKnown ? id > otherId : known < otherKnown;
}
