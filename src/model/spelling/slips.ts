import { distance } from 'fastest-levenshtein';

/** Letters left out, added or wrong, where two neighbours that changed places are one slip: "palce". */
export function slips(came: string, text: string): number {
  const far = distance(came, text);
  return far === 2 && isSwap(came, text) ? 1 : far;
}

function isSwap(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  let at = 0;
  while (a[at] === b[at]) at += 1;
  return a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
}
