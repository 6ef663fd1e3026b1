import { apartBy, type PairDecision } from '../../src/model/identity/apart';
import { joinGroups } from '../../src/model/identity/join-groups';
import { joinOf } from '../../src/model/identity/join-of';
import { mergesOfJoins } from '../../src/model/identity/merges-of-joins';
import { sameName } from '../../src/model/identity/same-name';
import { type Sourced, toldApart } from '../../src/model/identity/told-apart';

const somebody = (id: string, more: Partial<Sourced>): Sourced => ({
  ...{ id, names: [], wikidataId: null, iso2: null, born: null, died: null, belongsTo: [], posts: [], sides: [] },
  ...{ activeFrom: null, activeTo: null, sources: [`source/of-${id.slice('person/'.length)}`] },
  ...more,
});
const guest = (id: string, names: readonly string[], days: readonly [string, string], more: Partial<Sourced> = {}) =>
  somebody(id, {
    names,
    sides: [{ id: 'country/dk', name: 'Denmark' }],
    activeFrom: days[0],
    activeTo: days[1],
    ...more,
  });

describe('two names', () => {
  it.each([
    ['Boris Johnson', 'Johnson Boris', 'FULL'],
    ['Борис Джонсон', 'Boris Johnson', undefined],
    ['John F. Kerry', 'John Kerry', 'FULL'],
    ['John F. Kerry', 'John Forbes Kerry', 'PART'],
    ['John Q. Kerry', 'John Forbes Kerry', undefined],
    ['William Dayton Jr.', 'William Dayton', 'PART'],
    ['Park', 'Park Chung Hee', 'PART'],
    ['Anders Fogh Rasmussen', 'Lars Rasmussen', undefined],
  ])('%s and %s go together %s', (one, other, way) => {
    expect([sameName(one, other), sameName(other, one)]).toEqual([way, way]);
  });
});

describe('a rule joins', () => {
  const surname = ['Rasmussen', 'Prime Minister Rasmussen'];
  const full = ['Anders Fogh Rasmussen', 'Prime Minister Anders Fogh Rasmussen'];

  it('a title and surname with the full name of who had the title then, and of nobody later', () => {
    const met = guest('person/met', surname, ['2004-04-29', '2008-12-04']);
    expect(joinOf(met, guest('person/guest', full, ['2003-05-12', '2008-02-27']))?.rule.name).toBe('title-and-surname');
    expect(joinOf(met, guest('person/guest', full, ['2015-01-01', '2015-01-01']))).toBeUndefined();
    expect(joinOf(met, guest('person/guest', ['Fogh', 'King Fogh'], ['2004-05-12', '2004-05-12']))).toBeUndefined();
  });

  it('a full name for one country within ten years', () => {
    const one = guest('person/one', ['Anders Fogh Rasmussen'], ['2001-11-27', '2001-11-27']);
    const other = (day: string) => guest('person/other', ['Anders Fogh Rasmussen'], [day, day]);
    expect(joinOf(one, other('2011-11-27'))?.rule.name).toBe('name-and-country');
    expect(joinOf(one, other('2011-11-28'))).toBeUndefined();
    expect(joinOf(one, { ...other('2002-01-01'), sides: [] })).toBeUndefined();
  });

  it('nobody by a name alone', () => {
    const names = { names: ['Anders Fogh Rasmussen'] };
    expect(joinOf(somebody('person/one', names), somebody('person/other', names))).toBeUndefined();
  });
});

describe('two are told apart', () => {
  const [early, late] = ['2002-01-01', '2009-06-01'] as const;

  it('by full names that differ, and not by a surname', () => {
    const anders = guest('person/a', ['Anders Fogh Rasmussen'], [early, early]);
    expect(toldApart(anders, guest('person/b', ['Lars Rasmussen'], [late, late]))).toBe(true);
    expect(toldApart(anders, guest('person/b', ['Rasmussen'], [late, late]))).toBe(false);
  });

  it('by a source that speaks of both, unless it prints two names that go together', () => {
    const sources = ['source/visits'];
    const one = (names: readonly string[]) => guest('person/a', names, [early, early], { sources });
    const other = (names: readonly string[]) => guest('person/b', names, [late, late], { sources });
    const [short, long] = [
      ['Rasmussen', 'Prime Minister Rasmussen'],
      ['Lars Rasmussen', 'Prime Minister Lars Rasmussen'],
    ];
    expect(toldApart(one(['Lars Rasmussen']), other(['Rasmussen']))).toBe(true);
    expect(toldApart(one(short), other(long))).toBe(false);
    expect(toldApart(one(short), other(short))).toBe(true);
  });
});

it('a group in which two are told apart is joined by nothing, others are', () => {
  const pair = (one: string, other: string) => ({ one, other });
  const pairs = [pair('a', 'b'), pair('b', 'c'), pair('x', 'y')];
  const { sure, ambiguous } = joinGroups(pairs, (one, other) => `${one}${other}` === 'ac' || `${one}${other}` === 'ca');
  expect(sure).toEqual([pair('x', 'y')]);
  expect(ambiguous).toEqual([pair('a', 'b'), pair('b', 'c')]);
});

it('a group is merged into its shortest id, each by the pair through which it was reached', () => {
  const [near, far] = [
    { one: 'person/ab', other: 'person/abc' },
    { one: 'person/abc', other: 'person/abcd' },
  ];
  expect(mergesOfJoins([far, near])).toEqual([
    { target: 'person/abc', other: 'person/ab', by: near },
    { target: 'person/abcd', other: 'person/ab', by: far },
  ]);
});

it('who is kept apart, or was split, is so by whatever ids they stand under now; taken back, no longer', () => {
  const decide = (seq: number, kind: PairDecision['kind'], target: string, other: string): PairDecision => ({
    ...{ id: `decision/${seq}`, seq, kind },
    ...{ target: `person/${target}`, other: `person/${other}` },
  });
  const standing = (...decisions: PairDecision[]) => {
    const apart = apartBy(decisions, (id) => (id === 'person/old-b' ? 'person/b' : id));
    return [apart.kept('person/b', 'person/a'), apart.split('person/a', 'person/b')];
  };
  const kept = decide(1, 'KEEP_APART', 'a', 'old-b');
  expect(standing(kept)).toEqual([true, true]);
  expect(standing(decide(2, 'LET_MERGE', 'a', 'old-b'), kept)).toEqual([false, false]);
  expect(standing(decide(1, 'SPLIT', 'old-b', 'a'))).toEqual([false, true]);
  expect(standing(decide(1, 'SPLIT', 'c', 'a'))).toEqual([false, false]);
});
