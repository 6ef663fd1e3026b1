import { contactDossier } from './contact-dossier';
import { openArticle, openWorld, type World } from './world';

interface Graph {
  readonly nodes: readonly { id: string; type: string; label: string; depth: number }[];
  readonly edges: readonly {
    readonly id: string;
    readonly source: string;
    readonly target: string;
    readonly type: string;
    readonly label: string;
    readonly weight: number;
    readonly planned: boolean;
    readonly certainty: string;
    readonly sources: readonly { id: string }[];
  }[];
  readonly truncated: boolean;
}

const WHOLE =
  '{ nodes { id type label depth } edges { id source target type label weight planned certainty sources { id } } truncated }';
const TALKS = 'seeds: ["event/us-ua-talks-2025-11-30"]';

const drawn = async (world: World, args: string): Promise<Graph> =>
  (await world.data(`{ graph(${args}) ${WHOLE} }`)).graph;

describe('the graph of the article', () => {
  let world: World;
  beforeAll(async () => {
    world = await openArticle();
  });
  afterAll(() => world.close());

  it.each([1, 2, 3])(
    '%i steps from the talks has ends for every edge, a source on every edge, and each of both once',
    async (depth) => {
      const { nodes, edges, truncated } = await drawn(world, `${TALKS}, depth: ${depth}`);
      expect(truncated).toBe(false);
      const ids = nodes.map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
      expect(new Set(edges.map(({ id }) => id)).size).toBe(edges.length);
      expect(edges.filter(({ source, target }) => !ids.includes(source) || !ids.includes(target))).toEqual([]);
      expect(edges.filter(({ sources }) => sources.length === 0)).toEqual([]);
      expect(nodes.filter((node) => node.depth > depth)).toEqual([]);
    },
  );

  it('has at each depth all that it has at a lesser one', async () => {
    for (const depth of [1, 2]) {
      const [near, far] = [
        await drawn(world, `${TALKS}, depth: ${depth}`),
        await drawn(world, `${TALKS}, depth: ${depth + 1}`),
      ];
      expect(far.nodes.length).toBeGreaterThan(near.nodes.length);
      for (const node of near.nodes) expect(far.nodes).toContainEqual(node);
      for (const edge of near.edges) expect(far.edges).toContainEqual(edge);
    }
  });

  it('tells that it was cut where it was, and only there', async () => {
    const whole = await drawn(world, `${TALKS}, depth: 2`);
    const { length } = whole.nodes;
    expect(await drawn(world, `${TALKS}, depth: 2, limit: ${length}`)).toEqual(whole);
    for (const limit of [1, 2, 5, length - 1]) {
      const part = await drawn(world, `${TALKS}, depth: 2, limit: ${limit}`);
      expect({ nodes: part.nodes.length, truncated: part.truncated }).toEqual({ nodes: limit, truncated: true });
      expect(part.edges.length).toBeLessThanOrEqual(3 * limit);
      for (const node of part.nodes) expect(whole.nodes.map(({ id }) => id)).toContain(node.id);
    }
  });

  it('is of one kind where one is asked for', async () => {
    const every = (await drawn(world, `${TALKS}, depth: 2`)).edges;
    const kinds = [...new Set(every.map(({ type }) => type))];
    expect(kinds.length).toBeGreaterThan(9);
    for (const kind of kinds) {
      const { edges } = await drawn(world, `${TALKS}, kinds: [${kind}]`);
      expect(edges.every(({ type }) => type === kind)).toBe(true);
    }
  });

  it('marks what is planned, and how sure it is', async () => {
    const { edges } = await drawn(world, 'seeds: ["person/vladimir-putin"], kinds: [CONTACT, PARTICIPATION]');
    const told = edges.map(({ type, source, target, label, planned, certainty }) => ({
      type,
      source,
      target,
      label,
      planned,
      certainty,
    }));
    expect(told).toEqual([
      {
        type: 'CONTACT',
        source: 'person/jared-kushner',
        target: 'person/vladimir-putin',
        label: 'may meet',
        planned: true,
        certainty: 'POSSIBLE',
      },
      {
        type: 'CONTACT',
        source: 'person/steve-witkoff',
        target: 'person/vladimir-putin',
        label: 'is to meet',
        planned: true,
        certainty: 'EXPECTED',
      },
      {
        type: 'PARTICIPATION',
        source: 'person/vladimir-putin',
        target: 'event/moscow-talks-2025-12',
        label: 'member',
        planned: true,
        certainty: 'EXPECTED',
      },
    ]);
  });

  it('goes on from a country only where it was asked for', async () => {
    const through = await drawn(world, `${TALKS}, kinds: [SIDE], depth: 2`);
    expect(through.nodes.map(({ id }) => id)).toEqual(['event/us-ua-talks-2025-11-30', 'country/ua', 'country/us']);
    const from = await drawn(world, 'seeds: ["country/us"], kinds: [SIDE]');
    expect(from.nodes.map(({ id }) => id)).toEqual([
      'country/us',
      'event/moscow-talks-2025-12',
      'event/us-ua-talks-2025-11-30',
    ]);
  });

  it('leaves out what is not on record, and keeps what nothing joins', async () => {
    const { nodes, edges } = await drawn(world, 'seeds: ["person/nobody", "place/air-force-one"]');
    expect({ nodes, edges }).toEqual({
      nodes: [{ id: 'place/air-force-one', type: 'PLACE', label: 'Air Force One', depth: 0 }],
      edges: [],
    });
  });

  it.each([
    ['seeds: []', 'seeds: expected 1 to 50 ids, got 0.'],
    ['seeds: ["claim/x"]', /^seeds: expected an id that begins with person\/ or .*; got "claim\/x"\.$/],
    [`${TALKS}, depth: 4`, 'depth: expected 1 to 3, got 4.'],
    [`${TALKS}, limit: 1001`, 'limit: expected 1 to 1000, got 1001.'],
    [`${TALKS}, limit: 0`, 'limit: expected 1 to 1000, got 0.'],
    [
      `${TALKS}, from: "2025-01-02", to: "2025-01-01"`,
      'expected "from" on or before "to", got 2025-01-02 and 2025-01-01.',
    ],
  ])('refuses %s', async (args, message) => {
    const refusal = await world.refusal(`{ graph(${args}) { truncated } }`);
    expect(refusal.code).toBe('BAD_USER_INPUT');
    expect(refusal.message).toMatch(message);
  });
});

