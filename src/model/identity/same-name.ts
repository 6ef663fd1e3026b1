import { isLight } from '../spelling/light-words';
import { spellingOf } from '../spelling/spelling';

/**
 * How two names go together: FULL where each has all words of the other and more than one, but for initials; PART where only
 * one has all words of the other. Words are compared by sound; an initial stands for any word that begins so.
 */
export type SameName = 'FULL' | 'PART';

/** How two names go together; undefined where each has a word that the other lacks, or an initial contradicts. */
export function sameName(one: string, other: string): SameName | undefined {
  const [mine, theirs] = [partsOf(one), partsOf(other)];
  const [short, long] = mine.words.length <= theirs.words.length ? [mine, theirs] : [theirs, mine];
  if (short.words.length === 0) return undefined;
  const left = [...long.words];
  for (const word of short.words) {
    const at = left.indexOf(word);
    if (at < 0) return undefined;
    left.splice(at, 1);
  }
  if (contradicted(short.initials, [...left, ...long.initials])) return undefined;
  const isWhole = left.length === 0 && long.words.length > 1 && short.generation === long.generation;
  return isWhole ? 'FULL' : 'PART';
}

/** Whether a name has a first name and a surname, or more; titles, particles, initials and numbers do not count. */
export function isFullName(name: string): boolean {
  return partsOf(name).words.filter((word) => !/^\d+$/.test(word)).length > 1;
}

interface NameParts {
  readonly words: readonly string[];
  readonly initials: readonly string[];
  /** Junior or senior, where the name says so: a son is often called as his father is. */
  readonly generation: string | undefined;
}

const GENERATIONS: Readonly<Record<string, string>> = {
  jr: 'junior',
  junior: 'junior',
  sr: 'senior',
  senior: 'senior',
};

/** A name is taken apart again and again while everybody is compared with everybody like them. */
const KNOWN = new Map<string, NameParts>();
const MOST_KNOWN = 100_000;

function partsOf(name: string): NameParts {
  const known = KNOWN.get(name);
  if (known) return known;
  const all = spellingOf(name)
    .key.split(' ')
    .filter((word) => word !== '');
  const parts = {
    words: all.filter((word) => !isLight(word)),
    // Single letters are particles too: "y" and "e" stand between surnames.
    initials: all.filter((word) => /^[a-z]$/.test(word)),
    generation: generationIn(name),
  };
  if (KNOWN.size >= MOST_KNOWN) KNOWN.clear();
  KNOWN.set(name, parts);
  return parts;
}

/** Whether an initial stands for none of the words that are left, where there are any. */
function contradicted(initials: readonly string[], left: readonly string[]): boolean {
  const open = [...left];
  for (const initial of open.length > 0 ? initials : []) {
    const at = open.findIndex((word) => word.startsWith(initial));
    if (at < 0) return true;
    open.splice(at, 1);
  }
  return false;
}

function generationIn(name: string): string | undefined {
  return name
    .toLowerCase()
    .split(/[^a-z]+/)
    .map((word) => GENERATIONS[word])
    .find((generation) => generation !== undefined);
}
