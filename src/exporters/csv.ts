import { stringify } from 'csv-stringify/sync';

/** What may stand in a cell; a list is joined. */
export type Cell = string | number | boolean | null | undefined | readonly Cell[];

/** Rows as CSV (RFC 4180, with a header). Text that a spreadsheet would run as a formula gets an apostrophe in front; numbers stay numbers. */
export function csvOf(columns: readonly string[], rows: Iterable<Readonly<Record<string, Cell>>>): string {
  return stringify(
    Array.from(rows, (row) => columns.map((column) => written(row[column]))),
    {
      columns: columns.map((header) => ({ key: header, header })),
      header: true,
      record_delimiter: 'windows',
      quote_record_delimiter: true,
      escape_formulas: true,
    },
  );
}

const BETWEEN = '; ';

/** Only numbers are left as they are: the library takes text alone for a formula. */
function written(cell: Cell): string | number {
  if (isList(cell)) return cell.map(written).join(BETWEEN);
  return typeof cell === 'number' ? cell : String(cell ?? '');
}

function isList(cell: Cell): cell is readonly Cell[] {
  return Array.isArray(cell);
}
