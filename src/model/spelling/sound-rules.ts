/**
 * Letters that stand for one sound in one way of writing names or another, and the one they are evened out to. Each rule
 * shortens a word or leads to a letter no rule changes, so that going round ends, and a word evened out stays as it is.
 */
const RULES: readonly (readonly [pattern: RegExp, to: string])[] = [
  // ks, and what Pinyin, Portuguese and Albanian write with the same letter
  [/^(x|hs)/, 's'],
  [/x/g, 'ks'],
  // щ, ш, ж, дж, ч and ц as English, German, French and Polish write them
  [/schtsch|shtsh|chtch|shch|stsch|szcz/g, 's'],
  [/dsch|dzh|dj/g, 'i'],
  [/tsch|tch|tsh/g, 'c'],
  [/sch|sh|sz/g, 's'],
  [/ch|cz|ts|tz/g, 'c'],
  [/zh/g, 'z'],
  [/kh/g, 'h'],
  [/ck|q/g, 'k'],
  [/ph/g, 'f'],
  // h that is not heard
  [/(?<=[bdgrtw])h/g, ''],
  [/(?<=.)h$/, ''],
  // -ov and -ev
  [/(?<=..[eo])ff$/, 'v'],
  [/w/g, 'v'],
  [/[yj]/g, 'i'],
  // vowels of two letters
  [/ie/g, 'e'],
  [/ou|oo/g, 'u'],
  [/ee/g, 'i'],
  [/(?<=[aou])e(?=.)/g, ''],
  [/([a-z])\1+/g, '$1'],
];

/** The longest word that is told from others. */
const LONGEST = 60;

/** A word of Latin letters as it sounds, so that its spellings come out alike. */
export function evenedOut(word: string): string {
  for (let before = word.slice(0, LONGEST); ; ) {
    const after = RULES.reduce((rest, [pattern, to]) => rest.replace(pattern, to), before);
    if (after === before) return after;
    before = after;
  }
}

const CLASSES: readonly (readonly [pattern: RegExp, to: string])[] = [
  [/^[aeiou]/, 'A'],
  [/[aeiou]/g, ''],
  [/[cgq]/g, 'k'],
  [/z/g, 's'],
  [/v/g, 'b'],
  [/f/g, 'p'],
  [/([a-z])\1+/g, '$1'],
];

/** What stays of an evened-out word without its vowels, consonants that languages confuse taken as one. */
export function bonesOf(word: string): string {
  return CLASSES.reduce((rest, [pattern, to]) => rest.replace(pattern, to), word).toLowerCase();
}
