import { hashOf } from '../../src/model/canonical-json';
import { addDays, daysBetween } from '../../src/model/dates/day';
import { titlesBefore } from '../../src/model/identity/bare-names';
import type { Sourced } from '../../src/model/identity/told-apart';
import { type Known, type Posts, peopleOf, type Term } from './people';

/** Records of two sources, real or made by dividing one, and which two of them are one person; the rules never see how that is known. */
export interface Sample {
  readonly name: string;
  readonly left: readonly Sourced[];
  readonly right: readonly Sourced[];
  /** Whether two are one; undefined where the records do not tell. */
  readonly same: (left: string, right: string) => boolean | undefined;
}

/** Every sample, made from the public data of a folder. */
export async function samplesOf(data: string): Promise<Sample[]> {
  const read = (importer: string, folder: string) => peopleOf(data, importer, folder);
  const [visits, travels, pocom, ministers, papers] = [
    await read('hsg-visits', 'historyatstate/visits'),
    await read('hsg-travels', 'historyatstate/travels'),
    await read('hsg-pocom', 'historyatstate/pocom'),
    await read('ifg-ministers', 'ifg-ministers'),
    await read('wh-readouts', 'white-house-readouts'),
  ];
  const printed = [visits, travels, papers];
  return [
    secretaries(pocom, travels),
    divided('officers with their terms divided', pocom, 'country/us'),
    renamed(ministers),
    surnames('officers by title and surname', pocom),
    surnames('ministers by title and surname', ministers),
    leaders(visits, travels),
    holders('prime ministers by their days', ministers, printed, 'country/gb', /^Prime Minister$/, /^Prime Minister$/),
    holders(
      'foreign secretaries by their days',
      ministers,
      printed,
      'country/gb',
      /^Secretary of State for Foreign(?:, | and )Commonwealth.*Affairs$|^Foreign Secretary$/,
      /^Foreign (?:Secretary|Minister)$/,
    ),
  ];
}

type DataSet = Awaited<ReturnType<typeof peopleOf>>;

/** Secretaries of state have one id in two data sets: it says who is one, and is taken away. */
function secretaries(officers: DataSet, travels: DataSet): Sample {
  const travellers = [...travels.people.values()].filter(({ id }) => !/^person\/hsg-(?:travels|president)-/.test(id));
  return {
    name: 'secretaries of state in two data sets',
    left: [...officers.people.values()].map((one) => sourcedOf(one, officers.posts, 'left')),
    right: travellers.map((one) => sourcedOf(one, travels.posts, 'right')),
    same: (left, right) => ownId(left) === ownId(right),
  };
}

/** Each officer's terms are divided in two records, one of which prints the name as papers do; those of one term are in either. */
function divided(name: string, { people, posts }: DataSet, country: string): Sample {
  const [left, right]: [Sourced[], Sourced[]] = [[], []];
  for (const one of people.values()) {
    const terms = inOrder(one.terms);
    const odd = chance(one.id, 'side', 2);
    const [mine, theirs] = [0, 1].map((half) => terms.filter((_, place) => (place + odd) % 2 === half));
    const hasLife = chance(one.id, 'life', 2) === 0;
    const life = hasLife ? {} : { born: null, died: null };
    if (mine && mine.length > 0) left.push(sourcedOf({ ...one, terms: mine }, posts, 'left', country));
    if (theirs && theirs.length > 0)
      right.push(sourcedOf({ ...one, ...life, names: printedNames(one), terms: theirs }, posts, 'right', country));
  }
  return { name, left, right, same: (a, b) => ownId(a) === ownId(b) };
}

/** One who was ennobled is in one record until then and in another since; others have their terms divided. */
function renamed({ people, posts }: DataSet): Sample {
  const [left, right]: [Sourced[], Sourced[]] = [[], []];
  for (const one of people.values()) {
    const terms = inOrder(one.terms);
    const change = one.names.find(({ start }) => start !== null)?.start;
    const isEarly = ({ from }: Term, place: number) =>
      change ? (from ?? '') < change : (place + chance(one.id, 'side', 2)) % 2 === 0;
    const [early, late] = [terms.filter(isEarly), terms.filter((term, place) => !isEarly(term, place))];
    const before = one.names.filter(({ start }) => start === null || start !== change);
    const after = one.names.filter(({ end }) => end === null || end !== change);
    if (early.length > 0) left.push(sourcedOf({ ...one, names: before, terms: early }, posts, 'left', 'country/gb'));
    if (late.length > 0) right.push(sourcedOf({ ...one, names: after, terms: late }, posts, 'right', 'country/gb'));
  }
  return { name: 'ministers with their names and terms divided', left, right, same: (a, b) => ownId(a) === ownId(b) };
}

