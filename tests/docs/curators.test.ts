import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openFiles, type World } from '../api/world';
import { chancery } from '../dossier/chancery';
import { ARTICLE, testAddress } from '../support/test-graph';

const PAGE = readFileSync(join(__dirname, '..', '..', 'docs/curators.md'), 'utf8');
const blocks = [...PAGE.matchAll(/^```(\w+) ?(\S*)\n([\s\S]*?)^```$/gm)].map(
  ([, language = '', name = '', text = '']) => ({
    language,
    name,
    text,
  }),
);
const named = (name: string) => blocks.find((block) => block.name === name)?.text ?? '';
const commands = blocks.filter(({ language }) => language === 'sh').map(({ text }) => text.trim());

/** What docs/curators.md has its reader do, in its order, with what it says comes of it. */
describe('docs/curators.md', () => {
  let world: World;
  beforeAll(async () => {
    world = await openFiles('2025-12-01T20:00:00Z', ARTICLE, 'dossiers/us-ukraine-talks-other-reports.yaml');
  });
  afterAll(() => world.close());

  it('has six things to do', () => {
    expect([blocks.length, commands.length]).toEqual([12, 7]);
  });

  it('corrects a disputed cause by preferring a claim', async () => {
    const asked = async () => (await world.data(named('disagreements.graphql'))).disputes.nodes;
    const [before, ...others] = await asked();
    expect(others).toEqual([]);
    expect(
      before.values.map(({ value, shown }: { value: string; shown: boolean }) => [JSON.parse(value).code, shown]),
    ).toEqual([
      ['DISMISSED', true],
      ['RESIGNED', false],
    ]);
    const { id } = before.values[1].claims[0];
    expect((await run(commands[0]?.replace('claim/ID', id))).status).toBe(0);
    const [after] = await asked();
    expect(after.values.map(({ value }: { value: string }) => JSON.parse(value).code)).toEqual([
      'RESIGNED',
      'DISMISSED',
    ]);
    expect(after.reason).toMatch(/a curator preferred/);
    const { node } = await world.data(
      `{ node(id: "${id}") { ... on Claim { decisions { kind reason by recordedAt } } } }`,
    );
    expect(node.decisions).toEqual([
      {
        kind: 'PREFER',
        reason: 'the letter of resignation is public',
        by: 'Jo Berg, foreign desk',
        recordedAt: expect.stringMatching(/^20/),
      },
    ]);
  });

  it('keeps decisions in a file', async () => {
    const first = await run(commands[1]);
    expect({ ...first, out: first.out.replace(/change \d+; \d+ facts/, 'change N; M facts') }).toEqual({
      out: 'deprecate source/unrecorded-2025-11-30: change N; M facts resolved again\n',
      err: '',
      status: 0,
    });
    expect((await run(commands[1])).out).toBe('deprecate source/unrecorded-2025-11-30: stands so already\n');
  });

  it('merges two ids of one man, splits them again and keeps them apart', async () => {
    const TERM = 'occupancy/andriy-yermak--ua-president-office-head--1';
    const asked = async () => (await world.data(named('one-man.graphql'))).person;
    const claimsOf = async () =>
      (await world.data(`{ node(id: "${TERM}") { ... on Occupancy { claims { totalCount } } } }`)).node.claims
        .totalCount;
    const before = await claimsOf();
    const [load, merge, split, apart] = commands.slice(2);
    expect((await run(load)).status).toBe(0);
    const alone = await asked();
    expect(alone).toMatchObject({ id: 'person/a-yermak', names: [{ value: 'A. Yermak' }] });

    expect((await run(merge)).status).toBe(0);
    const merged = await asked();
    expect(merged.id).toBe('person/andriy-yermak');
    expect(merged.names).toEqual(expect.arrayContaining([{ value: 'A. Yermak' }, { value: 'Andriy Yermak' }]));
    const term = merged.occupancies.nodes.find(({ id }: { id: string }) => id === TERM);
    const added = alone.occupancies.nodes[0].claims.totalCount;
    expect(term.claims.totalCount).toBe(before + added);

    expect((await run(split)).status).toBe(0);
    expect(await asked()).toEqual(alone);
    expect(await claimsOf()).toBe(before);
    expect((await run(apart)).status).toBe(0);
    const { status, err } = await run(merge);
    expect({ status, err }).toEqual({ status: 1, err: expect.stringMatching(/are kept apart by decision\//) });
  });

  it('tells who is perhaps on record twice', async () => {
    expect(await run(commands[6])).toMatchObject({ status: 0, err: expect.stringMatching(/are the same by a rule/) });
  });

  it('tells what was known on Friday', async () => {
    const names = (event: { delegations: { heads: { actor: { name: string } }[] }[] }) =>
      event.delegations.flatMap(({ heads }) => heads.map(({ actor }) => actor.name));
    const { friday, sunday } = await world.data(named('on-friday.graphql'));
    expect(names(friday)).toHaveLength(3);
    expect(names(sunday)).toEqual(['Rustem Umerov']);
  });
});

/** Runs a command of the page on the test's graph. */
function run(command = '') {
  const words = [...command.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, bare]) => quoted ?? bare ?? '');
  expect(words.slice(0, 2)).toEqual(['npx', 'chancery']);
  const { uri, user, password } = testAddress();
  const env = { NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password };
  return chancery(
    words.slice(2),
    { 'decisions.yaml': named('decisions.yaml'), 'a-yermak.yaml': named('a-yermak.yaml') },
    env,
  );
}
