import type { Code } from '../../model/vocabulary';

type Role = Code<'TieRole'>;

/** What a word for a relative says of both: what the relative is, and where it is certain what the other is to them. */
const WORDS: Readonly<Record<string, readonly [is: Role, other?: Role]>> = {
  father: ['FATHER'],
  mother: ['MOTHER'],
  son: ['SON'],
  daughter: ['DAUGHTER'],
  brother: ['BROTHER'],
  sister: ['SISTER'],
  husband: ['HUSBAND', 'SPOUSE'],
  wife: ['WIFE', 'SPOUSE'],
  spouse: ['SPOUSE', 'SPOUSE'],
  'father-in-law': ['FATHER_IN_LAW'],
  'mother-in-law': ['MOTHER_IN_LAW'],
  'son-in-law': ['SON_IN_LAW'],
  'daughter-in-law': ['DAUGHTER_IN_LAW'],
  'brother-in-law': ['BROTHER_IN_LAW'],
  'sister-in-law': ['SISTER_IN_LAW'],
  uncle: ['UNCLE'],
  aunt: ['AUNT'],
  nephew: ['NEPHEW'],
  niece: ['NIECE'],
  cousin: ['COUSIN', 'COUSIN'],
  grandparent: ['GRANDPARENT', 'GRANDCHILD'],
  grandfather: ['GRANDPARENT', 'GRANDCHILD'],
  grandmother: ['GRANDPARENT', 'GRANDCHILD'],
  grandchild: ['GRANDCHILD', 'GRANDPARENT'],
  grandson: ['GRANDCHILD', 'GRANDPARENT'],
  granddaughter: ['GRANDCHILD', 'GRANDPARENT'],
};

/** Reads "mother", "Brother in law"; words that are not in the table say only that there is a tie. */
export function tieRoles(word: string | undefined): { is?: Role | undefined; other?: Role | undefined } {
  const [is, other] = WORDS[(word ?? '').toLowerCase().trim().replace(/\s+/g, '-')] ?? [];
  return { is, other };
}
