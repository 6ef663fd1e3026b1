import { ID_PREFIXES, slugOf, typeOfId } from '../model/fact-id';
import { countryCalled } from '../model/reference-countries';
import type { OutsideReference } from './check-dossiers';
import type { Mistake } from './mistake';
import { nearest } from './nearest';

/** An id that nobody knows, and what may have been meant. */
export interface UnknownId {
  readonly mistake: Mistake;
  /** What is known and looks like it. */
  readonly near?: string;
  /** What may have been meant, in words to put behind the mistake. */
  readonly hint: string;
}

/** The mistake of speaking of what is not to be found in some place, with the nearest of what is known. */
export function unknownId(reference: OutsideReference, known: ReadonlySet<string>, place: string): UnknownId {
  const { id, path, key, dossier } = reference;
  const { near, hint } = hintOf(reference, known);
  const { file, at } = dossier.dossier;
  return { mistake: { file, ...at(path, { key }), message: `${id} is not in ${place}${hint}` }, near, hint };
}

function hintOf({ id, types, options }: OutsideReference, known: ReadonlySet<string>): { near?: string; hint: string } {
  const meant = (near: string) => ({ near, hint: `: did you mean ${near}?` });
  const ofAnotherType = [...known].find((one) => slugOf(one) === slugOf(id));
  if (ofAnotherType) {
    const type = typeOfId(ofAnotherType);
    if (types.length === 0 || (type && types.includes(type))) return meant(ofAnotherType);
    const wanted = types.map((one) => `${ID_PREFIXES[one]}/…`).join(' or ');
    return { near: ofAnotherType, hint: `; ${ofAnotherType} is, but ${wanted} is expected here` };
  }
  const option = nearest(slugOf(id), options);
  if (option) return meant(option);
  const country = typeOfId(id) === 'Country' ? countryCalled(slugOf(id)) : undefined;
  const near = country ?? nearest(id, known);
  if (near) return meant(near);
  if (typeOfId(id) !== 'Country') return { hint: '' };
  return { hint: '; countries go by their ISO code of two letters (ua, us), others need an entry under "countries"' };
}
