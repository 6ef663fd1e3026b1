import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { IDENTITY_RULES } from '../../src/model/identity/identity-rules';
import { TOLD_APART } from '../../src/model/identity/told-apart';
import { openFiles, type World } from '../api/world';
import { chancery } from '../dossier/chancery';
import { imported, partsOf } from '../importers/editions';
import { describeOnPublicData } from '../importers/public-data';
import { ARTICLE, testAddress } from '../support/test-graph';
import { ministersSince } from './ministers-since';

/** Data sets, their folders, and which parts of them: none is all. */
const SETS: readonly (readonly [string, string, ...string[]])[] = [
  ['hsg-visits', 'historyatstate/visits', 'data/2000.xml'],
  ['hsg-travels', 'historyatstate/travels', 'secretary-travels/rice-condoleezza.xml'],
  ['wh-readouts', 'white-house-readouts'],
];

const JOHNSON = 'person/wh-gb-boris-johnson';
const MACRON = 'person/emmanuel-macron';
const MACRON_OF_READOUTS = 'person/wh-fr-emmanuel-macron';

interface Line {
  readonly what: 'join' | 'perhaps';
  readonly one: string;
  readonly other: string;
  readonly rule?: string;
  readonly reasons?: readonly string[];
}

describeOnPublicData('the people of a dossier and four public data sets', (data) => {
  let world: World;
  let before: Line[];
  let johnsons: { readonly minister: Told; readonly guest: Told };

  beforeAll(async () => {
    world = await openFiles('2025-11-30T20:00:00Z', ARTICLE);
    for (const [name, folder, ...parts] of SETS) await imported(world.graph, name, partsOf(join(data, folder), parts));
    await imported(world.graph, 'ifg-ministers', ministersSince(join(data, 'ifg-ministers'), '2019-07-24'));
  }, 1_200_000);
  afterAll(() => world.close());

  const run = (...args: string[]) => {
    const { uri, user, password } = testAddress();
    return chancery(args, {}, { NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password });
  };
  const matched = async (...args: string[]): Promise<Line[]> => {
    const { out, status } = await run('match', '--json', '--limit', '100000', ...args);
    expect(status).toBe(0);
    return out
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line));
  };
  const digest = async () => (await run('digest')).out;
  const minister = () => {
    const pair = before.find(({ what, one, other }) => what === 'join' && [one, other].includes(JOHNSON));
    return [pair?.one, pair?.other].find((id) => id !== JOHNSON) ?? '';
  };

  interface Told {
    readonly id: string;
    readonly names: readonly { readonly value: string }[];
    readonly events: { readonly nodes: readonly { readonly id: string }[] };
    readonly occupancies: {
      readonly nodes: readonly { readonly id: string; readonly position: { readonly id: string } }[];
    };
  }
  const told = async (id: string): Promise<Told> => {
    await world.look();
    return (
      await world.data(
        `query ($id: ID!) { person(id: $id) { id names { value } events(first: 100) { nodes { id } } occupancies(first: 100) { nodes { id position { id } } } } }`,
        { id },
      )
    ).person;
  };
  const eventsOf = ({ events }: Told) => events.nodes.map(({ id }) => id);
  const postsOf = ({ occupancies }: Told) => occupancies.nodes.map(({ position }) => position.id);

  it('are matched by rules or proposed, and nothing is joined by looking', async () => {
    const digestBefore = await digest();
    before = await matched();
    expect(before.filter(({ what }) => what === 'join').length).toBeGreaterThan(0);
    expect(before).toContainEqual(
      expect.objectContaining({ what: 'join', one: MACRON, other: MACRON_OF_READOUTS, rule: 'name-and-country' }),
    );
    expect(minister()).toMatch(/^person\/ifg-/);
    expect(await digest()).toBe(digestBefore);
    expect(await told(MACRON_OF_READOUTS)).toMatchObject({ id: MACRON_OF_READOUTS });
  }, 600_000);

  it('of one source that has ids are never matched with each other', () => {
    const within = before.filter(({ one, other }) => one.startsWith('person/ifg-') && other.startsWith('person/ifg-'));
    expect(within).toEqual([]);
  });

  it('are found from one of them alone as they are among all', async () => {
    const of = (lines: readonly Line[]) => lines.filter(({ one, other }) => [one, other].includes(JOHNSON));
    expect(of(await matched(JOHNSON))).toEqual(of(before));
  });

  it('are written as decisions to be judged, none of them made yet', async () => {
    const file = join(tmpdir(), `chancery-proposals-${process.pid}-${Date.now()}.yaml`);
    expect((await run('match', JOHNSON, '--least', '0.4', '--write', file)).status).toBe(0);
    expect(readFileSync(file, 'utf8')).toMatch(/^by:\ndecisions:$/m);
    expect(await run('decide', '--file', file)).toMatchObject({ status: 1 });
    expect((await run('match', JOHNSON, '--write', file)).err).toMatch(/is there already; name another file/);
  });

  it('are one person once joined, with the posts and events of both; proposals stay two', async () => {
    const id = minister();
    johnsons = { minister: await told(id), guest: await told(JOHNSON) };
    expect([postsOf(johnsons.minister).length, eventsOf(johnsons.guest).length].every((count) => count > 0)).toBe(true);
    const { out, status } = await run('match', '--join');
    expect(status).toBe(0);
    expect(out).toContain(`merged ${id} into ${JOHNSON} by rule `);

    const joined = await told(id);
    expect(joined.id).toBe(JOHNSON);
    expect(joined).toEqual(await told(JOHNSON));
    expect(new Set(eventsOf(joined))).toEqual(new Set([...eventsOf(johnsons.minister), ...eventsOf(johnsons.guest)]));
    expect(new Set(postsOf(joined))).toEqual(new Set([...postsOf(johnsons.minister), ...postsOf(johnsons.guest)]));

    const proposed = before.find(({ what }) => what === 'perhaps');
    const { nodes } = await world.data('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', {
      ids: [proposed?.one, proposed?.other],
    });
    expect(nodes).toEqual([{ id: proposed?.one }, { id: proposed?.other }]);
  }, 600_000);

  it('are joined in changes that say by which rule, and what is shared', async () => {
    const { changes } = await world.data('{ changes(first: 100) { nodes { by what reasons } } }');
    const [change] = changes.nodes.filter(({ by }: { by: string }) => by === 'chancery match');
    expect(change.what).toMatch(/^merged by rules /);
    expect(IDENTITY_RULES.some(({ says }) => change.reasons[0].includes(says))).toBe(true);
  });

  it('are not joined again: the second time changes nothing', async () => {
    const digestBefore = await digest();
    const { out, err, status } = await run('match', '--join');
    expect({ out, status, err: /^0 merged/m.test(err) }).toEqual({ out: '', status: 0, err: true });
    expect(await digest()).toBe(digestBefore);
  }, 600_000);

  it('are two again once split, each as before, and no rule joins them then', async () => {
    const id = minister();
    expect((await run('decide', 'split', id, '--reason', 'a test', '--by', 'a test')).status).toBe(0);
    expect([await told(id), await told(JOHNSON)]).toEqual([johnsons.minister, johnsons.guest]);
    const after = await matched(JOHNSON);
    expect(after.filter(({ what }) => what === 'join')).toEqual([]);
    expect((await run('match', JOHNSON, '--join')).out).toBe('');
    expect((await told(id)).id).toBe(id);
  });
});

it('chancery match --rules tells every rule, and what forbids a join', async () => {
  const { out, status } = await chancery(['match', '--rules']);
  expect(status).toBe(0);
  for (const { name } of IDENTITY_RULES) expect(out).toContain(`${name} (`);
  for (const { says } of IDENTITY_RULES) expect(out).toContain(says);
  for (const says of TOLD_APART) expect(out).toContain(says);
});
