import { digestOf } from '../../src/graph/digest';
import { rebuild } from '../../src/graph/rebuild';
import { chancery } from '../dossier/chancery';
import { testAddress } from '../support/test-graph';
import { openWorld, type World } from './world';

const ADA = 'person/ada-north';
const A = 'person/a-north';
const BEN = 'person/ben-south';
const TALKS = 'event/harbour-talks';
const WHO = ['--reason', 'one and the same', '--by', 'Jo Berg'];

const GAZETTE_SAYS = {
  people: { 'ada-north': 'Ada North', 'ben-south': 'Ben South', 'cyd-east': 'Cyd East' },
  countries: { northland: 'Northland' },
  places: { harbour: { name: 'Harbour', kind: 'CITY' }, port: { name: 'The Port', kind: 'CITY' } },
  posts: { premier: { name: 'Premier', of: 'northland', held: { 'ada-north': { start: '2024-01-02' } } } },
  events: {
    'harbour-talks': { is: 'TALKS HELD', date: '2025-05-05', place: 'harbour', people: ['ada-north', 'ben-south'] },
  },
  quotations: [{ says: 'calm water', by: 'ada-north', about: TALKS }],
};

/** Another paper, which calls Ada North and the harbour otherwise. */
const COURIER_SAYS = {
  source: { id: 'courier', publisher: 'Courier', grade: 'B', published: '2025-06-02' },
  people: { 'a-north': 'A. North', 'ben-south': 'Ben South' },
  places: { port: { name: 'The Port', kind: 'CITY' } },
  posts: { premier: { held: { 'a-north': { start: '2024-01-02' } } } },
  events: {
    'harbour-talks': { is: 'TALKS HELD', date: '2025-05-05', place: 'port', people: ['a-north'] },
    'harbour-dinner': { is: 'MEETING HELD', date: '2025-05-06', people: ['a-north', 'ben-south'] },
  },
  quotations: [{ says: 'quiet water', by: 'a-north', about: TALKS }],
};

