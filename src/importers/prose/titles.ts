import { OFFICE } from '../../model/spelling/titles';

/** A person as a text names them, title and name apart. */
export interface TitledName {
  readonly title: string | undefined;
  readonly name: string;
}

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
