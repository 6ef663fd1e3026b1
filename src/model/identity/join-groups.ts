/** Two that a rule joins. */
export interface JoinedPair {
  readonly one: string;
  readonly other: string;
}

/**
 * Puts pairs that rules join together into groups of things that would all be one, and keeps those groups in which nobody is told
 * apart from anybody else: where somebody fits two who are not one, nobody of the group is joined.
 */
export function joinGroups<P extends JoinedPair>(
  pairs: readonly P[],
  areApart: (one: string, other: string) => boolean,
): { readonly sure: readonly P[]; readonly ambiguous: readonly P[] } {
  const groupOf = new Map<string, Set<string>>();
  for (const { one, other } of pairs) {
    const [mine, theirs] = [groupOf.get(one) ?? new Set([one]), groupOf.get(other) ?? new Set([other])];
    const all = new Set([...mine, ...theirs]);
    for (const id of all) groupOf.set(id, all);
  }
  const isWhole = new Map([...new Set(groupOf.values())].map((group) => [group, isOne([...group], areApart)]));
  const isSure = ({ one }: P) => isWhole.get(groupOf.get(one) ?? new Set()) === true;
  return { sure: pairs.filter(isSure), ambiguous: pairs.filter((pair) => !isSure(pair)) };
}

function isOne(ids: readonly string[], areApart: (one: string, other: string) => boolean): boolean {
  return ids.every((one, place) => ids.slice(place + 1).every((other) => !areApart(one, other)));
}
