import { typeOfId } from '../model/fact-id';
import type { KnownActor } from './known-actor';
import { CALENDAR_WORDS, DEMONYMS, isBareWord, TITLES } from './skeleton-word-lists';
import { isCapitalised, type Word, wordsOfName } from './skeleton-words';

/** Someone known whose name stands in a text. */
export interface KnownMention {
  readonly id: string;
  /** The name as the text has it. */
  readonly name: string;
  readonly lines: readonly number[];
  /** Where only the last word of the name stands. */
  readonly shortLines: readonly number[];
}

/** Which words of a text name someone known. */
export interface KnownNames {
  readonly mentions: readonly KnownMention[];
  /** By the number of the word: words that need no other explanation. */
  readonly taken: ReadonlySet<number>;
}

/** Finds the names of known actors, whole words only and the longest first; and the last words of names that stand whole elsewhere. */
export function findKnownNames(words: readonly Word[], known: readonly KnownActor[]): KnownNames {
  const index = indexOf(known);
  const found = new Map<string, { name: string; lines: number[]; shortLines: number[] }>();
  const taken = new Set<number>();
  for (let at = 0; at < words.length; at++) {
    const match = longestAt(words, at, index);
    if (!match) continue;
    for (let place = at; place < at + match.length; place++) taken.add(place);
    for (const id of match.ids) {
      const mention = found.get(id) ?? { name: match.name, lines: [], shortLines: [] };
      mention.lines.push(words[at]?.line ?? 1);
      found.set(id, mention);
    }
    at += match.length - 1;
  }
  const bySurname = new Map<string, string[]>();
  for (const [id, { name }] of found) {
    const surname = typeOfId(id) === 'Person' ? surnameIn(name) : undefined;
    if (surname) bySurname.set(surname, [...(bySurname.get(surname) ?? []), id]);
  }
  for (const [place, word] of words.entries()) {
    const ids = taken.has(place) || !standsAlone(words, place, taken) ? [] : (bySurname.get(word.text) ?? []);
    for (const id of ids) found.get(id)?.shortLines.push(word.line);
    if (ids.length > 0) taken.add(place);
  }
  return { mentions: [...found].map(([id, mention]) => ({ id, ...mention })), taken };
}

/** The last word of a name of several: that by which texts go on speaking of a person. */
export function surnameIn(name: string): string | undefined {
  const words = wordsOfName(name);
  const last = words.at(-1);
  return words.length > 1 && last !== undefined && last.length > 2 ? last : undefined;
}

/** Whether a capitalised word is no part of a longer name: "President Trump" is Trump, "Eric Trump" and "Trump Tower" are not. */
function standsAlone(words: readonly Word[], place: number, taken: ReadonlySet<number>): boolean {
  const [before, word, after] = [words[place - 1], words[place], words[place + 1]];
  if (!word || !isCapitalised(word)) return false;
  const isName = (one: Word, at: number) =>
    isCapitalised(one) &&
    !taken.has(at) &&
    !TITLES.has(one.text) &&
    !DEMONYMS.has(one.text) &&
    !CALENDAR_WORDS.has(one.text);
  const joinsBefore = before && /^[ \u00a0-]$/.test(word.gap) && isName(before, place - 1);
  if (joinsBefore && !(before.beginsSentence && isBareWord(before.text.toLowerCase()))) return false;
  return !(after && /^[ \u00a0]$/.test(after.gap) && isName(after, place + 1));
}

interface Index {
  readonly byKey: ReadonlyMap<string, ReadonlySet<string>>;
  readonly most: number;
}

function indexOf(known: readonly KnownActor[]): Index {
  const byKey = new Map<string, Set<string>>();
  let most = 1;
  const add = (key: string, id: string) => byKey.set(key, (byKey.get(key) ?? new Set()).add(id));
  for (const { id, names } of known)
    for (const name of names) {
      const words = wordsOfName(name);
      const key = words.join(' ');
      if (key.length < 2) continue;
      add(key, id);
      // As headlines and transcripts print it.
      if (words.length > 1 && key.toUpperCase() !== key) add(key.toUpperCase(), id);
      most = Math.max(most, words.length);
    }
  return { byKey, most };
}

function longestAt(words: readonly Word[], at: number, { byKey, most }: Index) {
  let key = '';
  let best: { ids: ReadonlySet<string>; length: number; name: string } | undefined;
  for (let length = 1; length <= most; length++) {
    const word = words[at + length - 1];
    if (!word || (length > 1 && !isWithinName(word.gap))) break;
    key = length === 1 ? word.text : `${key} ${word.text}`;
    const ids = byKey.get(key);
    if (ids) best = { ids, length, name: printed(words.slice(at, at + length)) };
  }
  return best;
}

function isWithinName(gap: string): boolean {
  return gap.length <= 3 && /^[^"“”„«»;:()[\]]+$/.test(gap);
}

function printed(words: readonly Word[]): string {
  return words.map(({ text, gap }, place) => (place === 0 ? text : gap.replace(/\s+/g, ' ') + text)).join('');
}
