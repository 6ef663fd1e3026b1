import { getNamedType } from 'graphql';
import { typeOfId } from '../../src/model/fact-id';
import { idsOnRecord } from './ids-on-record';
import { objectTypes } from './selections';
import { tiesDossier } from './ties-dossier';
import { openArticle, openWorld, type World } from './world';

/** A list: the field that gives it, for the page's arguments to be put in, and where it stands in the answer. */
interface List {
  readonly name: string;
  readonly text: (page: string, selection: string) => string;
  readonly path: readonly string[];
  /** What tells its nodes apart. */
  readonly key: string;
}

interface Page {
  readonly edges: readonly { cursor: string; node: object }[];
  readonly nodes: readonly object[];
  readonly pageInfo: { hasNextPage: boolean; endCursor: string | null };
  readonly totalCount: number;
  readonly totalIsAtLeast: boolean;
}

const ROOT_LISTS = [
  ['people', ''],
  ['people', 'filter: { of: "country/us" }'],
  ['events', ''],
  ['events', 'filter: { from: "2025-11-30", kinds: [TALKS, VISIT] }'],
  ['events', 'filter: { participants: ["person/steve-witkoff"] }'],
  ['whoMet', 'person: "person/rustem-umerov"'],
  ['whoMet', 'person: "person/rustem-umerov", filter: { order: LATEST }'],
  ['whoMet', 'person: "person/rustem-umerov", filter: { sides: ACROSS }'],
  ['whoMet', 'person: "person/rustem-umerov", filter: { sides: ACROSS, order: LATEST }'],
  ['whoMet', 'person: "person/rustem-umerov", filter: { place: "place/florida" }'],
  ['bothSides', 'a: "country/ua", b: "country/ru", includePlanned: true'],
  ['whoTookPart', ''],
  ['upcoming', 'on: "2025-11-30"'],
  ['quotations', ''],
  ['quotations', 'speaker: "person/rustem-umerov"'],
  ['stances', ''],
  ['sources', ''],
  ['disputes', ''],
  ['disputes', 'about: "event/day-1"'],
  ['changes', ''],
  ['search', 'text: "talks"'],
  ['search', 'text: "Rubio", types: [PERSON]'],
] as const;

describe('the pages of the article', () => {
  let world: World;
  let ids: string[] = [];
  beforeAll(async () => {
    world = await openArticle();
    ids = await idsOnRecord(world);
  });
  afterAll(() => world.close());

  it.each(ROOT_LISTS)('of %s(%s), one by one and two by two, are the whole list', async (field, args) => {
    await expectPages(world, rootList(field, args));
  });

  const fields = objectTypes().flatMap((type) =>
    Object.values(type.getFields())
      .filter((field) => getNamedType(field.type).name.endsWith('Connection') && type.getInterfaces().length > 0)
      .map((field) => [type.name, field.name] as const),
  );

  it.each(fields)('of %s.%s, one by one and two by two, are the whole list', async (type, field) => {
    for (const list of await listsOf(world, ids, type, field)) await expectPages(world, list);
  });

  it('of the events of a contact are the whole list', async () => {
    await expectPages(world, sharedEvents('person/marco-rubio', 'person/rustem-umerov'));
  });

  it.each([...ROOT_LISTS.keys()])('begin at no cursor of another list (%#)', async (place) => {
    const [field, args] = ROOT_LISTS[place] as (typeof ROOT_LISTS)[number];
    const [otherField, otherArgs] = ROOT_LISTS[(place + 1) % ROOT_LISTS.length] as (typeof ROOT_LISTS)[number];
    const { edges } = await pageOf(world, rootList(otherField, otherArgs), 'first: 1');
    const { text } = rootList(field, args);
    const { code, message, path } = await world.refusal(text(`after: "${edges[0]?.cursor}"`, 'totalCount'));
    expect({ code, path }).toEqual({ code: 'BAD_USER_INPUT', path: [field] });
    expect(message).toContain('after: expected a cursor of this list, got "');
  });

  it.each(['', 'nonsense', 'WzFd', 'bnVsbA', 'e30', '💥', 'x'.repeat(5000)])(
    'begin at no cursor that is none (%#)',
    async (after) => {
      const { code, message } = await world.refusal('query ($after: String) { people(after: $after) { totalCount } }', {
        after,
      });
      expect(code).toBe('BAD_USER_INPUT');
      expect(message).toMatch(/^after: expected a cursor of this list, got ".{0,80}"\.$/u);
    },
  );

  it.each([0, -1, 101, 2_000_000])('hold between 1 and 100 rows, and not %p', async (first) => {
    for (const field of ['people', 'events', 'quotations', 'sources']) {
      const { code, message, path } = await world.refusal(`{ ${field}(first: ${first}) { totalCount } }`);
      expect({ code, path }).toEqual({ code: 'BAD_USER_INPUT', path: [field] });
      expect(message).toBe(`first: expected 1 to 100, got ${first}.`);
    }
    const { path } = await world.refusal(`{ person(slug: "marco-rubio") { events(first: ${first}) { totalCount } } }`);
    expect(path).toEqual(['person', 'events']);
  });

  it('hold as many rows as the schema says where the size is left out or null', async () => {
    const size = async (args: string) =>
      (await world.data(`{ source(slug: "ask-onix-2025-11-30") { claims${args} { nodes { id } } } }`)).source.claims
        .nodes.length;
    expect([await size(''), await size('(first: null)'), await size('(first: null, after: null)')]).toEqual([
      20, 20, 20,
    ]);
  });
});

