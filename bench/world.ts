import type { Claim } from '../src/model/claim';
import type { SourceDescription } from '../src/model/source-description';
import { foundActors } from './world/actors';
import { happen } from './world/events';
import { fillPosts } from './world/posts';
import { type Article, openPress } from './world/press';
import { randomFrom } from './world/random';

/** How large a world is, and which of all of that size. */
export interface WorldSize {
  /** Exactly how many participations. */
  readonly participations: number;
  readonly seed?: number;
}

/** A part of the world that can be written in one go; whatever it speaks of was founded in it or in one before. */
export interface WorldBatch {
  /** The first is 1. */
  readonly number: number;
  readonly sources: readonly SourceDescription[];
  readonly claims: readonly Claim[];
}

/** The present of every world. */
export { TODAY } from './world/actors';

/** How many claims a batch has at least, where nothing else is asked for. */
const BATCH = 2_000;

/** A made-up diplomatic world, the same for the same size and seed, told in batches of at least so many claims, the last one aside. */
export function* worldOf({ participations, seed = 1 }: WorldSize, claims: number = BATCH): Generator<WorldBatch> {
  let number = 0;
  let articles: Article[] = [];
  const batch = (): WorldBatch => {
    const told = articles;
    articles = [];
    return {
      number: ++number,
      sources: told.map(({ source }) => source),
      claims: told.flatMap(({ claims }) => claims),
    };
  };
  let size = 0;
  for (const printed of articlesOf(participations, seed)) {
    articles.push(...printed);
    size += printed.reduce((sum, { claims }) => sum + claims.length, 0);
    if (size < claims) continue;
    yield batch();
    size = 0;
  }
  if (articles.length > 0) yield batch();
}

function* articlesOf(participations: number, seed: number): Generator<readonly Article[]> {
  const random = randomFrom(seed);
  const press = openPress(random);
  const size = {
    countries: Math.min(60, 4 + Math.floor(participations ** 0.35)),
    people: Math.ceil(1.2 * participations ** 0.75),
  };
  const actors = yield* alone(foundActors(size, random, press));
  let left = participations;
  for (const { articles, participations } of fillPosts(actors, random, press, Math.floor(left / 20))) {
    left -= participations;
    yield articles;
  }
  for (const { articles } of happen({ actors, random, press }, left)) yield articles;
}

/** Each article as a list of its own. */
function* alone<T, R>(all: Generator<T, R>): Generator<readonly T[], R> {
  for (;;) {
    const { done, value } = all.next();
    if (done) return value;
    yield [value];
  }
}
