import { digestOf } from '../../src/graph/digest';
import { rebuild } from '../../src/graph/rebuild';
import { chancery } from '../dossier/chancery';
import { ARTICLE, testAddress } from '../support/test-graph';
import { openFiles, type World } from './world';

const AFP = 'a pathway forward that leaves Ukraine sovereign, independent and prosperous';
const BLOOMBERG = 'a mechanism and a way forward that will allow them to be independent and sovereign';
const AP = 'an end to the war that leaves Ukraine sovereign and independent and with an opportunity at real prosperity';
const WHO = ['--reason', 'one remark, heard by three agencies', '--by', 'Jo Berg'];

/** Three agencies word one remark of Rubio's: other-reports.md, R3, R4 and R5. */
describe('three wordings of one remark', () => {
  let world: World;
  beforeAll(async () => {
    world = await openFiles('2025-12-01T20:00:00Z', ARTICLE, 'dossiers/us-ukraine-talks-other-reports.yaml');
  });
  afterAll(() => world.close());

  it('are variants of each other when a curator says so, and each stays its source’s own word', async () => {
    const ungrouped = await digestOf(world.graph);
    const before = await quotations();
    for (const words of [AFP, BLOOMBERG, AP]) expect(before.get(words)).toMatchObject({ variants: [], originCount: 1 });
    const idOf = (words: string) => before.get(words)?.id ?? '';

    for (const words of [BLOOMBERG, AP])
      expect(await decide('group', idOf(words), 'with', idOf(AFP), ...WHO)).toEqual({
        out: expect.stringMatching(
          /^group quotation\/[0-9a-f]{24} quotation\/[0-9a-f]{24}: change \d+; 1 facts resolved again\n$/,
        ),
        err: '',
        status: 0,
      });
    const grouped = await quotations();
    const variants = (words: string) =>
      grouped
        .get(words)
        ?.variants.map(({ text }) => text)
        .sort();
    expect(variants(AFP)).toEqual([AP, BLOOMBERG].sort());
    expect(variants(BLOOMBERG)).toEqual([AP, AFP].sort());
    expect(variants(AP)).toEqual([AFP, BLOOMBERG].sort());
    expect(grouped.get(AP)?.sources).toEqual([{ publisher: 'Associated Press' }]);
    expect((await decide('group', idOf(AP), 'with', idOf(AFP), ...WHO)).out).toMatch(/: stands so already\n$/);

    const after = await digestOf(world.graph);
    await rebuild(world.graph, () => undefined);
    expect(await digestOf(world.graph)).toEqual(after);

    await decide('ungroup', idOf(AP), 'from', idOf(AFP), ...WHO);
    expect((await quotations()).get(AP)?.variants).toEqual([]);
    await decide('ungroup', idOf(BLOOMBERG), 'from', idOf(AFP), ...WHO);
    expect(await digestOf(world.graph)).toMatchObject({ facts: ungrouped.facts, derived: ungrouped.derived });
  });

  it.each([
    [
      ['group', 'quotation/0123456789abcdef01234567', 'with', 'quotation/0123456789abcdef01234568'],
      /quotation\/0123456789abcdef01234567 is not on record/,
    ],
    [['group', 'person/marco-rubio', 'with', 'person/steve-witkoff'], /expected the id of a quotation/],
    [['group', 'quotation/0123456789abcdef01234567'], /expected group A with B/],
  ])('are told apart from what is none: %j', async (args, message) => {
    const { status, err } = await decide(...args, ...WHO);
    expect({ status, err }).toEqual({ status: 1, err: expect.stringMatching(message) });
  });

  interface Told {
    readonly id: string;
    readonly text: string;
    readonly originCount: number;
    readonly variants: readonly { readonly text: string }[];
    readonly sources: readonly { readonly publisher: string }[];
  }

  async function quotations(): Promise<Map<string, Told>> {
    const { quotations } = await world.data(
      '{ quotations(speaker: "person/marco-rubio", first: 50) { nodes { id text originCount variants { text } sources { publisher } } } }',
    );
    return new Map(quotations.nodes.map((told: Told) => [told.text, told]));
  }
});

function decide(...args: string[]) {
  const { uri, user, password } = testAddress();
  return chancery(['decide', ...args], {}, { NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password });
}
