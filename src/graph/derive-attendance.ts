import type { Claim } from '../model/claim';
import { type Attendance, sharedAt, togetherBy } from '../model/contact-of-pair';
import { typeOfId } from '../model/fact-id';
import { inBatches } from './batches';
import { deriveContactsOf, withinPairs } from './crowds';
import { addContacts } from './draw-contacts';
import type { WriteTransaction } from './graph';
import { attendanceOfEvents, deriveParticipations, peopleOfEvents } from './queries.generated';

/**
 * Derives again, from the facts that some claims are about, who attended what and whom that brought together: columns of
 * participations, and contacts. Events on which nothing was on record before have counted for no contact yet, and are added
 * to those there are.
 */
export async function deriveAttendance(
  transaction: WriteTransaction,
  claims: readonly Claim[],
  isNew: ReadonlySet<string>,
): Promise<void> {
  const events = new Set<string>();
  const people = new Map<string, Set<string>>();
  const note = (event: string, person: string) => people.set(event, (people.get(event) ?? new Set()).add(person));
  for (const { factId, identity } of claims) {
    const type = typeOfId(factId);
    if (type === 'Event') events.add(factId);
    if (type === 'Delegation' || type === 'Participation') events.add(String(identity.event));
    if (type === 'Participation' && typeOfId(String(identity.participant)) === 'Person')
      note(String(identity.event), String(identity.participant));
  }
  await inBatches([...events], (some) => transaction.run(deriveParticipations, { events: some }));
  const sizeOf = (event: string) => people.get(event)?.size ?? 0;
  const [added, crowded] = withinPairs(
    [...events].filter((id) => isNew.has(id)),
    sizeOf,
  );
  const known = [...events].filter((id) => !isNew.has(id));
  for (const { eventId, personId } of await inBatches(known, (some) =>
    transaction.run(peopleOfEvents, { events: some }),
  ))
    note(eventId, personId);
  const attended = await inBatches(added, (some) => transaction.run(attendanceOfEvents, { events: some }));
  const undecided = await addContacts(transaction, togetherBy(sharedAt(attended as unknown as Attendance[])));
  // After the adding, since this counts all events of a pair, the added ones among them.
  await deriveContactsOf(transaction, {
    pairs: undecided,
    crowds: [...known, ...crowded].map((event) => ({ event, people: [...(people.get(event) ?? [])].sort() })),
  });
}