/** One of so many posts of a person is enough to tell. */
const SURNAME_SHARE = 4;

/**
 * Each term gives two records: one prints title and full name on some days of it, the other title and surname on another. The post
 * is taken for the one office of a country of its own, as presidents' are.
 */
function surnames(name: string, { people }: DataSet): Sample {
  const [left, right]: [Sourced[], Sourced[]] = [[], []];
  for (const one of people.values())
    for (const [place, { post, from, to }] of inOrder(one.terms).entries()) {
      if (!from || !to || to <= from || chance(`${one.id} ${post}`, 'sample', SURNAME_SHARE) > 0) continue;
      const [first = from, last = from, day = from] = ['first', 'last', 'other'].map((what) =>
        addDays(from, chance(`${one.id} ${post} ${place}`, what, daysBetween(from, to) + 1)),
      );
      const id = `${one.id}-term-${place + 1}`;
      const seen = (full: string, days: readonly string[]): Known => ({
        ...{ id, born: null, died: null, terms: [] },
        names: [full, `Minister ${full}`].map((value) => ({ value, start: null, end: null })),
        mentions: days.map((on) => ({
          event: id,
          day: on,
          side: post.replace('position/', 'country/'),
          office: 'Minister',
        })),
      });
      const full = one.names[0]?.value ?? '';
      // Not everybody whom one source prints is in the other: a namesake may be.
      if (chance(one.id, 'left', 3) > 0) left.push(sourcedOf(seen(full, [first, last]), new Map(), 'left'));
      right.push(sourcedOf(seen(surnameOf(full), [day]), new Map(), 'right'));
    }
  const person = (id: string) => ownId(id).replace(/-term-\d+$/, '');
  return {
    name,
    left,
    right,
    // Another term of the same person is neither a hit nor a mistake.
    same: (a, b) => (ownId(a) === ownId(b) ? true : person(a) === person(b) ? undefined : false),
  };
}

/** The most years between the days between which somebody was seen in an office. */
const BRACKET_DAYS = 2 * 365;

/** Who met abroad with a title of one country is whom visitors' records have with that title both before and after: names are not looked at. */
function leaders(visits: DataSet, travels: DataSet): Sample {
  const same = new Map<string, Map<string, boolean>>();
  const titled = titledMentions(visits);
  for (const [office, mentions] of titledMentions(travels))
    for (const { id, day } of mentions) {
      const there = titled.get(office) ?? [];
      const [before, after] = [there.filter((one) => one.day <= day).at(-1), there.find((one) => one.day >= day)];
      if (!before || before.id !== after?.id || daysBetween(before.day, after.day) > BRACKET_DAYS) continue;
      same.set(before.id, (same.get(before.id) ?? new Map()).set(id, true));
    }
  return {
    name: 'leaders who visited and were visited',
    left: [...visits.people.values()].map((one) => sourcedOf(one, visits.posts, 'left')),
    right: [...travels.people.values()].map((one) => sourcedOf(one, travels.posts, 'right')),
    same: (a, b) => same.get(ownId(a))?.get(ownId(b)),
  };
}

