import { contactsOfPeople } from '../../src/graph/queries.generated';
import { rebuild } from '../../src/graph/rebuild';
import { type Read, readAsOf } from '../../src/loaders/read';
import { LAST_MOMENT } from '../../src/model/stretches';
import { ARTICLE } from '../support/test-graph';
import { contactDossier } from './contact-dossier';
import { openFiles, openWorld, type World } from './world';

const OTHERS = 'dossiers/us-ukraine-talks-other-reports.yaml';

/** By the end of Friday, 28 November 2025, only the agency's report and what everybody knows were published. */
const FRIDAY = 'at: { knownAt: "2025-11-29T00:00:00Z" }';
const SUNDAY = 'at: { knownAt: "2025-12-01T00:00:00Z" }';
const TALKS = 'event/us-ua-talks-2025-11-30';

describe('what was known by the end of Friday', () => {
  let world: World;
  beforeAll(async () => {
    world = await openFiles('2025-12-01T20:00:00Z', ARTICLE, OTHERS);
  });
  afterAll(() => world.close());

  const paths = async (args: string) =>
    (
      await world.data(
        `{ contactPath(${args}) { planned certainty truncated steps { from { id } event { id } to { id } planned } } }`,
      )
    ).contactPath;
  const UMEROV_TO_HNATOV = 'from: "person/rustem-umerov", to: "person/andriy-hnatov"';
  const way = (planned: boolean) => ({
    planned,
    certainty: planned ? 'EXPECTED' : 'CONFIRMED',
    truncated: false,
    steps: [
      { from: { id: 'person/rustem-umerov' }, event: { id: TALKS }, to: { id: 'person/andriy-hnatov' }, planned },
    ],
  });

  it('has no way but by talks that were planned, and since then one by talks that were held', async () => {
    expect(await paths(`${UMEROV_TO_HNATOV}, ${FRIDAY}`)).toEqual([]);
    expect(await paths(`${UMEROV_TO_HNATOV}, includePlanned: true, ${FRIDAY}`)).toEqual([way(true)]);
    expect(await paths(UMEROV_TO_HNATOV)).toEqual([way(false)]);
  });

  it('has no way to whom nobody had told of yet', async () => {
    expect(
      await world.refusal(
        `{ contactPath(from: "person/rustem-umerov", to: "person/marco-rubio", ${FRIDAY}) { hops } }`,
      ),
    ).toMatchObject({ code: 'BAD_USER_INPUT', message: 'expected two people on record; person/marco-rubio is not.' });
  });

  it('has a matrix without cells, and without whom nobody had told of yet', async () => {
    const matrix = async (at: string) =>
      (
        await world.data(
          `{ contactMatrix(people: ["person/rustem-umerov", "person/andriy-hnatov", "person/marco-rubio"]${at}) { people { id } cells { a { id } b { id } count across } } }`,
        )
      ).contactMatrix;
    expect(await matrix(`, ${FRIDAY}`)).toEqual({
      people: [{ id: 'person/rustem-umerov' }, { id: 'person/andriy-hnatov' }],
      cells: [],
    });
    const cell = (a: string, b: string, across: number) => ({
      a: { id: `person/${a}` },
      b: { id: `person/${b}` },
      count: 1,
      across,
    });
    expect((await matrix(`, ${SUNDAY}`)).cells).toEqual([
      cell('andriy-hnatov', 'marco-rubio', 1),
      cell('andriy-hnatov', 'rustem-umerov', 0),
      cell('marco-rubio', 'rustem-umerov', 1),
    ]);
  });

  it('has nobody who dealt with both sides, whom Sunday has', async () => {
    const both = async (more: string) =>
      (
        await world.data(
          `{ bothSides(a: "country/ua", b: "country/ru", side: "country/us", includePlanned: true${more}) { totalCount nodes { person { id } planned certainty withA { count planned } withB { count planned } } } }`,
        )
      ).bothSides;
    expect(await both(`, ${FRIDAY}`)).toEqual({ totalCount: 0, nodes: [] });
    const row = (person: string, certainty: string) => ({
      person: { id: `person/${person}` },
      planned: true,
      certainty,
      withA: { count: 1, planned: 0 },
      withB: { count: 0, planned: 1 },
    });
    const told = { totalCount: 2, nodes: [row('steve-witkoff', 'EXPECTED'), row('jared-kushner', 'POSSIBLE')] };
    expect(await both(`, ${SUNDAY}`)).toEqual(told);
    expect(await both('')).toEqual(told);
  });

  it('is drawn with who was to come and the report that says so, and nothing that Sunday told', async () => {
    const { graph } = await world.data(
      `{ graph(seeds: ["${TALKS}"], ${FRIDAY}) { nodes { id label depth } edges { type source target planned certainty sources { id } } truncated } }`,
    );
    const three = ['andriy-hnatov', 'andriy-sybiha', 'rustem-umerov'];
    const named = ['Andriy Hnatov', 'Andriy Sybiha', 'Rustem Umerov'];
    const told = { planned: true, certainty: 'EXPECTED', sources: [{ id: 'source/ap-2025-11-28' }] };
    expect(graph).toEqual({
      nodes: [
        { id: TALKS, label: 'us-ua-talks-2025-11-30', depth: 0 },
        { id: 'country/ua', label: 'Ukraine', depth: 1 },
        ...three.map((slug, place) => ({ id: `person/${slug}`, label: named[place], depth: 1 })),
      ],
      edges: [
        ...three.map((slug) => ({ type: 'PARTICIPATION', source: `person/${slug}`, target: TALKS, ...told })),
        { type: 'SIDE', source: TALKS, target: 'country/ua', ...told },
      ],
      truncated: false,
    });
  });

  it('is what a drawing handed out as a file has', async () => {
    const file = async (more: string) => (await fetch(`${world.url}/graph.json?seeds=${TALKS}${more}`)).json();
    const { nodes } = (await file('&knownAt=2025-11-29T00:00:00Z')) as { nodes: { id: string }[] };
    expect(nodes.map(({ id }) => id)).not.toContain('person/marco-rubio');
    expect(nodes).toHaveLength(5);
  });

  it('is found by the names that were known', async () => {
    const found = async (text: string, at: string) =>
      (await world.data(`{ search(text: "${text}", ${at}) { totalCount nodes { node { id } matchedName } } }`)).search;
    expect(await found('Rubio', FRIDAY)).toEqual({ totalCount: 0, nodes: [] });
    expect(await found('Гнатов', FRIDAY)).toMatchObject({
      totalCount: 1,
      nodes: [{ node: { id: 'person/andriy-hnatov' }, matchedName: 'Andriy Hnatov' }],
    });
    const council = async (at: string) => (await found('National Security Council', at)).nodes[0].matchedName;
    expect(await council(FRIDAY)).toBe('National Security and Defense Council of Ukraine');
    expect(await council(SUNDAY)).toBe('National Security Council');
  });
});

