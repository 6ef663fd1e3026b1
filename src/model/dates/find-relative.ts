import { relativePatterns } from './relative/match';

/** Relative words as they stand in a text, with the offset of their first character. */
export interface RelativeMention {
  readonly words: string;
  readonly offset: number;
}

/** Finds the relative dates of a text in order; of two that overlap, the one that begins earlier, then the longer. */
export function findRelative(text: string): RelativeMention[] {
  const found = relativePatterns().flatMap((pattern) =>
    [...text.matchAll(pattern)].map((match) => ({ words: match[0], offset: match.index })),
  );
  found.sort((a, b) => a.offset - b.offset || b.words.length - a.words.length);
  let end = 0;
  return found.filter(({ words, offset }) => {
    if (offset < end) return false;
    end = offset + words.length;
    return true;
  });
}
