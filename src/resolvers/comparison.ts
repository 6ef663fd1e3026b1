import { ChanceryError } from '../errors';
import { FACT_CHANGES } from '../model/differences';
import { idArguments, numberArgument } from './arguments';
import { changedBetween, type Moments } from './changed-between';
import { factChanges } from './fact-change';
import type { ComparisonParent, FactChangeParent } from './parents';
import { type At, momentOf, type Scope } from './request-context';
import type { ComparisonResolvers, QueryCompareArgs } from './resolver-types.generated';

const MOST_TOLD = 200;

/** What stood otherwise at one moment than at another; what a bound cuts off is told. */
export async function comparisonOf({ read, load }: Scope, args: QueryCompareArgs): Promise<ComparisonParent> {
  const limit = numberArgument('limit', args.limit ?? 100, 1, MOST_TOLD);
  const moments = momentsOf(args);
  const { ids, areCut } = await changedBetween(read, moments, args.about ? idArguments('about', args.about) : null);
  const changes: FactChangeParent[] = [];
  const step = limit + 1;
  for (let start = 0; start < ids.length && changes.length <= limit; start += step)
    changes.push(...(await factChanges(load, ids.slice(start, start + step), moments)).filter(isChange));
  // Whoever came to a side or left it changed that side too, of which nothing new need have been told.
  const sides = new Set(changes.flatMap((change) => change.sides));
  const others = [...sides].filter((id) => !ids.includes(id)).sort();
  const all = [...changes, ...(await factChanges(load, others, moments)).filter(isChange)];
  return { facts: all.slice(0, limit).sort(inOrder), truncated: areCut || all.length > limit };
}

function momentsOf({ before, after }: { readonly before: At; readonly after: At }): Moments {
  if (Boolean(before.validAt) !== Boolean(after.validAt))
    throw new ChanceryError(
      'BAD_USER_INPUT',
      'before.validAt, after.validAt: expected a day in both or in neither, got one.',
    );
  const of = (at: At) => ({ ...momentOf(at), validAt: at.validAt ?? undefined });
  return [of(before), of(after)];
}

function isChange({ kind }: FactChangeParent): boolean {
  return kind !== 'UNCHANGED';
}

function inOrder(one: FactChangeParent, other: FactChangeParent): number {
  return FACT_CHANGES.indexOf(one.kind) - FACT_CHANGES.indexOf(other.kind) || (one.id < other.id ? -1 : 1);
}

export const Comparison: ComparisonResolvers = {
  facts: (it) => it.facts,
  truncated: (it) => it.truncated,
};
