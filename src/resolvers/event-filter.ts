import { ChanceryError } from '../errors';
import { idArgument, idArguments, periodArgument } from './arguments';
import type { EventFilter } from './resolver-types.generated';

/** The parameters of the event queries that a filter means; fields of it that make no sense in a place are refused there. */
export function eventFilter(filter: EventFilter | null | undefined, ...refused: (keyof EventFilter)[]) {
  for (const name of refused)
    if (filter?.[name])
      throw new ChanceryError(
        'BAD_USER_INPUT',
        `filter.${name}: expected nothing here, since the list already belongs to someone.`,
      );
  const { kinds, statuses, from, to, place, maxParticipants, text } = filter ?? {};
  return {
    ...periodArgument('filter: ', { from, to }),
    kinds: kinds ?? null,
    statuses: statuses ?? null,
    place: place ? idArgument('filter.place', place, 'Place') : null,
    maxParticipants: maxParticipants ?? null,
    text: text || null,
  };
}

/** The actors an event filter names. */
export function eventActors(filter: EventFilter | null | undefined) {
  const actors = ['Person', 'Organization', 'Country'] as const;
  return {
    participants: idArguments('filter.participants', filter?.participants ?? [], ...actors),
    anyOf: idArguments('filter.anyOf', filter?.anyOf ?? [], ...actors),
  };
}
