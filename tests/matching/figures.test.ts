import { describeOnPublicData } from '../importers/public-data';
import { type Figures, raiseFigures, readFigures } from './figures';
import { type Judged, judge } from './judge';
import { chance, type Sample, samplesOf } from './samples';

/** The half of the pairs on which rules and weights were made, and the half that only judges them: by a hash, so that nobody chose. */
const PARTS = ['tuned', 'held out'] as const;

/** What chancery match proposes unless told otherwise. */
const LEAST = 0.6;

describeOnPublicData('matching, on pairs of which the records say whether they are one', (data) => {
  let samples: readonly (Pick<Sample, 'name'> & { readonly judged: readonly Judged[] })[];
  beforeAll(async () => {
    samples = (await samplesOf(data)).map((sample) => ({ name: sample.name, judged: judge(sample) }));
  }, 1_200_000);

  it.each(PARTS)('joins nobody wrongly, and misses no more than it did, on the %s part', (part) => {
    const measured = samples.map(({ name, judged }) => ({ name, figures: figuresOf(partOf(judged, part)) }));
    const all = { name: 'all', figures: figuresOf(samples.flatMap(({ judged }) => partOf(judged, part))) };
    for (const { name, figures } of [...measured, all]) {
      process.stdout.write(`matching, ${part} part, ${name}: ${JSON.stringify(figures)}\n`);
      if (process.env.FIGURES === 'write') raiseFigures(`${part}: ${name}`, figures);
      expect({ name, precision: figures.precision ?? 1 }).toMatchObject({ precision: atLeast(0.99) });
      const best = readFigures()[`${part}: ${name}`];
      expect({ name, ...figures }).toMatchObject({
        same: best?.same,
        recallOfJoins: atLeast(best?.recallOfJoins),
        recall: atLeast(best?.recall),
      });
    }
    if (process.env.MISSES === part) tellMisses(samples.flatMap(({ judged }) => partOf(judged, part)));
  });

  it('gives scores that mean what they say: of the likelier, more are one', () => {
    const labelled = samples.flatMap(({ judged }) => partOf(judged, 'held out')).filter(({ likely }) => likely);
    const shares = BANDS.map(([from, to]) => {
      const band = labelled.filter(({ likely }) => likely && likely.score >= from && likely.score < to);
      const share = band.length === 0 ? 0 : band.filter(({ same }) => same).length / band.length;
      process.stdout.write(`matching, score ${from} to ${to}: ${band.length} pairs, ${share.toFixed(3)} of them one\n`);
      return share;
    });
    expect([...shares].sort((a, b) => a - b)).toEqual(shares);
  });
});

const BANDS = [
  [0, 0.4],
  [0.4, 0.7],
  [0.7, 0.9],
  [0.9, 1.01],
] as const;

function partOf(judged: readonly Judged[], part: (typeof PARTS)[number]): Judged[] {
  return judged.filter(
    ({ same, left, right }) => same !== undefined && PARTS[chance(`${left.id} ${right.id}`, 'part', 2)] === part,
  );
}

function figuresOf(pairs: readonly Judged[]): Figures {
  const one = pairs.filter(({ same }) => same);
  const joined = pairs.filter(({ isJoined }) => isJoined);
  const told = pairs.filter(({ likely, isJoined }) => isJoined || (likely?.score ?? 0) >= LEAST);
  return {
    same: one.length,
    different: pairs.length - one.length,
    joined: joined.length,
    precision: share(joined.filter(({ same }) => same).length, joined.length),
    recallOfJoins: share(joined.filter(({ same }) => same).length, one.length) ?? 0,
    recall: share(told.filter(({ same }) => same).length, one.length) ?? 0,
    precisionOfProposals: share(told.filter(({ same }) => same).length, told.length),
  };
}

/** To four places, rounded down: 0.99 is not reached by rounding. */
function share(some: number, all: number): number | null {
  return all === 0 ? null : Math.floor((10_000 * some) / all) / 10_000;
}

function atLeast(least = Number.POSITIVE_INFINITY) {
  return {
    asymmetricMatch: (value: unknown) => typeof value === 'number' && value >= least,
    toString: () => `≥ ${least}`,
  };
}

function tellMisses(pairs: readonly Judged[]): void {
  for (const { same, isJoined, likely, left, right } of pairs) {
    const isFound = isJoined || (likely?.score ?? 0) >= LEAST;
    if (same === isFound) continue;
    process.stdout.write(
      `${same ? 'missed' : 'wrong'} ${likely?.score}: ${left.names.join(', ')} and ${right.names.join(', ')}\n`,
    );
  }
}
