import { canBothBeTrue } from '../dates/can-both-be-true';
import { addYears } from '../dates/day';
import { type FuzzyDate, parseEdtf } from '../dates/fuzzy-date';
import { typeOfId } from '../fact-id';
import type { Traits } from './traits';

/** Whoever is on record before the age of so many years is somebody else. */
const YOUNGEST_YEARS = 14;
/** Nobody is on record so many years apart and one person. */
const LONGEST_YEARS = 75;

/** Whether what is on record of two cannot be true of one. */
export function excludes(one: Traits, other: Traits): boolean {
  if (one.wikidataId && other.wikidataId && one.wikidataId !== other.wikidataId) return true;
  if (one.iso2 && other.iso2 && one.iso2 !== other.iso2) return true;
  // Every ministry has a secretary; a place lies in a city and in its country.
  const isPost = typeOfId(one.id) === 'Position' && one.belongsTo.length > 0 && other.belongsTo.length > 0;
  if (isPost && !one.belongsTo.some((id) => other.belongsTo.includes(id))) return true;
  return (
    contradict(one.born, other.born) ||
    contradict(one.died, other.died) ||
    outlived(one, other) ||
    outlived(other, one) ||
    apart(one, other) ||
    apart(other, one)
  );
}

/** Whether one did something before the other can have, or after the other was dead. */
function outlived(one: Traits, { born, died }: Traits): boolean {
  const death = dateOf(died)?.latest;
  const birth = dateOf(born)?.earliest;
  if (death && one.activeTo && one.activeTo > death) return true;
  return Boolean(birth && one.activeFrom && one.activeFrom < addYears(birth, YOUNGEST_YEARS));
}

function apart(one: Traits, other: Traits): boolean {
  return Boolean(one.activeFrom && other.activeTo && other.activeTo > addYears(one.activeFrom, LONGEST_YEARS));
}

function contradict(one: string | null, other: string | null): boolean {
  const [a, b] = [dateOf(one), dateOf(other)];
  return a !== undefined && b !== undefined && !canBothBeTrue(a, b);
}

function dateOf(edtf: string | null): FuzzyDate | undefined {
  return edtf === null ? undefined : parseEdtf(edtf);
}
