import { evenedOut } from './sound-rules';

/** Particles of names, styles and titles. */
const WORDS = [
  ...['al', 'el', 'ul', 'ad', 'as', 'ash', 'bin', 'ben', 'ibn', 'bint', 'abu', 'e', 'y'],
  ...['de', 'da', 'do', 'dos', 'das', 'di', 'del', 'della', 'la', 'le', 'las', 'los', 'du', 'des', 'd', 'l'],
  ...['von', 'van', 'der', 'den', 'ter', 'zu', 'af', 'av', 'mac', 'mc'],
  ...['of', 'the', 'and', 'for', 'in', 'on', 'at', 'to'],
  ...['mr', 'mrs', 'ms', 'dr', 'prof', 'sir', 'dame', 'lord', 'lady', 'baroness', 'jr', 'sr', 'junior', 'senior'],
  ...['president', 'minister', 'prime', 'premier', 'chancellor', 'secretary', 'general', 'ambassador', 'foreign'],
  ...['king', 'queen', 'prince', 'princess', 'emir', 'sheikh', 'sultan', 'chairman'],
];
const LIGHT = new Set(WORDS.map(evenedOut));

/** Whether a word of a key weighs little: a particle, a title or an initial. */
export function isLight(word: string): boolean {
  return /^[a-z]$/.test(word) || LIGHT.has(word);
}
