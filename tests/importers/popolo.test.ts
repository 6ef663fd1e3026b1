import { factsOf, madeOf, statedIn } from './published-shapes';

const member = (person: string, more: object = {}) => ({
  person_id: person,
  organization_id: 'legislature',
  role: 'member',
  legislative_period_id: 'term/4',
  on_behalf_of_id: 'party/none',
  ...more,
});

/** A legislature in the manner of EveryPolitician. */
const house = (
  name: string,
  memberships: readonly object[],
  start = '2010',
  end: string | undefined = '2015-06-22',
) => ({
  persons: [...new Set(memberships.map((one) => (one as { person_id: string }).person_id))].map((id) => ({
    id,
    name: `Person ${id}`,
  })),
  organizations: [
    {
      id: 'legislature',
      name,
      classification: 'legislature',
      seats: 9,
      identifiers: [{ scheme: 'wikidata', identifier: 'Q1' }],
    },
    { id: 'party/none', name: 'none', classification: 'party', srgb: 'F6CB2F' },
  ],
  events: [
    {
      id: 'term/4',
      name: 'Fourth term',
      classification: 'legislative period',
      start_date: start,
      end_date: end,
      wikidata: 'Q2',
    },
  ],
  memberships,
});

const days = async (document: object) => {
  const { claims, refused, leftOut, damage } = await madeOf('popolo', { 'ep-popolo-v1.0.json': document });
  expect(damage).toEqual([]);
  const edtf = (field: string) =>
    statedIn(claims, field).flatMap(([fact, value]) =>
      fact.startsWith('occupancy/') ? [(value as { edtf: string }).edtf] : [],
    );
  return { start: edtf('start'), end: edtf('end'), refused, leftOut };
};

describe('Popolo as it is published', () => {
  it('a member without days begins and ends within the period, whose bounds may be a year and a day', async () => {
    const within = '[2010-01-01..2015-06-22]';
    expect(await days(house('House', [member('a')]))).toMatchObject({ start: [within], end: [within] });
  });

  it('a day of their own narrows the other; a period that goes on ends nobody', async () => {
    expect(await days(house('House', [member('a', { end_date: '2012-03' })]))).toMatchObject({
      start: ['[2010-01-01..2012-03-31]'],
      end: ['2012-03'],
    });
    expect(await days(house('House', [member('a', { start_date: '2012-03' })]))).toMatchObject({
      start: ['2012-03'],
      end: ['[2012-03-01..2015-06-22]'],
    });
    expect(
      await days({ ...house('House', [member('a')]), events: [{ id: 'term/4', name: 'Fourth', start_date: '2010' }] }),
    ).toMatchObject({
      start: ['[2010-01-01..]'],
      end: [],
    });
  });

  it('a period that ends before it starts leaves its members without days, and says so', async () => {
    const { start, leftOut, refused } = await days(house('House', [member('a')], '1983-01-06', '1983-01-03'));
    expect(start).toEqual([]);
    expect(leftOut).toEqual(['no day lies between 1983-01-06 and 1983-01-03, the bounds of its legislative period']);
    expect(refused).toHaveLength(1);
  });

  it('refuses a membership that ends before it starts', async () => {
    const { refused } = await days(house('House', [member('a', { start_date: '2015-11-27', end_date: '2015-10-09' })]));
    expect(refused).toEqual(['it ends on 2015-10-09, before it starts on 2015-11-27']);
  });

  it('in a folder of many, what one id means in each file is a thing of its own, but people of one id are one', async () => {
    const { claims } = await madeOf('popolo', {
      'North/ep-popolo-v1.0.json': house('North House', [member('a'), member('b')]),
      'South/ep-popolo-v1.0.json': house('South House', [member('a')], '1999', '2003'),
      'North/meta.json': { name: 'passed over, for others have popolo in their names' },
    });
    expect(factsOf(claims, 'person')).toHaveLength(2);
    for (const [type, count] of [
      ['organization', 4],
      ['position', 2],
      ['event', 2],
      ['occupancy', 3],
    ] as const)
      expect(factsOf(claims, type)).toHaveLength(count);
  });

  it('files that tell the same of an id, or tell it once, share it', async () => {
    const { persons, ...rest } = house('House', [member('a')]);
    const { claims } = await madeOf('popolo', {
      'one.json': { persons },
      'two.json': rest,
      'three.json': { organizations: rest.organizations },
    });
    expect(factsOf(claims, 'organization')).toEqual([
      'organization/popolo-legislature',
      expect.stringMatching(/party-none/),
    ]);
    expect(statedIn(claims, 'end')).toContainEqual([
      expect.stringMatching(/^occupancy/),
      { edtf: '[2010-01-01..2015-06-22]' },
    ]);
  });

  it('names in many languages are told apart, in English first, and the names of wikis are no languages', async () => {
    const { claims, damage } = await madeOf('popolo', {
      'popolo-m17n.json': {
        persons: [
          {
            id: 'Q1',
            name: { 'lang:fr': 'Ada du Nord', 'lang:en': 'Ada North' },
            other_names: [{ name: 'Ада', lang: 'be_x_old', note: 'multilingual', source: 'wikidata-label' }],
          },
        ],
        organizations: [{ id: 'Q3', name: { 'lang:en': 'Cabinet' }, seat_counts: { Q2: '9' } }],
        memberships: [
          {
            person_id: 'Q1',
            organization_id: 'Q3',
            role: { 'lang:en': 'Keeper of Maps' },
            role_code: 'Q2',
            role_superclass: { 'lang:en': 'Keeper' },
            role_superclass_code: 'Q4',
          },
        ],
        warnings: { skipped: ['email'] },
      },
    });
    expect(damage).toEqual([]);
    expect(statedIn(claims, 'names').map(([, names]) => names)).toEqual([
      [
        { value: 'Ada North', kind: 'PRIMARY', lang: 'en' },
        { value: 'Ada du Nord', kind: 'ALIAS', lang: 'fr' },
        { value: 'Ада', kind: 'ALIAS' },
      ],
      [{ value: 'Cabinet', kind: 'PRIMARY', lang: 'en' }],
      [{ value: 'Keeper of Maps', kind: 'PRIMARY' }],
    ]);
  });

  it('what is no date is left out, what has no id is refused, and the rest stands', async () => {
    const { claims, leftOut, refused, damage } = await madeOf('popolo', {
      'a.json': {
        persons: [
          { id: 'a', name: 'Ada North', birth_date: '1960--01' },
          { id: 'b', name: '' },
        ],
        organizations: [{ id: '', name: 'unknown', classification: 'party' }],
      },
    });
    expect(leftOut).toEqual(['birth_date: expected a date, got "1960--01"']);
    expect(refused).toEqual(['expected something in "name", got nothing', 'expected something in "id", got nothing']);
    expect([damage, factsOf(claims, 'person')]).toEqual([[], ['person/popolo-a']]);
  });

  it('an object where a value belongs is one mistake, not text run together', async () => {
    const { damage } = await madeOf('popolo', {
      'a.json': { persons: [{ id: 'a', name: { first: 'Ada', last: 'North' }, gender: 'f' }] },
    });
    expect(damage).toEqual(['a.json#/persons/0/name: expected one value in "name", got an object']);
  });
});
