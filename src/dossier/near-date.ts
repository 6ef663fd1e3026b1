import { parseEdtf } from '../model/dates/fuzzy-date';
import { resolveRelative } from '../model/dates/relative-dates';

/** What a date that is no EDTF may have been meant as, written as a dossier has it: `10 March 2026` gives `2026-03-10`. */
export function nearDate(written: string, anchor: string, direction: 'PAST' | 'FUTURE'): string | undefined {
  if (resolveRelative(written, anchor, direction)) return `"(${written})"`;
  for (const [pattern, meant] of WAYS) {
    const match = pattern.exec(written);
    const edtf = match && meant(match.groups ?? {});
    if (edtf && isEdtf(edtf)) return edtf.startsWith('[') ? `"${edtf}"` : edtf;
  }
  return undefined;
}

type Parts = Readonly<Record<string, string>>;

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const two = (number: string) => number.padStart(2, '0');
const monthOf = (name = '') => two(String(MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1));
const day = ({ y, m, d = '' }: Parts) => `${y}-${two(m ?? '')}-${two(d)}`;
const named = ({ y, name, d }: Parts) => `${y}-${monthOf(name)}${d ? `-${two(d)}` : ''}`;

/** Other ways to write a date, none of them in doubt between day and month. */
const WAYS: readonly (readonly [RegExp, (parts: Parts) => string])[] = [
  [/^(?<y>\d{4})[-./](?<m>\d{1,2})[-./](?<d>\d{1,2})$/, day],
  [/^(?<d>\d{1,2})\.\s?(?<m>\d{1,2})\.\s?(?<y>\d{4})$/, day],
  [/^(?:(?<d>\d{1,2})(?:st|nd|rd|th)? )?(?<name>[A-Za-z]{3,9}),? (?<y>\d{4})$/, named],
  [/^(?<name>[A-Za-z]{3,9}) (?<d>\d{1,2})(?:st|nd|rd|th)?,? (?<y>\d{4})$/, named],
  [/^(?<set>(?:\d{4}(?:-\d\d){0,2})?\.\.(?:\d{4}(?:-\d\d){0,2})?)$/, ({ set }) => `[${set}]`],
];

function isEdtf(text: string): boolean {
  try {
    return Boolean(parseEdtf(text));
  } catch {
    return false;
  }
}
