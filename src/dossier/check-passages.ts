import type { CompiledDossier } from './compile-dossier';
import { valueAt } from './explain-issue';
import type { Mistake } from './mistake';
import { nearest } from './nearest';
import type { Path } from './place-in-file';

/**
 * Finds passages that are not in a source's text: the one named, else the main source of each file. White space, the look
 * of quotation marks and of dashes do not count; everything else must stand there to the letter.
 */
export function checkPassages(compiled: readonly CompiledDossier[], text: string, named?: string): Mistake[] {
  const whole = plain(text);
  const slug = named?.replace(/^source\//, '');
  if (slug !== undefined && !compiled.some(({ dossier }) => sourcesIn(dossier.content).includes(slug)))
    return compiled.slice(0, 1).map(({ dossier }) => notDescribed(dossier.file, slug, compiled));
  return compiled.flatMap(({ dossier, claims }) => {
    const main = mainSourceOf(dossier.content);
    const missing = (passage: string | undefined) => passage !== undefined && !whole.includes(plain(passage));
    const notFound = (path: Path, passage: string): Mistake => ({
      file: dossier.file,
      ...dossier.at(passagePath(dossier.content, path, passage)),
      message: `these words are not in the text: "${passage}"`,
    });
    const ofClaims = claims.flatMap(({ claim: { sourceId, passage }, path }) =>
      sourceId === `source/${slug ?? main}` && passage && missing(passage) ? [notFound(path, passage)] : [],
    );
    const leftOut = slug === undefined || slug === main ? (dossier.content.not_modelled ?? []) : [];
    const ofThese = leftOut.flatMap(({ says }, place) =>
      missing(says) ? [notFound(['not_modelled', place], says)] : [],
    );
    return [...new Map([...ofClaims, ...ofThese].map((one) => [`${one.line} ${one.column}`, one])).values()];
  });
}

type Content = CompiledDossier['dossier']['content'];

function mainSourceOf({ source }: Content): string {
  return typeof source === 'string' ? source : source.id;
}

function sourcesIn(content: Content): string[] {
  return [mainSourceOf(content), ...Object.keys(content.sources ?? {})];
}

function notDescribed(file: string, slug: string, compiled: readonly CompiledDossier[]): Mistake {
  const known = [...new Set(compiled.flatMap(({ dossier }) => sourcesIn(dossier.content)))];
  const near = nearest(slug, known);
  const hint = near ? `: did you mean ${near}?` : `; expected ${known.join(' or ')}`;
  return { file, line: 1, column: 1, message: `--source: "${slug}" is not described here${hint}` };
}

/** Where a passage stands that holds for the statement at a path: there, or in one around it. */
function passagePath(content: Content, path: Path, passage: string): Path {
  for (let length = path.length; length > 0; length--) {
    const at = path.slice(0, length);
    const value = valueAt(content, at);
    if (value === passage) return at;
    if ((value as { says?: unknown } | null | undefined)?.says === passage) return [...at, 'says'];
  }
  return path;
}

function plain(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[“”„«»]/g, '"')
    .replace(/[‘’‚]/g, "'")
    .replace(/[‐‑‒–—―]/g, '-')
    .replace(/…/g, '...')
    .replace(/\s+/g, ' ')
    .trim();
}
