import { type NamesLikeRow, namesLike } from '../graph/queries.generated';
import { type FactTypeName, typeOfId } from '../model/fact-id';
import { askedName, likeness } from '../model/spelling/likeness';
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

/** Finds things of some types by a name, each once, the most like first, then what most is known of; tells whether names were left out. */
export async function findNames(
  read: Read,
  text: string,
  types: readonly FactTypeName[],
  holds: (name: Pick<NamesLikeRow, 'start' | 'end'>) => boolean,
  limit = MOST_NAMES,
): Promise<{ readonly found: FoundName[]; readonly cut: boolean }> {
  const asked = askedName(text);
  const rows = await read(namesLike, { query: indexQuery(asked, types), limit });
  const best = new Map<string, FoundName>();
  for (const { id, ...row } of rows) {
    if (id === null) continue;
    const score = likeness(asked, { ...row, ofPerson: typeOfId(id) === 'Person' });
    if (score < LEAST_LIKE || !holds(row) || score <= (best.get(id)?.score ?? 0)) continue;
    best.set(id, { id, name: row.name, known: row.known, matchedName: row.value, score });
  }
  const found = [...best.values()].sort((a, b) => (standsBehind(placeOf(a), placeOf(b)) ? 1 : -1));
  return { found, cut: rows.length === limit };
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
