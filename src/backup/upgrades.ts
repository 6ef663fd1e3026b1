import type { Line } from './dump-format';

/** Makes a line of one version of the record a line of the next. Pure; it keeps ids, and with them the order of the lines. */
export type Upgrade = (line: Line) => Line;

/** How a dump of each older version becomes one of the next: the whole upgrade path of the record. Version 1 is the first. */
export const UPGRADES: Readonly<Record<number, Upgrade>> = {};

/** The steps from a version to another, as one; undefined where one of them is missing. */
export function upgradeFrom(
  from: number,
  to: number,
  upgrades: Readonly<Record<number, Upgrade>>,
): Upgrade | undefined {
  const steps: Upgrade[] = [];
  for (let version = from; version < to; version++) {
    const step = upgrades[version];
    if (!step) return undefined;
    steps.push(step);
  }
  return from > to ? undefined : (line) => steps.reduce((one, step) => step(one), line);
}
