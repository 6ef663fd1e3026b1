import { idOf } from '../../model/fact-id';
import { slugFrom } from '../../model/slug-from';
import { backwards } from '../dates';
import { atLeastOne, type Importer, type ImportRecord } from '../importer';
import type { Field } from '../reading/field';
import type { InputFile } from '../reading/input';
import { readJson, readJsonLines } from '../reading/json';
import { type RecordDesk, readRecord } from '../record-desk';

/** People of Wikidata and the positions they held, with qualifiers and ranks. */
export const wikidata: Importer = {
  name: 'wikidata',
  title: 'Wikidata entities: people and the positions they held (P39)',
  reads:
    'entity JSON as Special:EntityData or wbgetentities give it, or a list of entities (.json), or one entity a line (.jsonl), or a folder of them',
  fetch: 'for instance https://www.wikidata.org/wiki/Special:EntityData/Q76.json',
  source: {
    id: 'source/wikidata',
    title: 'Wikidata',
    publisher: 'Wikidata',
    url: 'https://www.wikidata.org',
    published: '2012-10-29',
    publishedNote: 'the day Wikidata opened; what happened later is dated by its own day',
    grade: 'C',
    kind: 'DATASET',
    licence: 'CC0-1.0',
  },
  files: /\.(jsonl?|ndjson)$/,
  promises: [atLeastOne('entity')],
  records: read,
};

const HUMAN = 'Q5';

async function* read(files: readonly InputFile[], source: Importer['source']): AsyncGenerator<ImportRecord> {
  const posts = new Set<string>();
  for await (const entity of entitiesOf(files))
    for (const statement of entity.maybe('claims')?.all('P39') ?? [])
      posts.add(itemOf(statement.one('mainsnak')) ?? '');
  for await (const entity of entitiesOf(files)) {
    const frame = () => ({ kind: 'entity', source, locus: entity.given('id') ?? entity.name });
    yield* readRecord(entity, frame, (desk) => {
      const isMissing = entity.leave('site', 'title').maybe('missing') !== undefined;
      if (isMissing) return desk.refuse('Wikidata has no such entity');
      const [id, names, claims] = [entity.words('id'), namesOf(entity), entity.maybe('claims')];
      const isHuman = claims?.all('P31').some((statement) => itemOf(statement.one('mainsnak')) === HUMAN);
      if (claims && isHuman) person(desk, id, names, claims);
      else if (posts.has(id)) desk.fact(postId(id), { names });
      else desk.refuse('neither a person nor a position that one of the people held');
      // Statements of other properties are known and not taken.
      for (const field of [...(claims?.all('P31') ?? []), ...(claims?.others() ?? [])]) field.giveUp();
      entity.leave('type', 'descriptions', 'sitelinks', 'lastrevid', 'modified', 'pageid', 'ns', 'title');
      entity.leave('datatype', 'redirects', 'statements');
    });
  }
}

async function* entitiesOf(files: readonly InputFile[]): AsyncGenerator<Field> {
  for (const file of files)
    if (!file.name.endsWith('.json')) yield* readJsonLines(file);
    else {
      const root = await readJson(file);
      const [listed, inAnswer] = [root.all('item'), root.maybe('entities')?.others() ?? []];
      yield* listed.length > 0 ? listed : inAnswer.length > 0 ? inAnswer : [root];
    }
}

function person(desk: RecordDesk, id: string, names: ReturnType<typeof namesOf>, claims: Field): void {
  const holder = desk.fact(idOf('Person', `wikidata-${slugFrom(id)}`), { names, wikidataId: id });
  for (const [property, field] of [
    ['P569', 'born'],
    ['P570', 'died'],
  ] as const)
    for (const statement of claims.all(property)) {
      const [edtf, saying] = [dateOf(desk, property, statement.one('mainsnak')), rankOf(statement)];
      if (edtf) desk.fact(holder, { [field]: { edtf } }, saying);
      leaveRest(statement);
    }
  const terms = new Map<string, number>();
  for (const statement of claims.all('P39')) {
    const post = itemOf(statement.one('mainsnak'));
    const saying = rankOf(statement);
    leaveRest(statement);
    if (!post) {
      desk.leaveOut('a position held of which Wikidata says only that there was one, or none');
      continue;
    }
    const ordinal = (terms.get(post) ?? 0) + 1;
    terms.set(post, ordinal);
    const identity = { holder, post: postId(post), ordinal };
    const qualifiers = statement.maybe('qualifiers');
    const day = (property: string) => {
      const days = qualifiers?.all(property).flatMap((snak) => dateOf(desk, property, snak) ?? []) ?? [];
      if (days.length > 1) desk.leaveOut(`P39 ${post}: of ${property} ${days.join(', ')} all but the first`);
      return days[0];
    };
    const [start, end] = [day('P580'), day('P582')];
    const impossible = backwards(start, end);
    if (impossible) {
      desk.leaveOut(`P39 ${post}: ${impossible}`);
      continue;
    }
    desk.joined('Occupancy', identity, start ? { start: { edtf: start } } : {}, saying);
    if (end) desk.joined('Occupancy', identity, { end: { edtf: end } }, saying);
    for (const other of qualifiers?.others() ?? []) other.giveUp();
  }
}

