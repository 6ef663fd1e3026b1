const BEFORE = [
  ...['Acting', 'Interim', 'Provisional', 'Transitional', 'Former', 'Vice', 'Deputy', 'First', 'Crown', 'Grand'],
  ...['Prime', 'Co-Prime', 'Federal', 'General', 'Governor', 'Foreign', 'Brigadier', 'Lieutenant', 'Major', 'Senior'],
  ...['External', 'Affairs', 'Defense', 'Finance', 'Interior', 'Economic', 'National Security', 'State'],
];

const OFFICES = [
  ...['President-elect', 'President- designate', 'President-designate', 'President', 'Chancellor-elect', 'Chancellor'],
  ...['Minister-designate', 'Ministere', 'Minister', 'Minster', 'Premier', 'Taoiseach', 'King', 'Queen', 'Emperor'],
  ...['Empress', 'Shah', 'Sultan', 'Amir', 'Emir', 'Sheikh', 'Prince', 'Princess', 'Duke', 'Duchess', 'Pope'],
  ...['Regent', 'Chief', 'Chairman', 'Secretary General', 'Secretary-General', 'Secretary', 'General', 'Marshal'],
  ...['Head of State', 'Head of Government', 'Junta Leader', 'Colonel', 'Captain'],
];

/** An office as a title, with what may stand before it, as the text of a pattern. */
export const OFFICE = `(?:(?:${BEFORE.join('|')}) )*(?:${OFFICES.join('|')})`;

/** Titles that papers of the United States print before names, as the text of patterns. */
export const AMERICAN_TITLES: readonly string[] = [
  ...[
    'National Security Advisor',
    'Deputy National Security Advisor',
    'Principal Deputy National Security Advisor',
    'APNSA',
  ],
  ...[
    'Director-General',
    'Director',
    'Chairperson',
    'Governor',
    'Senator',
    'Representative',
    'Congressman',
    'Congresswoman',
  ],
  ...[
    'Speaker',
    'Leader',
    'Ambassador',
    'Administrator',
    'Commissioner',
    'Mayor',
    'Advisor',
    'Secretary of \\p{Lu}[a-z]+',
  ],
];

const WHOLE = new RegExp(`^(?:(?:${AMERICAN_TITLES.join('|')})|${OFFICE}(?: and ${OFFICE})?)(?: (?:Dr\\.|Sir))?$`, 'u');

/** Whether words before a name are a title. */
export function isTitle(words: string): boolean {
  return WHOLE.test(words);
}
