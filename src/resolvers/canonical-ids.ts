import {
  type GraphQLFieldResolver,
  type GraphQLInputType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import { ChanceryError } from '../errors';
import { canonicalOf } from '../loaders/redirects';
import { type FactTypeName, ID_PREFIXES, idOf, isSlug } from '../model/fact-id';
import type { Canonical } from '../model/merges';
import { LAST_MOMENT } from '../model/stretches';
import { type At, type RequestContext, scopeOf } from './request-context';

/*
 * The one place where ids come in. An id that was merged into another is put right before a resolver sees it, so that every
 * look-up finds the canonical fact and answers with its id. As long as no id stands for another nothing is asked for that;
 * a service that does not know of the first merge yet learns of it where a question finds nothing.
 */

type Args = Readonly<Record<string, unknown>>;
type Field = ReturnType<GraphQLObjectType['getFields']>[string];

/** Has every field that takes ids take those of merged things too. */
export function withCanonicalIds(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap()))
    if (isObjectType(type))
      for (const field of Object.values(type.getFields()))
        if (field.resolve && field.args.some(({ type }) => holdsIds(type)))
          field.resolve = resolving(field, field.resolve, type === schema.getQueryType()) as typeof field.resolve;
  return schema;
}

function resolving(
  field: Field,
  resolve: GraphQLFieldResolver<unknown, RequestContext>,
  isRoot: boolean,
): GraphQLFieldResolver<unknown, RequestContext> {
  return (parent, args, context, info) => {
    const ids = idsIn(field, args);
    const ask = (given: Args) => resolve(parent, given, context, info);
    if (ids.length === 0 || !(context.redirects.some || isRoot)) return ask(args);
    const recordedAt = isRoot ? recordedAtOf(args) : scopeOf(context, info).recordedAt;
    const mapped = async () => mapArgs(field, args, await canonicalOf(context.read, ids, recordedAt));
    return context.redirects.some ? mapped().then(ask) : askFirst(args, ask, mapped, context);
  };
}

/** Asks as it was asked, and only where that finds nothing whether an id stands for another. */
async function askFirst(
  args: Args,
  ask: (args: Args) => unknown,
  mapped: () => Promise<Args>,
  context: RequestContext,
) {
  const first = await Promise.resolve(ask(args)).catch((error: unknown) => {
    if (error instanceof ChanceryError && error.code === 'BAD_USER_INPUT') return error;
    throw error;
  });
  if (isSomething(first)) return first;
  const canonical = await mapped();
  if (canonical !== args) {
    context.redirects.some = true;
    return ask(canonical);
  }
  if (first instanceof ChanceryError) throw first;
  return first;
}

function isSomething(answer: unknown): boolean {
  if (answer === null || answer === undefined || answer instanceof ChanceryError) return false;
  if (Array.isArray(answer)) return answer.length > 0 && !answer.includes(null);
  const { page } = answer as { page?: { rows: readonly unknown[] } };
  return page === undefined || page.rows.length > 0;
}

/** Of two moments that are compared, ids are those of the later. */
function recordedAtOf({ at, after }: Args): string {
  const { recordedAt } = ((typeof after === 'object' ? after : at) ?? {}) as At;
  return recordedAt ?? LAST_MOMENT;
}

function holdsIds(type: GraphQLInputType): boolean {
  const named = getNamedType(type);
  if (!isInputObjectType(named)) return named.name === 'ID';
  return Object.values(named.getFields()).some(({ type }) => holdsIds(type));
}

function idsIn(field: Field, args: Args): string[] {
  const ids: string[] = [];
  mapArgs(field, args, (id) => {
    ids.push(id);
    return id;
  });
  return ids;
}

/** The arguments with every id in them put in another's place; themselves where none is. */
function mapArgs(field: Field, args: Args, of: Canonical): Args {
  const types = new Map(field.args.map(({ name, type }) => [name, type]));
  const mapped = mapMembers(args, (name) => types.get(name), of);
  const named = slugOf(field, args);
  const canonical = named === undefined ? undefined : of(named);
  return canonical === named ? mapped : { ...mapped, id: canonical, slug: null };
}

/** The id that a slug means. */
function slugOf({ type }: Field, { slug }: Args): string | undefined {
  const { name } = getNamedType(type);
  return name in ID_PREFIXES && typeof slug === 'string' && isSlug(slug) ? idOf(name as FactTypeName, slug) : undefined;
}

function mapMembers(value: Args, typeOf: (name: string) => GraphQLInputType | undefined, of: Canonical): Args {
  const entries = Object.entries(value).map(([name, member]) => {
    const type = typeOf(name);
    return [name, type ? mapValue(member, type, of) : member] as const;
  });
  return entries.every(([name, member]) => member === value[name]) ? value : Object.fromEntries(entries);
}

function mapValue(value: unknown, type: GraphQLInputType, of: Canonical): unknown {
  if (value === null || value === undefined) return value;
  if (isNonNullType(type)) return mapValue(value, type.ofType, of);
  if (isListType(type)) {
    const all = value as readonly unknown[];
    const mapped = all.map((one) => mapValue(one, type.ofType, of));
    return mapped.every((one, place) => one === all[place]) ? value : mapped;
  }
  if (isInputObjectType(type)) {
    const fields = type.getFields();
    return mapMembers(value as Args, (name) => fields[name]?.type, of);
  }
  return type.name === 'ID' ? of(value as string) : value;
}
