import { LABEL_WORDS, type LabelWords } from './label-words';

/** What one locale needs to write dates. */
export interface LabelFormats {
  readonly words: LabelWords;
  readonly day: Intl.DateTimeFormat;
  readonly month: Intl.DateTimeFormat;
  readonly year: Intl.DateTimeFormat;
  readonly or: Intl.ListFormat;
}

/** The formats of a locale; English where the tag is invalid or the runtime does not know the language. */
export function labelFormats(locale: string): LabelFormats {
  const tag = knownTag(locale);
  const known = FORMATS.get(tag);
  if (known) return known;
  const formats = newFormats(tag);
  if (FORMATS.size >= MOST_FORMATS) FORMATS.clear();
  FORMATS.set(tag, formats);
  return formats;
}

// Making formats takes 0.2 ms and a page shows hundreds of dates; the limit is there because a caller names the locale.
const FORMATS = new Map<string, LabelFormats>();
const MOST_FORMATS = 50;

// Without a region 'en' would be American: "November 30, 2025".
const ENGLISH = 'en-GB';

function knownTag(locale: string): string {
  try {
    const [known] = Intl.DateTimeFormat.supportedLocalesOf(locale);
    return known === undefined || known === 'en' ? ENGLISH : known;
  } catch {
    return ENGLISH;
  }
}

function newFormats(tag: string): LabelFormats {
  const utc = { timeZone: 'UTC', calendar: 'gregory', year: 'numeric' } as const;
  return {
    words: new Intl.Locale(tag).language === 'uk' ? LABEL_WORDS.uk : LABEL_WORDS.en,
    day: new Intl.DateTimeFormat(tag, { ...utc, month: 'long', day: 'numeric' }),
    month: new Intl.DateTimeFormat(tag, { ...utc, month: 'long' }),
    year: new Intl.DateTimeFormat(tag, utc),
    or: new Intl.ListFormat(tag, { type: 'disjunction' }),
  };
}
