import type { ArticleText } from './article-text';

/** A word of a text: a run of letters and digits, so that hyphens and apostrophes are its boundaries. */
export interface Word {
  readonly text: string;
  readonly from: number;
  readonly to: number;
  /** Counted from 1. */
  readonly line: number;
  readonly paragraph: number;
  /** What stands between the word before and this one. */
  readonly gap: string;
  readonly beginsSentence: boolean;
}

/** The words of an article, in order. */
export function wordsOf({ flow, lineOf }: ArticleText): Word[] {
  const words: Word[] = [];
  for (const match of flow.matchAll(WORD)) {
    const before = words.at(-1);
    const from = match.index;
    const gap = flow.slice(before?.to ?? 0, from);
    const paragraph = (before?.paragraph ?? 0) + (gap.includes('\n') ? 1 : 0);
    const beginsSentence = before === undefined || endsSentence(before.text, gap);
    words.push({
      text: match[0],
      from,
      to: from + match[0].length,
      line: lineOf(from),
      paragraph,
      gap,
      beginsSentence,
    });
  }
  return words;
}

/** The words of a name. */
export function wordsOfName(name: string): string[] {
  return name.normalize('NFC').match(WORD) ?? [];
}

const WORD = /[\p{L}\p{M}\p{N}]+/gu;

/** Whether a word begins with a capital letter. */
export function isCapitalised({ text }: Word): boolean {
  return /^\p{Lu}/u.test(text);
}

/** `Mr. Smith`, `J. Smith`, `St. Petersburg`: the point ends no sentence. */
export function isAbbreviation(word: string): boolean {
  return word.length === 1 || ABBREVIATIONS.has(word);
}

const ABBREVIATIONS = new Set('Mr Mrs Ms Dr St Jr Sr Gen Sen Rep Gov Lt Col Capt Sgt Maj Adm Prof Rev Hon'.split(' '));

function endsSentence(before: string, gap: string): boolean {
  if (gap.includes('\n') || /["“„«‘]\s*$/.test(gap)) return true;
  if (/^\.\s/.test(gap)) return !isAbbreviation(before);
  return /[.!?…:]["'”’»)\]]*\s/.test(gap);
}
