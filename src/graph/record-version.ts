/**
 * Which shape the record has: its nodes in the graph and its lines in a dump. A change that an older program's record does not
 * have raises it by one, with a step in `src/backup/upgrades.ts`.
 */
export const RECORD_VERSION = 1;

/**
 * Which rules lay facts down: raised by one whenever the same record would give other facts or derive other things from them.
 * `tests/record/projection-lock.json` tells when that is.
 */
export const PROJECTION_VERSION = 5;

/** What a graph is marked with when its record begins. */
export const VERSIONS = { recordVersion: RECORD_VERSION, projectionVersion: PROJECTION_VERSION };