/** Who is named with a title on a day is whoever held the post on it, by a list of terms: names are not looked at. */
function holders(
  name: string,
  list: DataSet,
  printed: readonly DataSet[],
  country: string,
  post: RegExp,
  title: RegExp,
): Sample {
  const terms = [...list.people.values()].flatMap(({ id, terms }) =>
    terms.filter((term) => post.test(list.posts.get(term.post)?.name ?? '')).map((term) => ({ id, ...term })),
  );
  const holder = new Map<string, Set<string>>();
  const right: Sourced[] = [];
  for (const [place, { people, posts }] of printed.entries())
    for (const one of people.values()) {
      const days = one.mentions.filter(
        ({ side, office }) => side === country && title.test(office ?? titleOf(one) ?? ''),
      );
      const found = days.map(({ day }) =>
        terms.filter(({ from, to }) => from !== null && from < day && (to === null || day < to)).map(({ id }) => id),
      );
      if (found.length === 0 || found.some((ids) => ids.length !== 1)) continue;
      holder.set(one.id, new Set(found.flat()));
      right.push({ ...sourcedOf(one, posts, 'right'), sources: [`source/printed-${place + 1}`] });
    }
  return {
    name,
    left: [...list.people.values()].map((one) => sourcedOf(one, list.posts, 'left')),
    right,
    same: (a, b) => {
      const who = holder.get(ownId(b));
      return who?.size === 1 ? who.has(ownId(a)) : undefined;
    },
  };
}

/** Where the mention has no title of its own: the only one the source prints before the name. */
function titleOf({ names }: Known): string | undefined {
  const titles = titlesBefore(names.map(({ value }) => value));
  return titles.length === 1 ? titles[0] : undefined;
}

function titledMentions({ people }: DataSet): Map<string, { id: string; day: string }[]> {
  const all = [...people.values()]
    .flatMap(({ id, mentions }) => mentions.map((mention) => ({ id, ...mention })))
    .sort((a, b) => (a.day === b.day ? (a.id < b.id ? -1 : 1) : a.day < b.day ? -1 : 1));
  const by = new Map<string, { id: string; day: string }[]>();
  for (const { side, office, id, day } of all)
    if (side && office) by.set(`${side} ${office}`, [...(by.get(`${side} ${office}`) ?? []), { id, day }]);
  return by;
}

/** A number from 0 on, by what it is of and for: nobody chose it, and it is always the same. */
export function chance(id: string, what: string, of: number): number {
  return Number.parseInt(hashOf(`${id} ${what}`, 8), 16) % of;
}

function inOrder(terms: readonly Term[]): Term[] {
  return [...terms].sort((a, b) => ((a.from ?? '') + a.post < (b.from ?? '') + b.post ? -1 : 1));
}

const SUFFIX = /,? (?:Jr\.?|Sr\.?|I{2,3}|IV)$/;

function surnameOf(full: string): string {
  return full.replace(SUFFIX, '').split(' ').at(-1) ?? full;
}

/** As papers print a name: another name on record, or the same, or first name and surname, or with initials between them. */
function printedNames({ id, names }: Known): Known['names'] {
  const [full, other] = names;
  const words = (full?.value ?? '').replace(SUFFIX, '').split(' ');
  const [first = '', last = ''] = [words[0], words.at(-1)];
  const middle = words.slice(1, -1).map((word) => `${word[0]}.`);
  const value =
    other?.value ??
    [full?.value ?? '', `${first} ${last}`, [first, ...middle, last].join(' ')][chance(id, 'name', 3)] ??
    '';
  return [{ value, start: null, end: null }];
}

function ownId(id: string): string {
  return id.replace(/^person\/(?:left|right)-/, 'person/');
}

/** What rules see of a person of one source: nothing by which it is known who is one. */
function sourcedOf(one: Known, posts: Posts, source: string, country?: string): Sourced {
  const days = [
    ...one.mentions.map(({ day }) => day),
    ...one.terms.flatMap(({ from, to }) => [from, to].filter((day) => day !== null)),
  ].sort();
  const sides = one.mentions.flatMap(({ side }) => side ?? []);
  return {
    id: one.id.replace('person/', `person/${source}-`),
    names: one.names.map(({ value }) => value),
    wikidataId: null,
    born: one.born,
    died: one.died,
    belongsTo: [],
    posts: one.terms.map(({ post, from, to }) => {
      const { name = null, of = null } = posts.get(post) ?? {};
      return { id: post, name, of, ofName: of, from, to: to ?? from };
    }),
    activeFrom: days[0] ?? null,
    activeTo: days.at(-1) ?? null,
    sources: [`source/${source}`],
    sides: [...new Set([...sides, ...(country ? [country] : [])])].sort().map((id) => ({ id, name: id })),
    iso2: null,
  };
}