/** Questions of the made-up world of contacts, with every argument that makes a difference. */
const QUESTIONS = [
  ...['ada-dan', 'ada-cid', 'cid-ivo', 'ada-ivo', 'eve-ivo'].flatMap((pair) => {
    const [from, to] = pair.split('-');
    const WAY = '{ hops truncated certainty steps { from { id } events { id } to { id } planned certainty } }';
    return ['', ', maxParticipants: 2', ', maxParticipants: 3, includePlanned: true, maxHops: 6, limit: 20'].map(
      (more) => `contactPath(from: "person/${from}", to: "person/${to}"${more}, at: $at) ${WAY}`,
    );
  }),
  ...['', ', from: "2024-02-01"', ', to: "2024-01-31"', ', from: "2024-01-11", to: "2024-02-20"'].flatMap((period) => [
    `contactMatrix(people: ["ada", "bel", "cid", "dan", "eve", "fay", "gil", "hal", "ivo"]${period}, at: $at) { cells { a { id } b { id } count across last { edtf } } }`.replace(
      /"([a-z]{3})"/g,
      '"person/$1"',
    ),
    `graph(seeds: ["person/ada", "country/fr"], depth: 3${period}, at: $at) { nodes { id label depth } edges { id type label weight planned certainty start { edtf } end { edtf } sources { id } } truncated }`,
    `bothSides(a: "country/fr", b: "country/it", includePlanned: true${period}, at: $at) { totalCount nodes { person { name } planned certainty withA { count calls planned certainty people { id } events { id } } withB { count calls planned certainty people { id } events { id } } } }`,
  ]),
  'bothSides(a: "country/fr", b: "country/it", side: "country/es", at: $at) { nodes { person { id } } }',
  'bothSides(a: "country/it", b: "country/fr", side: "country/fr", at: $at) { nodes { person { id } } }',
  'graph(seeds: ["person/ada"], kinds: [CONTACT], limit: 3, at: $at) { nodes { id } edges { id weight } truncated }',
  ...['ada', 'Minister', 'The Land', 'Laterr'].map(
    (text) => `search(text: "${text}", at: $at) { totalCount totalIsAtLeast nodes { node { id } matchedName score } }`,
  ),
];

