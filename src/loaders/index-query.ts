import type { FactTypeName } from '../model/fact-id';
import { isLight } from '../model/spelling/light-words';
import { SHORTEST_WITH_SLIP } from '../model/spelling/likeness';
import type { Spelling } from '../model/spelling/spelling';

/**
 * What the index of names is asked, in the language of Lucene: the types, without weight, and any of the words as they sound, with
 * one slip, or by their consonants. A spelling is letters, digits and spaces alone, so nothing a caller writes is read as language.
 */
export function indexQuery({ key, joined, bones }: Spelling, types: readonly FactTypeName[]): string {
  const words = key.split(' ');
  const telling = words.filter((word) => !isLight(word));
  const found = telling.length > 0 ? telling : words;
  const pairs = joined.split(' ');
  const clauses = [
    ...[...found, ...pairs].flatMap((word) => [`key:${word}^4`, `joined:${word}^4`]),
    ...telling.filter(bearsSlip).map((word) => `key:${word}~1`),
    ...pairs
      .slice(-1)
      .filter(bearsSlip)
      .map((whole) => `joined:${whole}~1`),
    ...bones.split(' ').flatMap((word) => (word ? [`bones:${word}`] : [])),
  ];
  return `+type:(${types.join(' ')})^0 +(${[...new Set(clauses)].join(' ')})`;
}

function bearsSlip(word: string): boolean {
  return word.length >= SHORTEST_WITH_SLIP;
}