describe('the pages of lists in which much is alike', () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld('2025-06-01T12:00:00Z', tiesDossier());
    for (const place of [2, 3, 4, 5])
      await world.load({ people: { [`later-${place}`]: `Later ${place}` } }, `later-${place}`);
  });
  afterAll(() => world.close());

  const TWIN = 'person/twin-01';
  const lists: [string, string, string][] = [
    ['people', '', 'id'],
    ['people', 'filter: { of: "organization/bureau" }', 'id'],
    ['events', '', 'id'],
    ['events', `filter: { participants: ["${TWIN}"] }`, 'id'],
    ['events', `filter: { anyOf: ["${TWIN}", "person/twin-02"], maxParticipants: 3 }`, 'id'],
    ['upcoming', 'on: "2025-06-01", days: 366', 'id'],
    ['quotations', '', 'id'],
    ['quotations', `speaker: "${TWIN}"`, 'id'],
    ['stances', '', 'id'],
    ['sources', '', 'id'],
    ['changes', '', 'seq'],
    ['changes', 'since: 1, until: 4', 'seq'],
    ['search', 'text: "same name"', 'node { id }'],
    ['search', 'text: "Nane", types: [PERSON]', 'node { id }'],
    ['whoMet', `person: "${TWIN}"`, 'b { id }'],
    ['whoMet', `person: "${TWIN}", filter: { order: LATEST }`, 'b { id }'],
    ['whoMet', `person: "${TWIN}", filter: { kinds: [MEETING, TALKS] }`, 'b { id }'],
    ['whoMet', `person: "${TWIN}", filter: { kinds: [MEETING], order: LATEST }`, 'b { id }'],
  ];

  it.each(lists)('of %s(%s), one by one and two by two, are the whole list', async (field, args, key) => {
    await expectPages(world, { ...rootList(field, args), key }, 3);
  });

  it.each([
    ['Person', TWIN, 'events'],
    ['Person', TWIN, 'contacts'],
    ['Person', TWIN, 'occupancies'],
    ['Person', TWIN, 'quotations'],
    ['Person', TWIN, 'stances'],
    ['Person', TWIN, 'claims'],
    ['Organization', 'organization/bureau', 'positions'],
    ['Position', 'position/desk-1', 'holders'],
    ['Event', 'event/day-1', 'participations'],
    ['Event', 'event/day-1', 'quotations'],
  ])('of the list that %s %s has as %s are the whole list', async (type, id, field) => {
    await expectPages(world, listOf(type, id, field), 3);
  });

  it('of the facts that a change touched are the whole list', async () => {
    await expectPages(world, factsOfChange(1), 3);
  });

  it('of the events that two people share are the whole list', async () => {
    await expectPages(world, sharedEvents(TWIN, 'person/twin-02'), 3);
  });
});

/** What tells rows apart that are no things themselves. */
const KEYS: Readonly<Record<string, string>> = {
  whoMet: 'b { id }',
  search: 'node { id }',
  bothSides: 'person { id }',
  whoTookPart: 'actor { id }',
  disputes: 'field fact { id }',
  changes: 'seq',
};

