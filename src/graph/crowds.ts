import { type Pair, togetherBy } from '../model/contact-of-pair';
import { inBatches } from './batches';
import { settleContacts } from './draw-contacts';
import type { Graph, WriteTransaction } from './graph';
import {
  advanceCrowd,
  deferCrowds,
  lockRecord,
  nextCrowd,
  sharedEventsOfCrowd,
  sharedEventsOfPairs,
} from './queries.generated';
import { VERSIONS } from './record-version';

/** Those who take part in an event, or took part before a change, by id. */
export type Crowd = { readonly event: string; readonly people: readonly string[] };

/** How many pairs one transaction derives the contacts of: each is two relationships and ten entries of indexes, held in memory until the end. */
const MOST_PAIRS = 20_000;

/** Derives the contacts of some pairs, and of every two people of some events; those of the largest are left to later transactions where one could not. */
export async function deriveContactsOf(
  transaction: WriteTransaction,
  { pairs, crowds }: { readonly pairs: readonly Pair[]; readonly crowds: readonly Crowd[] },
): Promise<void> {
  const [now, later] = withinPairs(crowds, ({ people }) => people.length);
  const all = [...pairs, ...now.flatMap(({ people }) => pairsAmong(people))];
  const once = [...new Map(all.map((pair) => [`${pair.a} ${pair.b}`, pair])).values()];
  const shared = await inBatches(once, (some) => transaction.run(sharedEventsOfPairs, { pairs: some }));
  await settleContacts(transaction, togetherBy(shared, once));
  await inBatches(later, (some) => transaction.run(deferCrowds, { crowds: some }));
}

/** Goes on with what was left to later transactions, until nothing is; each leaves what it did, so that one who is cut off goes on. */
export async function deriveCrowds(
  graph: Graph,
  progress: (event: string, share: number) => void = () => undefined,
): Promise<void> {
  for (;;) {
    const [waiting] = await graph.read(nextCrowd, {});
    if (!waiting) return;
    progress(
      waiting.id,
      1 - pairsMade(waiting.people.length - waiting.next) / Math.max(1, pairsMade(waiting.people.length)),
    );
    await graph.write(async (transaction) => {
      await transaction.run(lockRecord, { ...VERSIONS, key: 'contacts of a crowd' });
      const [crowd] = await transaction.run(nextCrowd, {});
      if (!crowd) return;
      const { id: event, next: from } = crowd;
      const people = [...crowd.people].sort();
      let to = from + 1;
      while (to < people.length && pairsMade(people.length - from) - pairsMade(people.length - to - 1) <= MOST_PAIRS)
        to++;
      const shared = await transaction.run(sharedEventsOfCrowd, { people, from, to });
      const pairs = people.slice(from, to).flatMap((one, place) => pairsOf(one, people.slice(from + place + 1)));
      await settleContacts(transaction, togetherBy(shared, pairs));
      await transaction.run(advanceCrowd, { event, next: to < people.length ? to : null });
    });
  }
}

/** The smallest of some events, as many as one transaction can hold the pairs of, and the others. */
export function withinPairs<T>(all: readonly T[], people: (one: T) => number): [within: T[], beyond: T[]] {
  const sorted = [...all].sort((one, other) => people(one) - people(other));
  let within = 0;
  for (let held = 0; within < sorted.length; within++) {
    held += pairsMade(people(sorted[within] as T));
    if (held > MOST_PAIRS) break;
  }
  return [sorted.slice(0, within), sorted.slice(within)];
}

/** How many pairs so many people make. */
function pairsMade(people: number): number {
  return (people * (people - 1)) / 2;
}

/** Every two of some people. */
function pairsAmong(people: readonly string[]): Pair[] {
  return people.flatMap((one, place) => pairsOf(one, people.slice(place + 1)));
}

function pairsOf(one: string, others: readonly string[]): Pair[] {
  return others.map((other) => (one < other ? { a: one, b: other } : { a: other, b: one }));
}
