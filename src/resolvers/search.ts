import { ChanceryError } from '../errors';
import { findNames } from '../loaders/find-names';
import { foundPage } from '../loaders/found-page';
import { hashOf } from '../model/canonical-json';
import type { FactTypeName } from '../model/fact-id';
import { spellingOf } from '../model/spelling/spelling';
import { connection, pageArgs } from './connection';
import { holdsOn } from './names';
import type { SearchPage } from './parents';
import type { Scope } from './request-context';
import type { SearchHitResolvers, SearchType } from './resolver-types.generated';

/** What a search may be for. */
const TYPES: Readonly<Record<SearchType, FactTypeName>> = {
  PERSON: 'Person',
  ORGANIZATION: 'Organization',
  COUNTRY: 'Country',
  POSITION: 'Position',
  PLACE: 'Place',
  EVENT: 'Event',
  PROPOSAL: 'Proposal',
  TOPIC: 'Topic',
};
const MOST_CHARACTERS = 200;
const MOST_WORDS = 16;

type Args = { readonly first?: number | null; readonly after?: string | null };

/** Finds things by a name in any spelling and script. */
export async function searchFor(
  { read, validAt }: Scope,
  text: string,
  wanted: readonly SearchType[] | null | undefined,
  args: Args,
): Promise<SearchPage> {
  checkText(text);
  if (wanted?.length === 0) throw new ChanceryError('BAD_USER_INPUT', 'types: expected at least one type, got none.');
  const types = [...new Set(wanted ?? (Object.keys(TYPES) as SearchType[]))].map((type) => TYPES[type]).sort();
  const page = pageArgs(args);
  const [names = { found: [], cut: false }] = await findNames(read, [{ text, types }], {
    holds: (name) => !validAt || holdsOn(name, validAt),
  });
  return connection(foundPage(`search ${hashOf({ text, types, validAt }, 8)}`, names, page));
}

export const SearchHit: SearchHitResolvers = {
  node: ({ id, name }) => ({ id, name }),
  matchedName: ({ matchedName }) => matchedName,
  score: ({ score }) => score,
};

function checkText(text: string): void {
  if (text.length > MOST_CHARACTERS)
    throw new ChanceryError(
      'BAD_USER_INPUT',
      `text: expected at most ${MOST_CHARACTERS} characters, got ${text.length}.`,
    );
  const words = spellingOf(text)
    .key.split(' ')
    .filter((word) => word !== '').length;
  if (words === 0)
    throw new ChanceryError('BAD_USER_INPUT', `text: expected letters or digits of a known script, got "${text}".`);
  if (words > MOST_WORDS)
    throw new ChanceryError('BAD_USER_INPUT', `text: expected at most ${MOST_WORDS} words, got ${words}.`);
}
