import { succession } from '../graph/queries.generated';
import { parseEdtf } from '../model/dates/fuzzy-date';
import { gap } from '../model/dates/gap';
import { inOrderOfSuccession } from '../model/succession-order';
import type { OccupancyParent, SuccessionStepParent } from './parents';
import type { Scope } from './request-context';
import type { SuccessionStepResolvers } from './resolver-types.generated';

/** The hand-overs of a post, the first on record first; each follows whom it replaces. */
export async function successionOf({ read, validAt }: Scope, position: string): Promise<SuccessionStepParent[]> {
  const rows = await read(succession, { position, until: validAt ?? '9999-12-31' });
  const byId = new Map(rows.map((row) => [row.id, row]));
  return inOrderOfSuccession(rows).map((occupancy) => ({
    occupancy,
    predecessor: byId.get(occupancy.replacesId ?? '') ?? null,
  }));
}

export const SuccessionStep: SuccessionStepResolvers = {
  occupancy: (it) => it.occupancy,
  predecessor: (it) => it.predecessor,
  gapDays: (it) => between(it).gapDays,
  overlapDays: (it) => between(it).overlapDays,
  cause: (it) => (it.predecessor?.endCause ?? null) as never,
  causeWords: (it) => it.predecessor?.endCauseWords ?? null,
  trigger: ({ predecessor }) =>
    predecessor?.endEventId ? { id: predecessor.endEventId, name: predecessor.endEventName } : null,
};

function between({ occupancy, predecessor }: SuccessionStepParent) {
  return gap(dateOf(predecessor?.end), dateOf(occupancy.start));
}

function dateOf(edtf: OccupancyParent['start']) {
  return edtf ? parseEdtf(edtf) : undefined;
}
