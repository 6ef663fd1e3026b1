import { join } from 'node:path';
import countries from 'world-countries';
import { typeOfId } from '../../src/model/fact-id';
import { joinGroups } from '../../src/model/identity/join-groups';
import { sameName } from '../../src/model/identity/same-name';
import { type Sourced, toldApart } from '../../src/model/identity/told-apart';
import { factsOf, namesIn, text } from './people';
import { chance, type Sample } from './samples';

/** A rule that might join things of a sample and does not: its precision on the pairs tells why. */
export interface Candidate {
  readonly says: string;
  readonly joins: (one: Sourced, other: Sourced) => boolean;
}

const FULL_NAME: Candidate = { says: 'the same full name, in all its words', joins: haveFullName };
const TITLE_AND_BODY: Candidate = {
  says: 'the same title, in all its words, and the same body',
  joins: (one, other) => haveFullName(one, other) && one.belongsTo[0] === other.belongsTo[0],
};

/** Samples of posts, bodies, places and countries, with the rule that was weighed for each. */
export async function samplesOfThings(data: string): Promise<(Sample & { readonly candidate: Candidate })[]> {
  const read = (importer: string, folder: string) => factsOf(join(data, folder), importer);
  const [ministries, officers, visits, travels] = [
    await read('ifg-ministers', 'ifg-ministers'),
    await read('hsg-pocom', 'historyatstate/pocom'),
    await read('hsg-visits', 'historyatstate/visits'),
    await read('hsg-travels', 'historyatstate/travels'),
  ];
  return [
    twice('organizations in two records', 'Organization', ministries, FULL_NAME),
    twice('ministers’ posts in two records', 'Position', ministries, TITLE_AND_BODY),
    twice('officers’ posts in two records', 'Position', officers, TITLE_AND_BODY),
    twice('leaders’ posts in two records', 'Position', visits, TITLE_AND_BODY),
    twice('places in two records', 'Place', travels, FULL_NAME),
    ...Object.entries(SCRIPTS).map(([script, isOf]) => countriesIn(script, isOf)),
  ];
}

type Facts = Awaited<ReturnType<typeof factsOf>>;

/** Each thing is in one record as it is and in another with its name as others print it; a third of them is left out of either. */
function twice(name: string, type: 'Organization' | 'Position' | 'Place', facts: Facts, candidate: Candidate) {
  const all = [...facts].flatMap(([id, fact]) =>
    typeOfId(id) === type ? [{ id, names: namesIn(fact).map(({ value }) => value), of: text(fact.of) }] : [],
  );
  const side = (source: string, namesOf: (one: (typeof all)[number]) => string[]) =>
    all
      .filter(({ id }) => chance(id, source, 3) > 0)
      .map((one) => thing(one.id, source, namesOf(one), one.of === null ? [] : [one.of]));
  return {
    ...{ name, candidate },
    left: side('left', ({ names }) => names),
    right: side('right', ({ id, names }) => [printed(id, names)]),
    same: (left: string, right: string) => ownId(left) === ownId(right),
  };
}

/** As others print a name: as it is, another name on record, with "&", the last word first, or without what stands before "for" or "of". */
function printed(id: string, [full = '', other]: readonly string[]): string {
  const ways = [full, other ?? full, full.replaceAll(' and ', ' & '), full.replace(/^(\w+) (?:for|of) (.+)$/, '$2 $1')];
  return ways[chance(id, 'name', ways.length)] ?? full;
}

const SCRIPTS: Readonly<Record<string, RegExp>> = {
  Latin: /^[\p{Script=Latin}\p{M}\p{P}\p{Z}]+$/u,
  Cyrillic: /^[\p{Script=Cyrillic}\p{M}\p{P}\p{Z}]+$/u,
  Arabic: /^[\p{Script=Arabic}\p{M}\p{P}\p{Z}]+$/u,
  other: /^[^\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Arabic}]+$/u,
};

/** Countries by their English names, and by those they give themselves in a script. */
function countriesIn(script: string, isOf: RegExp) {
  const native = countries.flatMap(({ cca2, name }) => {
    const names = Object.entries(name.native ?? {}).flatMap(([lang, { common }]) => (lang === 'eng' ? [] : [common]));
    const own = names.filter((one) => isOf.test(one) && one !== name.common);
    return own.length > 0 ? [thing(`country/${cca2.toLowerCase()}`, 'right', own, [])] : [];
  });
  return {
    ...{ name: `countries in ${script} script`, candidate: FULL_NAME, right: native },
    left: countries.map(({ cca2, name }) =>
      thing(`country/${cca2.toLowerCase()}`, 'left', [name.common, name.official], []),
    ),
    same: (left: string, right: string) => ownId(left) === ownId(right),
  };
}

/** Which pairs a rule would join, by the same groups and prohibitions as every other. */
export function joinedBy<P extends { left: Sourced; right: Sourced }>(
  { joins }: Candidate,
  pairs: readonly P[],
): ReadonlySet<P> {
  const byId = new Map(pairs.flatMap(({ left, right }) => [left, right].map((one) => [one.id, one])));
  const all = pairs
    .filter(({ left, right }) => joins(left, right))
    .map((pair) => ({ one: pair.left.id, other: pair.right.id, pair }));
  const { sure } = joinGroups(all, (one, other) => {
    const [a, b] = [byId.get(one), byId.get(other)];
    return !a || !b || toldApart(a, b);
  });
  return new Set(sure.map(({ pair }) => pair));
}

function haveFullName(one: Sourced, other: Sourced): boolean {
  return one.names.some((mine) => other.names.some((its) => sameName(mine, its) === 'FULL'));
}

function ownId(id: string): string {
  return id.replace(/\/(?:left|right)-/, '/');
}

function thing(id: string, source: string, names: readonly string[], belongsTo: readonly string[]): Sourced {
  return {
    ...{ id: id.replace('/', `/${source}-`), names, belongsTo, sources: [`source/${source}`] },
    ...{ wikidataId: null, iso2: null, born: null, died: null, posts: [], sides: [] },
    ...{ activeFrom: null, activeTo: null },
  };
}
