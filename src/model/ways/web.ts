import type { Code } from '../vocabulary';

/** How sure a contact is: 0 held, else planned and 1 confirmed, 2 expected, 3 possible. */
export type Sureness = 0 | 1 | 2 | 3;

/** The code for it: whatever was held is confirmed. */
export function certaintyOf(sureness: number): Code<'Certainty'> {
  return sureness === 3 ? 'POSSIBLE' : sureness === 2 ? 'EXPECTED' : 'CONFIRMED';
}

/** Two people in contact. */
export interface Contact {
  readonly a: string;
  readonly b: string;
  readonly sureness: Sureness;
}

/** Contacts as far as they are known, by person; both directions are there, and of several the surest. */
export type Web = Map<string, Map<string, Sureness>>;

/** Adds contacts to a web. */
export function addContacts(web: Web, contacts: readonly Contact[]): void {
  for (const { a, b, sureness } of contacts) {
    addOne(web, a, b, sureness);
    addOne(web, b, a, sureness);
  }
}

function addOne(web: Web, from: string, to: string, sureness: Sureness): void {
  const contacts = web.get(from) ?? new Map<string, Sureness>();
  web.set(from, contacts);
  const known = contacts.get(to);
  if (known === undefined || sureness < known) contacts.set(to, sureness);
}
