import { recordsOf } from '../../src/editions/survey';
import type { Claim } from '../../src/model/claim';
import { editionOf, folderOf } from './editions';

/** Everything an importer makes of some files: the values claimed of each fact, and what was refused, left out or damaged. */
export async function madeOf(name: string, files: Readonly<Record<string, unknown>>) {
  const texts = Object.entries(files).map(([file, content]) => [
    file,
    typeof content === 'string' ? content : JSON.stringify(content),
  ]);
  const claims: Claim[] = [];
  const [refused, leftOut, damage]: [string[], string[], string[]] = [[], [], []];
  for await (const record of recordsOf(editionOf(name, folderOf(Object.fromEntries(texts))))) {
    claims.push(...record.claims);
    refused.push(...record.refused);
    leftOut.push(...record.leftOut);
    damage.push(...record.damage.map(({ message }) => message));
  }
  return { claims, refused, leftOut, damage };
}

/** The values of a field that claims give, with the fact they are of. */
export function statedIn(claims: readonly Claim[], field: string): [fact: string, value: unknown][] {
  return claims.flatMap(({ factId, states }) => (field in states ? [[factId, states[field]]] : []));
}

/** The different facts of a type that claims speak of. */
export function factsOf(claims: readonly Claim[], type: string): string[] {
  return [...new Set(claims.map(({ factId }) => factId))].filter((id) => id.startsWith(`${type}/`)).sort();
}
