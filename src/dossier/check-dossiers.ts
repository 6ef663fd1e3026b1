import { type CompiledDossier, compileDossier } from './compile-dossier';
import type { Reference } from './desk';
import type { Mistake } from './mistake';
import { readDossier } from './read-dossier';

/** Files compiled together, and all that is wrong with them. */
export interface CheckedDossiers {
  readonly compiled: readonly CompiledDossier[];
  readonly mistakes: readonly Mistake[];
  /** What they speak of and do not hold themselves; none where a mistake may have hidden it. */
  readonly outside: readonly OutsideReference[];
}

/** A reference and the file it stands in. */
export type OutsideReference = Reference & { readonly dossier: CompiledDossier };

/** Compiles files together, so that each may refer to what another holds. */
export function checkDossiers(files: readonly { file: string; text: string }[]): CheckedDossiers {
  const readings = files.map(({ file, text }) => readDossier(file, text));
  const compiled = readings.flatMap(({ dossier }) => (dossier ? [compileDossier(dossier)] : []));
  const mistakes = [...readings, ...compiled].flatMap((one) => one.mistakes);
  const held = idsIn(compiled);
  const isHeldElsewhere = ({ id }: Reference) => !held.has(id);
  const outside = compiled.flatMap((dossier) =>
    dossier.references.filter(isHeldElsewhere).map((reference) => ({ ...reference, dossier })),
  );
  return { compiled, mistakes, outside: readings.every(({ holdsAll }) => holdsAll) ? outside : [] };
}

/** Every id that some files speak of as of their own. */
export function idsIn(compiled: readonly CompiledDossier[]): Set<string> {
  return new Set(compiled.flatMap(({ held }) => [...held]));
}
