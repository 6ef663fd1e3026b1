import { isDay } from '../model/dates/day';
import { slugOf, typeOfId } from '../model/fact-id';
import { slugFrom } from '../model/slug-from';
import { type ArticleText, articleText } from './article-text';
import { KNOWN_SECTIONS, type KnownActor } from './known-actor';
import { type FoundDate, findDates } from './skeleton-dates';
import { findKnownNames, type KnownMention, surnameIn } from './skeleton-known-names';
import { findQuotations } from './skeleton-quotations';
import { type SkeletonSource, skeletonSource } from './skeleton-source';
import { findUnknownNames } from './skeleton-unknown-names';
import { type Word, wordsOf } from './skeleton-words';
import { inLines, scalar } from './skeleton-yaml';

/** What a skeleton is made from. */
export interface SkeletonOptions {
  readonly text: string;
  /** Where the text came from, for people. */
  readonly file: string;
  readonly known: readonly KnownActor[];
  readonly source: SkeletonSource;
}

/** How many names and quotations are offered at most. */
const MOST_OFFERED = 300;

/**
 * A dossier that holds nothing but its source, and in comments what was found in an article's text to choose from. It
 * invents nothing; what is not given of the source stays TODO, which no check lets pass.
 */
export function skeleton({ text, file, known, source }: SkeletonOptions): string {
  const article = articleText(text);
  const day = source.published?.slice(0, 10);
  const anchor = day !== undefined && isDay(day) ? day : undefined;
  const words = wordsOf(article);
  const { mentions, taken } = findKnownNames(words, known);
  return [
    '# yaml-language-server: $schema=../dossier.schema.json',
    `# A skeleton that "chancery new" made from ${scalar(file)}: the source, and below it, in comments, what was found in the text.`,
    '# Nothing of that is claimed yet. Take away the "# " of what you use, delete the rest, and write down what the text',
    '# states: docs/dossier.md says how.',
    ...skeletonSource(source, article.flow),
    ...dates(findDates(article, anchor), anchor),
    ...knownNames(mentions),
    ...unknownNames(words, taken, known),
    ...quotations(article),
    '',
  ].join('\n');
}

function dates(found: readonly FoundDate[], anchor: string | undefined): string[] {
  if (found.length === 0) return ['', '# No relative dates were found.'];
  const groups = new Map<string, FoundDate[]>();
  for (const one of found) groups.set(one.words.toLowerCase(), [...(groups.get(one.words.toLowerCase()) ?? []), one]);
  const lines = [...groups.values()].map((same) => {
    const meaning = same[0] && anchor !== undefined ? `: ${meaningOf(same[0])}` : '';
    return `#   ${scalar(same[0]?.words ?? '', true)} (${inLines(same.map(({ line }) => line))})${meaning}`;
  });
  const from = anchor === undefined ? 'once "published" is known' : `from ${anchor}, a ${weekdayOf(anchor)}`;
  return ['', `# Relative dates, to be counted ${from}. Write the words in brackets, as in date: (Monday)`, ...lines];
}

function meaningOf({ past, planned }: FoundDate): string {
  const shown = (one: FoundDate['past'], when = '') =>
    one ? `${one.edtf}${when}${one.guess ? ` (a guess: ${one.guess})` : ''}` : '';
  if (past && planned && shown(past) === shown(planned)) return shown(past);
  return [shown(past, ' if it has happened'), shown(planned, ' if it is planned')]
    .filter((part) => part !== '')
    .join(', ');
}

function weekdayOf(day: string): string {
  return new Intl.DateTimeFormat('en', { weekday: 'long', timeZone: 'UTC' }).format(new Date(day));
}

function knownNames(mentions: readonly KnownMention[]): string[] {
  return Object.entries(KNOWN_SECTIONS).flatMap(([type, section]) => {
    const these = mentions.filter(({ id }) => typeOfId(id) === type);
    if (these.length === 0) return [];
    if (type === 'Country')
      return ['', '# Countries named; they go by these ids and need no entry:', ...these.map(country)];
    const lines = these.map((one) => {
      const namesakes = these.filter(({ id, name }) => id !== one.id && name === one.name);
      const doubt = namesakes.length > 0 ? `; or is it ${namesakes.map(({ id }) => id).join(' or ')}?` : '';
      return `#   ${slugOf(one.id)}: ${scalar(one.name)} # ${where(one)}${doubt}`;
    });
    return [
      '',
      `# Known ${section} whose names stand in the text; is each the one that is meant?`,
      `# ${section}:`,
      ...lines,
    ];
  });
}

function country({ id, name, lines }: KnownMention): string {
  return `#   ${slugOf(id)} for ${scalar(name, true)} (${inLines(lines)})`;
}

function where({ name, lines, shortLines }: KnownMention): string {
  const short = shortLines.length > 0 ? `; ${scalar(surnameIn(name) ?? name, true)} ${inLines(shortLines)}` : '';
  return inLines(lines) + short;
}

function unknownNames(words: readonly Word[], taken: ReadonlySet<number>, known: readonly KnownActor[]): string[] {
  const { names, perhapsMereWords } = findUnknownNames(words, taken);
  const bySurname = new Map<string, string[]>();
  for (const { id, names: all } of known)
    for (const surname of new Set(typeOfId(id) === 'Person' ? all.flatMap((name) => surnameIn(name) ?? []) : []))
      bySurname.set(surname, [...(bySurname.get(surname) ?? []), id]);
  const offered = names.slice(0, MOST_OFFERED).map(({ name, lines }) => {
    const perhaps = bySurname.get(surnameIn(name) ?? name) ?? [];
    const hint = perhaps.length > 0 && perhaps.length < 4 ? `; perhaps ${perhaps.join(' or ')}` : '';
    return `#   ${slugFrom(name) || 'TODO'}: ${scalar(name)} # ${inLines(lines)}${hint}`;
  });
  const more = names.length > MOST_OFFERED ? [`#   and ${names.length - MOST_OFFERED} more`] : [];
  const mere =
    perhapsMereWords.length > 0
      ? [
          '',
          `# Capitalised at the beginning of a sentence only, so perhaps mere words: ${perhapsMereWords.slice(0, MOST_OFFERED).join(', ')}`,
        ]
      : [];
  if (offered.length === 0) return mere;
  return [
    '',
    '# Other capitalised words. Whom or what you need goes under people, organizations, places or topics:',
    ...offered,
    ...more,
    ...mere,
  ];
}

function quotations(article: ArticleText): string[] {
  const found = findQuotations(article);
  if (found.length === 0) return [];
  const lines = found
    .slice(0, MOST_OFFERED)
    .map(({ words, line }) => `#   - { says: ${scalar(words, true)}, by: TODO } # ${inLines([line])}`);
  const more = found.length > MOST_OFFERED ? [`#   and ${found.length - MOST_OFFERED} more`] : [];
  return ['', '# Words in quotation marks; "by" is whoever said them:', '# quotations:', ...lines, ...more];
}
