import { lastOf, makeDecision } from '../model/decision';
import { mergesOf } from '../model/merges';
import { refuseImpossibleMerge, touchedBetween } from './decide-things';
import type { Graph } from './graph';
import { writeRedirects } from './link-claims';
import { thingsOnRecord } from './queries.generated';
import { readIdentityDecisions, readMerges } from './read-merges';
import { addToRecord, type Written } from './record';

/** What is merged into what, why and by whom. */
export interface Merge {
  readonly target: string;
  readonly other: string;
  readonly reason: string;
  readonly by: string;
}

/** Who merges how much at once, and the key under which it is done once. */
export interface MergesRequest {
  readonly merges: readonly Merge[];
  readonly by: string;
  readonly key: string;
  readonly now: Date;
}

/** Merges several things in one change: every claim is looked at once for all of them. What is merged so already is left. */
export function mergeMany(graph: Graph, { merges, by, key, now }: MergesRequest): Promise<Written> {
  return addToRecord(graph, {
    key,
    what: 'merge',
    by,
    now,
    decide: async (transaction) => {
      const before = await readIdentityDecisions(transaction);
      const ids = [...new Set(merges.flatMap(({ target, other }) => [target, other]))];
      const names = new Map((await transaction.run(thingsOnRecord, { ids })).map(({ id, name }) => [id, name]));
      const decisions = [...before];
      for (const { target, other, reason, by: signed } of merges) {
        const standing = mergesOf(decisions);
        if (standing.into(target) === other) continue;
        const isKnown = (id: string) => names.has(id) || standing.things.includes(id);
        refuseImpossibleMerge({ one: target, two: other, merges: standing, before: decisions }, isKnown);
        const after = lastOf(decisions, 'IDENTITY').get(target)?.id;
        decisions.push(makeDecision({ kind: 'MERGE', target, other, reason, by: signed, after }));
      }
      const made = decisions.slice(before.length);
      if (made.length === 0) return undefined;
      const called = (id = '') => (names.get(id) ? `${names.get(id)} (${id})` : id);
      const told = made.slice(0, MOST_TOLD).map(({ target, other }) => `${called(target)} into ${called(other)}`);
      const more = made.length > MOST_TOLD ? ` and ${made.length - MOST_TOLD} more` : '';
      return {
        what: `merged by rules ${told.join(', ')}${more}`,
        claims: [],
        decisions: made,
        alsoTouched: await touchedBetween(transaction, mergesOf(before), mergesOf(decisions)),
        afterwards: async () => writeRedirects(transaction, await readMerges(transaction)),
      };
    },
  });
}

/** How many of a change's merges its words name. */
const MOST_TOLD = 3;