function postId(id: string): string {
  return idOf('Position', `wikidata-${slugFrom(id)}`);
}

/** A rank is kept as how credible the statement is, and in words. */
function rankOf(statement: Field): { credibility: number; passage: string } {
  const rank = statement.words('rank');
  return { credibility: { preferred: 1, normal: 2, deprecated: 5 }[rank] ?? 3, passage: `rank: ${rank}` };
}

function leaveRest(statement: Field): void {
  statement.leave('type', 'id', 'references', 'qualifiers-order');
  if (statement.one('mainsnak').given('property') !== 'P39') statement.leave('qualifiers');
}

/** The item a snak names; undefined where it says that there is one, or none. */
function itemOf(snak: Field): string | undefined {
  snak.leave('property', 'hash', 'datatype');
  if (snak.words('snaktype') !== 'value') return undefined;
  const datavalue = snak.one('datavalue').leave('type');
  const value = datavalue.one('value').leave('entity-type');
  // Exports of 2016 and before give the number alone.
  return value.leave('numeric-id').given('id') ?? `Q${value.words('numeric-id')}`;
}

/** A moment as Wikidata writes it; exports of 2014 and before have eleven digits in the year. */
const MOMENT = /^\+0*(\d{4})-(\d\d)-(\d\d)T/;

/** What is left of a moment at a precision: 11 is a day, 10 a month, 9 a year, 8 a decade. */
const WRITTEN: Readonly<Record<string, (year: string, month: string, day: string) => string>> = {
  11: (year, month, day) => `${year}-${month}-${day}`,
  10: (year, month) => `${year}-${month}`,
  9: (year) => year,
  8: (year) => `${year.slice(0, 3)}X`,
};

/** The date a snak gives, in the Gregorian calendar and of our era; others are left out. */
function dateOf(desk: RecordDesk, property: string, snak: Field): string | undefined {
  snak.leave('property', 'hash', 'datatype');
  if (snak.words('snaktype') !== 'value') {
    desk.leaveOut(`${property}: ${snak.words('snaktype')}`);
    return undefined;
  }
  const value = snak.one('datavalue').leave('type').one('value').leave('timezone', 'before', 'after');
  const [time, precision, calendar] = [value.words('time'), value.words('precision'), value.words('calendarmodel')];
  const [, year = '', month = '', day = ''] = MOMENT.exec(time) ?? [];
  const written = WRITTEN[precision];
  if (written && year && calendar.endsWith('Q1985727')) return written(year, month, day);
  desk.leaveOut(`${property}: ${time}, precision ${precision}, ${calendar.split('/').at(-1)}`);
  return undefined;
}

/** The English label or the one for all languages first; then every other label and alias with a language of two or three letters. */
function namesOf(entity: Field) {
  const [labels = [], aliases = []] = ['labels', 'aliases'].map((part) =>
    (entity.maybe(part)?.others() ?? []).map((one) => ({ lang: one.words('language'), value: one.words('value') })),
  );
  const main = labels.find(({ lang }) => lang === 'en') ?? labels.find(({ lang }) => lang === 'mul') ?? labels[0];
  const isPlain = ({ lang }: { lang: string }) => /^[a-z]{2,3}$/.test(lang) && lang !== 'mul';
  return [
    ...(main ? [{ value: main.value, kind: 'PRIMARY', ...(isPlain(main) ? { lang: main.lang } : {}) }] : []),
    ...[...labels, ...aliases].filter((one) => one !== main && isPlain(one)).map((one) => ({ ...one, kind: 'ALIAS' })),
  ];
}
