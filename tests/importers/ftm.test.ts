import { factsOf, madeOf, statedIn } from './published-shapes';

const lines = (...entities: readonly object[]) => entities.map((entity) => JSON.stringify(entity)).join('\n');
const person = (id: string, properties: object = {}, more: object = {}) => ({
  id,
  schema: 'Person',
  properties: { name: [`Person ${id}`], ...properties },
  ...more,
});
const made = (...entities: readonly object[]) => madeOf('ftm', { 'entities.ftm.json': lines(...entities) });

describe('FollowTheMoney as it is published', () => {
  it('the caption says which of many names stands for an entity', async () => {
    const names = ['Ada el Norte', 'Ada North', 'Ада'];
    const { claims } = await made(
      person('a', { name: names }, { caption: 'Ada North', last_seen: '2024-06-01T00:00:00' }),
    );
    expect(statedIn(claims, 'names').map(([, all]) => all)).toEqual([
      names.map((value) => ({ value, kind: value === 'Ada North' ? 'PRIMARY' : 'ALIAS' })),
    ]);
  });

  it('what is no date is left out, and the person stays', async () => {
    const { claims, leftOut, refused } = await made(
      person('a', { birthDate: ['unknown', '1950'], deathDate: ['2001-02-03T00:00:00'] }),
    );
    expect(leftOut).toEqual(['birthDate: expected a date, got "unknown"']);
    expect(statedIn(claims, 'born').map(([, value]) => value)).toEqual([{ edtf: '1950' }]);
    expect(statedIn(claims, 'died').map(([, value]) => value)).toEqual([{ edtf: '2001-02-03' }]);
    expect(refused).toEqual([]);
  });

  it('associates are tied as family is', async () => {
    const tie = (schema: string, other: string, name: string) => ({
      id: `${schema}-${other}`,
      schema,
      properties: { person: ['a'], [name]: [other], relationship: ['wife'], startDate: ['about 1990'] },
    });
    const { claims, leftOut } = await made(
      person('a'),
      tie('Family', 'b', 'relative'),
      tie('Associate', 'c', 'associate'),
    );
    expect(statedIn(claims, 'kind').map(([, kind]) => kind)).toEqual(['FAMILY', 'ASSOCIATE']);
    expect(statedIn(claims, 'bIs').map(([, role]) => role)).toEqual(['WIFE', 'WIFE']);
    expect(leftOut).toHaveLength(2);
  });

  it('a post of two countries, or of none that is listed, has no country, and the refused file says so', async () => {
    const post = (id: string, ...country: readonly string[]) => ({
      id,
      schema: 'Position',
      properties: { name: ['Post'], country },
    });
    const { claims, leftOut } = await made(post('p', 'gb', 'nl'), post('q', 'eu'), post('r', 'no'));
    expect(statedIn(claims, 'of').map(([, of]) => of)).toEqual(['country/no']);
    expect(leftOut).toEqual([
      'country: expected the code of one country, got "gb", "nl"',
      'country: expected the code of one country, got "eu"',
    ]);
  });

  it('a term that ends before it starts is refused, and so is one of several holders', async () => {
    const held = (id: string, properties: object) => ({
      id,
      schema: 'Occupancy',
      properties: { holder: ['a'], post: ['p'], ...properties },
    });
    const { refused, claims } = await made(
      held('o', { startDate: ['2001'], endDate: ['1999-12'] }),
      held('p', { holder: ['a', 'b'] }),
      held('q', { startDate: ['2001-05'], endDate: ['2001'] }),
    );
    expect(refused).toEqual(['it ends on 1999-12, before it starts on 2001', 'expected one "holder", got several']);
    expect(factsOf(claims, 'occupancy')).toHaveLength(1);
  });

  it('of a folder as it is downloaded the lines of entities alone are read; an export of its own may be called .ijson', async () => {
    const index = { name: 'peps', resources: [{ name: 'entities.ftm.json' }] };
    const { claims, damage } = await madeOf('ftm', { 'index.json': index, 'entities.ftm.json': lines(person('a')) });
    expect([damage, factsOf(claims, 'person')]).toEqual([[], ['person/ftm-a']]);
    expect((await madeOf('ftm', { 'samples.ijson': lines(person('b')) })).claims).toHaveLength(1);
  });
});