describe('the graph of a period', () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld('2024-06-01T12:00:00Z', contactDossier());
  });
  afterAll(() => world.close());

  it('weighs contacts by the meetings of that period', async () => {
    const weights = async (period: string) =>
      (await drawn(world, `seeds: ["person/ada"], kinds: [CONTACT]${period}`)).edges.map(
        ({ target, weight, planned }) => [target, weight, planned],
      );
    const one = (slug: string) => [`person/${slug}`, 1, false];
    expect(await weights('')).toEqual([['person/bel', 2, false], ...['dan', 'eve', 'fay', 'gil', 'hal'].map(one)]);
    expect(await weights(', to: "2024-01-31"')).toEqual([one('bel')]);
    expect(await weights(', from: "2024-06-01"')).toEqual([['person/dan', 1, true]]);
  });

  it('has the posts held in it, or on the day of at.validAt', async () => {
    const posts = async (args: string) =>
      (await drawn(world, `seeds: ["person/fay"], kinds: [OCCUPANCY]${args}`)).edges.map(({ target }) => target);
    expect(await posts(', from: "2024-12-01"')).toEqual(['position/fr-minister']);
    expect(await posts(', from: "2025-06-01"')).toEqual([]);
    expect(await posts(', at: { validAt: "2024-06-01" }')).toEqual(['position/fr-minister']);
    expect(await posts(', at: { validAt: "2023-06-01" }')).toEqual([]);
  });

  it('tells that a part in a cancelled event is ruled out', async () => {
    const { edges } = await drawn(world, 'seeds: ["event/off"]');
    expect(edges.map(({ type, certainty }) => [type, certainty])).toEqual([
      ['PARTICIPATION', 'RULED_OUT'],
      ['PARTICIPATION', 'RULED_OUT'],
    ]);
  });
});

describe('the graph of someone whose latest words are on what is not drawn', () => {
  const said = (day: number, about: string) => ({ says: `words ${day}`, by: 'ada', saidAt: `2025-05-${day}`, about });
  let world: World;
  beforeAll(async () => {
    world = await openWorld('2025-06-01T12:00:00Z', {
      people: { ada: 'Ada' },
      posts: { chair: { name: 'Chair', held: { ada: { start: '2020-01-01' } } } },
      events: { old: { name: 'Old', is: 'MEETING HELD', date: '2025-05-01', people: ['ada'] } },
      quotations: [
        ...Array.from({ length: 10 }, (_, n) => said(20 + n, 'occupancy/ada--chair--1')),
        ...[10, 11, 12].map((day) => said(day, 'old')),
      ],
    });
  });
  afterAll(() => world.close());

  it('says that some was left out where there was no room for it, and draws it where there is', async () => {
    const words = async (limit: number) => {
      const { edges, truncated } = await drawn(world, `seeds: ["person/ada"], kinds: [QUOTATION], limit: ${limit}`);
      return { words: edges.length, truncated };
    };
    expect(await words(2)).toEqual({ words: 0, truncated: true });
    expect(await words(100)).toEqual({ words: 3, truncated: false });
  });
});
