import { REFERENCE_SOURCE, type SourceDescription } from '../model/source-description';
import type { DossierFile } from './format';

/** The sources a dossier describes, by the short id it uses for them; the reference source among them. */
export function sourcesOf(content: DossierFile): Map<string, SourceDescription> {
  const described = new Map<string, SourceDescription>([['reference', REFERENCE_SOURCE]]);
  for (const [id, source] of Object.entries(content.sources ?? {})) described.set(id, describe(id, source));
  if (typeof content.source === 'object')
    described.set(String(content.source.id), describe(String(content.source.id), content.source));
  return described;
}

type Written = Exclude<DossierFile['source'], string> | NonNullable<DossierFile['sources']>[string];

function describe(id: string, written: Written): SourceDescription {
  const { publisher, grade, published, title, kind = 'ARTICLE', url, author, lang, licence } = written;
  return {
    id: `source/${id}`,
    publisher,
    grade,
    published: String(published),
    publishedNote: written['published-note'],
    title,
    kind,
    url,
    author,
    lang,
    licence,
  };
}
