import { whoTookPart } from '../../src/graph/queries.generated';
import { openWorld, type World } from './world';

const MEETING = { is: 'MEETING HELD IN_PERSON' };
const DOSSIER = {
  people: { ada: 'Ada Lund', bel: 'Bel Moe', cid: 'Cid Ness', dan: 'Dan Orr' },
  events: {
    first: { name: 'First', ...MEETING, date: '2024-01-10', people: { ada: { role: 'HOST' }, bel: { role: 'GUEST' } } },
    second: {
      name: 'Second',
      ...MEETING,
      date: '2024-02-10',
      people: { ada: { role: 'GUEST' }, bel: { role: 'HOST' }, dan: { attendance: 'ABSENT' } },
    },
    talk: { name: 'A call', is: 'CALL HELD PHONE', date: '2024-03-10', people: ['ada', 'cid'] },
    ahead: { name: 'A visit', is: 'VISIT PLANNED IN_PERSON', date: '2024-09-10', people: ['cid', 'dan'] },
  },
};

describe('who took part', () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld('2024-06-01T12:00:00Z', DOSSIER);
  });
  afterAll(() => world.close());

  const tookPart = async (args: string) => {
    const { whoTookPart } = await world.data(
      `{ whoTookPart${args && `(${args})`} { totalCount nodes { actor { name } count first { edtf } last { edtf } } } }`,
    );
    expect(whoTookPart.totalCount).toBe(whoTookPart.nodes.length);
    return whoTookPart.nodes.map(({ actor, count, first, last }: Record<string, Record<string, unknown>>) => [
      actor?.name,
      count,
      first?.edtf,
      last?.edtf,
    ]);
  };

  it('is told by how often, and only of those who were there', async () => {
    expect(await tookPart('')).toEqual([
      ['Ada Lund', 3, '2024-01-10', '2024-03-10'],
      ['Bel Moe', 2, '2024-01-10', '2024-02-10'],
      ['Cid Ness', 1, '2024-03-10', '2024-03-10'],
    ]);
  });

  it('is selected by the events, and by the part somebody had in them', async () => {
    expect(await tookPart('filter: { kinds: [MEETING], from: "2024-02-01" }')).toEqual([
      ['Ada Lund', 1, '2024-02-10', '2024-02-10'],
      ['Bel Moe', 1, '2024-02-10', '2024-02-10'],
    ]);
    expect(await tookPart('role: GUEST')).toEqual([
      ['Ada Lund', 1, '2024-02-10', '2024-02-10'],
      ['Bel Moe', 1, '2024-01-10', '2024-01-10'],
    ]);
    expect(await tookPart('filter: { kinds: [VISIT] }')).toEqual([]);
  });

  it('is counted from so many events at most, and more are seen, so that the question is refused', async () => {
    const rows = await world.graph.read(whoTookPart, { ...whoTookPart.example, most: 2 });
    expect(rows.map(({ selected, count, name }) => [selected, count, name])).toEqual([
      [3, 2, 'Ada Lund'],
      [3, 2, 'Bel Moe'],
    ]);
  });

  it('with somebody is asked of whoMet', async () => {
    expect(
      await world.refusal('{ whoTookPart(filter: { participants: ["person/ada"] }) { nodes { count } } }'),
    ).toMatchObject({
      message: 'filter.participants: expected nothing here; whom somebody took part with is what whoMet tells.',
    });
  });
});