function rootList(field: string, args: string): List {
  const text = (page: string, selection: string) =>
    `{ ${field}(${[args, page].filter(Boolean).join(', ')}) { ${selection} } }`;
  return { name: `${field}(${args})`, text, path: [field], key: KEYS[field] ?? 'id' };
}

function listOf(type: string, id: string, field: string): List {
  const text = (page: string, selection: string) =>
    `{ node(id: "${id}") { ... on ${type} { ${field}(${page}) { ${selection} } } } }`;
  return { name: `${field} of ${id}`, text, path: ['node', field], key: field === 'contacts' ? 'b { id }' : 'id' };
}

function factsOfChange(seq: number): List {
  const text = (page: string, selection: string) =>
    `{ changes(since: ${seq - 1}, until: ${seq}) { nodes { facts(${page}) { ${selection} } } } }`;
  return { name: `facts of change ${seq}`, text, path: ['changes', 'nodes', '0', 'facts'], key: 'id' };
}

function sharedEvents(a: string, b: string): List {
  const text = (page: string, selection: string) =>
    `{ haveMet(a: "${a}", b: "${b}") { events(${page}) { ${selection} } } }`;
  return { name: `events of ${a} and ${b}`, text, path: ['haveMet', 'events'], key: 'id' };
}

/** Of all things of a type those whose list is longest, has one row, and is empty. */
async function listsOf(world: World, ids: readonly string[], type: string, field: string): Promise<List[]> {
  const lengths = new Map<number, string>();
  for (const id of ids.filter((one) => typeOf(one) === type))
    lengths.set((await pageOf(world, listOf(type, id, field), 'first: 100')).totalCount, id);
  const chosen = [...new Set([Math.max(...lengths.keys()), 1, 0])].flatMap((length) => lengths.get(length) ?? []);
  expect(chosen.length).toBeGreaterThan(0);
  return chosen.map((id) => listOf(type, id, field));
}

function typeOf(id: string): string | undefined {
  return id.startsWith('source/') ? 'Source' : typeOfId(id);
}

async function pageOf(world: World, { text, path, key }: List, args: string): Promise<Page> {
  const selection = `edges { cursor node { ${key} } } nodes { ${key} } pageInfo { hasNextPage endCursor } totalCount totalIsAtLeast`;
  const data = await world.data(text(args, selection));
  return path.reduce((value, step) => value[step], data);
}

/** Expects short pages, one after another, to give what long ones give; the list must have so many rows at least. */
async function expectPages(world: World, list: List, atLeast = 0): Promise<void> {
  const whole = await walk(world, list, 100);
  expect(whole.nodes.length).toBeGreaterThanOrEqual(atLeast);
  expect(new Set(whole.nodes.map((node) => JSON.stringify(node))).size).toBe(whole.nodes.length);
  for (const size of whole.nodes.length > 30 ? [7] : [1, 2]) expect(await walk(world, list, size)).toEqual(whole);
  const { edges } = await pageOf(world, list, 'first: 100');
  if (edges.length === 0) return;
  for (const place of new Set([0, Math.floor(edges.length / 2), edges.length - 1])) {
    const rest = await pageOf(world, list, `first: 100, after: "${edges[place]?.cursor}"`);
    expect(rest.nodes).toEqual(whole.nodes.slice(place + 1, place + 101));
  }
}

/** Every row of a list, page by page, with what each page must hold to. */
async function walk(world: World, list: List, size: number): Promise<{ nodes: object[]; cursors: string[] }> {
  const nodes: object[] = [];
  const cursors: string[] = [];
  for (let after: string | null = null, more = true; more; ) {
    const page: Page = await pageOf(world, list, `first: ${size}${after ? `, after: "${after}"` : ''}`);
    expect(page.edges.map(({ node }) => node)).toEqual(page.nodes);
    expect(page.pageInfo.endCursor).toBe(page.edges.at(-1)?.cursor ?? null);
    expect(page.nodes.length).toBeLessThanOrEqual(size);
    nodes.push(...page.nodes);
    cursors.push(...page.edges.map(({ cursor }) => cursor));
    expect({
      more: page.pageInfo.hasNextPage,
      total: page.totalCount > nodes.length,
      isAtLeast: page.totalIsAtLeast,
    }).toEqual({
      more: page.pageInfo.hasNextPage,
      total: page.pageInfo.hasNextPage,
      isAtLeast: false,
    });
    after = page.pageInfo.endCursor;
    more = page.pageInfo.hasNextPage;
  }
  return { nodes, cursors };
}
