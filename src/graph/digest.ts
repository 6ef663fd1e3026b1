import { createHash } from 'node:crypto';
import { canonicalJson } from '../model/canonical-json';
import type { Claim } from '../model/claim';
import type { Decision } from '../model/decision';
import type { Span } from '../model/stretches';
import { claimFromRow, decisionFromRow } from './claim-rows';
import { every } from './every';
import type { Graph } from './graph';
import {
  claimsAfter,
  decisionsAfter,
  derivedAfter,
  factsAfter,
  retractedAfter,
  silentAfter,
  spellingsAfter,
} from './queries.generated';

/** Hashes that are equal where two graphs hold the same; clocks and numbers are left out. */
export interface Digest {
  /** Of the claims and decisions. */
  readonly record: string;
  /** Of the facts as resolved. */
  readonly facts: string;
  /** Of everything derived from facts; equal to one made after `rebuild`. */
  readonly derived: string;
}

/** Columns of facts that are derived from other facts, or are clocks. */
const DERIVED_COLUMNS = ['personId', 'eventId', 'attended', 'allegedly', 'planned'];
const CLOCKS = ['recordedFrom', 'seenKnown', 'seenRecorded', 'referredKnown', 'referredRecorded'];

/** Reads the whole graph and hashes it. */
export async function digestOf(graph: Graph): Promise<Digest> {
  const [record, facts, derived] = [createHash('sha256'), createHash('sha256'), createHash('sha256')];
  for await (const rows of every(graph, claimsAfter))
    for (const row of rows) record.update(hashedOfClaim(claimFromRow(row)));
  for await (const rows of every(graph, decisionsAfter))
    for (const row of rows) record.update(hashedOfDecision(decisionFromRow(row)));
  for await (const rows of every(graph, factsAfter))
    for (const { id, labels, props, edges, names } of rows) {
      if (labels.length === 1) continue;
      const entries = Object.entries(props);
      const isParticipation = labels.includes('Participation');
      const isDerived = (name: string) => isParticipation && (DERIVED_COLUMNS.includes(name) || name === 'day');
      const own = Object.fromEntries(entries.filter(([name]) => !isDerived(name) && !CLOCKS.includes(name)));
      facts.update(canonicalJson({ id, labels: [...labels].sort(), own, edges: sorted(edges), names: sorted(names) }));
      derived.update(canonicalJson([id, Object.fromEntries(entries.filter(([name]) => isDerived(name)))]));
    }
  for await (const rows of every(graph, derivedAfter))
    for (const { id, edges } of rows)
      if (edges.length > 0) derived.update(canonicalJson([id, sorted(edges.map(withoutClocks))]));
  for await (const rows of every(graph, spellingsAfter))
    for (const { id, names } of rows) if (names.length > 0) derived.update(canonicalJson([id, sorted(names)]));
  for (const marked of [retractedAfter, silentAfter])
    for await (const rows of every(graph, marked)) for (const { id } of rows) derived.update(id);
  return { record: hex(record), facts: hex(facts), derived: hex(derived) };
}

/** What the digest of the record takes of a claim. */
export function hashedOfClaim({ seq: _seq, recordedAt: _recordedAt, ...claim }: Claim): string {
  return canonicalJson(claim);
}

/** What it takes of a decision. */
export function hashedOfDecision({ seq: _seq, recordedAt: _recordedAt, after, ...decision }: Decision): string {
  return canonicalJson({ ...decision, previous: after });
}

/** What is derived carries clocks too, and these depend on the order of loading. */
function withoutClocks({ props, ...edge }: { readonly props?: object }): object {
  const { knownFrom: _k, knownTo: _t, recordedFrom: _r, recordedTo: _u, ...own } = (props ?? {}) as Partial<Span>;
  return { ...edge, props: own };
}

function sorted(values: readonly object[]): string[] {
  return values.map(canonicalJson).sort();
}

/** A hash as the digest has it. */
export function hex(hash: ReturnType<typeof createHash>): string {
  return hash.digest('hex').slice(0, 32);
}
