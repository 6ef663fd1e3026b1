import { chancery } from '../dossier/chancery';
import { loadTexts, testAddress } from '../support/test-graph';
import { openArticle, type World } from './world';

/** The same people as another paper has them, and others who are called much the same. */
const OTHER_PAPER = `
source: { id: bugle-2025-12-02, publisher: The Bugle, grade: C, title: Who is who, published: 2025-12-02, lang: uk }
people:
  jermak: Андрій Єрмак
  ermak: { name: Ermak, says: Ermak }
  jermak-2: { name: Andrij Jermak, says: Andrij Jermak }
  umerov-elder: { name: Rustem Umerov, died: 1990-05-01, says: died in 1990 }
  kostin: Andriy Kostin
posts:
  negotiator: { name: Chief Negotiator of Ukraine, of: ua, says: the chief negotiator, held: { jermak: { heldOn: published } } }
  ru-negotiator: { name: Chief negotiator of Ukraine, of: ru, says: the chief negotiator of Russia }
`;

const PROPOSALS = 'nodes { of { id } node { id } score reasons }';

describe('what is perhaps the same', () => {
  let world: World;
  beforeAll(async () => {
    world = await openArticle();
    await loadTexts(world.graph, { file: 'bugle.yaml', text: OTHER_PAPER });
  });
  afterAll(() => world.close());

  const about = async (id: string, page = '') =>
    (
      await world.data(
        `{ duplicates(about: "${id}"${page}) { ${PROPOSALS} totalCount pageInfo { hasNextPage endCursor } } }`,
      )
    ).duplicates;

  it('is proposed with its reasons, the likeliest first; whom dates exclude, or who shares one name of two, is not', async () => {
    const { nodes } = await about('person/andriy-yermak');
    expect(nodes.map(({ of, node }: { of: object; node: object }) => [of, node])).toEqual([
      [{ id: 'person/andriy-yermak' }, { id: 'person/jermak' }],
      [{ id: 'person/andriy-yermak' }, { id: 'person/jermak-2' }],
    ]);
    expect(nodes[0].reasons).toEqual(['"Андрій Єрмак" is like "Andriy Yermak"', 'both held posts of Ukraine']);
    expect(nodes[1].reasons).toEqual(['"Andrij Jermak" is like "Andriy Yermak"']);
    expect(nodes[0].score).toBeGreaterThan(nodes[1].score);
    expect((await about('person/rustem-umerov')).nodes).toEqual([]);
  });

  it('is proposed from either side', async () => {
    const { nodes } = await about('person/jermak');
    expect(nodes.map(({ node }: { node: { id: string } }) => node.id)).toContain('person/andriy-yermak');
  });

  it('of posts is proposed where they are posts of one body', async () => {
    const { nodes } = await about('position/ua-chief-negotiator');
    expect(nodes.map(({ node }: { node: object }) => node)).toEqual([{ id: 'position/negotiator' }]);
  });

  it('comes in pages', async () => {
    const first = await about('person/andriy-yermak', ', first: 1');
    expect([first.nodes.length, first.totalCount, first.pageInfo.hasNextPage]).toEqual([1, 2, true]);
    const second = await about('person/andriy-yermak', `, first: 1, after: "${first.pageInfo.endCursor}"`);
    expect(second.nodes[0].node.id).toBe('person/jermak-2');
    expect(second.pageInfo.hasNextPage).toBe(false);
  });

  it('joins nobody', async () => {
    await about('person/andriy-yermak');
    const { nodes } = await world.data('{ nodes(ids: ["person/andriy-yermak", "person/jermak"]) { id } }');
    expect(nodes).toEqual([{ id: 'person/andriy-yermak' }, { id: 'person/jermak' }]);
  });

  it('is nothing for what is not on record, and an error for an event', async () => {
    expect((await about('person/nobody-at-all')).nodes).toEqual([]);
    const { errors } = await world.ask('{ duplicates(about: "event/us-ua-talks-2025-11-30") { nodes { score } } }');
    expect(errors?.[0]).toMatchObject({
      message: expect.stringMatching(/about: expected .*person.*got "event/s),
      extensions: { code: 'BAD_USER_INPUT' },
    });
  });

  it('leaves out what a curator keeps apart, until that is taken back, and what was merged', async () => {
    const decided = (...words: string[]) =>
      chancery(['decide', ...words, '--reason', 'a test', '--by', 'a test'], {}, env());
    const others = async () =>
      (await about('person/andriy-yermak')).nodes.map(({ node }: { node: { id: string } }) => node.id);
    expect((await decided('keep-apart', 'person/jermak', 'person/andriy-yermak')).status).toBe(0);
    expect(await others()).toEqual(['person/jermak-2']);
    expect((await decided('let-merge', 'person/andriy-yermak', 'person/jermak')).status).toBe(0);
    expect(await others()).toEqual(['person/jermak', 'person/jermak-2']);
    expect((await decided('merge', 'person/jermak-2', 'person/andriy-yermak')).status).toBe(0);
    expect(await others()).toEqual(['person/jermak']);
    expect((await decided('split', 'person/jermak-2')).status).toBe(0);
    expect(await others()).toEqual(['person/jermak', 'person/jermak-2']);

    // Whoever is kept apart is so under the id that stands for them too.
    expect((await decided('keep-apart', 'person/jermak-2', 'person/andriy-yermak')).status).toBe(0);
    expect((await decided('merge', 'person/jermak-2', 'person/jermak')).status).toBe(0);
    await world.look();
    expect(await others()).toEqual([]);
    expect((await decided('split', 'person/jermak-2')).status).toBe(0);
    expect(await others()).toEqual(['person/jermak']);
    expect((await decided('let-merge', 'person/jermak-2', 'person/andriy-yermak')).status).toBe(0);
    expect(await others()).toEqual(['person/jermak', 'person/jermak-2']);
  });

  const env = () => {
    const { uri, user, password } = testAddress();
    return { NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password };
  };

  describe('by chancery match', () => {
    it('is found among everything on record, each pair once, as text and as JSON', async () => {
      const { out, status } = await chancery(['match', '--least', '0.4', '--json'], {}, env());
      expect(status).toBe(0);
      const pairs = out
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line))
        .map(({ one, other }) => `${one} ${other}`);
      expect(new Set(pairs).size).toBe(pairs.length);
      expect(pairs).toEqual(
        expect.arrayContaining([
          'person/andriy-yermak person/jermak',
          'position/negotiator position/ua-chief-negotiator',
        ]),
      );
      const one = await chancery(['match', 'person/andriy-yermak', '--limit', '1', '--least', '0.4'], {}, env());
      expect(one.out).toMatch(/^0\.\d\d {4}person\/andriy-yermak {2}person\/jermak {2}"Андрій Єрмак" is like/);
      expect(one.err).toContain('1 pairs more');
    });

    it.each([
      [['event/x'], /got "event\/x"/],
      [['--least', '2'], /--least: expected 0\.4 to 1, got "2"/],
      [['--limit', 'all'], /--limit: expected a whole number from 1 on, got "all"/],
    ])('refuses %j', async (args, message) => {
      const { err, status } = await chancery(['match', ...args], {}, env());
      expect(status).toBe(1);
      expect(err).toMatch(message);
    });
  });
});
