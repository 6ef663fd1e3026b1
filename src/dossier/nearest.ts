import { slips } from '../model/spelling/slips';

/** The known text nearest to what was given, if it is near enough to be a slip; among equals the first in the alphabet. */
export function nearest(given: string, known: Iterable<string>): string | undefined {
  const limit = slipsAllowed(given);
  const came = given.toLowerCase();
  let best: { text: string; far: number } | undefined;
  for (const text of known) {
    if (Math.abs(text.length - given.length) > limit) continue;
    const far = slips(came, text.toLowerCase());
    if (far > limit) continue;
    if (!best || far < best.far || (far === best.far && text < best.text)) best = { text, far };
  }
  return best?.text;
}

/** `: did you mean X?` where something known is spelled nearly the same, else nothing. */
export function didYouMean(given: string, known: Iterable<string>): string {
  const near = nearest(given, known);
  return near ? `: did you mean ${near}?` : '';
}

/** Two letters are not enough to tell a slip from another word; the prefix of an id does not count. */
function slipsAllowed(given: string): number {
  const letters = given.length - (given.indexOf('/') + 1);
  if (letters <= 2) return 0;
  return letters < 8 ? 1 : letters < 12 ? 2 : 3;
}
