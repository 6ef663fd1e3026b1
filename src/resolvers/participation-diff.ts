import { claimFromRow } from '../graph/claim-rows';
import { LISTS } from '../loaders/lists';
import type { Claim } from '../model/claim';
import type { ParticipationDiffParent, ParticipationParent } from './parents';
import type { Scope } from './request-context';
import type { ParticipationDiffResolvers } from './resolver-types.generated';

/** How many parts of an event are looked at, and how many claims of each. */
const MOST_PARTS = 1000;
const MOST_CLAIMS = 100;

/** Who was announced for an event against who was there. */
export async function participationDiffOf({ pages }: Scope, event: string): Promise<ParticipationDiffParent> {
  const { rows, hasNextPage } = await pages.ofKey(LISTS.participationsOfEvent, event, { first: MOST_PARTS });
  const parts = rows.map(async (part) => {
    const claims = await pages.ofKey(LISTS.claimsOfFact, part.id, { first: MOST_CLAIMS });
    return { part, became: becameOf(part, claims.rows.map(claimFromRow).some(announces)) };
  });
  const all = await Promise.all(parts);
  const of = (became: Became) => all.filter((one) => one.became === became).map(({ part }) => part);
  return { added: of('added'), dropped: of('dropped'), unconfirmed: of('unconfirmed'), truncated: hasNextPage };
}

type Became = 'added' | 'dropped' | 'unconfirmed' | 'as said';

function becameOf({ attendance, certainty }: ParticipationParent, announced: boolean): Became {
  if (attendance === 'ATTENDED') return announced ? 'as said' : 'added';
  if (!announced) return 'as said';
  return attendance === 'ABSENT' || certainty === 'RULED_OUT' ? 'dropped' : 'unconfirmed';
}

/** Whether a claim speaks of the part as still ahead. */
function announces({ stance, states }: Claim): boolean {
  return stance === 'ASSERTS' && states.attendance === 'NOT_YET' && states.certainty !== 'RULED_OUT';
}

export const ParticipationDiff: ParticipationDiffResolvers = {
  added: (it) => it.added,
  dropped: (it) => it.dropped,
  unconfirmed: (it) => it.unconfirmed,
  truncated: (it) => it.truncated,
};
