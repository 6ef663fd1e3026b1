import { hashOf } from '../model/canonical-json';
import { typeOfId } from '../model/fact-id';
import { standsBare } from '../model/fact-types';
import { labelsOf, type Projection, project } from '../model/projection';
import { type Span, spanOf } from '../model/stretches';
import type { History } from '../model/versions';
import { inBatches } from './batches';
import type { WriteTransaction } from './graph';
import { historiesOf, recordOf } from './histories';
import { nameProps } from './name-props';
import {
  deleteVersions,
  keepLedTo as keepThem,
  noteReferred,
  pastOfFacts,
  writeVersionEdges,
  writeVersionNames,
  writeVersions,
} from './queries.generated';

/**
 * Lays the superseded states of facts down as nodes and relationships of their own kinds, which no question of the present
 * meets: `(OccupancyVersion)-[:WAS_HOLDER]->(Person)`, and `WAS` from each to its fact. Facts `unheardOf` have no past in the
 * graph yet, and only these histories lead to them.
 */
export async function writePast(
  transaction: WriteTransaction,
  touched: readonly History[],
  unheardOf: ReadonlySet<string> = new Set(),
): Promise<void> {
  const { histories, unseen } = await withNeighbours(transaction, touched, unheardOf);
  const states = histories.flatMap((history) => [
    ...history.superseded.map((version) => stateOf(version, project(version))),
    ...(unseen.has(idOf(history)) ? history.unseen.map((span) => stateOf(span, bare(idOf(history)))) : []),
  ]);
  const withPast = histories.map(idOf).filter((id) => !unheardOf.has(id));
  const laidDown = await inBatches(withPast, (ids) => transaction.run(pastOfFacts, { ids }));
  const wanted = new Set(states.map(labelOf));
  const gone = laidDown.filter((row) => !wanted.has(labelOf(row))).map(({ key }) => key);
  await inBatches(gone, (keys) => transaction.run(deleteVersions, { keys }));
  const there = new Set(laidDown.map(labelOf));
  const added = states.filter((state) => !there.has(labelOf(state)));
  await inBatches(added, (some) =>
    transaction.run(writeVersions, { versions: some.map(({ of, labels, props }) => ({ of, labels, props })) }),
  );
  const edges = added.flatMap(({ edges }) => edges);
  await inBatches(edges, (some) => transaction.run(writeVersionEdges, { edges: some }));
  const names = added.flatMap(({ names }) => names);
  await inBatches(names, (some) => transaction.run(writeVersionNames, { names: some }));
  await keepLedTo(transaction, touched);
}

/** What superseded states lead to, and nothing asserts or leads to now, stands in the past by its id. */
async function keepLedTo(transaction: WriteTransaction, touched: readonly History[]): Promise<void> {
  const ledTo = touched.flatMap(({ superseded }) => superseded.flatMap((version) => project(version).edges));
  const unseen = touched.filter(({ current }) => !current.resolved.visible).map(idOf);
  const ids = [...new Set([...ledTo.map(({ to }) => to), ...unseen])].filter(goesByItsId);
  const facts = ids.map((id) => ({ id, labels: bare(id).labels, state: versionLabels(bare(id).labels) }));
  await inBatches(facts, (some) => transaction.run(keepThem, { facts: some }));
}

function versionLabels(labels: readonly string[]): string[] {
  return ['Version', ...labels.map((label) => `${label}Version`)];
}

/**
 * What was led to before anything asserted it went by its id alone. So that it still does when that time is asked for, the
 * stretches in which it was unseen are laid down too; this finds for which facts, those touched or those they lead to.
 */
async function withNeighbours(
  transaction: WriteTransaction,
  touched: readonly History[],
  unheardOf: ReadonlySet<string>,
) {
  const superseding = new Set(touched.filter(({ superseded }) => superseded.length > 0).map(idOf));
  const told = referencesOf(touched).filter((one) => !unheardOf.has(one.id) || superseding.has(one.id) || isEarly(one));
  const early = await inBatches(told, (references) => transaction.run(noteReferred, { references }));
  const own = new Set(touched.map(idOf));
  // What was early before has these stretches already, and nothing but its own claims changes them.
  const others = early.flatMap(({ id, isNews }) => (own.has(id) || !isNews ? [] : [id]));
  const neighbours = others.length > 0 ? historiesOf(await recordOf(transaction, others)) : [];
  const unseen = new Set([...early.map(({ id }) => id), ...superseding].filter(goesByItsId));
  return { histories: [...touched, ...neighbours], unseen };
}

interface Reference {
  readonly id: string;
  /** The first moments at which something leads to it. */
  known?: string;
  recorded?: string;
  /** The first moments at which it is asserted, where that is not what its node says. */
  seenKnown?: string;
  seenRecorded?: string;
}

/** Whether something is led to before it is asserted, or is not asserted at all. */
function isEarly({ known, recorded, seenKnown, seenRecorded }: Reference): boolean {
  if (seenKnown === undefined || seenRecorded === undefined) return true;
  return known !== undefined && recorded !== undefined && (known < seenKnown || recorded < seenRecorded);
}

function referencesOf(touched: readonly History[]): Reference[] {
  const references = new Map<string, Reference>();
  const of = (id: string) => {
    const known = references.get(id) ?? { id };
    references.set(id, known);
    return known;
  };
  for (const history of touched) {
    const states = [...history.superseded, ...(history.current.resolved.visible ? [history.current] : [])];
    if (goesByItsId(idOf(history)) && states.length > 0) {
      const own = of(idOf(history));
      own.seenKnown = first(states.map(({ knownFrom }) => knownFrom));
      own.seenRecorded = first(states.map(({ recordedFrom }) => recordedFrom));
    }
    for (const state of states)
      for (const { to } of project(state).edges.filter(({ to }) => goesByItsId(to))) {
        const other = of(to);
        other.known = first([state.knownFrom, ...(other.known === undefined ? [] : [other.known])]);
        other.recorded = first([state.recordedFrom, ...(other.recorded === undefined ? [] : [other.recorded])]);
      }
  }
  return [...references.values()];
}

function stateOf(span: Span, { id, labels, props, edges, names }: Projection) {
  const key = `${id} ${span.knownFrom} ${span.recordedFrom}`;
  const spelled = nameProps(id, names);
  const look = hashOf({ ...spanOf(span), labels, props, edges, names: spelled });
  return {
    of: id,
    key,
    look,
    labels: versionLabels(labels),
    props: { ...props, ...spanOf(span), id, key, look },
    edges: edges.map(({ type, to, props }) => ({ from: key, type: `WAS_${type}`, to, props })),
    names: spelled.map((props) => ({ of: key, props })),
  };
}

/** Equal where a state is laid down as it is wanted: what is past stays, so that an edit costs what it changes. */
function labelOf({ key, look }: { readonly key: string; readonly look: string }): string {
  return `${key} ${look}`;
}

/** How a fact stands that goes by its id alone. */
function bare(id: string): Projection {
  const type = typeOfId(id);
  return { id, labels: type ? labelsOf(type) : [], props: {}, edges: [], names: [] };
}

function idOf({ current }: History): string {
  return current.resolved.factId;
}

function goesByItsId(id: string): boolean {
  const type = typeOfId(id);
  return type !== undefined && standsBare(type);
}

function first(moments: readonly string[]): string {
  return [...moments].sort()[0] ?? '';
}
