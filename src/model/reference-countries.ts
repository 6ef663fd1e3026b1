import countries from 'world-countries';
import { idOf } from './fact-id';
import { slugFrom } from './slug-from';

type Country = (typeof countries)[number];

/** Every country that can be named by its ISO code without being described, by its id: `country/fr`. */
export const COUNTRIES_BY_ID: ReadonlyMap<string, Country> = new Map(
  countries
    .filter(({ status }) => status !== 'user-assigned')
    .map((country) => [idOf('Country', country.cca2.toLowerCase()), country]),
);

/** The id of the country that goes by another code or name: `uk`, `usa`, `ukraine`. */
export function countryCalled(slug: string): string | undefined {
  for (const [id, country] of COUNTRIES_BY_ID)
    if (otherNames(country).some((name) => slugFrom(name) === slug)) return id;
  return undefined;
}

/** What the reference source states of a country: its names and codes. */
export function referenceStates({ name, cca2, cca3 }: Country) {
  return {
    names: [
      { value: name.common, kind: 'PRIMARY' },
      ...(name.official === name.common ? [] : [{ value: name.official, kind: 'ALIAS' }]),
    ],
    iso2: cca2,
    iso3: cca3,
  };
}

function otherNames({ name, cca3, altSpellings }: Country): string[] {
  return [name.common, name.official, cca3, ...altSpellings];
}
