import { ChanceryError } from '../errors';

/** A place in a list, as callers carry it: the list's name, and the values its order goes by. */
export function encodeCursor(list: string, values: readonly (string | number)[]): string {
  return Buffer.from(JSON.stringify([list, ...values])).toString('base64url');
}

/** The values of a cursor; throws BAD_USER_INPUT where it is none, or one of another list. */
export function decodeCursor(
  list: string,
  cursor: string,
  types: readonly ('string' | 'number')[],
): (string | number)[] {
  try {
    const [of, ...values] = JSON.parse(Buffer.from(cursor.slice(0, 1000), 'base64url').toString('utf8')) as unknown[];
    const fits =
      of === list && values.length === types.length && values.every((value, place) => typeof value === types[place]);
    if (fits) return values as (string | number)[];
  } catch {
    // Said below, in the same words.
  }
  throw new ChanceryError('BAD_USER_INPUT', `after: expected a cursor of this list, got "${cursor.slice(0, 80)}".`);
}
