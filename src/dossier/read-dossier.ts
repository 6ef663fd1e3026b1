import { type Explained, explainIssue, kindOf, valueAt, withoutEchoes } from './explain-issue';
import { findUnfit, isTodo } from './find-unfit';
import { type DossierFile, dossierFormat } from './format';
import { type HealthyPart, healthyPart } from './healthy-part';
import type { Mistake, Position } from './mistake';
import { parseYaml } from './parse-yaml';
import { type Path, placeInFile } from './place-in-file';

/** A dossier as read: its content, and where each part of it stands in the file. */
export interface ReadDossier {
  readonly file: string;
  readonly content: DossierFile;
  /** The position of what stands at a path, or of its key with `key: true`; the nearest part around it where it is absent. */
  at(path: Path, options?: { key?: boolean }): Position;
  /** Whether a mistake at a path may be due to something wrong that was left out of the content. */
  isDoubtful(path: Path): boolean;
}

/** What came of reading a file: what is wrong with its shape, and the dossier without that. */
export interface Reading {
  readonly dossier?: ReadDossier;
  readonly mistakes: readonly Mistake[];
  /** False where things may be missing that the rest, or another file, speaks of. */
  readonly holdsAll: boolean;
}

/** How large a dossier may be, in characters; one is meant to be read by people. */
export const MAX_DOSSIER_LENGTH = 5_000_000;

/** Reads a dossier's text and says all that is wrong with its shape. Never throws. */
export function readDossier(file: string, text: string): Reading {
  const only = (message: string): Reading => ({ mistakes: [{ file, line: 1, column: 1, message }], holdsAll: false });
  if (text.length > MAX_DOSSIER_LENGTH)
    return only(`expected at most ${MAX_DOSSIER_LENGTH} characters, got ${text.length}; split it`);
  const { document, lines, content, mistakes: notYaml } = parseYaml(text);
  const ofYaml = notYaml.map((mistake) => ({ file, ...mistake }));
  if (content === undefined) return { mistakes: ofYaml, holdsAll: false };
  if (content === null || typeof content !== 'object' || Array.isArray(content))
    return only(`expected a map with "source" and sections such as "people" and "events", got ${kindOf(content)}`);
  const wrong = wrongWith(content);
  const at = (path: Path, { key = false }: { key?: boolean } = {}) => placeInFile(document, lines, path, key);
  const mistakes = [...ofYaml, ...wrong.map(({ path, key, message }) => ({ file, ...at(path, { key }), message }))];
  const part = wrong.some(({ endless }) => endless) ? undefined : healthyPart(content, wrong);
  if (!part) return { mistakes, holdsAll: false };
  return { dossier: dossierOf(file, part, at), mistakes, holdsAll: !part.lacksThings };
}

function dossierOf(file: string, part: HealthyPart, at: ReadDossier['at']): ReadDossier {
  return {
    file,
    content: part.content,
    at: (path, options) => at(part.inFile(path), options),
    isDoubtful: (path) => part.isDoubtful(part.inFile(path)),
  };
}

function wrongWith(content: object): (Explained & { endless?: boolean })[] {
  const { unfit, endless } = findUnfit(content);
  if (endless) return unfit.map((one) => ({ ...one, endless }));
  const read = dossierFormat.safeParse(content);
  const issues = read.success ? [] : withoutEchoes(read.error.issues.flatMap((issue) => explainIssue(issue, content)));
  const todo = issues.filter(({ path }) => isTodo(valueAt(content, path)));
  const told = unfit.map((one) => {
    const same = todo.find(({ path }) => String(path) === String(one.path));
    return same ? { ...one, message: same.message.replace(/: /, ': still TODO; ') } : one;
  });
  return [...told, ...issues.filter((issue) => !todo.includes(issue))];
}
