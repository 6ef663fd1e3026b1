import { dateLabel } from './dates/label';
import { DISPUTED, type FactChangeKind, type FieldDifference, MEMBERS, type News } from './differences';
import { LONG_AGO } from './projection';

/** How fields are called in a sentence; those left out by their own name in words ("start event"). */
const FIELD_TITLES: Readonly<Record<string, string>> = {
  aIs: 'what the first is',
  adHoc: 'set up for one purpose',
  bIs: 'what the second is',
  born: 'born on',
  died: 'died on',
  discussed: 'what was discussed',
  [DISPUTED]: 'what sources disagree on',
  endCause: 'why it ended',
  endEvent: 'what ended it',
  heads: 'led by',
  heldOn: 'held on',
  lang: 'language',
  lat: 'latitude',
  lon: 'longitude',
  of: 'whose it is',
  othersPresent: 'others with them',
  related: 'how it stands to other events',
  saidAtEvent: 'said at',
  startCause: 'how it began',
  startEvent: 'what began it',
  variantOf: 'another wording of',
  wikidataId: 'Wikidata id',
};

/** Fields that need no name of their own beside that of the fact. */
const UNTITLED = [MEMBERS];

/** Fields whose values are people: one of them is told to be alone. */
const COMPANIES = [MEMBERS, 'heads'];

/** What a sentence about a whole fact begins with. */
const OPENINGS: Readonly<Record<FactChangeKind, string>> = {
  ADDED: 'New',
  ENDED: 'No longer so',
  CHANGED: 'Changed',
  UNCHANGED: 'As before',
};

/** How many sources a sentence names before it counts the rest. */
const MOST_NAMED = 3;

/** What a field is called. */
export function fieldTitle(field: string): string {
  return FIELD_TITLES[field] ?? field.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}

/** "Ukraine's side: Umerov alone; before: Umerov, Hnatov and Sybiha; because: Kommersant, 29 November 2025"; what is new had no before. */
export function fieldSentence<N extends News>(
  kind: FactChangeKind,
  subject: string,
  { field, before, after, because }: FieldDifference<N>,
): string {
  const title = UNTITLED.includes(field) ? '' : `, ${fieldTitle(field)}`;
  return [
    `${subject}${title}: ${after ? valueWords(field, after) : 'no longer told'}`,
    ...(kind === 'ADDED' && !before ? [] : [`before: ${before ? valueWords(field, before) : 'nothing told'}`]),
    ...becauseOf(because),
  ].join('; ');
}

/** A value as a sentence has it. */
export function valueWords(field: string, { value, words }: NonNullable<FieldDifference<News>['after']>): string {
  if (field === DISPUTED) return (value as string[]).map(fieldTitle).join(', ');
  return COMPANIES.includes(field) && Array.isArray(value) && value.length === 1 ? `${words} alone` : words;
}

/** "New: Rustem Umerov at the talks; because: Kommersant, 29 November 2025". */
export function factSentence(kind: FactChangeKind, label: string, news: readonly News[]): string {
  return [`${OPENINGS[kind]}: ${label}`, ...becauseOf(news)].join('; ');
}

/** What a write did, in numbers. */
export interface Deed {
  readonly seq: number;
  readonly recordedAt: string;
  readonly what: string;
  readonly by: string;
  readonly added: number;
  readonly retracted: number;
  readonly restored: number;
  readonly ranked: number;
  readonly reasons: readonly string[];
}

const COUNTED = ['added', 'retracted', 'restored', 'ranked'] as const;

/** "3, on 29 November 2025: loaded kommersant, by chancery load; 4 added; because: …". */
export function deedSentence(deed: Deed): string {
  const { seq, recordedAt, what, by, reasons } = deed;
  const counts = COUNTED.filter((name) => deed[name] > 0).map((name) => `${deed[name]} ${name}`);
  const told = reasons.filter((reason) => !what.includes(reason));
  return [
    `${seq}, on ${dayWords(recordedAt)}: ${what}, by ${by}`,
    ...(counts.length > 0 ? [`claims: ${counts.join(', ')}`] : []),
    ...(told.length > 0 ? [`because: ${told.join(', ')}`] : []),
  ].join('; ');
}

function becauseOf(news: readonly News[]): string[] {
  const sources = [...new Set(news.map(sourceWords))];
  if (sources.length === 0) return [];
  const more = sources.length > MOST_NAMED ? [`${sources.length - MOST_NAMED} more`] : [];
  return [`because: ${[...sources.slice(0, MOST_NAMED), ...more].join(', and ')}`];
}

function sourceWords({ publisher, publishedAt, isNew, reason }: News): string {
  const source = publishedAt <= LONG_AGO ? publisher : `${publisher}, ${dayWords(publishedAt)}`;
  if (reason !== null) return `${source}, ${isNew ? 'restored' : 'taken back'} (${reason})`;
  return isNew ? source : `without ${source}`;
}

function dayWords(moment: string): string {
  return dateLabel({ edtf: moment.slice(0, 10) }, 'en');
}
