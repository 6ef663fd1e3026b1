import { idOf, slugOf, typeOfId } from '../model/fact-id';
import { COUNTRIES_BY_ID, referenceStates } from '../model/reference-countries';
import { REFERENCE_SOURCE } from '../model/source-description';
import type { Desk } from './desk';
import type { topFrame } from './frame';

/** Claims names and codes of the countries a file speaks of, from the reference source: countries outside it need a description. */
export function referenceCountries(desk: Desk, frameOf: typeof topFrame): void {
  const spokenOf = new Set([...desk.references.map(({ id }) => id), ...desk.held]);
  for (const id of [...spokenOf].sort()) {
    const country = typeOfId(id) === 'Country' ? COUNTRIES_BY_ID.get(id) : undefined;
    if (country) desk.claim(frameOf(REFERENCE_SOURCE), idOf('Country', slugOf(id)), {}, referenceStates(country));
  }
}
