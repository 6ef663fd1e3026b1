import type { NameValue } from '../../src/model/values';
import type { Random } from './random';

/** Syllables in Latin, Cyrillic, Greek, Arabic and Hangul. */
const SYLLABLES = `
ba ба μπα با 바|be бе μπε بي 베|da да ντα دا 다|di ди ντι دي 디|do до ντο دو 도|fa фа φα فا 파|ga га γκα غا 가|
ha ха χα ها 하|ka ка κα كا 카|ki ки κι كي 키|ko ко κο كو 코|la ла λα لا 라|li ли λι لي 리|lo ло λο لو 로|ma ма μα ما 마|
mi ми μι مي 미|mo мо μο مو 모|na на να نا 나|ni ни νι ني 니|pa па πα با 파|ra ра ρα را 라|ri ри ρι ري 리|ro ро ρο رو 로|
sa са σα سا 사|si си σι سي 시|ta та τα تا 타|ti ти τι تي 티|to то το تو 토|va ва βα فا 바|vi ви βι في 비|za за ζα زا 자|zo зо ζο زو 조`
  .replaceAll('\n', '')
  .split('|')
  .map((syllable) => syllable.split(' '));

/** Languages a country may speak, with the column of SYLLABLES that writes it. */
const LANGUAGES = [
  { lang: 'en', column: 0 },
  { lang: 'uk', column: 1 },
  { lang: 'el', column: 2 },
  { lang: 'ar', column: 3 },
  { lang: 'ko', column: 4 },
] as const;

/** What a country's people are called. */
export interface Tongue {
  readonly lang: string;
  /** A name of so many words: as shown, as written at home, and sometimes as others spell it. */
  names(lengths: readonly number[]): { readonly latin: string; readonly names: readonly NameValue[] };
}

/** The tongue of the nth country. */
export function tongueOf(nth: number, random: Random): Tongue {
  const { lang, column } = LANGUAGES[nth % LANGUAGES.length] as (typeof LANGUAGES)[number];
  return {
    lang,
    names: (lengths) => {
      const words = lengths.map((length) => Array.from({ length }, () => random.whole(0, SYLLABLES.length - 1)));
      const written = (at: number) =>
        words.map((word) => capital(word.map((syllable) => SYLLABLES[syllable]?.[at]).join(''))).join(' ');
      const latin = written(0);
      const names: NameValue[] = [{ value: latin, kind: 'PRIMARY', lang: 'en' }];
      if (column > 0) names.push({ value: written(column), kind: 'NATIVE', lang });
      if (random.chance(0.2)) names.push({ value: otherSpelling(latin), kind: 'TRANSLITERATION', lang: 'fr' });
      return { latin, names };
    },
  };
}

function otherSpelling(latin: string): string {
  return latin.replaceAll('k', 'c').replaceAll('v', 'w').replace(/i\b/, 'y');
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
