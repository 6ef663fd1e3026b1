import { idOf } from '../../model/fact-id';
import type { Importer, ImportRecord } from '../importer';
import type { Field } from '../reading/field';
import { readRecord, unreadBeside } from '../record-desk';
import { madeOn } from './historian';

/** A president of the United States as the trips speak of one: by surname, while in office. */
export interface President {
  readonly id: string;
  readonly name: string;
  readonly from: string;
  readonly to: string | undefined;
}

/** The id of a president; the list has ids of its own, apart from those of principal officers. */
export function presidentId(id: string): string {
  return idOf('Person', `hsg-president-${id}`);
}

/** The presidents of a file. */
export function presidentsOf(root: Field): President[] {
  return root.all('president').map((president) => ({
    id: presidentId(president.words('id')),
    name: president.words('name'),
    from: president.words('took-office-date'),
    to: president.given('left-office-date'),
  }));
}

/** Claims the names, lives and terms of presidents. */
export function* presidents(root: Field, source: Importer['source']): Generator<ImportRecord> {
  root.leave('source-url', 'crawl-dateTime');
  const terms = new Map<string, number>();
  for (const president of root.all('president')) {
    const frame = () => ({
      kind: 'president',
      source,
      locus: `president ${president.words('@n')}`,
      made: madeOn(president, 'date'),
    });
    yield* readRecord(president, frame, (desk) => {
      const [name, born, died] = [president.words('name'), president.given('birth-year'), president.one('death-year')];
      const holder = desk.fact(presidentId(president.words('id')), {
        names: [{ value: name, kind: 'PRIMARY' }],
        ...(born ? { born: { edtf: born } } : {}),
      });
      if (died.text()) desk.fact(holder, { died: { edtf: died.text() } });
      died.leave('@still-alive');
      const post = desk.common(idOf('Position', 'hsg-president-of-the-united-states'), {
        names: [{ value: 'President of the United States', kind: 'PRIMARY', lang: 'en' }],
        of: desk.country('country/us'),
        kind: 'HEAD_OF_STATE',
        seats: 1,
      });
      const ordinal = (terms.get(holder) ?? 0) + 1;
      terms.set(holder, ordinal);
      const identity = { holder, post, ordinal };
      desk.joined('Occupancy', identity, { start: { edtf: president.words('took-office-date') } });
      const left = president.one('left-office-date').leave('@still-in-office');
      if (left.text()) desk.joined('Occupancy', identity, { end: { edtf: left.text() } });
    });
  }
  yield* unreadBeside(root);
}
