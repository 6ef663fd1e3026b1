import { addDays } from '../../model/dates/day';
import { resolveRelative } from '../../model/dates/relative-dates';
import { idOf } from '../../model/fact-id';
import { slugFrom } from '../../model/slug-from';
import type { SourceDescription } from '../../model/source-description';
import { atLeastOne, type Importer, type ImportRecord, oneEach } from '../importer';
import { Damage } from '../reading/damage';
import type { Field } from '../reading/field';
import { readFrontMatter } from '../reading/front-matter';
import type { InputFile } from '../reading/input';
import { type RecordDesk, readRecord } from '../record-desk';
import { listedPeople, type Named, readOpening } from './people';

/** Calls and meetings as the White House told them, each paper a source of its own. */
export const readouts: Importer = {
  name: 'wh-readouts',
  title: 'White House readouts of calls and meetings (statements of 2021 to 2025)',
  reads:
    'a folder of papers as Markdown with title, date, published_time and source_url in front; files without "readout" in their names are passed over',
  fetch: 'the archived pages at https://bidenwhitehouse.archives.gov/briefing-room/, one Markdown file each',
  source: {
    id: 'source/wh-readouts',
    title: 'White House readouts',
    publisher: 'The White House',
    url: 'https://bidenwhitehouse.archives.gov/briefing-room/',
    published: '2021-01-20',
    grade: 'B',
    kind: 'ARTICLE',
    lang: 'en',
    licence: 'CC0-1.0',
  },
  files: /readout[^/]*\.md$/,
  promises: [atLeastOne('readout'), oneEach('Event', 'readout')],
  records: read,
};

async function* read(files: readonly InputFile[], source: SourceDescription): AsyncGenerator<ImportRecord> {
  for (const file of files) {
    const paper = await readFrontMatter(file);
    yield* readRecord(
      paper,
      () => ({ kind: 'readout', source: sourceOf(paper, source), locus: 'first paragraph' }),
      (desk) => claimReadout(desk, paper),
    );
  }
}

/** A paper is known by the last part of its address, which no other has, and the day it appeared. */
function sourceOf(paper: Field, of: SourceDescription): SourceDescription {
  const [url, time] = [paper.words('source_url'), paper.words('published_time')];
  paper.leave('tags', 'modified_time');
  const published = new Date(time.replace(' ', 'T'));
  if (Number.isNaN(published.getTime()))
    throw new Damage(paper.at, `expected a moment in "published_time", got "${time.slice(0, 60)}"`);
  return {
    ...of,
    id: `${of.id.replace(/readouts$/, '')}${slugOf(url, paper.words('date'))}`,
    title: paper.words('title'),
    url,
    published: `${published.toISOString().slice(0, 19)}Z`,
  };
}

function slugOf(url: string, date: string): string {
  const last = slugFrom(url.replace(/\/+$/, '').split('/').at(-1) ?? '').replace(/^readout-of-/, '');
  return `${slugFrom(date)}-${last}`.slice(0, 100).replace(/-$/, '');
}

function claimReadout(desk: RecordDesk, paper: Field): void {
  const [title, date, body] = [paper.words('title'), paper.words('date'), paper.one('body').lines()];
  const { sentence, hosts, others } = readOpening(body, title);
  const listed = listedPeople(body);
  const event = idOf('Event', `wh-${slugOf(paper.words('source_url'), date)}`);
  const { start, note } = dayOf(sentence, date);
  const what = {
    names: [{ value: title.replace(/^Readout of (?:the )?/i, ''), kind: 'PRIMARY', lang: 'en' }],
    ...kindOf(title, sentence),
    status: 'HELD',
  };
  desk.fact(event, { ...what, ...(note ? {} : { start }) }, { passage: sentence });
  if (note) desk.fact(event, { start }, { passage: sentence, note });
  for (const one of hosts) takePart(desk, event, one, 'MEMBER', sentence);
  for (const one of others) takePart(desk, event, one, 'MEMBER', sentence);
  for (const one of listed) takePart(desk, event, one, 'MEMBER', one.name);
  if (others.length + listed.length === 0)
    desk.leaveOut(`nobody but the White House is named in: ${sentence.slice(0, 300)}`);
}

function kindOf(title: string, sentence: string) {
  const isCall = /\bcall\b/i.test(title) || (!/\bmeeting\b/i.test(title) && /\b(?:spoke|called)\b/.test(sentence));
  const format = /\bvirtual(?:ly)?\b|\bvideo\b/i.test(`${title} ${sentence}`)
    ? 'VIDEO'
    : isCall
      ? /\bphone\b/.test(sentence)
        ? 'PHONE'
        : undefined
      : 'IN_PERSON';
  return { kind: isCall ? 'CALL' : 'MEETING', ...(format ? { format } : {}) };
}

const THAT_DAY = /\b(?:earlier )?(?:today|this (?:morning|afternoon|evening)|tonight)\b/i;
const DAY_BEFORE = /\b(?:yesterday|last night)\b/i;
const WEEKDAY = /\bon ((?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b/;

/** The day of the event by the words of the paper; where it names none, that of the paper, which is a guess. */
function dayOf(sentence: string, date: string) {
  const [today] = THAT_DAY.exec(sentence) ?? [];
  if (today) return { start: { edtf: date, text: today, anchor: date } };
  const [before] = DAY_BEFORE.exec(sentence) ?? [];
  if (before) return { start: { edtf: addDays(date, -1), text: before, anchor: date } };
  const [, weekday] = WEEKDAY.exec(sentence) ?? [];
  const resolved = weekday ? resolveRelative(weekday, date, 'PAST') : undefined;
  if (resolved)
    return {
      start: { edtf: resolved.edtf, text: weekday, anchor: date },
      ...(resolved.guess ? { note: resolved.guess } : {}),
    };
  return { start: { edtf: date }, note: 'its first sentence names no day: taken for the day of the paper' };
}

function takePart(desk: RecordDesk, event: string, named: Named, role: string, passage: string): void {
  const { title, name, country } = named;
  const person = desk.fact(
    idOf('Person', `wh-${personSlug(named)}`),
    {
      names: [{ value: name, kind: 'PRIMARY' }, ...(title ? [{ value: `${title} ${name}`, kind: 'ALIAS' }] : [])],
    },
    { passage },
  );
  const delegation = country
    ? desk.joined('Delegation', { event, side: desk.country(country) }, {}, { passage })
    : undefined;
  const taken = { role, certainty: 'CONFIRMED', attendance: 'ATTENDED' };
  desk.joined('Participation', { participant: person, event }, delegation ? { ...taken, delegation } : taken, {
    passage,
  });
}

/** Those whose papers these are go by several forms of their names. */
const OWN: readonly (readonly [RegExp, string])[] = [
  [/\bBiden\b/, 'us-joe-biden'],
  [/\bHarris\b/, 'us-kamala-harris'],
  [/\bSullivan\b/, 'us-jake-sullivan'],
];

function personSlug({ title, name, country }: Named): string {
  const own = !country || country === 'country/us' ? OWN.find(([pattern]) => pattern.test(name))?.[1] : undefined;
  const side = country ? `${slugFrom(country.slice('country/'.length))}-` : '';
  return own ?? `${side}${slugFrom(name.includes(' ') || !title ? name : `${title} ${name}`)}`;
}
