import { latinWords } from './latin-words';
import { bonesOf, evenedOut } from './sound-rules';

/** How a name sounds, whoever writes it: what names are searched by. Lower-case Latin letters, digits and spaces, or empty. */
export interface Spelling {
  /** Its words, in their order. */
  readonly key: string;
  /** Each two neighbours as one, and all of them as one, which comes last: for scripts and habits that write them so. */
  readonly joined: string;
  /** Words, and all of them as one, without vowels, for scripts that leave them out. */
  readonly bones: string;
}

/** The most words of a name that are told apart; what follows is not searched by. */
const MOST_WORDS = 32;
const LONGEST_WHOLE = 60;
/** Fewer consonants are shared by too many words to tell anything. */
export const FEWEST_BONES = 3;

const ROMAN = ['ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii', 'xiii', 'xiv', 'xv', 'xvi'];

/** The spelling of a name: equal for most ways of writing it, in any script. */
export function spellingOf(name: string): Spelling {
  const words = latinWords(name).slice(0, MOST_WORDS);
  const sounds = words.map((word) => numberOf(word) ?? evenedOut(word)).map((sound) => numberOf(sound) ?? sound);
  const whole = sounds.join('').slice(0, LONGEST_WHOLE);
  const bones = [...sounds, whole].map(bonesOf).filter((one) => one.length >= FEWEST_BONES);
  const pairs = neighboursOf(sounds).filter((pair) => pair !== whole);
  return { key: sounds.join(' '), joined: distinct([...pairs, whole]), bones: distinct(bones) };
}

/** Each two words that follow each other, as one. */
function neighboursOf(words: readonly string[]): string[] {
  return words.slice(1).map((word, at) => `${words[at]}${word}`);
}

function distinct(words: readonly string[]): string {
  return [...new Set(words)].join(' ');
}

/** A Roman number tells one king from another; but a single letter may be an initial, and Xi is a name. */
function numberOf(word: string): string | undefined {
  const place = word.length > 1 && word !== 'xi' ? ROMAN.indexOf(word) : -1;
  return place < 0 ? undefined : String(place + 2);
}
