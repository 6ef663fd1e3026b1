import { LISTS } from '../loaders/lists';
import { deedSentence } from '../model/change-words';
import { LAST_MOMENT } from '../model/stretches';
import { connection, pageArgs } from './connection';
import { factChanges } from './fact-change';
import { type Scope, scopeOf } from './request-context';
import type { ChangeResolvers, QueryChangesArgs } from './resolver-types.generated';

/** Behind the last number that there will ever be. */
const NO_END = Number.MAX_SAFE_INTEGER;

/** How many changes a page has where its size is left out. */
const PAGE = 100;

/** The changes after one number and up to another. */
export async function changesOf({ pages }: Scope, { since, until, first, after }: QueryChangesArgs) {
  const wanted = { since: since ?? 0, until: until ?? NO_END };
  return connection(await pages.ofAll(LISTS.changes, pageArgs({ first: first ?? PAGE, after: after ?? null }), wanted));
}

export const Change: ChangeResolvers = {
  seq: (it) => it.seq,
  recordedAt: (it) => it.recordedAt,
  what: (it) => it.what,
  by: (it) => it.by,
  of: (it) => it.of,
  added: (it) => it.added,
  retracted: (it) => it.retracted,
  restored: (it) => it.restored,
  ranked: (it) => it.ranked,
  reasons: (it) => it.reasons,
  sentence: (it) => deedSentence(it),
  facts: async ({ seq, recordedAt }, args, context, info) => {
    const { load, pages } = scopeOf(context, info);
    const page = await pages.ofKey(LISTS.factsOfChange, String(seq), pageArgs(args), {}, (keys) => ({
      keys: keys.map((key) => ({ key, seq: Number(key) })),
    }));
    const ids = page.rows.map(({ id }) => id);
    // No two changes have one moment.
    const before = new Date(Date.parse(recordedAt) - 1).toISOString();
    const moments = [before, recordedAt].map((moment) => ({ knownAt: LAST_MOMENT, recordedAt: moment }));
    return { page, nodes: await factChanges(load, ids, moments as [(typeof moments)[0], (typeof moments)[0]]) };
  },
};
