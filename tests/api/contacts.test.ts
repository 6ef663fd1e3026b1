import { contactDossier } from './contact-dossier';
import { openWorld, type World } from './world';

const PEOPLE = ['ada', 'bel', 'cid', 'dan', 'eve', 'fay', 'gil', 'hal', 'ivo'].map((slug) => `person/${slug}`);

describe('contacts', () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld('2024-06-01T12:00:00Z', contactDossier());
  });
  afterAll(() => world.close());

  const met = async (filter: string) => {
    const { whoMet } = await world.data(
      `{ whoMet(person: "person/ada", filter: { ${filter} }) { nodes { b { name } verdict count calls last { edtf } } totalCount } }`,
    );
    expect(whoMet.totalCount).toBe(whoMet.nodes.length);
    return whoMet.nodes.map(({ b, verdict, count, calls, last }: Record<string, Record<string, unknown>>) => [
      b?.name,
      verdict,
      count,
      calls,
      last?.edtf,
    ]);
  };

  it('by call are kept apart from meetings', async () => {
    expect(await met('means: BY_CALL')).toEqual([
      ['ivo', 'SPOKE', 0, 1, undefined],
      ['eve', 'MET', 1, 1, '2024-04-01'],
    ]);
    expect(await met('means: IN_PERSON, maxParticipants: 2')).toEqual([['bel', 'MET', 2, 0, '2024-02-10']]);
  });

  it('say MET of two who met outside of what was selected', async () => {
    expect(await met('means: BY_CALL, from: "2024-05-02"')).toEqual([['eve', 'MET', 0, 1, undefined]]);
  });

  it('are selected by place, and by one around it', async () => {
    for (const place of ['place/the-town', 'place/the-land'])
      expect(await met(`place: "${place}"`)).toEqual([['bel', 'MET', 1, 0, '2024-01-10']]);
    expect(await met('place: "place/the-town", means: BY_CALL')).toEqual([['eve', 'MET', 0, 1, undefined]]);
    expect(await met('place: "place/the-land", kinds: [SUMMIT]')).toEqual([]);
  });

  const matrix = async (people: readonly string[], period = '') =>
    (
      await world.data(
        `{ contactMatrix(people: ${JSON.stringify(people)}${period}) { people { id } cells { a { id } b { id } count across last { edtf } } } }`,
      )
    ).contactMatrix;

  it.each([
    '',
    'from: "2024-02-01"',
    'to: "2024-01-11"',
    'from: "2024-01-11", to: "2024-02-09"',
    'from: "2024-04-01", to: "2025-12-31"',
  ])('of a matrix (%s) are those that each two are told to have', async (period) => {
    const { cells } = await matrix([...PEOPLE].reverse(), period && `, ${period}`);
    const counted: object[] = [];
    for (const a of PEOPLE) {
      const { whoMet } = await world.data(
        `{ whoMet(person: "${a}", first: 100, filter: { ${period || 'kinds: [TALKS, MEETING, VISIT, SUMMIT]'} }) { nodes { b { id } count across last { edtf } } } }`,
      );
      for (const { b, ...rest } of whoMet.nodes) if (a < b.id) counted.push({ a: { id: a }, b, ...rest });
    }
    expect(cells.length).toBeGreaterThan(0);
    expect(cells).toEqual(
      counted.sort((one, other) => (JSON.stringify(one).slice(0, 60) < JSON.stringify(other).slice(0, 60) ? -1 : 1)),
    );
  });

  it('of a matrix name who is on record, in the order asked, each once', async () => {
    const { people, cells } = await matrix(['person/bel', 'person/nobody', 'person/ada', 'person/bel']);
    expect(people).toEqual([{ id: 'person/bel' }, { id: 'person/ada' }]);
    expect(cells).toHaveLength(1);
  });

  it('of a matrix are of at most 100 people', async () => {
    const many = Array.from({ length: 101 }, (_, place) => `person/p${place}`);
    expect(await world.refusal(`{ contactMatrix(people: ${JSON.stringify(many)}) { people { id } } }`)).toMatchObject({
      code: 'BAD_USER_INPUT',
      message: 'people: expected at most 100 ids, got 101.',
    });
  });

  const both = async (args: string) => {
    const { bothSides } = await world.data(
      `{ bothSides(${args}) { totalCount nodes { person { name } planned certainty withA { count calls people { name } } withB { count calls planned people { name } } } } }`,
    );
    expect(bothSides.totalCount).toBe(bothSides.nodes.length);
    return bothSides.nodes;
  };
  const FRANCE_ITALY = 'a: "country/fr", b: "country/it", to: "2024-03-31"';

  it('with both sides are those with holders of their posts that day, where there was no delegation', async () => {
    const with_ = (name: string, calls: number) => ({ count: 1 - calls, calls, people: [{ name }] });
    const row = (name: string) => ({
      person: { name },
      planned: false,
      certainty: 'CONFIRMED',
      withA: with_('fay', 0),
      withB: { ...with_('gil', 1), planned: 0 },
    });
    expect(await both(FRANCE_ITALY)).toEqual([row('eve'), row('hal')]);
    expect(await both(`${FRANCE_ITALY}, side: "country/es"`)).toEqual([row('eve')]);
    expect(await both(`${FRANCE_ITALY}, side: "country/de"`)).toEqual([]);
  });

  it('with both sides are not those of a side with their own people, and unsure posts make them unsure', async () => {
    // At the meeting of 2025 gil, in no delegation, perhaps still holds the Italian post: he dealt with France at most.
    expect(await both('a: "country/fr", b: "country/it", from: "2025-01-01"')).toEqual([]);
    const [{ certainty }] = await both('a: "country/fr", b: "country/it", from: "2024-04-01", to: "2024-04-30"');
    expect(certainty).toBe('POSSIBLE');
  });

  it.each([
    ['a: "country/fr", b: "country/fr"', 'expected two sides, got country/fr twice.'],
    [
      'a: "person/ada", b: "country/fr"',
      'a: expected an id that begins with country/ or organization/; got "person/ada".',
    ],
    [
      'a: "country/fr", b: "country/it", from: "2024-02-01", to: "2024-01-01"',
      'expected "from" on or before "to", got 2024-02-01 and 2024-01-01.',
    ],
  ])('with both sides refuse %s', async (args, message) => {
    expect(await world.refusal(`{ bothSides(${args}) { totalCount } }`)).toMatchObject({
      code: 'BAD_USER_INPUT',
      message,
    });
  });
});
