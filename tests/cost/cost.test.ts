import { readFileSync } from 'node:fs';
import { readKept, TABLE } from '../../bench/cost/kept';
import type { Cost, Costs } from '../../bench/cost/measure';
import { measuredWorld } from '../../bench/cost/measured-world';
import { tableOf } from '../../bench/cost/table';
import { GROWS } from './grows';

/** The size that is measured again here; the larger ones take minutes: `npm run cost -- --sizes 1000,100000`. */
const MEASURED = 100;

const kept = readKept();

describe('what a question costs', () => {
  describe(`in a world of ${MEASURED} participations`, () => {
    let costs: Costs;
    beforeAll(async () => {
      ({ costs } = await measuredWorld(MEASURED, () => undefined));
    });

    it('stands in docs/cost.md for every root field, and nothing else does', () => {
      expect(Object.keys(kept[MEASURED]?.costs ?? {}).sort()).toEqual(Object.keys(costs).sort());
    });

    it('is what stands there, or less', () => {
      const more = Object.entries(costs).flatMap(([name, cost]) => dearer(name, cost, kept[MEASURED]?.costs[name]));
      expect(more).toEqual([]);
    });
  });

  it('is told in docs/cost.md as it was measured', () => {
    expect(readFileSync(TABLE, 'utf8')).toBe(tableOf(kept));
  });

  describe('by the table', () => {
    const [small, large] = [kept[1_000], kept[100_000]];
    const names = Object.keys(large?.costs ?? {});
    /** Database hits in the large world for each in the small one; a list without a last page there is all on its first. */
    const growth = (name: string) => {
      const inSmall = small?.costs[name] ?? small?.costs[name.replace(/: last page$/, '')];
      return (large?.costs[name]?.hits ?? Number.NaN) / (inSmall?.hits ?? Number.NaN);
    };

    it('was measured with a hub that has many times the participations', () => {
      expect((large?.degree ?? 0) / (small?.degree ?? 1)).toBeGreaterThan(40);
      expect(names.length).toBeGreaterThan(50);
    });

    it.each(names.filter((name) => !(name in GROWS)))('does not grow with the world or its hub: %s', (name) => {
      expect(growth(name)).toBeLessThanOrEqual(STEADY);
    });

    it.each(Object.entries(GROWS))('grows, and it is known why: %s', (name, why) => {
      expect(why).not.toBe('');
      expect(growth(name)).toBeGreaterThan(STEADY);
    });
  });
});

/** Rows of one page differ in what they hold; what grows with a hub grows some forty times. */
const STEADY = 2;

function dearer(name: string, cost: Cost, allowed: Cost | undefined): string[] {
  return (Object.keys(cost) as (keyof Cost)[])
    .filter((what) => cost[what] > (allowed?.[what] ?? 0))
    .map((what) => `${name}: ${cost[what]} ${what}, expected at most ${allowed?.[what]}`);
}
