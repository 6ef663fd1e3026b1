import { idOf } from '../../model/fact-id';
import { COUNTRIES_BY_ID } from '../../model/reference-countries';
import { slugFrom } from '../../model/slug-from';
import type { RecordDesk } from '../record-desk';

/** Ids of the Office of the Historian that are another name for a country of today. States that are gone keep ids of their own. */
const OTHER_NAMES: Readonly<Record<string, string>> = {
  burma: 'mm',
  'congo-brazzaville': 'cg',
  'congo-democratic-republic': 'cd',
  'congo-kinshasa': 'cd',
  'congo-republic': 'cg',
  'cote-divoire': 'ci',
  'holy-see': 'va',
  korea: 'kr',
  'korea-north': 'kp',
  'korea-south': 'kr',
  macedonia: 'mk',
  'micronesia-federated-states-of': 'fm',
  'palestinian-authority': 'ps',
  somoa: 'ws',
  swaziland: 'sz',
  turkey: 'tr',
  'united-states': 'us',
};

const BY_NAME = new Map(
  [...COUNTRIES_BY_ID].flatMap(([id, { name }]) =>
    [name.common, name.official].flatMap((one) =>
      [slugFrom(one), slugFrom(one).replaceAll('-and-', '-')].map((slug) => [slug, id] as const),
    ),
  ),
);

/** The id of the country a territory of the Office of the Historian is: by its ISO code where it has one, else one of its own. */
export function territoryId(territory: string): string {
  const other = OTHER_NAMES[territory];
  if (other) return idOf('Country', other);
  return BY_NAME.get(territory) ?? idOf('Country', `hsg-${slugFrom(territory)}`);
}

/** Claims what a record's territory is called: from the reference source where it has an ISO code, else as the record prints it. */
export function territory(desk: RecordDesk, id: string, printed?: string): string {
  const country = territoryId(id);
  if (COUNTRIES_BY_ID.has(country)) return desk.country(country);
  return desk.common(country, { names: [{ value: printed ?? fromId(id), kind: 'PRIMARY' }] });
}

function fromId(id: string): string {
  return id.replace(/(^|-)([a-z])/g, (_, dash: string, letter: string) => (dash ? ' ' : '') + letter.toUpperCase());
}
