import { parseEdtf } from '../dates/fuzzy-date';
import { lieNear } from '../dates/lie-near';
import { typeOfId } from '../fact-id';
import { askedName, likeness } from '../spelling/likeness';
import { spellingOf } from '../spelling/spelling';
import { bothActedFor } from './acted-for';
import { bareNames } from './bare-names';
import { excludes } from './excludes';
import { sameName } from './same-name';
import type { Traits } from './traits';

/** How likely two things are one, from 0 to 1, and why; null where something on record excludes it. */
export interface Likelihood {
  readonly score: number;
  /** For people to read: what their names have in common, then the weightiest first. */
  readonly reasons: readonly string[];
}

/** What speaks for two being one: the words, and by how much of what is missing to certainty it raises a likelihood. */
interface Reason {
  readonly words: string;
  readonly weight: number;
}

// Measured on public records (docs/decisions/matching.md), but for the name alone: half the world's ministers are namesakes.
const NAME_ALONE = 0.7;
const SAME_NUMBER = 1;
const SAME_BIRTHDAY = 0.8;
const SAME_BIRTH_YEAR = 0.7;
const SAME_DEATH = 0.8;
const SAME_POST = 0.4;
const SAME_COUNTRY = 0.25;
const SAME_COUNTRY_THEN = 0.85;
/** For the same country in these years of each other. */
const THEN_YEARS = 1;
/** Less like names are those of two people, whatever else they share. */
export const LEAST_LIKE_NAMES = 0.7;

/** Weighs whether two things of one type are the same. They must be of one type; a name is never enough to be sure. */
export function perhapsSame(one: Traits, other: Traits): Likelihood | null {
  if (excludes(one, other)) return null;
  const number = sameNumber(one, other);
  const { words, weight, goTogether } = name(one, other);
  const others = [...(number ? [number] : []), ...(goTogether ? TELLING.flatMap((it) => it(one, other) ?? []) : [])];
  const doubt = [{ weight }, ...others].reduce((left, reason) => left * (1 - reason.weight), 1);
  return {
    score: Math.round((1 - doubt) * 100) / 100,
    reasons: [words, ...others.sort((a, b) => b.weight - a.weight).map((reason) => reason.words)],
  };
}

/** The two names that are most alike, and whether they can be one person's: colleagues of other surnames share posts and years. */
function name(one: Traits, other: Traits): Reason & { readonly goTogether: boolean } {
  const ofPerson = typeOfId(one.id) === 'Person';
  const [mine, theirs] = [bareNames(one.names), bareNames(other.names)];
  let best = { score: 0, words: 'nothing in their names' };
  let goTogether = !ofPerson;
  for (const my of mine) {
    const asked = askedName(my);
    for (const their of theirs) {
      goTogether ||= sameName(my, their) !== undefined;
      // Both must be in each other: all of a surname alone is in every full name.
      const there = likeness(asked, { value: their, key: spellingOf(their).key, ofPerson });
      const back = likeness(askedName(their), { value: my, key: asked.key, ofPerson });
      const score = Math.min(there, back);
      if (score <= best.score) continue;
      best = { score, words: score === 1 ? `both are named "${my}"` : `"${their}" is like "${my}"` };
    }
  }
  return {
    words: best.words,
    weight: NAME_ALONE * best.score ** 2,
    goTogether: goTogether || best.score >= LEAST_LIKE_NAMES,
  };
}

function sameNumber(one: Traits, other: Traits): Reason | undefined {
  if (one.wikidataId && one.wikidataId === other.wikidataId)
    return { words: `both are ${one.wikidataId} in Wikidata`, weight: SAME_NUMBER };
  if (one.iso2 && one.iso2 === other.iso2) return { words: `both are ${one.iso2} in ISO 3166`, weight: SAME_NUMBER };
  return undefined;
}

type Telling = (one: Traits, other: Traits) => Reason | undefined;

/** What else speaks for it, where their names go together. */
const TELLING: readonly Telling[] = [
  (one, other) => sameDate('born', one.born, other.born, SAME_BIRTHDAY, SAME_BIRTH_YEAR),
  (one, other) => sameDate('dead', one.died, other.died, SAME_DEATH, undefined),
  (one, other) => {
    const post = one.posts.find(({ id }) => other.posts.some((theirs) => theirs.id === id));
    return post && { words: `both held the post ${post.name ?? post.id}`, weight: SAME_POST };
  },
  (one, other) => {
    const post = one.posts.find(({ of }) => of !== null && other.posts.some((theirs) => theirs.of === of));
    const country = bothActedFor(one, other);
    const isThen = country && lieNear(THEN_YEARS, activity(one), activity(other));
    if (!post && !country) return undefined;
    const words = post ? `both held posts of ${post.ofName ?? post.of}` : `both acted for ${country?.name}`;
    return { words, weight: isThen ? SAME_COUNTRY_THEN : SAME_COUNTRY };
  },
];

function activity({ activeFrom, activeTo }: Traits) {
  return { from: activeFrom, to: activeTo };
}

function sameDate(
  what: string,
  one: string | null,
  other: string | null,
  ofDay: number,
  ofYear: number | undefined,
): Reason | undefined {
  if (one === null || one !== other) return undefined;
  const { precision, earliest } = parseEdtf(one);
  if (precision === 'DAY') return { words: `both ${what} on ${earliest}`, weight: ofDay };
  return precision === 'YEAR' && ofYear !== undefined
    ? { words: `both ${what} in ${earliest?.slice(0, 4)}`, weight: ofYear }
    : undefined;
}