describe('what stood at the last moment', () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld('2024-06-01T12:00:00Z', contactDossier());
  });
  afterAll(() => world.close());

  it.each(QUESTIONS)('is what stands: %s', async (question) => {
    const ask = (at: object) => world.data(`query Asked($at: At) { ${question} }`, { at });
    expect(await ask({ recordedAt: LAST_MOMENT })).toEqual(await ask({}));
  });

  it('is read no further than it may be: where there are more meetings, there are more rows', async () => {
    const read: Read = (query, params) => world.graph.read(query, params, { deadlineAt: Date.now() + 60_000 });
    const past = readAsOf(read, { knownAt: LAST_MOMENT, recordedAt: LAST_MOMENT });
    const of = (most: number) =>
      past(contactsOfPeople, { ids: ['person/ada'], includePlanned: false, maxParticipants: 2, most });
    // Twice she met bel, and nobody else at so small a table.
    expect(await of(3)).toMatchObject([{ key: 'person/ada', planned: 0, id: 'person/bel' }]);
    expect(await of(2)).toHaveLength(2);
  });
});

describe('names that stood', () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld('2025-07-01T12:00:00Z', { people: { ann: 'Ann Beaumont' } });
  });
  afterAll(() => world.close());

  it('are found where they are asked of the time in which they did, and only there', async () => {
    const search = async (text: string, at = '') =>
      (await world.data(`{ search(text: "${text}"${at}) { nodes { node { id } matchedName } } }`)).search.nodes;
    const { changes } = await world.data('{ changes { nodes { recordedAt } } }');
    const before = `, at: { recordedAt: "${changes.nodes[0].recordedAt}" }`;
    await world.load({ people: { ann: 'Ann Carter' } }, 'made-up-1');
    const hit = (matchedName: string) => [{ node: { id: 'person/ann' }, matchedName }];
    expect(await search('Beaumont')).toEqual([]);
    expect(await search('Bomon')).toEqual([]);
    expect(await search('Carter')).toEqual(hit('Ann Carter'));
    expect(await search('Beaumont', before)).toEqual(hit('Ann Beaumont'));
    expect(await search('Carter', before)).toEqual([]);
    expect(await search('Beaumont', ', at: { recordedAt: "2001-01-01T00:00:00Z" }')).toEqual([]);
  });

  it('are still found after the graph is built anew from its record', async () => {
    const asked = '{ search(text: "Beaumont", at: { recordedAt: "RECORDED" }) { nodes { matchedName } } }';
    const { changes } = await world.data('{ changes(until: 1) { nodes { recordedAt } } }');
    const ask = () => world.data(asked.replace('RECORDED', changes.nodes[0].recordedAt));
    const told = await ask();
    expect(told.search.nodes).toEqual([{ matchedName: 'Ann Beaumont' }]);
    await rebuild(world.graph, () => undefined);
    expect(await ask()).toEqual(told);
  });
});

describe('who dealt with both sides', () => {
  const published = (day: string) => ({ publisher: `Paper of ${day}`, grade: 'B', published: day });
  const sources = { first: published('2025-06-02'), second: published('2025-06-03') };
  const sides = { fr: ['ann'], it: ['bob'] };
  const asked = (at: string, more = '') =>
    `{ bothSides(a: "country/fr", b: "country/it", includePlanned: true${more}, at: { knownAt: "${at}" }) { nodes { person { id } } } }`;
  const FIRST = '2025-06-03T00:00:00Z';
  const SECOND = '2025-06-04T00:00:00Z';
  let world: World;
  beforeEach(async () => {
    world = await openWorld('2025-07-01T12:00:00Z', { people: { ann: 'Ann', bob: 'Bob', cyd: 'Cyd' } });
  });
  afterEach(() => world.close());
  const nodes = async (query: string) => (await world.data(query)).bothSides.nodes;

  it('is nobody who was only named for talks when they were cancelled', async () => {
    await world.load({
      sources,
      events: {
        talks: [
          { source: 'first', is: 'TALKS CONFIRMED', sides },
          { source: 'second', is: 'TALKS CANCELLED', people: ['ann', 'bob', 'cyd'] },
        ],
      },
    });
    expect(await nodes(asked(FIRST))).toEqual([]);
    expect(await nodes(asked(SECOND))).toEqual([]);
  });

  it('is of a third side by a post once that post is known', async () => {
    await world.load({
      sources,
      posts: { envoy: { name: 'Envoy', of: 'es', source: 'second', held: { cyd: { start: '2024-01-01' } } } },
      events: { talks: { source: 'first', is: 'TALKS HELD', date: '2025-06-02', sides, people: ['cyd'] } },
    });
    const told = [{ person: { id: 'person/cyd' } }];
    expect(await nodes(asked(FIRST))).toEqual(told);
    expect(await nodes(asked(FIRST, ', side: "country/es"'))).toEqual([]);
    expect(await nodes(asked(SECOND, ', side: "country/es"'))).toEqual(told);
  });
});
