import { type Pair, type PairContact, type Together, withMeetings } from '../model/contact-of-pair';
import { groupBy } from '../model/group-by';
import { inBatches } from './batches';
import type { WriteTransaction } from './graph';
import { changeContacts, contactsOfPairsDrawn, drawContacts } from './queries.generated';
import { Shared } from './shared';

/** A relationship between two people as it is drawn: of all their meetings, of those of one sort where there are both, or of their calls. */
interface Contact {
  readonly type: string;
  /** A pair has each at most once: of all meetings it is empty, and so comes first; of those of one sort it is that sort. */
  readonly key: string;
  readonly props: Partial<PairContact> & { readonly calls?: number; readonly across?: number };
}

/** Adds what pairs attended together to the contacts they have; gives the pairs for which that takes all they ever attended. */
export function addContacts(transaction: WriteTransaction, all: readonly Together[]): Promise<Pair[]> {
  return bring(transaction, all, (drawn) => drawn);
}

/** Brings the contacts of pairs to all they ever attended together; who attended nothing together loses what is drawn. */
export async function settleContacts(transaction: WriteTransaction, all: readonly Together[]): Promise<void> {
  await bring(transaction, all, () => []);
}

/** Reads what is drawn and changes what of it is to be otherwise; `counting` says what of it what they attended is added to. */
async function bring(
  transaction: WriteTransaction,
  all: readonly Together[],
  counting: (drawn: readonly Contact[]) => readonly Contact[],
): Promise<Pair[]> {
  const pairs = all.map(({ a, b }) => ({ a, b }));
  const rows = await inBatches(pairs, (some) => transaction.run(contactsOfPairsDrawn, { pairs: some }));
  const drawnOf = groupBy(rows, ({ aId, bId }) => `${aId} ${bId}`);
  const brought = all.map((together) => {
    const drawn: Contact[] = drawnOf.get(`${together.a} ${together.b}`) ?? [];
    return { a: together.a, b: together.b, drawn, wanted: contactsOf(counting(drawn), together) };
  });
  const changes = brought.flatMap(({ wanted, ...pair }) => (wanted ? changesOf({ ...pair, wanted }) : []));
  const added = brought.flatMap(({ wanted, ...pair }) => (wanted ? additionsOf({ ...pair, wanted }) : []));
  // Whom an event brought together has the same contact with everybody: it is sent once.
  await inBatches(changes, (some) => {
    const alike = new Shared();
    const contacts = some.map(({ props, ...one }) => ({ ...one, look: props && alike.placeOf(props) }));
    return transaction.run(changeContacts, { contacts, alike: alike.all });
  });
  await inBatches(added, (some) => {
    const alike = new Shared();
    const placed = (all: readonly object[]) => all.map((props) => alike.placeOf(props));
    const pairs = some.map(({ met, onSides, spoke, ...pair }) => ({
      ...pair,
      ...{ met: placed(met), onSides: placed(onSides), spoke: placed(spoke) },
    }));
    return transaction.run(drawContacts, { pairs, alike: alike.all });
  });
  return brought.flatMap(({ a, b, wanted }) => (wanted ? [] : [{ a, b }]));
}

/** What two come to by the contacts that count and by what they attended beside; undefined where that takes all of their meetings. */
function contactsOf(drawn: readonly Contact[], together: Together): Contact[] | undefined {
  const olds = drawn.filter(({ type }) => type !== 'SPOKE').map(({ props }) => props as PairContact);
  const spoke = drawn.find(({ type }) => type === 'SPOKE')?.props;
  const spoken = { calls: (spoke?.calls ?? 0) + together.calls, across: (spoke?.across ?? 0) + together.callsAcross };
  const met = withMeetings(olds, together.met);
  return (
    met && [
      ...met.slice(0, 1).map((props) => ({ type: 'MET', key: '', props })),
      ...met.slice(1).map((props) => ({ type: 'MET_ON_SIDES', key: props.sides, props })),
      ...(spoken.calls > 0 ? [{ type: 'SPOKE', key: 'SPOKE', props: spoken }] : []),
    ]
  );
}

interface Brought extends Pair {
  readonly drawn: readonly Contact[];
  readonly wanted: readonly Contact[];
}

/** Contacts that are not drawn yet. */
function additionsOf({ a, b, drawn, wanted }: Brought) {
  const there = new Set(drawn.map(({ key }) => key));
  const fresh = groupBy(
    wanted.filter((one) => !there.has(one.key)),
    ({ type }) => type,
  );
  const ofType = (type: string) => (fresh.get(type) ?? []).map(({ props }) => props);
  return fresh.size > 0 ? [{ a, b, met: ofType('MET'), onSides: ofType('MET_ON_SIDES'), spoke: ofType('SPOKE') }] : [];
}

/** Contacts that are drawn and are to be otherwise, or, where `props` is null, not at all. */
function changesOf({ a, b, drawn, wanted }: Brought) {
  const as = new Map(wanted.map((one) => [one.key, one.props]));
  return drawn.flatMap(({ type, key, props: was }) => {
    const wanted = as.get(key);
    const props = wanted ? differing(wanted, was) : null;
    const isAsWanted = props !== null && Object.keys(props).length === 0;
    return isAsWanted ? [] : [{ type, a, b, sides: was.sides ?? null, props }];
  });
}

function differing(wanted: object, there: object): object {
  const was = new Map(Object.entries(there));
  return Object.fromEntries(Object.entries(wanted).filter(([name, value]) => (was.get(name) ?? null) !== value));
}
