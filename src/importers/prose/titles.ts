/** A person as a text names them, title and name apart. */
export interface TitledName {
  readonly title: string | undefined;
  readonly name: string;
}

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
/** The title a name may begin with; two offices joined by "and" are one title. */
const TITLE = new RegExp(`^(${OFFICE}(?: and ${OFFICE})?)(?: (?:Dr\\.|Sir))?(?: |$)`);

/** Where one person ends and the next, with a title of their own, begins. */
const NEXT = new RegExp(`(?:,| and) (?=${OFFICE} )`);

/** Reads "Prime Minister Churchill", "President Cossiga and Prime Minister Andreotti": everyone named, in order. */
export function titledNames(text: string): TitledName[] {
  const parts = text.split(NEXT);
  // "Premier and Prince Sihanouk" is one person with two titles.
  if (parts.some((part) => titledName(part).name === '')) return [titledName(text)];
  return parts.map(titledName);
}

function titledName(text: string): TitledName {
  const title = TITLE.exec(text)?.[1];
  return { title, name: title ? text.slice(title.length).trim() : text.trim() };
}
