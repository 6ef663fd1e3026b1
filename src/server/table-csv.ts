import { type Cell, csvOf } from '../exporters/csv';
import type { Shape } from './selected-shape';
import { PAGE_KEY, type Table } from './table';

/** The rows of a table's answer as CSV. */
export function csvOfTable({ path, columns }: Table, data: unknown): string {
  const items = path.reduce((value, { key }) => memberOf(value, key), data);
  const rows = Array.isArray(items) ? items : [];
  return csvOf(
    [...columns.keys()],
    rows.map((row) => Object.fromEntries(Array.from(columns, ([name, below]) => [name, cellOf(row, below)]))),
  );
}

/** A member of part of an answer; undefined where there is nothing. */
export function memberOf(value: unknown, key: string): unknown {
  return (value as Record<string, unknown> | null | undefined)?.[key];
}

/** Stands last in a cell whose list goes on after its page. */
const CUT = '…';

/** The value at the end of a way; all of them where it leads through lists. */
function cellOf(value: unknown, path: readonly Shape[]): Cell {
  if (Array.isArray(value)) return value.flatMap((item) => cellOf(item, path));
  const [next, ...rest] = path;
  if (!next) return value as Cell;
  const below = cellOf(memberOf(value, next.key), rest);
  return memberOf(memberOf(value, PAGE_KEY), 'hasNextPage') === true ? [below, CUT].flat() : below;
}
