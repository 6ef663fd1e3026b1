import type { ArticleText } from './article-text';

/** Words in quotation marks, as a text has them. */
export interface FoundQuotation {
  readonly words: string;
  readonly line: number;
}

/** Finds what stands between quotation marks; single ones are read only where a text has no double ones. */
export function findQuotations({ flow, lineOf }: ArticleText): FoundQuotation[] {
  const marks = /["“”„«»]/.test(flow) ? DOUBLE : SINGLE;
  return between(flow, marks).map(({ words, from }) => ({ words, line: lineOf(from) }));
}

// A quotation ends at the mark that closes it, or where its paragraph does: each paragraph of a long one opens anew.
const DOUBLE = /"([^"\n]+)(?:"|$)|“([^“”\n]+)(?:”|$)|„([^„“”\n]+)(?:[“”]|$)|«([^«»\n]+)(?:»|$)/gmu;
const SINGLE = /(?<![\p{L}\p{N}])['‘](?=\S)([^\n]*?\S)['’](?![\p{L}\p{N}])/gu;

function between(text: string, marks: RegExp): { words: string; from: number }[] {
  return [...text.matchAll(marks)].flatMap((match) => {
    const inside = match.slice(1).find((group) => group !== undefined) ?? '';
    const words = withoutPoint(inside.trim());
    return /[\p{L}\p{N}]/u.test(words) ? [{ words, from: match.index }] : [];
  });
}

/** Printers put the comma of the sentence around it inside the marks, and its full stop too where the words are no sentence. */
function withoutPoint(words: string): string {
  const isSentence = /^[^\p{L}]*\p{Lu}/u.test(words) || /[.!?]\s/.test(words);
  return words.replace(isSentence ? /,$/ : /(?<!\.)[.,]$/, '');
}
