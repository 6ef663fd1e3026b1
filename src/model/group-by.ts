/** Parts a list by a key, in the order in which the keys first come. */
export function groupBy<T>(all: readonly T[], key: (one: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const one of all) {
    const its = key(one);
    const group = groups.get(its);
    if (group) group.push(one);
    else groups.set(its, [one]);
  }
  return groups;
}
