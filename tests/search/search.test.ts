import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openArticle, openWorld, type World } from '../api/world';
import { ARTICLE } from '../support/test-graph';

const SEARCH = `query ($text: String!, $types: [SearchType!], $first: Int, $at: At) {
  search(text: $text, types: $types, first: $first, at: $at) {
    nodes { node { id } matchedName score }
    totalCount
    totalIsAtLeast
  }
}`;

interface Found {
  readonly nodes: readonly { readonly node: { readonly id: string }; matchedName: string; score: number }[];
  readonly totalCount: number;
  readonly totalIsAtLeast: boolean;
}

async function search(world: World, text: string, more: object = {}): Promise<Found> {
  return (await world.data(SEARCH, { text, ...more })).search;
}

async function idsFor(world: World, text: string, more: object = {}): Promise<string[]> {
  return (await search(world, text, more)).nodes.map(({ node }) => node.id);
}

describe('search on the article', () => {
  let world: World;
  beforeAll(async () => {
    world = await openArticle();
  });
  afterAll(() => world.close());

  it('finds people by spellings that stand nowhere in the dossier', async () => {
    const dossier = readFileSync(join(__dirname, '..', '..', ARTICLE), 'utf8');
    for (const [text, id] of [
      ['Zelenskiy', 'person/volodymyr-zelensky'],
      ['Zelenskyy', 'person/volodymyr-zelensky'],
      ['Зеленський', 'person/volodymyr-zelensky'],
      ['Ermak', 'person/andriy-yermak'],
      ['Умєров', 'person/rustem-umerov'],
      ['Виткофф', 'person/steve-witkoff'],
      ['Makron', 'person/emmanuel-macron'],
    ] as const) {
      expect(dossier).not.toContain(text);
      expect((await idsFor(world, text))[0]).toBe(id);
      expect((await idsFor(world, text, { types: ['PERSON'] }))[0]).toBe(id);
    }
  });

  it.each([
    ['PERSON', 'Rubio', 'person/marco-rubio'],
    ['ORGANIZATION', 'Defence council of Ukraine', 'organization/ua-nsdc'],
    ['COUNTRY', 'Ukrayne', 'country/ua'],
    ['POSITION', 'chief negotiator', 'position/ua-chief-negotiator'],
    ['PLACE', 'Halandale Beach', 'place/hallandale-beach'],
    ['EVENT', 'Resignation of Yermak', 'event/yermak-resignation'],
    ['PROPOSAL', 'peace plan', 'proposal/us-peace-plan'],
    ['TOPIC', 'security guarantee', 'topic/security-guarantees'],
  ])('finds a %s by "%s", among all types and when asked for that type alone', async (type, text, id) => {
    expect(await idsFor(world, text)).toContain(id);
    const only = await idsFor(world, text, { types: [type] });
    expect(only[0]).toBe(id);
    expect(only.filter((one) => !one.startsWith(`${id.split('/')[0]}/`))).toEqual([]);
  });

  it('finds nothing where nothing is called so', async () => {
    expect(await search(world, 'Wolfeschlegelsteinhausen')).toEqual({
      nodes: [],
      totalCount: 0,
      totalIsAtLeast: false,
    });
  });

  it.each(['', ' ', '...', '"*"', '(){}[]', '*:*', '/.*/', '\u0000', '💥', '\u0301'])(
    'refuses %j, which names nobody',
    async (text) => {
      const { code, message, path } = await world.refusal(SEARCH, { text });
      expect({ code, path }).toEqual({ code: 'BAD_USER_INPUT', path: ['search'] });
      expect(message).toBe(`text: expected letters or digits of a known script, got "${text}".`);
    },
  );

  it('refuses texts of more than 200 characters or 16 words, and a list of no types', async () => {
    const refusals = [
      [{ text: 'x'.repeat(201) }, 'text: expected at most 200 characters, got 201.'],
      [{ text: 'ab '.repeat(17) }, 'text: expected at most 16 words, got 17.'],
      [{ text: 'Rubio', types: [] }, 'types: expected at least one type, got none.'],
    ] as const;
    for (const [variables, message] of refusals)
      expect(await world.refusal(SEARCH, variables)).toMatchObject({ code: 'BAD_USER_INPUT', message });
  });

  it.each([
    'type:Event',
    '+type:(Event)',
    'umerov) OR type:(Event',
    'key:*',
    'u*',
    'umerov~2',
    'umerov^99',
    '[a TO z]',
    'NOT umerov',
    'umerov AND NOT rubio',
    'umerov && rubio || !putin',
    'umerov\\',
    '"umerov',
    'AND',
    'or not to',
  ])('reads no query language out of %j', async (text) => {
    const { data, errors } = await world.ask(SEARCH, { text, types: ['PERSON'] });
    expect(errors).toBeUndefined();
    for (const { node, score } of data.search.nodes as Found['nodes']) {
      expect(node.id).toMatch(/^person\//);
      expect(score).toBeGreaterThanOrEqual(0.4);
    }
  });
});

describe('search on made-up names', () => {
  let world: World;
  const content = {
    people: {
      quiet: 'Ivan Petrov',
      busy: 'Ivan Petrov',
      several: [{ name: 'Ivan Petroff' }, { names: ['Petrov, Ivan'] }],
      renamed: 'Ada Old',
    },
    organizations: {
      office: {
        names: [
          { value: 'Bureau of Trade', kind: 'PREVIOUS', end: '2000-01-01' },
          { value: 'Department of Commerce', kind: 'PRIMARY', start: '2000-01-01' },
        ],
      },
    },
    events: { fair: { name: 'Trade fair', is: 'MEETING HELD', date: '2025-05-01', people: ['busy'] } },
  };
  beforeAll(async () => {
    world = await openWorld('2025-06-01T12:00:00Z', content);
  });
  afterAll(() => world.close());

  it('tells first what is most like, then what most is on record of', async () => {
    expect(await search(world, 'Ivan Petrov', { types: ['PERSON'] })).toMatchObject({
      nodes: [
        { node: { id: 'person/busy' }, matchedName: 'Ivan Petrov', score: 1 },
        { node: { id: 'person/quiet' }, matchedName: 'Ivan Petrov', score: 1 },
        { node: { id: 'person/several' }, score: 0.95 },
      ],
    });
  });

  it('tells each thing once, by that name of it which is most like', async () => {
    const { nodes } = await search(world, 'Petrov Ivan', { types: ['PERSON'] });
    expect(nodes.map(({ node }) => node.id)).toEqual(['person/several', 'person/busy', 'person/quiet']);
    expect(nodes[0]).toMatchObject({ matchedName: 'Petrov, Ivan', score: 1 });
  });

  it('goes by the names of the day where one is given', async () => {
    const found = (text: string, validAt?: string) => idsFor(world, text, { at: validAt ? { validAt } : undefined });
    expect(await found('Bureau of Trade')).toContain('organization/office');
    expect(await found('Bureau of Trade', '1999-06-01')).toContain('organization/office');
    expect(await found('Bureau of Trade', '2001-06-01')).not.toContain('organization/office');
    expect(await found('Department of Commerce', '1999-06-01')).not.toContain('organization/office');
  });

  it('forgets a name that nobody claims any more and knows the one that came instead', async () => {
    expect(await idsFor(world, 'Ada Old')).toEqual(['person/renamed']);
    await world.load({ ...content, people: { ...content.people, renamed: 'Ada Nightingale' } }, 'made-up-1');
    expect(await idsFor(world, 'Ada Old')).toEqual([]);
    expect(await idsFor(world, 'Nightingal')).toEqual(['person/renamed']);
  });
});

describe('search among more like names than are looked at', () => {
  const STEMS = ['bardolin', 'cormanet', 'dilgerat', 'fenropal', 'gustamid', 'hardeson', 'kilmarep', 'lontabir'];
  const OTHERS = ['mergolad', 'nistapor', 'pandelik', 'rumbatek', 'sintomal', 'tavernog', 'vondikar', 'zerbulat'];
  const words = [...STEMS, ...OTHERS];
  /** Seventy words that are one letter from each: more than the index takes of one word with a slip. */
  const neighbours = words.flatMap((word) =>
    [...'bdgklmnprst'].flatMap((letter) =>
      [1, 2, 3, 4, 5, 6, 7].map((at) => `${word.slice(0, at)}${letter}${word.slice(at + 1)}`),
    ),
  );
  let world: World;
  beforeAll(async () => {
    world = await openWorld('2025-06-01T12:00:00Z', {
      people: Object.fromEntries(neighbours.map((word, at) => [`one-${at}`, `Common ${word}`])),
    });
  });
  afterAll(() => world.close());

  it('says that there may be more than it counts', async () => {
    const { nodes, totalCount, totalIsAtLeast } = await search(world, 'Common', { first: 100 });
    expect(neighbours.length).toBeGreaterThan(1000);
    expect({ shown: nodes.length, totalCount, totalIsAtLeast }).toEqual({
      shown: 100,
      totalCount: expect.any(Number),
      totalIsAtLeast: true,
    });
  });

  it('answers sixteen words that each have more neighbours than the index takes', async () => {
    expect(words.length).toBe(16);
    const { errors } = await world.ask(SEARCH, { text: words.join(' ') });
    expect(errors).toBeUndefined();
  });

  it('is one query, on whatever page and with its count', async () => {
    const page = (args: string) =>
      world.data(
        `{ search(text: "Common", first: 2${args}) { nodes { node { id } } totalCount pageInfo { endCursor } } }`,
      );
    const queries: string[] = [];
    const stop = world.graph.observe((name) => queries.push(name));
    const { pageInfo } = (await page('')).search;
    expect((await page(`, after: "${pageInfo.endCursor}"`)).search.nodes).toHaveLength(2);
    stop();
    expect(queries).toEqual(['namesLike', 'namesLike']);
  });
});
