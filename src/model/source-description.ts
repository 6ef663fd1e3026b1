import { canonicalJson } from './canonical-json';
import type { Code } from './vocabulary';

/** A source as whoever gives its claims describes it. */
export interface SourceDescription {
  readonly id: string;
  readonly publisher: string;
  readonly grade: Code<'Reliability'>;
  readonly published: string;
  readonly publishedNote?: string;
  readonly title?: string;
  readonly kind: Code<'SourceKind'>;
  readonly url?: string;
  readonly author?: string;
  readonly lang?: string;
  readonly licence?: string;
}

/**
 * What everyone knows and a source leaves out: ISO codes, coordinates, which city lies in which country.
 * A dossier may name it as `source: reference`; countries take theirs from it by themselves.
 */
export const REFERENCE_SOURCE: SourceDescription = {
  id: 'source/chancery-reference',
  publisher: 'Chancery reference',
  grade: 'A',
  published: '0001-01-01',
  publishedNote: 'common knowledge, without a day of publication',
  title: 'What everyone knows: codes, coordinates, which place lies in which',
  kind: 'DATASET',
};

/** A source as the properties of its node; `description` is the whole of it, to tell whether two descriptions agree. */
export function sourceProps(source: SourceDescription) {
  const { id: _id, publisher, grade, published, publishedNote, title, kind, url, author, lang, licence } = source;
  return {
    publisher,
    reliability: grade,
    publishedAt: published,
    publishedNote: publishedNote ?? null,
    title: title ?? null,
    kind,
    url: url ?? null,
    author: author ?? null,
    lang: lang ?? null,
    licence: licence ?? null,
    description: canonicalJson(source),
  };
}
