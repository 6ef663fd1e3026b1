/** What is known of when one occupancy began and ended. */
export interface OccupancyDates {
  readonly id: string;
  readonly startEarliest: string | null;
  readonly startLatest: string | null;
  readonly endEarliest: string | null;
  readonly endLatest: string | null;
}

/**
 * Whom an occupancy of a post with one seat followed, where the dates alone decide: every other one is certainly over before
 * it began or certainly began after, and one of those before certainly ended last. Else undefined: nothing is derived.
 */
export function predecessorByDates(of: OccupancyDates, all: readonly OccupancyDates[]): OccupancyDates | undefined {
  const { startEarliest, startLatest } = of;
  if (!startEarliest || !startLatest) return undefined;
  const others = all.filter(({ id }) => id !== of.id);
  const before = others.filter((one) => one.endEarliest && one.endLatest && one.endLatest <= startEarliest);
  const after = others.filter((one) => one.startEarliest && one.startEarliest >= startLatest && !before.includes(one));
  if (before.length + after.length < others.length) return undefined;
  return before.find((one) =>
    before.every((rival) => rival === one || (rival.endLatest ?? '') < (one.endEarliest ?? '')),
  );
}
