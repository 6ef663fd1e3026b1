import type { FactTypeName } from './fact-id';
import type { Code } from './vocabulary';

/** What can be drawn, with the name of its kind, and whether more is drawn of it where it was come across and not asked for. */
export const DRAWN_TYPES = {
  Person: { type: 'PERSON', leadsOn: true },
  Organization: { type: 'ORGANIZATION', leadsOn: false },
  Country: { type: 'COUNTRY', leadsOn: false },
  Position: { type: 'POSITION', leadsOn: true },
  Event: { type: 'EVENT', leadsOn: true },
  Proposal: { type: 'PROPOSAL', leadsOn: true },
  ProposalVersion: { type: 'PROPOSAL_VERSION', leadsOn: true },
  Place: { type: 'PLACE', leadsOn: false },
  Topic: { type: 'TOPIC', leadsOn: false },
} as const satisfies Partial<Record<FactTypeName, object>>;

/** A type of fact that can be drawn. */
export type DrawnType = keyof typeof DRAWN_TYPES;

interface EdgeKind {
  /** What is written on it; left out: its own code or words. */
  readonly label?: string;
  /** The field of its source, or of its fact, that it stands for: one for all, or one for each code. */
  readonly field?: string | Readonly<Record<string, string>>;
  /** Both ends are alike: it is drawn from the first in the order of ids. */
  readonly alike?: boolean;
}

/** The kinds of edges, in the order in which they are told. */
export const EDGE_KINDS = {
  OCCUPANCY: { label: 'post' },
  POST_OF: { label: 'post of', field: 'of' },
  TIE: { alike: true },
  CONTACT: { alike: true },
  PARTICIPATION: {},
  SIDE: { label: 'side' },
  PLACE: { label: 'at', field: 'place' },
  TOPIC: { label: 'about', field: 'topics' },
  RELATED: { field: { FOLLOWS: 'related', AMID: 'related', CAUSED_BY: 'related', PART_OF: 'partOf' } },
  QUOTATION: {},
  STANCE: {},
  PROPOSAL: { field: { PROPOSED_BY: 'proposedBy', LEAKED_IN: 'leakedIn', DISCUSSED: 'discussed' } },
} as const satisfies Record<string, EdgeKind>;

/** A kind of edge. */
export type DrawnKind = keyof typeof EDGE_KINDS;

/** An edge before it is drawn: what it joins, what says so, and what is known of it. */
export interface EdgeFound {
  readonly kind: string;
  readonly sourceId: string;
  readonly targetId: string;
  /** A code, or words. */
  readonly label: string | null;
  readonly weight: number;
  /** 0 where it is so; else planned, and 1 confirmed, 2 expected, 3 possible. */
  readonly planned: number;
  readonly certainty: string | null;
  readonly factId: string | null;
}

/** How long a label may be. */
const LONGEST_LABEL = 80;

/** What is written on an edge. */
export function edgeLabel({ kind, label, planned }: EdgeFound): string {
  const known: EdgeKind = EDGE_KINDS[kind as DrawnKind];
  if (known.label) return known.label;
  if (kind === 'CONTACT') return planned === 0 ? 'met' : planned === 3 ? 'may meet' : 'is to meet';
  if (kind === 'QUOTATION') return cut(label ?? '');
  return (label ?? kind).toLowerCase().replaceAll('_', ' ');
}

/** What tells an edge from every other. */
export function edgeId({ kind, sourceId, targetId, label, factId }: EdgeFound): string {
  const more = kind === 'RELATED' || kind === 'PROPOSAL' ? label : kind === 'CONTACT' ? null : factId;
  return [kind.toLowerCase(), sourceId, targetId, more].filter((one) => one !== null).join(' ');
}

/** The field that an edge stands for; undefined where it stands for a whole fact. */
export function edgeField({ kind, label }: EdgeFound): string | undefined {
  const { field }: EdgeKind = EDGE_KINDS[kind as DrawnKind];
  return typeof field === 'string' ? field : field?.[label ?? ''];
}

/** How sure an edge is. */
export function edgeCertainty({ planned, certainty }: EdgeFound): Code<'Certainty'> {
  if (certainty) return certainty as Code<'Certainty'>;
  return planned === 3 ? 'POSSIBLE' : planned === 2 ? 'EXPECTED' : 'CONFIRMED';
}

/** The same edge, drawn from the first of two ends that are alike. */
export function inOrder<
  E extends EdgeFound & { readonly sourceName: string | null; readonly targetName: string | null },
>(edge: E): E {
  const { alike }: EdgeKind = EDGE_KINDS[edge.kind as DrawnKind];
  if (!alike || edge.sourceId < edge.targetId) return edge;
  const { sourceId, sourceName, targetId, targetName } = edge;
  return { ...edge, sourceId: targetId, sourceName: targetName, targetId: sourceId, targetName: sourceName };
}

function cut(text: string): string {
  const letters = [...text];
  return letters.length > LONGEST_LABEL ? `${letters.slice(0, LONGEST_LABEL - 1).join('')}…` : text;
}
