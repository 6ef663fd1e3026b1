import { hashOf } from '../../model/canonical-json';
import { type FactTypeName, idOf } from '../../model/fact-id';
import { slugFrom } from '../../model/slug-from';
import type { SourceDescription } from '../../model/source-description';

/** An id made of a record's own within one data set; where the slug loses something of it, a hash keeps two apart. */
export function ownId(source: SourceDescription, type: FactTypeName, id: string): string {
  const slug = slugFrom(id).slice(0, 70).replace(/-$/, '');
  const own = slug === id ? slug : [slug, hashOf(id, 8)].filter((part) => part !== '').join('-');
  return idOf(type, `${source.id.slice('source/'.length)}-${own}`);
}

/** The source that a format's importer has before the caller says whose data set it is. */
export function anyPublisher(name: string, title: string): SourceDescription {
  return { id: `source/${name}`, title, publisher: 'not said', published: '0001-01-01', grade: 'C', kind: 'DATASET' };
}
