import { bareNames } from '../../src/model/identity/bare-names';
import { joinGroups } from '../../src/model/identity/join-groups';
import { type Join, joinOf } from '../../src/model/identity/join-of';
import { type Likelihood, perhapsSame } from '../../src/model/identity/perhaps-same';
import { type Sourced, toldApart } from '../../src/model/identity/told-apart';
import { isLight } from '../../src/model/spelling/light-words';
import { spellingOf } from '../../src/model/spelling/spelling';
import type { Sample } from './samples';

/** A pair whose names have a word or its consonants in common, what the records say of it, and what matching does. */
export interface Judged {
  readonly left: Sourced;
  readonly right: Sourced;
  readonly same: boolean | undefined;
  readonly likely: Likelihood | null;
  readonly join: Join | undefined;
  readonly isJoined: boolean;
}

/** Judges every pair of a sample that search could bring together. */
export function judge({ left, right, same }: Sample): Judged[] {
  const byWord = new Map<string, Sourced[]>();
  for (const one of left) for (const word of wordsOf(one)) byWord.set(word, [...(byWord.get(word) ?? []), one]);
  const pairs = right.flatMap((other) =>
    [...new Set(wordsOf(other).flatMap((word) => byWord.get(word) ?? []))].map((one) => ({ left: one, right: other })),
  );
  const judged = pairs.map((pair) => ({
    ...pair,
    same: same(pair.left.id, pair.right.id),
    likely: perhapsSame(pair.left, pair.right),
    join: joinOf(pair.left, pair.right),
  }));
  const byId = new Map([...left, ...right].map((one) => [one.id, one]));
  const joins = judged.filter(({ join }) => join).map((one) => ({ ...one, one: one.left.id, other: one.right.id }));
  const { sure } = joinGroups(joins, (one, other) => {
    const [a, b] = [byId.get(one), byId.get(other)];
    return !a || !b || toldApart(a, b);
  });
  const joined = new Set(sure.map(({ one, other }) => `${one} ${other}`));
  const met = judged.map((one) => ({ ...one, isJoined: joined.has(`${one.left.id} ${one.right.id}`) }));
  const seen = new Set(met.map((one) => `${one.left.id} ${one.right.id}`));
  // Two who are one and whose names have nothing in common are missed, and count as such.
  const missed = right.flatMap((other) =>
    left
      .filter((one) => !seen.has(`${one.id} ${other.id}`) && same(one.id, other.id) === true)
      .map((one) => ({ left: one, right: other, same: true, likely: null, join: undefined, isJoined: false })),
  );
  return [...met, ...missed];
}

function wordsOf({ names }: Sourced): string[] {
  const words = bareNames(names).flatMap((name) => {
    const { key, bones } = spellingOf(name);
    return [
      ...key.split(' ').filter((word) => word !== '' && !isLight(word)),
      ...bones.split(' ').map((one) => `${one}*`),
    ];
  });
  return [...new Set(words)];
}
