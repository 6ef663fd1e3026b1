/** How many keys the objects of a JSON value have in all; the value may be as deep as it likes. */
export function countKeys(value: unknown): number {
  const left = [value];
  let keys = 0;
  while (left.length > 0) {
    const next = left.pop();
    if (typeof next !== 'object' || next === null) continue;
    const inside = Object.values(next);
    if (!Array.isArray(next)) keys += inside.length;
    for (const member of inside) left.push(member);
  }
  return keys;
}
