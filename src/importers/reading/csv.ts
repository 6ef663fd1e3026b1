import { Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import { Damage } from './damage';
import { Field } from './field';
import type { InputFile } from './input';

/** The most characters of one row. */
const LONGEST = 500_000;

/** Reads a CSV file with a header row, row by row; a row with other cells than the header is damage. */
export async function* readCsv(file: InputFile): AsyncGenerator<Field> {
  let header: string[] = [];
  // Spreadsheet programs write rows of empty cells below the last one.
  const skipped = { skip_empty_lines: true, skip_records_with_empty_values: true };
  const parser = parse({ bom: true, info: true, columns: false, max_record_size: LONGEST, ...skipped });
  const failed = new Promise<never>((_, reject) => parser.on('error', reject));
  failed.catch(() => undefined);
  const text = Readable.from(file.text(), { objectMode: false });
  text.on('error', (error) => parser.destroy(error));
  try {
    for await (const { record, info } of text.pipe(parser) as AsyncIterable<{ record: string[]; info: Info }>) {
      if (header.length === 0) {
        header = headerOf(record, file.name);
        continue;
      }
      // What the parser counts are the lines it has passed: the row ends on the last of them.
      const line = info.lines;
      yield new Field('row', `${file.name}:${line}`, '', cells(header, record, `${file.name}:${line}`));
    }
  } catch (error) {
    throw error instanceof CsvError
      ? new Damage(`${file.name}:${lineOf(error)}`, expected(error), { cause: error })
      : error;
  }
  if (header.length === 0) throw new Damage(`${file.name}:1`, 'expected a header row, got an empty file');
}

interface Info {
  readonly lines: number;
}

function headerOf(record: readonly string[], file: string): string[] {
  const header = record.map((name) => name.trim());
  const [only = '', second] = header;
  const sign = second === undefined && /[;\t]/.exec(only)?.[0];
  if (sign) throw new Damage(`${file}:1`, `expected commas between cells, got ${sign === ';' ? 'semicolons' : 'tabs'}`);
  const twice = header.find((name, place) => header.indexOf(name) !== place);
  if (twice !== undefined) throw new Damage(`${file}:1`, `expected each column once, got "${twice}" twice`);
  return header;
}

function cells(header: readonly string[], record: readonly string[], at: string): Field[] {
  return record.map((value, place) => {
    const name = header[place] ?? String(place);
    return new Field(name, `${at}, column ${name}`, value);
  });
}

function lineOf(error: CsvError): number {
  return Number((error as unknown as { lines?: number }).lines ?? 1);
}

function expected(error: CsvError): string {
  return `expected rows of as many cells as the header, quotes closed; ${error.message}`;
}
