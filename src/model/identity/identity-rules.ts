import { canBothBeTrue } from '../dates/can-both-be-true';
import { parseEdtf, singleDay } from '../dates/fuzzy-date';
import { lieNear } from '../dates/lie-near';
import type { FactTypeName } from '../fact-id';
import { bothActedFor } from './acted-for';
import { bareNames } from './bare-names';
import { officesOf } from './offices';
import { type SameName, sameName } from './same-name';
import type { Traits } from './traits';

/** What two things must share to be joined without asking. */
export interface IdentityRule {
  readonly name: string;
  /** The rule as people read it. */
  readonly says: string;
  readonly of: readonly FactTypeName[];
  /** What two share by which they are one, in words; undefined where the rule does not join them. */
  readonly shared: (one: Traits, other: Traits) => string | undefined;
}

/** Who has the same full name and country is the same while so many years lie between what is known of either. */
const NAMESAKE_YEARS = 10;
/** Who is called by title and surname is whoever of that surname had the title within so many years. */
const SUCCESSOR_YEARS = 4;

/** Every rule by which two are joined without asking; of several the first is told. What forbids it is in told-apart.ts. */
export const IDENTITY_RULES: readonly IdentityRule[] = [
  {
    name: 'same-number',
    says: 'Both have the same number in Wikidata, or the same code of ISO 3166.',
    of: ['Person', 'Organization', 'Country', 'Position', 'Place'],
    shared: ({ wikidataId, iso2 }, other) => {
      if (wikidataId && wikidataId === other.wikidataId) return `${wikidataId} in Wikidata`;
      return iso2 && iso2 === other.iso2 ? `${iso2} in ISO 3166` : undefined;
    },
  },
  {
    name: 'name-and-life',
    says: 'Both have the same full name, in all its words, and were born on the same day; or were born in the same year and died in the same year.',
    of: ['Person'],
    shared: (one, other) => {
      const name = commonName(one, other, 'FULL');
      const life = name && sameLife(one, other);
      return life ? `"${name}", ${life}` : undefined;
    },
  },
  {
    name: 'name-and-country',
    says: `Both have the same full name, in all its words, held posts of the same country or took part for it, and no more than ${NAMESAKE_YEARS} years lie between what is known of either.`,
    of: ['Person'],
    shared: (one, other) => {
      const name = commonName(one, other, 'FULL');
      const country = name && bothActedFor(one, other);
      const isNear = lieNear(
        NAMESAKE_YEARS,
        { from: one.activeFrom, to: one.activeTo },
        { from: other.activeFrom, to: other.activeTo },
      );
      return country && isNear ? `"${name}", for ${country.name}` : undefined;
    },
  },
  {
    name: 'title-and-surname',
    says: `The name of one has all words of the name of the other, and both had the same title for the same country, no more than ${SUCCESSOR_YEARS} years apart.`,
    of: ['Person'],
    shared: (one, other) => {
      const name = commonName(one, other, 'FULL', 'PART');
      const title = name && commonTitle(one, other);
      return title ? `"${name}", ${title}` : undefined;
    },
  },
];

/** The first name of one that goes with a name of the other in one of some ways. */
function commonName(one: Traits, other: Traits, ...ways: readonly SameName[]): string | undefined {
  const theirs = bareNames(other.names);
  return bareNames(one.names).find((mine) =>
    theirs.some((name) => {
      const way = sameName(mine, name);
      return way !== undefined && ways.includes(way);
    }),
  );
}

function commonTitle(one: Traits, other: Traits): string | undefined {
  const theirs = officesOf(other);
  return officesOf(one).find((mine) =>
    theirs.some(
      (office) =>
        office.key === mine.key &&
        office.of.some((id) => mine.of.includes(id)) &&
        lieNear(SUCCESSOR_YEARS, mine, office),
    ),
  )?.title;
}

function sameLife(one: Traits, other: Traits): string | undefined {
  const date = (edtf: string | null) => (edtf === null ? undefined : parseEdtf(edtf));
  const [born, died] = [date(one.born), date(one.died)];
  const [itsBirth, itsDeath] = [date(other.born), date(other.died)];
  if (!born || !itsBirth || !canBothBeTrue(born, itsBirth)) return undefined;
  const day = singleDay(born);
  if (day !== null && day === singleDay(itsBirth)) return `born on ${day}`;
  return died && itsDeath && canBothBeTrue(died, itsDeath) ? `born ${one.born}, dead ${one.died}` : undefined;
}
