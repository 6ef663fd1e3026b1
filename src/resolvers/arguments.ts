import { ChanceryError } from '../errors';
import { type FactTypeName, factId, idOf, isSlug } from '../model/fact-id';

/** The most ids one argument may hold. */
export const MAX_IDS = 100;

/** Checks an id that names a fact of one of these types (of any, where none is given); BAD_USER_INPUT says what was expected. */
export function idArgument(name: string, id: string, ...types: FactTypeName[]): string {
  const read = factId(...types).safeParse(id);
  if (!read.success) throw new ChanceryError('BAD_USER_INPUT', `${name}: ${read.error.issues[0]?.message}.`);
  return id;
}

/** Checks a list of ids, and that it is not too long. */
export function idArguments(name: string, ids: readonly string[], ...types: FactTypeName[]): string[] {
  if (ids.length > MAX_IDS)
    throw new ChanceryError('BAD_USER_INPUT', `${name}: expected at most ${MAX_IDS} ids, got ${ids.length}.`);
  return ids.map((id) => idArgument(name, id, ...types));
}

/** Checks a whole number that must lie between two others. */
export function numberArgument(name: string, value: number, least: number, most: number): number {
  if (value < least || value > most)
    throw new ChanceryError('BAD_USER_INPUT', `${name}: expected ${least} to ${most}, got ${value}.`);
  return value;
}

/** Checks that a period begins on or before its end, and gives the days that select everything where an end is left out. */
export function periodArgument(
  name: string,
  { from, to }: { readonly from?: string | null | undefined; readonly to?: string | null | undefined },
): { from: string; to: string } {
  if (from && to && from > to)
    throw new ChanceryError('BAD_USER_INPUT', `${name}expected "from" on or before "to", got ${from} and ${to}.`);
  return { from: from ?? '', to: to ?? '9999-12-31' };
}

/** The id that a look-up by id or slug means. */
export function idOrSlug(
  type: FactTypeName,
  { id, slug }: { readonly id?: string | null; readonly slug?: string | null },
): string {
  if (id && !slug) return idArgument('id', id, type);
  if (!slug || id)
    throw new ChanceryError('BAD_USER_INPUT', `expected either id or slug, got ${id ? 'both' : 'neither'}.`);
  if (!isSlug(slug))
    throw new ChanceryError(
      'BAD_USER_INPUT',
      `slug: expected lower-case letters, digits and single hyphens, got "${slug.slice(0, 80)}".`,
    );
  return idOf(type, slug);
}
