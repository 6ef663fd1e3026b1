import type { Field } from '../reading/field';

/** A text as one language writes it. */
export interface Spelling {
  readonly value: string;
  readonly lang?: string;
}

/** A text that is one value, or one for each language as in `{"lang:en": "…"}`: the English one first; none where it is empty. */
export function spellings(field: Field | undefined): Spelling[] {
  const told = field?.others() ?? [];
  const isByLanguage = told.length > 0 && told.every(({ name }) => name.startsWith('lang:'));
  const all = isByLanguage
    ? told.map((one) => ({ value: one.value(), ...tagged(one.name.slice('lang:'.length)) }))
    : [{ value: field?.value() ?? '' }];
  const isEnglish = ({ lang }: Spelling) => Number(lang === 'en');
  return all.filter(({ value }) => value !== '').sort((a, b) => isEnglish(b) - isEnglish(a));
}

/** A language where it is told as a tag; names of wikis that are none (`simple`, `be_x_old`) are left away, and the name stands without. */
export function tagged(lang: string | undefined): { lang?: string } {
  const tag = lang?.replaceAll('_', '-');
  return tag && /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(tag) ? { lang: tag } : {};
}
