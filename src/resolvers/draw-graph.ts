import { edgesOfActors, edgesOfEvents, edgesOfOthers } from '../graph/queries.generated';
import type { Read } from '../loaders/read';
import {
  DRAWN_TYPES,
  type DrawnKind,
  type DrawnType,
  EDGE_KINDS,
  edgeCertainty,
  edgeField,
  edgeId,
  edgeLabel,
  inOrder,
} from '../model/drawn-graph';
import { slugOf, typeOfId } from '../model/fact-id';
import type { GraphEdgeParent, GraphNodeParent, GraphViewParent } from './parents';

/** What is to be drawn. */
export interface GraphAsked {
  readonly seeds: readonly string[];
  readonly depth: number;
  readonly kinds: readonly DrawnKind[];
  readonly validOn: string | null;
  readonly from: string;
  readonly to: string;
  readonly limit: number;
}

type Row = Awaited<ReturnType<typeof expand>>[number];

/** Which query tells what things of some types lead to. */
const EXPANSIONS = [
  { query: edgesOfActors, types: ['Person', 'Organization', 'Country'] },
  { query: edgesOfEvents, types: ['Event'] },
  { query: edgesOfOthers, types: ['Position', 'Place', 'Topic', 'Proposal', 'ProposalVersion'] },
] as const satisfies readonly { query: object; types: readonly DrawnType[] }[];

const KINDS = Object.keys(EDGE_KINDS);

/** Asks for the things themselves too: those asked for may lead nowhere. */
const SELF = 'SELF';

/** How many edges are drawn for each node that may be. */
const EDGES_PER_NODE = 3;

/** How many edges of one kind each thing may bring in at least, however many things there are. */
const LEAST_SHARE = 10;

/**
 * Draws step by step. Where there is too much, each thing brings in its heaviest or latest edge of each kind, then its second, and so on,
 * so that no thing and no kind crowds out the others.
 */
export async function drawGraph(read: Read, asked: GraphAsked): Promise<GraphViewParent> {
  const nodes = new Map<string, GraphNodeParent>();
  const edges = new Map<string, GraphEdgeParent>();
  let truncated = false;
  let ids = asked.seeds;
  for (let depth = 1; depth <= asked.depth && ids.length > 0; depth++) {
    const share = Math.max(LEAST_SHARE, Math.ceil((4 * asked.limit) / ids.length));
    const rows = await expand(read, ids, depth === 1 ? [SELF, ...asked.kinds] : asked.kinds, share + 1, asked);
    for (const { kind, key, sourceName } of rows) if (kind === SELF) nodes.set(key, nodeOf(key, sourceName, 0));
    const { shared, more } = shares(
      rows.filter(({ kind }) => kind !== SELF),
      share,
    );
    truncated ||= more;
    for (const row of shared) if (!add(inOrder(row), depth)) truncated = true;
    ids = [...nodes.values()].filter((node) => node.depth === depth && leadsOn(node.id)).map(({ id }) => id);
  }
  return { nodes: [...nodes.values()].sort(byDepth), edges: [...edges.values()].sort(byKind), truncated };

  /** Whether there was room for it. */
  function add(row: Row, depth: number): boolean {
    const id = edgeId(row);
    const ends = [nodeOf(row.sourceId, row.sourceName, depth), nodeOf(row.targetId, row.targetName, depth)];
    const news = ends.filter((end) => !nodes.has(end.id));
    if (edges.has(id)) return true;
    if (edges.size >= EDGES_PER_NODE * asked.limit || nodes.size + news.length > asked.limit) return false;
    for (const end of news) nodes.set(end.id, end);
    edges.set(id, edgeOf(id, row, asked));
    return true;
  }
}

async function expand(
  read: Read,
  ids: readonly string[],
  kinds: readonly string[],
  most: number,
  { validOn, from, to }: GraphAsked,
) {
  const answers = EXPANSIONS.map(async ({ query, types }) => {
    const own = ids.filter((id) => (types as readonly string[]).includes(typeOfId(id) ?? ''));
    return own.length > 0 ? read(query as typeof edgesOfActors, { ids: own, kinds, validOn, from, to, most }) : [];
  });
  return (await Promise.all(answers)).flat();
}

/** The first edge of each thing and kind, then the second, and so on up to each one's share; `more` where one has more than that. What is not drawn was read within the share as well. */
function shares(rows: readonly Row[], share: number): { shared: Row[]; more: boolean } {
  const counts = new Map<string, number>();
  const placed = rows.map((row) => {
    const group = `${row.key} ${row.kind}`;
    const place = (counts.get(group) ?? 0) + 1;
    counts.set(group, place);
    return { row, place };
  });
  const order = placed.sort(
    (one, other) =>
      one.place - other.place ||
      KINDS.indexOf(one.row.kind) - KINDS.indexOf(other.row.kind) ||
      compare(one.row.key, other.row.key),
  );
  const within = order.filter(({ place }) => place <= share);
  const shared = within
    .map(({ row }) => row)
    .filter(({ sourceId, targetId }) => isDrawn(sourceId) && isDrawn(targetId));
  return { shared, more: within.length < order.length };
}

function nodeOf(id: string, name: string | null, depth: number): GraphNodeParent {
  return { id, label: name ?? slugOf(id), depth };
}

function edgeOf(id: string, row: Row, { from, to }: GraphAsked): GraphEdgeParent {
  const field = edgeField(row);
  const { sourceId, targetId, factId, planned } = row;
  return {
    ...row,
    id,
    label: edgeLabel(row),
    certainty: edgeCertainty(row),
    disputed: field ? (row.disputedFields ?? []).includes(field) : (row.disputedFields ?? []).length > 0,
    statedBy: factId
      ? { factId, word: field ? JSON.stringify(targetId) : null }
      : { a: sourceId, b: targetId, planned: planned > 0 },
    period: { from, to },
  };
}

function isDrawn(id: string): boolean {
  return (typeOfId(id) ?? '') in DRAWN_TYPES;
}

function leadsOn(id: string): boolean {
  return DRAWN_TYPES[typeOfId(id) as DrawnType].leadsOn;
}

function byDepth(one: GraphNodeParent, other: GraphNodeParent): number {
  return one.depth - other.depth || compare(one.id, other.id);
}

function byKind(one: GraphEdgeParent, other: GraphEdgeParent): number {
  return (
    KINDS.indexOf(one.kind) - KINDS.indexOf(other.kind) ||
    compare(one.sourceId, other.sourceId) ||
    compare(one.targetId, other.targetId) ||
    compare(one.id, other.id)
  );
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
