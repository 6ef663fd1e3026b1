import { typeOfId } from '../model/fact-id';
import { COUNTRIES_BY_ID } from '../model/reference-countries';
import type { CompiledDossier } from './compile-dossier';

/** Someone or something that has an id already, and the names it goes by. */
export interface KnownActor {
  readonly id: string;
  readonly names: readonly string[];
}

/** What a skeleton looks for in a text, by the section of a dossier it belongs to. */
export const KNOWN_SECTIONS = {
  Person: 'people',
  Organization: 'organizations',
  Country: 'countries',
  Place: 'places',
} as const;

/** Everyone and everything that some dossiers name. */
export function actorsOfDossiers(compiled: readonly CompiledDossier[]): KnownActor[] {
  const names = new Map<string, Set<string>>();
  for (const { claim } of compiled.flatMap(({ claims }) => claims)) {
    const type = typeOfId(claim.factId);
    if (!type || !(type in KNOWN_SECTIONS)) continue;
    const known = names.get(claim.factId) ?? new Set();
    for (const { value } of (claim.states.names ?? []) as { value: string }[]) known.add(value);
    names.set(claim.factId, known);
  }
  return [...names].sort().map(([id, all]) => ({ id, names: [...all] }));
}

/** Every country with an ISO code, by the names and the two abbreviations that English texts use. */
export function countriesByName(): KnownActor[] {
  return [...COUNTRIES_BY_ID].map(([id, { name, cca3, altSpellings }]) => {
    const others = altSpellings.filter((one) => one.length > 3 && one.length < 40);
    return { id, names: [name.common, name.official, cca3, ...others, ...(ABBREVIATIONS[id] ?? [])] };
  });
}

const ABBREVIATIONS: Readonly<Record<string, readonly string[]>> = {
  'country/us': ['US', 'U.S.', 'U.S.A.'],
  'country/gb': ['UK', 'U.K.'],
  'country/ae': ['UAE'],
};