describe('two people who are one', () => {
  let world: World;
  let before: string;
  beforeEach(async () => {
    world = await openWorld('2025-06-03T00:00:00Z', GAZETTE_SAYS, COURIER_SAYS);
    before = new Date().toISOString();
  });
  afterEach(() => world.close());

  const merge = () => decide('merge', A, 'into', ADA, ...WHO);

  it('are found by either id and answered with one, wherever an id comes in', async () => {
    expect(await met(A)).toEqual({ a: A, count: 2 });
    expect(await met(ADA)).toEqual({ a: ADA, count: 1 });
    expect(await merge()).toEqual({
      out: expect.stringMatching(/^merge person\/a-north person\/ada-north: change \d+; \d+ facts resolved again\n$/),
      err: '',
      status: 0,
    });

    // The two papers tell of one part in the talks, and of a dinner.
    for (const id of [A, ADA]) expect(await met(id)).toEqual({ a: ADA, count: 2 });
    const answers = await world.data(`{
      node(id: "${A}") { id ... on Person { name names { value } occupancies { nodes { id claims { totalCount } } } } }
      nodes(ids: ["${A}", "participation/harbour-talks--a-north", "occupancy/a-north--premier--1"]) { id }
      byId: person(id: "${A}") { id slug }
      bySlug: person(slug: "a-north") { id }
      whoMet(person: "${A}") { nodes { a { id } b { id } count } }
      allOf: events(filter: { participants: ["${A}", "${BEN}"] }) { nodes { id } }
      anyOf: events(filter: { anyOf: ["${A}", "person/cyd-east"] }) { nodes { id participations { nodes { actor { id } } } } }
      matrix: contactMatrix(people: ["${A}", "${BEN}"]) { people { id } }
      path: contactPath(from: "${A}", to: "${BEN}") { steps { from { id } to { id } } }
      graph(seeds: ["${A}"]) { nodes { id } }
      quotations(speaker: "${A}") { nodes { text speaker { id } } }
      coverage(about: ["${A}"]) { sources }
      search(text: "A. North", types: [PERSON]) { nodes { node { id } matchedName } }
    }`);
    expect(answers.node).toEqual({
      id: ADA,
      // The name of the paper that came out later.
      name: 'A. North',
      names: expect.arrayContaining([{ value: 'Ada North' }, { value: 'A. North' }]),
      occupancies: { nodes: [{ id: 'occupancy/ada-north--premier--1', claims: { totalCount: 2 } }] },
    });
    expect(answers.nodes.map(idOf)).toEqual([
      ADA,
      'participation/harbour-talks--ada-north',
      'occupancy/ada-north--premier--1',
    ]);
    expect([answers.byId, answers.bySlug]).toEqual([{ id: ADA, slug: 'ada-north' }, { id: ADA }]);
    expect(answers.whoMet.nodes).toEqual([{ a: { id: ADA }, b: { id: BEN }, count: 2 }]);
    for (const { nodes } of [answers.allOf, answers.anyOf])
      expect(nodes.map(idOf)).toEqual([TALKS, 'event/harbour-dinner']);
    expect(answers.anyOf.nodes[0].participations.nodes.map(({ actor }: { actor: It }) => actor.id).sort()).toEqual([
      ADA,
      BEN,
    ]);
    expect(answers.matrix.people.map(idOf)).toEqual([ADA, BEN]);
    expect(answers.path.map(({ steps }: { steps: unknown }) => steps)).toEqual([
      [{ from: { id: ADA }, to: { id: BEN } }],
    ]);
    expect(answers.graph.nodes.map(idOf)).toContain(ADA);
    expect(answers.quotations.nodes).toEqual([
      { text: 'calm water', speaker: { id: ADA } },
      { text: 'quiet water', speaker: { id: ADA } },
    ]);
    expect(answers.coverage.sources).toBe(2);
    expect(answers.search.nodes[0].node.id).toBe(ADA);
  });

  it('cost nothing where nobody was merged, and one look-up where somebody was', async () => {
    const question = `{ person(id: "${ADA}") { name } whoMet(person: "${ADA}") { nodes { count } } events(filter: { anyOf: ["${ADA}", "${BEN}"] }) { nodes { id } } }`;
    const asked = async () => {
      const names: string[] = [];
      await world.data(question).finally(world.graph.observe((name) => names.push(name)));
      return names.sort();
    };
    const unmerged = ['contactsByCount', 'eventsOfAny', 'peopleById'];
    expect(await asked()).toEqual(unmerged);
    await merge();
    await world.look();
    expect(await asked()).toEqual([...unmerged, 'redirectsOf', 'redirectsOf', 'redirectsOf']);
  });

  it('keep their claims as they were made, which lead to what they are of now', async () => {
    await merge();
    await world.look();
    const { node } = await world.data(
      `{ node(id: "${ADA}") { ... on Person { claims { nodes { fact { id } source { id } } } } } }`,
    );
    expect(node.claims.nodes).toEqual([
      { fact: { id: ADA }, source: { id: 'source/courier' } },
      { fact: { id: ADA }, source: { id: 'source/gazette' } },
    ]);
  });

  it('are two again after a split, with what was claimed of each in between', async () => {
    await merge();
    await world.look();
    await world.load({
      ...{ source: { id: 'herald', publisher: 'Herald', grade: 'B', published: '2025-06-04' } },
      events: { 'harbour-lunch': { is: 'MEETING HELD', date: '2025-05-07', people: ['a-north', 'cyd-east'] } },
    });
    expect(
      (await world.data(`{ event(id: "event/harbour-lunch") { participations { nodes { actor { id } } } } }`)).event,
    ).toEqual({
      participations: { nodes: expect.arrayContaining([{ actor: { id: ADA } }]) },
    });
    expect((await decide('split', A, ...WHO)).out).toMatch(/^split person\/a-north: change \d+/);
    expect(await met(A)).toEqual({ a: A, count: 2 });
    expect(await met(A, 'person/cyd-east')).toEqual({ a: A, count: 1 });
    expect(await met(ADA, 'person/cyd-east')).toEqual({ a: ADA, count: 0 });
    const { facts, derived } = await digestOf(world.graph);

    const apart = await openWorld('2025-06-03T00:00:00Z', GAZETTE_SAYS, COURIER_SAYS);
    await apart.load({
      ...{ source: { id: 'herald', publisher: 'Herald', grade: 'B', published: '2025-06-04' } },
      events: { 'harbour-lunch': { is: 'MEETING HELD', date: '2025-05-07', people: ['a-north', 'cyd-east'] } },
    });
    expect(await digestOf(apart.graph)).toMatchObject({ facts, derived });
    await apart.close();
  });

  it('are told apart before the merge in recorded time, and as one after it; so again after a split', async () => {
    await merge();
    const merged = new Date().toISOString();
    await decide('split', A, ...WHO);
    await world.look();
    const asked = async (at: string) => {
      const { a, ada } = await world.data(`{
        a: person(id: "${A}"${at}) { id names { value } claims { totalCount } occupancies { nodes { id } } }
        ada: person(id: "${ADA}"${at}) { id names { value } claims { totalCount } }
      }`);
      const { part } = await world.data(`{ part: node(id: "participation/harbour-talks--a-north"${at}) { id } }`);
      const { whoMet } = await world.data(`{ whoMet(person: "${A}"${at}) { nodes { a { id } count } } }`);
      return { a, ada, part, met: whoMet.nodes };
    };
    const apart = {
      a: {
        id: A,
        names: [{ value: 'A. North' }],
        claims: { totalCount: 1 },
        occupancies: { nodes: [{ id: 'occupancy/a-north--premier--1' }] },
      },
      ada: { id: ADA, names: [{ value: 'Ada North' }], claims: { totalCount: 1 } },
      part: { id: 'participation/harbour-talks--a-north' },
      // Ben at the talks and the dinner, and Ada at the talks.
      met: [
        { a: { id: A }, count: 2 },
        { a: { id: A }, count: 1 },
      ],
    };
    const both = {
      id: ADA,
      names: expect.arrayContaining([{ value: 'A. North' }, { value: 'Ada North' }]),
      claims: { totalCount: 2 },
    };
    expect(await asked(`, at: { recordedAt: "${before}" }`)).toEqual(apart);
    expect(await asked(`, at: { recordedAt: "${merged}" }`)).toEqual({
      a: { ...both, occupancies: { nodes: [{ id: 'occupancy/ada-north--premier--1' }] } },
      ada: both,
      part: { id: 'participation/harbour-talks--ada-north' },
      met: [{ a: { id: ADA }, count: 2 }],
    });
    expect(await asked('')).toEqual(apart);
  });

  it('are told of in the list of changes, in words', async () => {
    await merge();
    const { changes } = await world.data(`{ changes { nodes { sentence facts { nodes { sentence } } } } }`);
    const { sentence, facts } = changes.nodes.at(-1);
    expect(sentence).toMatch(
      /: merged A\. North \(person\/a-north\) into Ada North \(person\/ada-north\): one and the same, by Jo Berg$/,
    );
    const sentences = facts.nodes.map((fact: { sentence: string }) => fact.sentence);
    expect(sentences).toContainEqual(expect.stringMatching(/^No longer so: A\. North/));
    expect(sentences).toContainEqual('Changed: A. North');
  });

  it('no longer disagree over a place that is one, and what a merge settles is settled for whoever asks', async () => {
    const about = async () =>
      await world.data(
        `{ disputes(about: "${TALKS}") { nodes { field } } event(id: "${TALKS}") { disputes { field } place { id } } }`,
      );
    expect((await about()).disputes.nodes).toEqual([{ field: 'place' }]);
    await decide('merge', 'place/port', 'into', 'place/harbour', ...WHO);
    await world.look();
    expect(await about()).toEqual({ disputes: { nodes: [] }, event: { disputes: [], place: { id: 'place/harbour' } } });
    const digest = await digestOf(world.graph);
    await rebuild(world.graph, () => undefined);
    expect(await digestOf(world.graph)).toEqual(digest);
  });

  it('are drawn with the sources that state a value by either id', async () => {
    await decide('merge', 'place/port', 'into', 'place/harbour', ...WHO);
    await world.look();
    const { graph } = await world.data(
      `{ graph(seeds: ["${TALKS}"], kinds: [PLACE]) { edges { type target sources { id } } } }`,
    );
    expect(graph.edges).toEqual([
      { type: 'PLACE', target: 'place/harbour', sources: [{ id: 'source/courier' }, { id: 'source/gazette' }] },
    ]);
  });

  it('cannot be merged while they are kept apart', async () => {
    expect((await decide('keep-apart', ADA, 'from', A, ...WHO)).status).toBe(0);
    const refused = await merge();
    expect(refused.status).toBe(1);
    expect(refused.err).toMatch(
      /person\/a-north and person\/ada-north are kept apart by decision\/[0-9a-f]{24} \(one and the same, Jo Berg\): decide let-merge first\./,
    );
    await decide('let-merge', A, 'with', ADA, ...WHO);
    expect((await merge()).status).toBe(0);
  });

  it.each([
    [['merge', A, 'into', TALKS], /expected two things of one type, got person\/a-north and event\/harbour-talks/],
    [['merge', A, 'into', A], /expected two ids, got person\/a-north twice/],
    [['merge', A, 'into', 'person/nobody'], /person\/nobody is not on record/],
    [['merge', A], /expected merge A into B, got merge person\/a-north/],
    [
      ['merge', 'occupancy/a-north--premier--1', 'into', 'occupancy/ada-north--premier--1'],
      /expected the id of somebody or something/,
    ],
    [['split', A], /person\/a-north is not merged into anything/],
  ])('are merged only where that makes sense: %j', async (args, message) => {
    const digest = await digestOf(world.graph);
    const { status, err } = await decide(...args, ...WHO);
    expect({ status, err }).toEqual({ status: 1, err: expect.stringMatching(message) });
    expect(await digestOf(world.graph)).toEqual(digest);
  });

  it('are named by their canonical id where one was merged away', async () => {
    await merge();
    expect((await merge()).out).toMatch(/stands so already/);
    for (const args of [
      ['merge', A, 'into', BEN],
      ['merge', BEN, 'into', A],
      ['merge', ADA, 'into', A],
    ])
      expect((await decide(...args, ...WHO)).err).toMatch(
        /person\/a-north is merged into person\/ada-north already: name person\/ada-north/,
      );
    expect((await decide('keep-apart', A, 'from', ADA, ...WHO)).err).toMatch(/are merged: split them first/);
  });

  it('are merged and split in a file of decisions', async () => {
    const file = `by: Jo Berg\ndecisions:\n  - { merge: ${A}, into: ${ADA}, reason: the same }\n  - { keep-apart: ${BEN}, from: person/cyd-east, reason: two }\n`;
    const { status, out } = await chancery(['decide', '--file', 'a.yaml'], { 'a.yaml': file }, env());
    expect({ status, lines: out.trimEnd().split('\n').length }).toEqual({ status: 0, lines: 2 });
    expect(await met(A)).toEqual({ a: ADA, count: 2 });
    const wrong = `by: Jo\ndecisions:\n  - { merge: ${A}, reason: no }\n  - { split: ${A}, from: ${BEN}, reason: no }\n`;
    const { err } = await chancery(['decide', '--file', 'b.yaml'], { 'b.yaml': wrong }, env());
    expect(err).toMatch(/b\.yaml:3:5: .*as what to merge into/);
    expect(err).toMatch(/b\.yaml:4:\d+: .*expected nothing here beside split/);
  });

  async function met(a: string, b = BEN) {
    const { haveMet } = await world.data(`{ haveMet(a: "${a}", b: "${b}") { a { id } count } }`);
    return { a: haveMet.a.id, count: haveMet.count };
  }
});

interface It {
  readonly id: string;
}

const idOf = ({ id }: It) => id;

function decide(...args: string[]) {
  return chancery(['decide', ...args], {}, env());
}

function env() {
  const { uri, user, password } = testAddress();
  return { NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password };
}
