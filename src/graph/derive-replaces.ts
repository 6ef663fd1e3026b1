import type { Claim } from '../model/claim';
import { predecessorByDates } from '../model/derive-replaces';
import { typeOfId } from '../model/fact-id';
import { covers, FOREVER, type Span, type Stretch, spanOf, stretchesOf } from '../model/stretches';
import { inBatches } from './batches';
import type { WriteTransaction } from './graph';
import {
  type OccupanciesForReplacesRow,
  occupanciesForReplaces,
  type SeatsOfPositionsRow,
  seatsOfPositions,
  writeDerivedReplaces,
} from './queries.generated';

/** The posts that some claims are about, or about the holding of. */
export function positionsOf(claims: readonly Claim[]): string[] {
  const of = ({ factId, identity }: Claim) => {
    const type = typeOfId(factId);
    return type === 'Position' ? [factId] : type === 'Occupancy' ? [String(identity.post)] : [];
  };
  return [...new Set(claims.flatMap(of))];
}

/** Derives who followed whom in posts with one seat, where dates decide it: as things stand, and as they ever stood. */
export async function deriveReplaces(transaction: WriteTransaction, positions: readonly string[]): Promise<void> {
  if (positions.length === 0) return;
  const states = await inBatches(positions, (some) => transaction.run(occupanciesForReplaces, { positions: some }));
  const seats = await inBatches(positions, (some) => transaction.run(seatsOfPositions, { positions: some }));
  const stretches = positions.flatMap((position) => {
    const of = <T extends { readonly positionId: string }>(rows: readonly T[]) =>
      rows.filter(({ positionId }) => positionId === position);
    return followedIn(of(states), of(seats));
  });
  const drawn = stretches.flatMap(({ value, ...span }) =>
    value.map((pair) => ({ ...pair, props: { derived: true, ...spanOf(span) } })),
  );
  const isNow = ({ props }: (typeof drawn)[number]) => props.knownTo === FOREVER && props.recordedTo === FOREVER;
  await transaction.run(writeDerivedReplaces, {
    positions,
    now: drawn.filter(isNow),
    past: drawn.filter((pair) => !isNow(pair)),
  });
}

/** One occupancy that followed another; `key` is that of the state it is drawn from, null for the current one. */
interface Pair {
  readonly from: string;
  readonly key: string | null;
  readonly to: string;
}

function followedIn(
  states: readonly OccupanciesForReplacesRow[],
  seats: readonly SeatsOfPositionsRow[],
): Stretch<readonly Pair[]>[] {
  if (!seats.some((row) => row.seats === 1)) return [];
  const spans: readonly Span[] = [...states, ...seats];
  const edges = (from: 'knownFrom' | 'recordedFrom', to: 'knownTo' | 'recordedTo') =>
    spans.flatMap((span) => [span[from], span[to]]).filter((moment) => moment !== FOREVER);
  return stretchesOf<readonly Pair[]>({
    recorded: edges('recordedFrom', 'recordedTo'),
    known: () => edges('knownFrom', 'knownTo'),
    at: (known, recorded) => {
      const stood = <T extends Span>(rows: readonly T[]) => rows.filter((row) => covers(row, known, recorded));
      if (stood(seats)[0]?.seats !== 1) return [];
      const then = stood(states);
      return then.flatMap((state) => {
        const before = state.claimed ? undefined : predecessorByDates(state, then);
        return before ? [{ from: state.id, key: state.key, to: before.id }] : [];
      });
    },
    alike: (one, other) => JSON.stringify(one) === JSON.stringify(other),
  });
}
