import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { checkDossiers } from '../../src/dossier/check-dossiers';
import { digestOf } from '../../src/graph/digest';
import type { Graph } from '../../src/graph/graph';
import { everythingToldOf } from '../support/everything';
import { ARTICLE, loadTexts, openTestGraph } from '../support/test-graph';
import { mutationsOf } from './mutations';

const file = join(__dirname, '..', '..', ARTICLE);
const text = readFileSync(file, 'utf8');

describe('every value of the article, changed', () => {
  const mutations = mutationsOf(text);
  const outcome = (mutated: string) => {
    const { compiled, mistakes, outside } = checkDossiers([{ file, text: mutated }]);
    if (mistakes.length > 0 || outside.length > 0) return 'refused' as const;
    return JSON.stringify([compiled[0]?.claims.map(({ claim }) => claim.id).sort(), compiled[0]?.sources]);
  };

  it('is refused by the check or makes other claims', () => {
    expect(mutations.length).toBeGreaterThan(250);
    const before = outcome(text);
    expect(before).not.toBe('refused');
    expect(mutations.filter((mutation) => outcome(mutation.text) === before).map(({ path }) => path)).toEqual([]);
  });

  describe('and loaded', () => {
    let graph: Graph;
    beforeAll(async () => {
      graph = await openTestGraph();
    });
    afterAll(() => graph.close());

    it('changes what the API tells; changed back, everything is told as before', async () => {
      await loadTexts(graph, { file, text });
      const told = await everythingToldOf(graph);
      const { facts } = await digestOf(graph);
      const loadable = mutations.filter((mutation) => outcome(mutation.text) !== 'refused');
      await fc.assert(
        fc.asyncProperty(fc.constantFrom(...loadable), async (mutation) => {
          await loadTexts(graph, { file, text: mutation.text });
          expect((await everythingToldOf(graph)) === told ? mutation.path : 'told otherwise').toBe('told otherwise');
          await loadTexts(graph, { file, text });
          expect(await digestOf(graph)).toMatchObject({ facts });
          expect((await everythingToldOf(graph)) === told ? 'told as before' : mutation.path).toBe('told as before');
        }),
        { numRuns: 8 },
      );
      expect((await digestOf(graph)).facts).toBe(facts);
    });
  });
});
