import { duplicatesOf } from '../loaders/duplicates';
import { foundPage } from '../loaders/found-page';
import { connection, pageArgs } from './connection';
import type { DuplicatePage } from './parents';
import type { Scope } from './request-context';
import type { DuplicateResolvers } from './resolver-types.generated';

/** What is perhaps the same as something, a page of it. */
export async function duplicatesPage(
  { read, canonical }: Scope,
  about: string,
  args: { readonly first?: number | null; readonly after?: string | null },
): Promise<DuplicatePage> {
  const page = pageArgs(args);
  return connection(foundPage(`duplicates ${about}`, await duplicatesOf(read, about, canonical), page));
}

export const Duplicate: DuplicateResolvers = {
  of: ({ of }) => ({ id: of }),
  node: ({ id }) => ({ id }),
  score: ({ score }) => score,
  reasons: ({ reasons }) => reasons,
};
