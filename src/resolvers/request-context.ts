import type { GraphQLResolveInfo } from 'graphql';
import { ChanceryError } from '../errors';
import { createLoaders, type Loaders } from '../loaders/loaders';
import { createPages } from '../loaders/paged-list';
import { type Moment, type Read, readAsOf } from '../loaders/read';
import { canonicalOf, type Redirects } from '../loaders/redirects';
import type { Day } from '../model/dates/day';
import type { Canonical } from '../model/merges';
import { LAST_MOMENT } from '../model/stretches';

/** Which state of the world a root field asks for. */
export interface At {
  readonly validAt?: Day | null;
  readonly knownAt?: string | null;
  readonly recordedAt?: string | null;
}

/** What resolvers know of the request they serve. */
export interface RequestContext {
  readonly read: Read;
  /** The present day, UTC. */
  readonly today: Day;
  /** One scope for each root field, by the name it has in the answer. */
  readonly scopes: Map<string, Scope>;
  readonly redirects: Redirects;
}

/** What holds below one root field: its `at`, and loaders of its own. */
export interface Scope {
  readonly load: Loaders;
  readonly pages: ReturnType<typeof createPages>;
  /** The day of `at.validAt`, where it was given. */
  readonly validAt: Day | undefined;
  /** The day of `at.validAt`, else today. */
  readonly day: Day;
  readonly today: Day;
  /** Whether the graph is asked for as it was known or recorded by another moment than now. */
  readonly isPast: boolean;
  readonly read: Read;
  /** The moment of recording that is asked for. */
  readonly recordedAt: string;
  /** What some ids stood for then. */
  canonical(ids: readonly string[]): Promise<Canonical>;
}

/** Makes the context of a request; whoever does not know whether ids stand for others has them looked up. */
export function createRequestContext(read: Read, now: Date, redirects: Redirects = { some: true }): RequestContext {
  return { read, today: now.toISOString().slice(0, 10), scopes: new Map(), redirects };
}

/** Opens the scope of a root field with its `at`. */
export function openScope(context: RequestContext, info: GraphQLResolveInfo, at?: At | null): Scope {
  const { today } = context;
  const validAt = at?.validAt ?? undefined;
  const moment = at?.knownAt || at?.recordedAt ? momentOf(at) : undefined;
  const read = moment ? readAsOf(context.read, moment) : context.read;
  const recordedAt = moment?.recordedAt ?? LAST_MOMENT;
  const scope: Scope = {
    load: createLoaders(read),
    pages: createPages(read),
    validAt,
    day: validAt ?? today,
    today,
    isPast: moment !== undefined,
    read,
    recordedAt,
    canonical: async (ids) => (context.redirects.some ? canonicalOf(context.read, ids, recordedAt) : (id) => id),
  };
  context.scopes.set(rootOf(info), scope);
  return scope;
}

/** The moment that is asked for, which is the last one where it is left out. */
export function momentOf(at: At): Moment {
  return { knownAt: at.knownAt ?? LAST_MOMENT, recordedAt: at.recordedAt ?? LAST_MOMENT };
}

/** The scope that a field stands in. */
export function scopeOf(context: RequestContext, info: GraphQLResolveInfo): Scope {
  const scope = context.scopes.get(rootOf(info));
  if (!scope) throw new Error(`the root field ${rootOf(info)} opened no scope`);
  return scope;
}

/** Refuses `at.validAt` where a field takes a day of its own. */
export function refuseValidAt(validAt: Day | null | undefined, argument: string): void {
  if (validAt)
    throw new ChanceryError(
      'BAD_USER_INPUT',
      `at.validAt: expected nothing beside "${argument}", got "${validAt}"; one day is enough.`,
    );
}

function rootOf(info: GraphQLResolveInfo): string {
  let { path } = info;
  while (path.prev) path = path.prev;
  return String(path.key);
}
