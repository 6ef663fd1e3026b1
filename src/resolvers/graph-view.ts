import { ChanceryError } from '../errors';
import type { SourcesOfEdgesRow } from '../graph/queries.generated';
import { DRAWN_TYPES, type DrawnKind, type DrawnType, EDGE_KINDS } from '../model/drawn-graph';
import { typeOfId } from '../model/fact-id';
import { idArgument, numberArgument, periodArgument } from './arguments';
import { drawGraph } from './draw-graph';
import { bareDate } from './fuzzy-date';
import type { GraphViewParent } from './parents';
import { type Scope, scopeOf } from './request-context';
import type {
  GraphEdgeResolvers,
  GraphNodeResolvers,
  GraphViewResolvers,
  QueryGraphArgs,
} from './resolver-types.generated';

/** How many things a drawing may begin with. */
const MAX_SEEDS = 50;

/** A part of the graph, to be drawn. */
export function graphView({ read, validAt }: Scope, args: QueryGraphArgs): Promise<GraphViewParent> {
  const types = Object.keys(DRAWN_TYPES) as DrawnType[];
  const seeds = [...new Set(args.seeds.map((id) => idArgument('seeds', id, ...types)))];
  if (seeds.length < 1 || seeds.length > MAX_SEEDS)
    throw new ChanceryError('BAD_USER_INPUT', `seeds: expected 1 to ${MAX_SEEDS} ids, got ${seeds.length}.`);
  return drawGraph(read, {
    ...periodArgument('', args),
    seeds,
    depth: numberArgument('depth', args.depth ?? 1, 1, 3),
    kinds: args.kinds ?? (Object.keys(EDGE_KINDS) as DrawnKind[]),
    validOn: validAt ?? null,
    limit: numberArgument('limit', args.limit ?? 300, seeds.length, 1000),
  });
}

export const GraphView: GraphViewResolvers = {
  nodes: (it) => it.nodes,
  edges: (it) => it.edges,
  truncated: (it) => it.truncated,
};

export const GraphNode: GraphNodeResolvers = {
  id: (it) => it.id,
  type: (it) => DRAWN_TYPES[typeOfId(it.id) as DrawnType].type,
  label: (it) => it.label,
  depth: (it) => it.depth,
};

export const GraphEdge: GraphEdgeResolvers = {
  id: (it) => it.id,
  source: (it) => it.sourceId,
  target: (it) => it.targetId,
  type: (it) => it.kind as DrawnKind,
  label: (it) => it.label,
  start: (it) => bareDate(it.start, it.startText),
  end: (it) => bareDate(it.end, it.endText),
  weight: (it) => it.weight,
  planned: (it) => it.planned > 0,
  certainty: (it) => it.certainty,
  disputed: (it) => it.disputed,
  sources: async ({ targetId, statedBy, period }, _, context, info) => {
    const { load } = scopeOf(context, info);
    const { word } = statedBy;
    const of = (stated: object) => load.sourcesByEdge.load(JSON.stringify({ ...statedBy, ...stated, ...period }));
    const old = word && context.redirects.some ? await load.oldIdsById.load(targetId) : [];
    const all = await Promise.all([of({}), ...old.map(({ id }) => of({ word: JSON.stringify(id) }))]);
    return old.length === 0 ? (all[0] ?? []) : latestFirst(all.flat()).slice(0, MOST_SOURCES);
  },
};

/** How many sources an edge tells. */
const MOST_SOURCES = 20;

function latestFirst(sources: readonly SourcesOfEdgesRow[]): SourcesOfEdgesRow[] {
  const each = [...new Map(sources.map((source) => [source.id, source])).values()];
  const order = ({ id, publishedAt }: SourcesOfEdgesRow, other: SourcesOfEdgesRow) =>
    publishedAt === other.publishedAt ? (id < other.id ? -1 : 1) : publishedAt > other.publishedAt ? -1 : 1;
  return each.sort(order);
}
