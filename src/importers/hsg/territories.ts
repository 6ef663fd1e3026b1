import { countryNamed, knownOfCountry } from '../../model/country-names';
import { idOf } from '../../model/fact-id';
import { slugFrom } from '../../model/slug-from';
import type { RecordDesk } from '../record-desk';

/** The id of the country a territory of the Office of the Historian is: as the one list of countries has it, else one of its own. */
export function territoryId(territory: string): string {
  return countryNamed(territory) ?? idOf('Country', `hsg-${slugFrom(territory)}`);
}

/** Claims what a record's territory is called: from the reference source where it has an ISO code, else as the record prints it. */
export function territory(desk: RecordDesk, id: string, printed?: string): string {
  const country = territoryId(id);
  if (knownOfCountry(country)) return desk.country(country);
  return desk.common(country, { names: [{ value: printed ?? fromId(id), kind: 'PRIMARY' }] });
}

function fromId(id: string): string {
  return id.replace(/(^|-)([a-z])/g, (_, dash: string, letter: string) => (dash ? ' ' : '') + letter.toUpperCase());
}
