import { openWorld, type World } from '../api/world';
import { type Figures, raiseFigures, readFigures } from './figures';
import { namesDossier } from './names-dossier';
import { CALLED, PARTS, partOf, STRANGERS } from './spelling-pairs';

const SEARCH = 'query ($text: String!) { search(text: $text, first: 5) { nodes { node { id } score } } }';

/** From here on all of what was asked for is in the name, if not letter by letter. */
const SURE = 0.75;

interface Hit {
  readonly node: { readonly id: string };
  readonly score: number;
}

describe('search, among many people with like names', () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld('2025-06-01T12:00:00Z', namesDossier());
  });
  afterAll(() => world.close());

  const hits = async (text: string): Promise<Hit[]> => (await world.data(SEARCH, { text })).search.nodes;

  it.each(PARTS)('finds who is meant by a spelling, and does no worse than it did on the %s part', async (part) => {
    const misses: string[] = [];
    const [first, within5] = [[] as boolean[], [] as boolean[]];
    for (const { id, slug, asked } of CALLED)
      for (const text of partOf(slug) === part ? asked : []) {
        const ids = (await hits(text)).map(({ node }) => node.id);
        first.push(ids[0] === id);
        within5.push(ids.includes(id));
        if (ids[0] !== id) misses.push(`${text}: ${ids[0] ?? 'nobody'}, not ${id}`);
      }
    const told: boolean[] = [];
    for (const { name, near } of STRANGERS.filter((stranger) => partOf(stranger.name) === part)) {
      const taken = (await hits(name)).some(({ node, score }) => node.id === near && score >= SURE);
      told.push(!taken);
      if (taken) misses.push(`${name}: taken for ${near}`);
    }
    const figures: Figures = {
      pairs: first.length,
      precisionAt1: share(first),
      recallAt5: share(within5),
      strangers: told.length,
      toldApart: share(told),
    };
    process.stdout.write(`search, ${part} part: ${JSON.stringify(figures)}\n`);
    if (process.env.MISSES === part) process.stdout.write(`${misses.join('\n')}\n`);
    if (process.env.FIGURES === 'write') raiseFigures(part, figures);
    const { pairs, precisionAt1, recallAt5, strangers, toldApart } = readFigures()[part] as Figures;
    expect(figures).toMatchObject({ pairs, strangers });
    expect(figures.precisionAt1).toBeGreaterThanOrEqual(precisionAt1);
    expect(figures.recallAt5).toBeGreaterThanOrEqual(recallAt5);
    expect(figures.toldApart).toBeGreaterThanOrEqual(toldApart);
  });
});

/** Of all, how many are so; to three places. */
function share(all: readonly boolean[]): number {
  return Math.round((1000 * all.filter((one) => one).length) / all.length) / 1000;
}
