import { COUNTRIES_BY_ID } from '../model/reference-countries';
import { type CheckedDossiers, idsIn } from './check-dossiers';
import type { CompiledDossier } from './compile-dossier';
import { type Mistake, mistakeLine } from './mistake';
import { unknownId } from './unknown-id';

/** Without a graph: what the files do not hold is a mistake where it looks like a slip, else something the graph must hold. */
export function mistakesOfReferences(
  compiled: readonly CompiledDossier[],
  outside: CheckedDossiers['outside'],
): { mistakes: Mistake[]; open: string[] } {
  const known = new Set([...idsIn(compiled), ...COUNTRIES_BY_ID.keys()]);
  const mistakes: Mistake[] = [];
  const open: string[] = [];
  for (const reference of outside) {
    const { mistake, near, hint } = unknownId(reference, known, 'these files');
    if (near !== undefined && digitsOf(near) === digitsOf(reference.id)) mistakes.push(mistake);
    else
      open.push(
        mistakeLine({
          ...mistake,
          message: `${reference.id} is not in these files${hint}; the graph must hold it when they are loaded`,
        }),
      );
  }
  return { mistakes, open };
}

/** Talks of one week are spelled nearly as those of the next, and are no slip. */
function digitsOf(id: string): string {
  return id.replace(/\D/g, '');
}
