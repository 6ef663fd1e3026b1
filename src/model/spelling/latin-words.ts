import { transliterate } from 'transliteration';

/** Marks inside a word that are no letters: apostrophes, and what stands for soft signs, ayn and hamza. */
const APOSTROPHES = /['’‘‛`´ʹʺʻʼʽʾʿˈ׳״＇]/gu;

/** What stands between words. */
const BETWEEN_WORDS = /[^\p{L}\p{M}\p{N}]+/gu;

/** The Arabic article at the head of a word, and the vowel marks of Arabic and Hebrew, which names seldom have. */
const ARABIC_ARTICLE = /(?<![\p{L}\p{M}])ال(?!له)(?=\p{L}{2})/gu;
const VOWEL_MARKS = /[\u0591-\u05c7\u0640\u064b-\u0652\u0670]/gu;

/** "Son of", of which scripts without vowels write two letters. */
const SON_OF = /(?<![\p{L}\p{M}])(بن|ابن|בן)(?![\p{L}\p{M}])/gu;

/** Letters that the library reads otherwise than names are written. */
const LETTERS: Readonly<Record<string, string>> = {
  ё: 'e',
  ə: 'e',
  // Letters that carry vowels where vowels are not written; at the head of a word they are consonants.
  و: 'u',
  ؤ: 'u',
  ي: 'i',
  ی: 'i',
  ئ: 'i',
  ى: 'a',
  ا: 'a',
  أ: 'a',
  إ: 'i',
  آ: 'a',
  ع: 'a',
  ة: 'a',
  ء: '',
  ו: 'u',
  י: 'i',
  א: 'a',
  ע: 'a',
};
const LETTER = new RegExp(`[${Object.keys(LETTERS).join('')}]`, 'gu');
/** Two consonants of a script without vowels: there mostly was one between them. */
const BARE_CONSONANT = /[\p{Script=Arabic}\p{Script=Hebrew}](?=[\p{Script=Arabic}\p{Script=Hebrew}])/gu;
const HEAD_W = /(?<![\p{L}\p{M}])[وו](?=\p{L})/gu;

/** The words of a text in whatever script, in lower-case Latin letters and digits and nothing else. */
export function latinWords(text: string): string[] {
  const prepared = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(APOSTROPHES, '')
    .replace(VOWEL_MARKS, '')
    .replace(ARABIC_ARTICLE, '')
    .replace(SON_OF, 'bin')
    .replace(HEAD_W, 'w')
    .replace(BETWEEN_WORDS, ' ')
    .replace(LETTER, (letter) => LETTERS[letter] ?? '')
    .replace(BARE_CONSONANT, '$&a');
  return transliterate(prepared)
    .toLowerCase()
    .replace(APOSTROPHES, '')
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
}
