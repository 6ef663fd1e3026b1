import type { SourceDescription } from '../../model/source-description';
import { Damage } from '../reading/damage';
import type { Field } from '../reading/field';

/** A data set of the Office of the Historian as a source. */
export function historian(id: string, title: string, url: string, published: string): SourceDescription {
  return {
    id: `source/${id}`,
    title,
    url,
    published,
    publisher: 'Office of the Historian, U.S. Department of State',
    publishedNote: 'the day of its first records; each claim has the day of its own',
    grade: 'A',
    kind: 'DATASET',
    lang: 'en',
    licence: 'CC0-1.0',
  };
}

/** The day a record was made, where it says so; who made and last changed it is not taken. */
export function madeOn(record: Field, kind: 'date' | 'datetime'): string | undefined {
  const made = record.one(`created-${kind}`).text();
  record.leave('created-by', 'last-modified-by', `last-modified-${kind}`);
  const day = /^\d{4}-\d{2}-\d{2}/.exec(made)?.[0];
  if (day || made === '') return day;
  throw new Damage(record.at, `expected a day in "created-${kind}", got "${made.slice(0, 60)}"`);
}
