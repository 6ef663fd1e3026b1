import {
  factsAbout,
  factsPublishedBetween,
  factsRecordedBetween,
  factsThatDiffer,
  postsChangedBetween,
} from '../graph/queries.generated';
import type { Read } from '../loaders/read';
import type { MomentAndDay } from './fact-change';

/** How many facts that may have changed are looked at. */
const MOST_LOOKED_AT = 2000;

/** How many rows of the record are gone through at a time, and how often: many may speak of one fact. */
const ROWS = 2000;
const MOST_STEPS = 5;

/** Two moments. */
export type Moments = readonly [MomentAndDay, MomentAndDay];

/** Facts by their ids, and whether there may be more. */
interface Found {
  readonly ids: readonly string[];
  readonly areCut: boolean;
}

/**
 * The facts that are laid down otherwise at one moment than at another: those about some things, the nearest first, or all, the
 * first changed first. What is laid down once may hold on one of two days alone: where these differ, all are looked at.
 */
export async function changedBetween(read: Read, moments: Moments, about: readonly string[] | null): Promise<Found> {
  const [before, after] = moments;
  const all = before.validAt !== after.validAt;
  if (about) {
    const rows = await read(factsAbout, { ids: about, before, after, all, limit: MOST_LOOKED_AT + 1 });
    return { ids: rows.slice(0, MOST_LOOKED_AT).map(({ id }) => id), areCut: rows.length > MOST_LOOKED_AT };
  }
  const { ids, areCut } = await touchedBetween(read, moments);
  const looked = ids.slice(0, MOST_LOOKED_AT);
  if (looked.length === 0 || all) return { ids: looked, areCut };
  const differing = new Set((await read(factsThatDiffer, { ids: looked, before, after })).map(({ id }) => id));
  return { ids: looked.filter((id) => differing.has(id)), areCut };
}

/** The facts of which something was published or recorded between, and the posts that were taken up or left. */
async function touchedBetween(read: Read, moments: Moments): Promise<Found> {
  const ids = new Set<string>();
  const [known, recorded, days] = [
    between(moments, 'knownAt'),
    between(moments, 'recordedAt'),
    between(moments, 'validAt'),
  ];
  const cut: boolean[] = [];
  if (known.from < known.to)
    cut.push(
      await walk(ids, { afterKnown: '', afterFact: '', afterId: '' }, async (place) => {
        const rows = await read(factsPublishedBetween, { ...known, recordedAt: recorded.to, ...place, limit: ROWS });
        return rows.map(({ knownAt: afterKnown, factId: afterFact, id: afterId }) => ({
          afterKnown,
          afterFact,
          afterId,
        }));
      }),
    );
  if (recorded.from < recorded.to)
    cut.push(
      await walk(ids, { afterRecorded: '', afterFact: '' }, async (place) => {
        const rows = await read(factsRecordedBetween, { ...recorded, ...place, limit: ROWS });
        return rows.map(({ recordedAt: afterRecorded, factId: afterFact }) => ({ afterRecorded, afterFact }));
      }),
    );
  if (days.from < days.to)
    for (const { id } of await read(postsChangedBetween, { ...days, limit: MOST_LOOKED_AT + 1 })) ids.add(id);
  return { ids: [...ids], areCut: cut.includes(true) || ids.size > MOST_LOOKED_AT };
}

function between(moments: Moments, clock: 'knownAt' | 'recordedAt' | 'validAt') {
  const [from = '', to = ''] = moments.map((moment) => moment[clock] ?? '').sort();
  return { from, to };
}

/** Goes on, row after row, until there are more facts than are looked at; tells whether rows were left. */
async function walk<P extends { readonly afterFact: string }>(
  ids: Set<string>,
  start: P,
  rowsAfter: (place: P) => Promise<P[]>,
): Promise<boolean> {
  let place = start;
  for (let step = 1; ; step++) {
    const rows = await rowsAfter(place);
    for (const { afterFact } of rows) ids.add(afterFact);
    const last = rows.at(-1);
    if (!last || rows.length < ROWS) return false;
    if (step === MOST_STEPS || ids.size > MOST_LOOKED_AT) return true;
    place = last;
  }
}
