import { digestOf } from '../../src/graph/digest';
import { openFiles, type World } from '../api/world';
import { chancery } from '../dossier/chancery';
import { ARTICLE, testAddress } from '../support/test-graph';

const POST = 'occupancy/andriy-yermak--ua-president-office-head--1';
const WHO = ['--reason', 'the letter is public', '--by', 'Jo Berg'];

const open = () => openFiles('2025-12-01T20:00:00Z', ARTICLE, 'dossiers/us-ukraine-talks-other-reports.yaml');

describe('a curator', () => {
  let world: World;
  beforeEach(async () => {
    world = await open();
  });
  afterEach(() => world.close());

  it('prefers one claim to others, sees why it is shown and who decided so, and takes it back', async () => {
    const before = await digestOf(world.graph);
    const [resigned = ''] = await claimsThat('RESIGNED');
    expect(await endCause()).toEqual({
      endCause: 'DISMISSED',
      disputes: [reason(/^It is shown because it was published later/)],
    });

    const { out, status } = await decide('prefer', resigned, ...WHO);
    expect({ out, status }).toEqual({
      out: expect.stringMatching(/^prefer claim\/[0-9a-f]{24}: change \d+; 1 facts resolved again\n$/),
      status: 0,
    });
    expect(await endCause()).toEqual({
      endCause: 'RESIGNED',
      disputes: [reason('It is shown because a curator preferred it.')],
    });
    expect(
      (await world.data(`{ node(id: "${resigned}") { ... on Claim { rank decisions { kind reason by } } } }`)).node,
    ).toEqual({
      rank: 'PREFERRED',
      decisions: [{ kind: 'PREFER', reason: 'the letter is public', by: 'Jo Berg' }],
    });

    expect((await decide('prefer', resigned, ...WHO)).out).toMatch(/: stands so already\n$/);
    await decide('unrank', resigned, ...WHO);
    expect(await digestOf(world.graph)).toMatchObject({ facts: before.facts, derived: before.derived });
  });

  it('settles a dispute by deprecating one side of it, and the past keeps the dispute', async () => {
    const before = new Date().toISOString();
    for (const claim of await claimsThat('DISMISSED')) await decide('deprecate', claim, ...WHO);
    expect(await endCause()).toEqual({ endCause: 'RESIGNED', disputes: [] });
    expect(await endCause(`, at: { recordedAt: "${before}" }`)).toEqual({
      endCause: 'DISMISSED',
      disputes: [reason(/published later/)],
    });
  });

  it('keeps decisions in a file, of which each is done once', async () => {
    const [resigned = ''] = await claimsThat('RESIGNED');
    const file = `by: Jo Berg\ndecisions:\n  - { retract: source/afp-2025-11-30, reason: withdrawn }\n  - { prefer: ${resigned}, reason: the letter is public, by: Ida Moen }\n`;
    const { out, status } = await chancery(['decide', '--file', 'decisions.yaml'], { 'decisions.yaml': file }, env());
    expect({ status, lines: out.trimEnd().split('\n').length }).toEqual({ status: 0, lines: 2 });
    expect(await endCause()).toMatchObject({ endCause: 'RESIGNED' });
    const after = await digestOf(world.graph);

    await decide('restore', 'source/afp-2025-11-30', ...WHO);
    const restored = await digestOf(world.graph);
    expect(restored.facts).not.toEqual(after.facts);
    expect((await chancery(['decide', '--file', 'decisions.yaml'], { 'decisions.yaml': file }, env())).status).toBe(0);
    expect(await digestOf(world.graph)).toEqual(restored);
  });

  const reason = (text: string | RegExp) => ({ reason: typeof text === 'string' ? text : expect.stringMatching(text) });

  async function endCause(at = '') {
    return (await world.data(`{ node(id: "${POST}"${at}) { ... on Occupancy { endCause disputes { reason } } } }`))
      .node;
  }

  async function claimsThat(code: string): Promise<string[]> {
    const { node } = await world.data(
      `{ node(id: "${POST}") { ... on Occupancy { claims { nodes { id states } } } } }`,
    );
    const claims = node.claims.nodes as { id: string; states: string }[];
    return claims.filter(({ states }) => JSON.parse(states).endCause?.code === code).map(({ id }) => id);
  }
});

describe('a curator who makes a mistake', () => {
  let world: World;
  beforeAll(async () => {
    world = await open();
  });
  afterAll(() => world.close());

  it.each([
    [
      'decisions:\n  - { retract: source/afp-2025-11-30, reason: withdrawn }\n',
      /^a\.yaml:2:5: expected "by": who decides it\n/,
    ],
    [
      'by: Jo\ndecisions:\n  - { reason: withdrawn }\n',
      /^a\.yaml:3:5: .*expected one of retract, restore, prefer, deprecate, unrank, merge, split, keep-apart, let-merge, group, ungroup\n/,
    ],
    [
      'by: Jo\ndecisions:\n  - { retract: person/marco-rubio, reason: no }\n',
      /^a\.yaml:3:16: .*expected the id of a claim .* or of a source/,
    ],
    [
      'by: Jo\ndecisions:\n  - { retract: source/nobody, reason: no }\n',
      /^a\.yaml:3:16: source\/nobody is not on record\n/,
    ],
    [
      'by: Jo\ndecisions:\n  - { retract: source/afp-2025-11-30, reason: no }\n  - { retrac: source/nobody, reason: no }\n',
      /^a\.yaml:4:7: "retrac" is not known here: did you mean retract\?/,
    ],
    ['[]', /^a\.yaml:1:1: expected a map with "decisions", got a list\n/],
  ])('is told what is wrong with a file, and nothing of it is done: %j', async (file, message) => {
    const before = await digestOf(world.graph);
    const { err, status } = await chancery(['decide', '--file', 'a.yaml'], { 'a.yaml': file }, env());
    expect(err).toMatch(message);
    expect(err).toMatch(/Nothing was decided\.\n$/);
    expect(status).toBe(1);
    expect(await digestOf(world.graph)).toEqual(before);
  });

  it.each([
    [['retract', 'claim/0123456789abcdef01234567', ...WHO], 1, /is not on record/],
    [['retract', 'source/afp-2025-11-30', '--by', 'Jo'], 1, /expected what to decide, an id, --reason and --by/],
    [['forget', 'source/afp-2025-11-30', ...WHO], 2, /Allowed choices are retract, restore, prefer, deprecate, unrank/],
  ])('is told what is wrong with %j', async (args, status, message) => {
    const ran = await decide(...args);
    expect({ status: ran.status, err: ran.err }).toEqual({ status, err: expect.stringMatching(message) });
  });
});

function decide(...args: string[]) {
  return chancery(['decide', ...args], {}, env());
}

function env() {
  const { uri, user, password } = testAddress();
  return { NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password };
}
