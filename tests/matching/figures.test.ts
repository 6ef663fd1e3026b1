import { describeOnPublicData } from '../importers/public-data';
import { type Figures, raiseFigures, readFigures } from './figures';
import { type Judged, judge } from './judge';
import { chance, type Sample, samplesOf } from './samples';
import { joinedBy, samplesOfThings } from './things';

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

describeOnPublicData('matching of posts, bodies, places and countries, on pairs made by dividing records', (data) => {
  let samples: readonly (ThingsSample & { readonly judged: readonly Judged[]; readonly could: ReadonlySet<Judged> })[];
  beforeAll(async () => {
    samples = (await samplesOfThings(data)).map((sample) => {
      const judged = judge(sample);
      return { ...sample, judged, could: joinedBy(sample.candidate, judged) };
    });
  }, 1_200_000);

  it.each(PARTS)('joins none, and proposes no fewer than it did, on the %s part', (part) => {
    for (const { name, candidate, judged, could } of samples) {
      const pairs = partOf(judged, part);
      const joined = pairs.filter((pair) => could.has(pair));
      const right = joined.filter(({ same }) => same).length;
      const figures = { ...figuresOf(pairs), candidate: { says: candidate.says, joined: joined.length, right } };
      process.stdout.write(`matching, ${part} part, ${name}: ${JSON.stringify(figures)}\n`);
      if (process.env.FIGURES === 'write') raiseFigures(`${part}: ${name}`, figures);
      const best = readFigures()[`${part}: ${name}`];
      expect({ name, ...figures }).toMatchObject({ same: best?.same, joined: 0, recall: atLeast(best?.recall) });
    }
  });

  it('leaves out no rule of which enough pairs say that it is right in 99 of 100', () => {
    const sure = samples.filter(({ judged, could }) => {
      const joined = partOf(judged, 'held out').filter((pair) => could.has(pair));
      return surelyAtLeast(joined.filter(({ same }) => same).length, joined.length) >= 0.99;
    });
    expect(sure.map(({ name }) => name)).toEqual([]);
  });
});

type ThingsSample = Awaited<ReturnType<typeof samplesOfThings>>[number];

/** The share that so many of so many surely are, all but one time in forty (Wilson). */
function surelyAtLeast(some: number, all: number): number {
  if (all === 0) return 0;
  const [z, share] = [1.96, some / all];
  const middle = share + (z * z) / (2 * all);
  const spread = z * Math.sqrt((share * (1 - share)) / all + (z * z) / (4 * all * all));
  return (middle - spread) / (1 + (z * z) / all);
}

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
