import { groupBy } from './group-by';

/** A held event in person that two people attended, as their contact counts it. */
export interface Meeting {
  readonly day: string;
  /** Its start as EDTF, empty where there is none, and as a source words it. */
  readonly start: string;
  readonly text: string | null;
  /** How many took part. */
  readonly size: number;
  /** Whether the two sat on different sides. */
  readonly across: boolean;
}

/** What all meetings of two people, or those of one sort, come to: the properties of a `MET` or `MET_ON_SIDES`. */
export interface PairContact {
  /** BOTH where they sat on different sides at some and not at others. */
  readonly sides: Sort | 'BOTH';
  readonly count: number;
  readonly across: number;
  readonly smallest: number;
  readonly first: string;
  readonly last: string;
  readonly firstStart: string;
  readonly lastStart: string;
  readonly firstText?: string | null;
  readonly lastText?: string | null;
}

type Sort = 'ACROSS' | 'TOGETHER';

/** Two people, the first by id first. */
export interface Pair {
  readonly a: string;
  readonly b: string;
}

/** What two people attended together: their meetings, the earliest first, and how many calls. */
export interface Together extends Pair {
  readonly met: readonly Meeting[];
  readonly calls: number;
  readonly callsAcross: number;
}

/** A held event that two people, the first by id first, attended, and the contact it counts as: MET or SPOKE. */
export interface SharedEvent extends Meeting {
  readonly aId: string;
  readonly bId: string;
  readonly eventId: string;
  readonly contact: string;
}

/** Such an event with all who attended it, by id, and in which delegation. */
export interface Attendance extends Omit<SharedEvent, 'aId' | 'bId' | 'across'> {
  readonly people: readonly { readonly id: string; readonly side: string | null }[];
}

/** What every two who attended some events shared. */
export function sharedAt(events: readonly Attendance[]): SharedEvent[] {
  return events.flatMap(({ people, ...event }) =>
    people.flatMap(({ id: aId, side }, place) =>
      people.slice(place + 1).map(({ id: bId, side: other }) => ({
        ...event,
        aId,
        bId,
        across: side !== null && other !== null && side !== other,
      })),
    ),
  );
}

/** What pairs attended together by the events they shared; of `pairs` also those who shared none. */
export function togetherBy(events: readonly SharedEvent[], pairs: readonly Pair[] = []): Together[] {
  const inOrder = [...events].sort((one, other) => compare(one.day, other.day) || compare(one.eventId, other.eventId));
  const shared = groupBy(inOrder, ({ aId, bId }) => `${aId} ${bId}`);
  const met = inOrder.map(({ aId: a, bId: b }) => ({ a, b }));
  const all = new Map([...pairs, ...met].map(({ a, b }) => [`${a} ${b}`, { a, b }]));
  return [...all].map(([key, pair]) => {
    const as = (wanted: string) => (shared.get(key) ?? []).filter(({ contact }) => contact === wanted);
    return { ...pair, met: as('MET'), calls: as('SPOKE').length, callsAcross: as('SPOKE').filter(isAcross).length };
  });
}

/**
 * The contacts of two people once meetings, the earliest first, are added to the contacts they had: the whole first, and
 * where it is of both sorts, one for each. Undefined where that takes all of their meetings: one that was added is on the
 * first or last day there was, told otherwise, and which of the two comes first nothing here says.
 */
export function withMeetings(
  olds: readonly PairContact[],
  added: readonly Meeting[],
): readonly PairContact[] | undefined {
  const [whole, ...sorts] = olds;
  const ofSort = (sort: Sort) => {
    const old = whole?.sides === sort ? whole : sorts.find(({ sides }) => sides === sort);
    return extended(old, added.filter(sort === 'ACROSS' ? isAcross : isTogether), sort);
  };
  const [across, together] = [ofSort('ACROSS'), ofSort('TOGETHER')];
  if (across === 'undecided' || together === 'undecided') return undefined;
  if (!across || !together) return [across, together].flatMap((one) => one ?? []);
  const all = extended(whole, added, 'BOTH');
  return all === 'undecided' || !all ? undefined : [all, across, together];
}

const isAcross = ({ across }: Meeting) => across;
const isTogether = ({ across }: Meeting) => !across;

function extended(
  old: PairContact | undefined,
  added: readonly Meeting[],
  sides: PairContact['sides'],
): PairContact | 'undecided' | undefined {
  const [first, last] = [added[0], added.at(-1)];
  if (!first || !last) return old;
  if (old && isOtherwise(first, old.first, old.firstStart, old.firstText)) return 'undecided';
  if (old && isOtherwise(last, old.last, old.lastStart, old.lastText)) return 'undecided';
  const begun =
    old && old.first <= first.day ? old : { first: first.day, firstStart: first.start, firstText: first.text };
  const ended = old && old.last >= last.day ? old : { last: last.day, lastStart: last.start, lastText: last.text };
  return {
    sides,
    count: (old?.count ?? 0) + added.length,
    across: (old?.across ?? 0) + added.filter(isAcross).length,
    smallest: Math.min(old?.smallest ?? Number.POSITIVE_INFINITY, ...added.map(({ size }) => size)),
    first: begun.first,
    firstStart: begun.firstStart,
    firstText: begun.firstText ?? null,
    last: ended.last,
    lastStart: ended.lastStart,
    lastText: ended.lastText ?? null,
  };
}

function isOtherwise({ day, start, text }: Meeting, onDay: string, as: string, inWords: string | null = null): boolean {
  return day === onDay && (start !== as || text !== inWords);
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
