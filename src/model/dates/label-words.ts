import type { SeasonName } from './season';

/** The words around a date; {a} and {b} are dates already written in the reader's language. */
export interface LabelWords {
  readonly between: string;
  readonly by: string;
  readonly from: string;
  readonly around: string;
  readonly possibly: string;
  readonly decade: string;
  readonly seasons: Readonly<Record<SeasonName, string>>;
}

/** By language; a language that is not here borrows English words around its own dates. */
export const LABEL_WORDS: Readonly<Record<'en' | 'uk', LabelWords>> = {
  en: {
    between: 'between {a} and {b}',
    by: 'by {a}',
    from: 'from {a} on',
    around: 'around {a}',
    possibly: 'possibly {a}',
    decade: 'the {a}s',
    seasons: { SPRING: 'spring {a}', SUMMER: 'summer {a}', AUTUMN: 'autumn {a}', WINTER: 'winter {a}' },
  },
  uk: {
    between: 'між {a} і {b}',
    by: 'не пізніше {a}',
    from: 'не раніше {a}',
    around: 'приблизно {a}',
    possibly: 'можливо, {a}',
    decade: '{a}-ті роки',
    seasons: { SPRING: 'весна {a}', SUMMER: 'літо {a}', AUTUMN: 'осінь {a}', WINTER: 'зима {a}' },
  },
};
