import { idOf } from './fact-id';
import { FORMER_NAMES, FORMER_STATES } from './former-states';
import { COUNTRIES_BY_ID, referenceStates } from './reference-countries';
import { slugFrom } from './slug-from';

/** Names that sources print and the list of countries has not as a name, by ISO code; older names of what was only renamed among them. */
const OTHER_NAMES: Readonly<Record<string, string>> = {
  bosnia: 'ba',
  'bosnia-herzegovina': 'ba',
  'bosnian-federation': 'ba',
  'brunei-darussalam': 'bn',
  burma: 'mm',
  byelorussia: 'by',
  'cape-verde': 'cv',
  ceylon: 'lk',
  'congo-brazzaville': 'cg',
  'congo-democratic-republic': 'cd',
  'congo-kinshasa': 'cd',
  'congo-republic': 'cg',
  'cote-divoire': 'ci',
  'czech-republic': 'cz',
  dahomey: 'bj',
  'east-timor': 'tl',
  'federal-republic-of-germany': 'de',
  'great-britain': 'gb',
  'former-yugoslav-republic-of-macedonia': 'mk',
  'holy-see': 'va',
  'hong-kong': 'hk',
  'khmer-republic': 'kh',
  kirghizia: 'kg',
  korea: 'kr',
  'korea-north': 'kp',
  'korea-south': 'kr',
  macedonia: 'mk',
  'micronesia-federated-states-of': 'fm',
  'muscat-and-oman': 'om',
  'muscat-oman': 'om',
  'palestinian-authority': 'ps',
  'republic-of-congo': 'cg',
  'republic-of-korea': 'kr',
  'saint-christopher-and-nevis': 'kn',
  siam: 'th',
  'somali-republic': 'so',
  somoa: 'ws',
  'southern-rhodesia': 'zw',
  swaziland: 'sz',
  'the-gambia': 'gm',
  turkey: 'tr',
  'union-of-south-africa': 'za',
  'united-states-of-america': 'us',
  'upper-volta': 'bf',
  'western-samoa': 'ws',
  zaire: 'cd',
  'zimbabwe-rhodesia': 'zw',
};

const NAMES: ReadonlyMap<string, string> = new Map([
  ...FORMER_NAMES,
  ...[...COUNTRIES_BY_ID].flatMap(([id, { name }]) =>
    [name.common, name.official].flatMap((one) => spellings(one).map((slug) => [slug, id] as const)),
  ),
  ...Object.entries(OTHER_NAMES).map(([slug, code]) => [slug, idOf('Country', code)] as const),
]);

const FORMER_CODES: ReadonlyMap<string, string> = new Map(
  [...FORMER_STATES].flatMap(([id, { code }]) => (code ? [[code.toLowerCase(), id] as const] : [])),
);

/** The country or former state that goes by an English name or a slug of it, by its id; what stands in brackets, or behind a comma, is tried too. */
export function countryNamed(name: string): string | undefined {
  const [, bare = name, inBrackets] = /^([^(]+?) *\(([^)]*)\)$/.exec(name) ?? [];
  const [land, before] = bare.split(', ');
  return (
    bySlug(slugFrom(bare)) ??
    (before === undefined ? undefined : bySlug(slugFrom(`${before} ${land}`))) ??
    (inBrackets === undefined ? undefined : bySlug(slugFrom(inBrackets)))
  );
}

/** A year at the end of a slug tells when a state ended, and no more. */
function bySlug(slug: string): string | undefined {
  const whole = slug.replace(/^st-/, 'saint-');
  return NAMES.get(whole) ?? NAMES.get(whole.replace(/-\d{4}$/, ''));
}

/** The country of today that goes by an English name: in papers of the United States, Texas and Hawaii are its own. */
export function countryOfToday(name: string): string | undefined {
  const id = countryNamed(name);
  return id !== undefined && COUNTRIES_BY_ID.has(id) ? id : undefined;
}

/** What everybody knows of a country or former state: its names and codes. */
export function knownOfCountry(id: string) {
  const [country, former] = [COUNTRIES_BY_ID.get(id), FORMER_STATES.get(id)];
  if (country) return referenceStates(country);
  return former && { names: [{ value: former.name, kind: 'PRIMARY' }] };
}

/** The country of an ISO 3166-1 code of two letters, or the former state of an ISO 3166-3 code, by its id. */
export function countryOfCode(code: string): string | undefined {
  const id = idOf('Country', code.toLowerCase());
  return COUNTRIES_BY_ID.has(id) ? id : FORMER_CODES.get(code.toLowerCase());
}

/** "Antigua and Barbuda" is printed without the "and" as well, Saint Vincent and the Grenadines also without the article. */
function spellings(name: string): string[] {
  const slug = slugFrom(name);
  return [
    slug,
    slug.replaceAll('-and-', '-'),
    slug.replaceAll('-and-the-', '-and-'),
    slug.replaceAll('-and-the-', '-'),
  ];
}
