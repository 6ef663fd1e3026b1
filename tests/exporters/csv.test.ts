import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { csvOf } from '../../src/exporters/csv';

/** What a spreadsheet takes for the beginning of a formula, in one width of letters or the other. */
const FORMULA = /^[=+\-@\t\r＝＋－＠]/;

const risky = fc.string({ unit: fc.constantFrom(...'=+-@\t\r\n",;\'＝ a1Є💥') });
const text = fc.oneof(risky, fc.string({ unit: 'binary' }));
const cell = fc.oneof(text, fc.integer(), fc.double({ noNaN: true }), fc.boolean(), fc.constant(null));

describe('CSV', () => {
  it('is read back as what was written, texts that begin like a formula behind an apostrophe', () => {
    fc.assert(
      fc.property(fc.array(fc.record({ 'a.b': cell, c: cell })), (rows) => {
        const read = parse(csvOf(['a.b', 'c'], rows), { columns: true, record_delimiter: '\r\n' });
        expect(read).toEqual(rows.map((row) => ({ 'a.b': guarded(row['a.b']), c: guarded(row.c) })));
      }),
    );
  });

  it('has no cell that runs', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(text, fc.array(text)), { minLength: 1 }), (cells) => {
        const read: { c: string }[] = parse(
          csvOf(
            ['c'],
            cells.map((c) => ({ c })),
          ),
          {
            columns: true,
            skip_empty_lines: false,
            record_delimiter: '\r\n',
          },
        );
        for (const { c } of read) expect(c).not.toMatch(FORMULA);
      }),
    );
  });

  it('joins lists, keeps numbers, and leaves a cell empty where nothing is known', () => {
    const rows = [{ names: ['Kyiv', null, '=1+1'], lon: -80.148, known: true, none: undefined }];
    expect(csvOf(['names', 'lon', 'known', 'none', 'missing'], rows)).toBe(
      'names,lon,known,none,missing\r\nKyiv; ; =1+1,-80.148,true,,\r\n',
    );
  });

  it('quotes as RFC 4180 says', () => {
    expect(csvOf(['a', 'b'], [{ a: 'say "no", twice', b: 'one\ntwo' }])).toBe(
      'a,b\r\n"say ""no"", twice","one\ntwo"\r\n',
    );
  });

  it('has its header where there are no rows', () => {
    expect(csvOf(['id', 'start.edtf'], [])).toBe('id,start.edtf\r\n');
  });
});

function guarded(value: string | number | boolean | null): string {
  return typeof value === 'string' && FORMULA.test(value) ? `'${value}` : String(value ?? '');
}
