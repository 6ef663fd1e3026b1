import type { GraphQLResolveInfo } from 'graphql';
import type { RowOf, WholeLoader } from '../loaders/loaders';
import type { DateParent } from './parents';
import { type RequestContext, scopeOf } from './request-context';

type Parent<L extends WholeLoader> = Partial<RowOf<L>> & { readonly id: string };
type Resolve<P, V> = (it: P, args: unknown, context: RequestContext, info: GraphQLResolveInfo) => Promise<V>;

/** A column of a row: from what the query above brought, else from the whole row, loaded by id. Null where the fact is not visible. */
export async function columnOf<L extends WholeLoader, K extends keyof RowOf<L>>(
  loader: L,
  name: K,
  it: Parent<L>,
  context: RequestContext,
  info: GraphQLResolveInfo,
): Promise<RowOf<L>[K] | null> {
  if (name in it) return (it as unknown as RowOf<L>)[name] ?? null;
  const whole = (await scopeOf(context, info).load[loader].load(it.id)) as RowOf<L> | null;
  return whole ? (whole[name] ?? null) : null;
}

/** Resolvers of the fields that are a column as it stands. */
export function columns<L extends WholeLoader, K extends keyof RowOf<L> & string>(loader: L, ...names: K[]) {
  const entries = names.map((name) => [
    name,
    ((it, _, context, info) => columnOf(loader, name, it, context, info)) as Resolve<Parent<L>, RowOf<L>[K] | null>,
  ]);
  // biome-ignore lint/suspicious/noExplicitAny: columns of code are checked strings in the graph and enums in the schema
  return Object.fromEntries(entries) as { [N in K]: Resolve<Parent<L>, any> };
}

/** Resolver of a date: its EDTF column and the words beside it. */
export function dateColumn<L extends WholeLoader, K extends keyof RowOf<L> & string>(
  loader: L,
  name: K,
): Resolve<Parent<L>, DateParent | null> {
  return async (it, _, context, info) => {
    const edtf = await columnOf(loader, name, it, context, info);
    const text = await columnOf(loader, `${name}Text` as K, it, context, info);
    return typeof edtf === 'string' ? { edtf, text: text as string | null } : null;
  };
}

/** Resolver of a reference whose id and name stand in two columns. */
export function reference<L extends WholeLoader, I extends keyof RowOf<L> & string, N extends keyof RowOf<L> & string>(
  loader: L,
  id: I,
  name: N,
) {
  return async (
    it: Parent<L>,
    _: unknown,
    context: RequestContext,
    info: GraphQLResolveInfo,
  ): Promise<{ id: string; name: string | null } | null> => {
    const to = await columnOf(loader, id, it, context, info);
    if (typeof to !== 'string') return null;
    return { id: to, name: (await columnOf(loader, name, it, context, info)) as string | null };
  };
}
