import { duplicatesOf } from '../loaders/duplicates';
import { foundPage } from '../loaders/found-page';
import type { Redirects } from '../loaders/redirects';
import { connection, pageArgs } from './connection';
import type { DuplicatePage } from './parents';
import type { Scope } from './request-context';
import type { DuplicateResolvers } from './resolver-types.generated';

/** What is perhaps the same as something, a page of it. */
export async function duplicatesPage(
  { read }: Scope,
  redirects: Redirects,
  about: string,
  args: { readonly first?: number | null; readonly after?: string | null },
): Promise<DuplicatePage> {
  const page = pageArgs(args);
  return connection(foundPage(`duplicates ${about}`, await duplicatesOf(read, about, redirects), page));
}

export const Duplicate: DuplicateResolvers = {
  of: ({ of }) => ({ id: of }),
  node: ({ id }) => ({ id }),
  score: ({ score }) => score,
  reasons: ({ reasons }) => reasons,
};
