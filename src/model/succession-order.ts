/** Puts occupancies of one post in the order given, but none before the one it replaces. */
export function inOrderOfSuccession<T extends { readonly id: string; readonly replacesId?: string | null }>(
  occupancies: readonly T[],
): T[] {
  const byId = new Map(occupancies.map((occupancy) => [occupancy.id, occupancy]));
  const placed = new Set<T>();
  for (const occupancy of occupancies) {
    const line: T[] = [];
    // Goes back along `replaces` until something already placed; what replaces itself in a circle is taken once.
    for (
      let one: T | undefined = occupancy;
      one && !placed.has(one) && !line.includes(one);
      one = byId.get(one.replacesId ?? '')
    )
      line.push(one);
    for (const one of line.reverse()) placed.add(one);
  }
  return [...placed];
}
