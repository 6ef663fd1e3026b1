import { findRelative } from '../model/dates/find-relative';
import { type ResolvedWords, resolveRelative } from '../model/dates/relative-dates';
import type { ArticleText } from './article-text';

/** Relative words of a text, and what they mean of something past and of something planned. */
export interface FoundDate {
  readonly words: string;
  readonly line: number;
  readonly past?: ResolvedWords;
  readonly planned?: ResolvedWords;
}

/** Finds relative dates and resolves them from a day; without one they are only found. */
export function findDates({ flow, lineOf }: ArticleText, day: string | undefined): FoundDate[] {
  return findRelative(flow).map(({ words, offset }) => {
    const found = { words: words.replace(/\s+/g, ' '), line: lineOf(offset) };
    if (day === undefined) return found;
    return { ...found, past: resolveRelative(words, day, 'PAST'), planned: resolveRelative(words, day, 'FUTURE') };
  });
}
