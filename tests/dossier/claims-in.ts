import { checkDossiers } from '../../src/dossier/check-dossiers';
import { type Claim, factTypeOf } from '../../src/model/claim';
import type { FactTypeName } from '../../src/model/fact-id';

/** The claims of files without mistakes, in the order of the files. */
export function claimsIn(...texts: string[]): Claim[] {
  const { compiled, mistakes } = checkDossiers(texts.map((text, place) => ({ file: `${place}.yaml`, text })));
  if (mistakes.length > 0)
    throw new Error(mistakes.map(({ line, column, message }) => `${line}:${column}: ${message}`).join('\n'));
  return compiled.flatMap(({ claims }) => claims.map(({ claim }) => claim));
}

/** Those claims that speak of one fact. */
export function claimsOf(text: string, factId: string): Claim[] {
  return claimsIn(text).filter((claim) => claim.factId === factId);
}

/** The types of the facts that some claims speak of. */
export function typesOf(claims: readonly Claim[]): Set<FactTypeName> {
  return new Set(claims.map(factTypeOf));
}
