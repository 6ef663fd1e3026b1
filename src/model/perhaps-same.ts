import { canBothBeTrue } from './dates/can-both-be-true';
import { addYears, type Day } from './dates/day';
import { type FuzzyDate, parseEdtf, singleDay } from './dates/fuzzy-date';
import { typeOfId } from './fact-id';
import { askedName, likeness } from './spelling/likeness';
import { spellingOf } from './spelling/spelling';

/** What is weighed of something that may be the same as something else. */
export interface Traits {
  readonly id: string;
  readonly names: readonly string[];
  readonly wikidataId: string | null;
  readonly born: string | null;
  readonly died: string | null;
  /** What a post is a post of. */
  readonly belongsTo: readonly string[];
  readonly posts: readonly {
    readonly id: string;
    readonly name: string | null;
    readonly of: string | null;
    readonly ofName: string | null;
  }[];
  /** The first and last day on which a person is known to have done something. */
  readonly activeFrom: Day | null;
  readonly activeTo: Day | null;
}

/** How likely two things are one, from 0 to 1, and why; null where something on record excludes it. */
export interface Likelihood {
  readonly score: number;
  /** For people to read, the weightiest first. */
  readonly reasons: readonly string[];
}

/** Whoever is on record before the age of so many years is somebody else. */
const YOUNGEST_YEARS = 14;
/** Nobody is on record so many years apart and one person. */
const LONGEST_YEARS = 75;

/** What speaks for two being one: the words, and by how much of what is missing to certainty it raises a likelihood. */
interface Reason {
  readonly words: string;
  readonly weight: number;
}

/** A name says little where half the world is called so; all of it, alike in sound, is the beginning of a case. */
const NAME_ALONE = 0.7;
const SAME_NUMBER = 1;
const SAME_BIRTHDAY = 0.8;
const SAME_DEATH = 0.8;
const SAME_POST = 0.6;
const SAME_BODY = 0.25;

/** Weighs whether two things of one type are the same. They must be of one type; a name is never enough to be sure. */
export function perhapsSame(one: Traits, other: Traits): Likelihood | null {
  if (excludes(one, other)) return null;
  const reasons = [name(one, other), ...TELLING.flatMap((telling) => telling(one, other) ?? [])];
  const doubt = reasons.reduce((left, { weight }) => left * (1 - weight), 1);
  return {
    score: Math.round((1 - doubt) * 100) / 100,
    reasons: [...reasons].sort((a, b) => b.weight - a.weight).map(({ words }) => words),
  };
}

/** Whether what is on record of two cannot be true of one. */
function excludes(one: Traits, other: Traits): boolean {
  if (one.wikidataId && other.wikidataId && one.wikidataId !== other.wikidataId) return true;
  // Every ministry has a secretary; a place lies in a city and in its country.
  const isPost = typeOfId(one.id) === 'Position' && one.belongsTo.length > 0 && other.belongsTo.length > 0;
  if (isPost && !one.belongsTo.some((id) => other.belongsTo.includes(id))) return true;
  return (
    contradict(one.born, other.born) ||
    contradict(one.died, other.died) ||
    outlived(one, other) ||
    outlived(other, one) ||
    apart(one, other) ||
    apart(other, one)
  );
}

/** Whether one did something before the other can have, or after the other was dead. */
function outlived(one: Traits, { born, died }: Traits): boolean {
  const death = dateOf(died)?.latest;
  const birth = dateOf(born)?.earliest;
  if (death && one.activeTo && one.activeTo > death) return true;
  return Boolean(birth && one.activeFrom && one.activeFrom < addYears(birth, YOUNGEST_YEARS));
}

function apart(one: Traits, other: Traits): boolean {
  return Boolean(one.activeFrom && other.activeTo && other.activeTo > addYears(one.activeFrom, LONGEST_YEARS));
}

function contradict(one: string | null, other: string | null): boolean {
  const [a, b] = [dateOf(one), dateOf(other)];
  return a !== undefined && b !== undefined && !canBothBeTrue(a, b);
}

function dateOf(edtf: string | null): FuzzyDate | undefined {
  return edtf === null ? undefined : parseEdtf(edtf);
}

/** The two names that are most alike. */
function name(one: Traits, other: Traits): Reason {
  const ofPerson = typeOfId(one.id) === 'Person';
  let best = { score: 0, words: 'nothing in their names' };
  for (const mine of one.names) {
    const asked = askedName(mine);
    for (const theirs of other.names) {
      // Both must be in each other: all of a surname alone is in every full name.
      const there = likeness(asked, { value: theirs, key: spellingOf(theirs).key, ofPerson });
      const back = likeness(askedName(theirs), { value: mine, key: asked.key, ofPerson });
      const score = Math.min(there, back);
      if (score <= best.score) continue;
      best = { score, words: score === 1 ? `both are named "${mine}"` : `"${theirs}" is like "${mine}"` };
    }
  }
  return { words: best.words, weight: NAME_ALONE * best.score ** 2 };
}

type Telling = (one: Traits, other: Traits) => Reason | undefined;

/** What else speaks for it. */
const TELLING: readonly Telling[] = [
  (one, other) =>
    one.wikidataId && one.wikidataId === other.wikidataId
      ? { words: `both are ${one.wikidataId} in Wikidata`, weight: SAME_NUMBER }
      : undefined,
  (one, other) => sameDay('born', one.born, other.born, SAME_BIRTHDAY),
  (one, other) => sameDay('dead', one.died, other.died, SAME_DEATH),
  (one, other) => {
    const post = one.posts.find(({ id }) => other.posts.some((theirs) => theirs.id === id));
    return post && { words: `both held the post ${post.name ?? post.id}`, weight: SAME_POST };
  },
  (one, other) => {
    const post = one.posts.find(({ of }) => of !== null && other.posts.some((theirs) => theirs.of === of));
    return post && { words: `both held posts of ${post.ofName ?? post.of}`, weight: SAME_BODY };
  },
];

function sameDay(what: string, one: string | null, other: string | null, weight: number): Reason | undefined {
  const [a, b] = [dateOf(one), dateOf(other)].map(singleDay);
  return a && a === b ? { words: `both ${what} on ${a}`, weight } : undefined;
}
