import { distance } from 'fastest-levenshtein';
import { isLight } from './light-words';
import { slips } from './slips';
import { bonesOf } from './sound-rules';
import { FEWEST_BONES, type Spelling, spellingOf } from './spelling';

/** A name as it is asked for, made ready for many comparisons. */
export interface AskedName extends Spelling {
  readonly plain: string;
  /** The consonants of words that were met, so that each is taken apart once. */
  readonly bonesMet: Map<string, string>;
}

/** Makes a text ready to be compared with names. */
export function askedName(text: string): AskedName {
  return { ...spellingOf(text), plain: plainOf(text), bonesMet: new Map() };
}

/** Shorter words with a slip are other words. */
export const SHORTEST_WITH_SLIP = 4;

/** How well one word stands for another. */
const SAME_SOUND = 0.95;
const ONE_SLIP = 0.8;
const SLIP_AT_THE_HEAD = 0.7;
const AN_INITIAL = 0.8;
const SAME_BONES = 0.6;
/** How much of the name was asked for: all that counts, the last word of a person's (a surname), or only others. */
const WHOLE_NAME = 1;
const SURNAME = 0.9;
const OTHER_WORDS = 0.75;
/** What a light word counts beside one of full weight. */
const LIGHT = 0.15;

/**
 * How like a name is to what was asked for, from 0 to 1, in steps of a hundredth: 1 is the same name but for case, accents and
 * punctuation; 0.95 sounds the same; less says a slip, a part of the name, or a word asked for that the name has not.
 */
export function likeness(
  asked: AskedName,
  name: { readonly value: string; readonly key: string; readonly ofPerson: boolean },
): number {
  if (asked.plain === plainOf(name.value)) return 1;
  const [words, others] = [wordsOf(asked.key), wordsOf(name.key)];
  const byWords = likenessOfWords(rejoined(words, others), rejoined(others, words), name.ofPerson, asked.bonesMet);
  const asOne = likenessOfSounds(words.join(''), others.join(''), asked.bonesMet);
  return Math.round(Math.max(byWords, asOne) * 100) / 100;
}

/** Whatever the order: each word asked for stands for the word of the name it is most like, and none for two. */
function likenessOfWords(
  asked: readonly string[],
  name: readonly string[],
  ofPerson: boolean,
  bonesMet: AskedName['bonesMet'],
): number {
  const pairs = asked
    .flatMap((word, at) => name.map((other, to) => ({ at, to, like: likenessOfWord(word, other, bonesMet) })))
    .filter(({ like }) => like > 0)
    .sort((a, b) => b.like - a.like);
  const found = new Map<number, number>();
  const met = new Set<number>();
  for (const { at, to, like } of pairs)
    if (!found.has(at) && !met.has(to)) {
      found.set(at, like);
      met.add(to);
    }
  const weighed = asked.map((word, at) => ({ weight: weightOf(word), like: found.get(at) ?? 0 }));
  const like = sum(weighed.map((one) => one.weight * one.like)) / sum(weighed.map((one) => one.weight));
  return like * shareOf(name, met, ofPerson);
}

/** Two neighbours are one word where the other name has them so. */
function rejoined(words: readonly string[], others: readonly string[]): string[] {
  const [word, next, ...rest] = words;
  if (word === undefined || next === undefined) return [...words];
  if (others.includes(`${word}${next}`)) return [`${word}${next}`, ...rejoined(rest, others)];
  return [word, ...rejoined([next, ...rest], others)];
}

/** How much of the name the words that were met are. */
function shareOf(name: readonly string[], met: ReadonlySet<number>, ofPerson: boolean): number {
  const heavy = [...name.keys()].filter((at) => !isLight(name[at] ?? ''));
  const counting = heavy.length > 0 ? heavy : [...name.keys()];
  if (counting.every((at) => met.has(at))) return WHOLE_NAME;
  return ofPerson && met.has(counting.at(-1) ?? -1) ? SURNAME : OTHER_WORDS;
}

function likenessOfWord(asked: string, word: string, bonesMet: AskedName['bonesMet']): number {
  if (asked !== word && (asked.length === 1 || word.length === 1)) return asked[0] === word[0] ? AN_INITIAL : 0;
  return likenessOfSounds(asked, word, bonesMet);
}

/** The same, one slip, or only other vowels: the more alike these are, the better. */
function likenessOfSounds(asked: string, word: string, bonesMet: AskedName['bonesMet']): number {
  if (asked === word) return SAME_SOUND;
  if (isSlip(asked, word)) return asked[0] === word[0] ? ONE_SLIP : SLIP_AT_THE_HEAD;
  const bones = bonesIn(bonesMet, asked);
  if (bones.length < FEWEST_BONES || bones !== bonesIn(bonesMet, word)) return 0;
  return SAME_BONES + (ONE_SLIP - SAME_BONES) * (1 - distance(asked, word) / Math.max(asked.length, word.length));
}

function bonesIn(bonesMet: AskedName['bonesMet'], word: string): string {
  const bones = bonesMet.get(word) ?? bonesOf(word);
  bonesMet.set(word, bones);
  return bones;
}

function isSlip(asked: string, word: string): boolean {
  const longer = Math.max(asked.length, word.length);
  if (longer < SHORTEST_WITH_SLIP || Math.abs(asked.length - word.length) > 1) return false;
  return !/\d/.test(asked + word) && slips(asked, word) === 1;
}

function wordsOf(key: string): string[] {
  return key.split(' ').filter((word) => word !== '');
}

function weightOf(word: string): number {
  return isLight(word) ? LIGHT : 1;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

/** A name without case, accents and punctuation. */
function plainOf(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
    .join(' ');
}
