import { CALENDAR_WORDS, DEMONYMS, isBareWord, PARTICLES, TITLES, TITLES_BEFORE_NAMES } from './skeleton-word-lists';
import { isAbbreviation, isCapitalised, type Word } from './skeleton-words';

/** A run of capitalised words that names nobody known. */
export interface UnknownName {
  readonly name: string;
  readonly lines: readonly number[];
}

/** What looks like names, and single words that may be capitalised only because a sentence begins with them. */
export interface UnknownNames {
  readonly names: readonly UnknownName[];
  readonly perhapsMereWords: readonly string[];
}

/** Finds runs of capitalised words, leaving out the words that are `taken`; of a run only the name is kept, not the word a sentence begins with. */
export function findUnknownNames(words: readonly Word[], taken: ReadonlySet<number>): UnknownNames {
  const lower = new Set(words.filter((word) => !isCapitalised(word)).map(({ text }) => text));
  const headlines = headlinesAmong(words);
  const runs = runsOf(words, taken)
    .filter((run) => !headlines.has(run[0]?.paragraph ?? 0))
    .map((run) => withoutTitle(withoutBeginning(run, lower)))
    .filter((run) => run.some(isTelling));
  const within = new Set(runs.filter((run) => !run[0]?.beginsSentence).map(nameOf));
  const lines = new Map<string, number[]>();
  const perhaps = new Map<string, number>();
  for (const run of runs) {
    const rest = nameOf(run.slice(1));
    const isDoubtful = run[0]?.beginsSentence && !within.has(nameOf(run));
    const name = isDoubtful && within.has(rest) ? rest : nameOf(run);
    if (isDoubtful && run.length === 1) perhaps.set(name, perhaps.get(name) ?? run[0]?.line ?? 1);
    else lines.set(name, [...(lines.get(name) ?? []), run[0]?.line ?? 1]);
  }
  const isPartOfName = (word: string) => [...lines.keys()].some((name) => name === word || name.endsWith(` ${word}`));
  for (const [word, line] of perhaps) if (isPartOfName(word)) lines.set(word, [...(lines.get(word) ?? []), line]);
  return { names: merged(lines), perhapsMereWords: [...perhaps.keys()].filter((word) => !lines.has(word)) };
}

function runsOf(words: readonly Word[], taken: ReadonlySet<number>): Word[][] {
  const runs: Word[][] = [];
  let run: Word[] = [];
  let particles: Word[] = [];
  const end = () => {
    if (run.length > 0) runs.push(run);
    run = [];
    particles = [];
  };
  for (const [place, word] of words.entries()) {
    const before = words[place - 1];
    if (run.length > 0 && !isJoined(before, word)) end();
    if (taken.has(place) || CALENDAR_WORDS.has(word.text)) end();
    else if (isCapitalised(word)) {
      run.push(...particles, word);
      particles = [];
    } else if (run.length > 0 && particles.length < 2 && PARTICLES.has(word.text)) particles.push(word);
    else end();
  }
  end();
  return runs;
}

/** A space, a hyphen or an apostrophe without spaces, or the point of an abbreviation. */
function isJoined(before: Word | undefined, word: Word): boolean {
  if (/^(?:[ \u00a0]|[-‐‑'’])$/.test(word.gap)) return !(word.gap !== ' ' && word.text === 's');
  return /^\.[ \u00a0]?$/.test(word.gap) && before !== undefined && isAbbreviation(before.text);
}

/** Takes away the word with which a sentence begins, where the text has it in small letters too or everybody knows it for no name. */
function withoutBeginning(run: Word[], lower: ReadonlySet<string>): Word[] {
  const [first, ...rest] = run;
  if (!first?.beginsSentence) return run;
  const small = first.text.toLowerCase();
  if (!lower.has(small) && !isBareWord(small)) return run;
  const next = rest.findIndex(isCapitalised);
  return next < 0 ? [] : rest.slice(next);
}

/** The name behind a title: "French President Emmanuel Macron"; what only looks like a title, "Security Council", is kept. */
function withoutTitle(run: Word[]): Word[] {
  const title = run.findLastIndex(({ text }) => TITLES_BEFORE_NAMES.has(text));
  const rest = run.slice(title + 1);
  return rest[0] && isCapitalised(rest[0]) ? rest : run;
}

/** Titles, adjectives of countries and the like name nobody by themselves. */
function isTelling(word: Word): boolean {
  const { text } = word;
  if (!isCapitalised(word) || TITLES.has(text) || DEMONYMS.has(text)) return false;
  return text.length > 1 && !isBareWord(text.toLowerCase());
}

/** Paragraphs printed like a headline, where capitals say nothing: the names in them stand in the text below too. */
function headlinesAmong(words: readonly Word[]): Set<number> {
  const byParagraph = new Map<number, Word[]>();
  const withSentences = new Set<number>();
  for (const [place, word] of words.entries()) {
    byParagraph.set(word.paragraph, [...(byParagraph.get(word.paragraph) ?? []), word]);
    const isInner = word.paragraph === words[place - 1]?.paragraph;
    if (isInner && word.beginsSentence) withSentences.add(word.paragraph);
    if (!isInner && /^[^\n]*[.!?]/.test(word.gap)) withSentences.add(word.paragraph - 1);
  }
  const isHeadline = (paragraph: number, its: readonly Word[]) => {
    const long = its.filter(({ text }) => text.length > 3);
    const areCapitals = long.length > 4 && long.filter(isCapitalised).length > 0.75 * long.length;
    return its.length < 25 && areCapitals && !withSentences.has(paragraph);
  };
  return new Set(
    [...byParagraph].filter(([paragraph, its]) => isHeadline(paragraph, its)).map(([paragraph]) => paragraph),
  );
}

function nameOf(run: readonly Word[]): string {
  return run.map(({ text, gap }, place) => (place === 0 ? text : gap.replace(/\s+/g, ' ') + text)).join('');
}

/** Puts the last word of a longer name with that name. */
function merged(lines: ReadonlyMap<string, readonly number[]>): UnknownName[] {
  const all = [...lines].map(([name, at]) => ({ name, lines: [...at] }));
  const isShort = ({ name }: UnknownName) =>
    all.find((other) => other.name !== name && other.name.endsWith(` ${name}`));
  for (const one of all) {
    const whole = isShort(one);
    if (whole) whole.lines.push(...one.lines);
  }
  return all
    .filter((one) => !isShort(one))
    .map(({ name, lines: at }) => ({ name, lines: [...new Set(at)].sort((a, b) => a - b) }));
}
