import { decisionFromRow } from '../graph/claim-rows';
import type { RowOf } from '../loaders/loaders';
import { type Rank, rankedBy } from '../model/decision';
import type { Code } from '../model/vocabulary';
import { columnOf, columns } from './column';
import { nodeById } from './node';
import type { SourceParent } from './parents';
import { scopeOf } from './request-context';
import type { ClaimResolvers } from './resolver-types.generated';

export const Claim: ClaimResolvers = {
  ...columns(
    'claimById',
    'id',
    'states',
    'stance',
    'modality',
    'reading',
    'note',
    'credibility',
    'origin',
    'passage',
    'locus',
    'publishedAt',
    'recordedAt',
  ),
  source: async (it, _, context, info) => {
    const column = (name: 'sourceId' | 'publisher' | 'reliability' | 'publishedAt' | 'sourceTitle' | 'sourceKind') =>
      columnOf('claimById', name, it, context, info);
    return {
      id: String(await column('sourceId')),
      publisher: String(await column('publisher')),
      reliability: String(await column('reliability')),
      publishedAt: String(await column('publishedAt')),
      title: await column('sourceTitle'),
      kind: String(await column('sourceKind')),
    };
  },
  rank: async (it, _, context, info) => {
    const sourceId = String(await columnOf('claimById', 'sourceId', it, context, info));
    const { load } = scopeOf(context, info);
    const rows = await Promise.all([it.id, sourceId].map((target) => load.decisionsByTargetId.load(target)));
    return RANKS[rankedBy(rows.flat().map(decisionFromRow))({ id: it.id, sourceId })];
  },
  decisions: (it, _, context, info) => scopeOf(context, info).load.decisionsByTargetId.load(it.id),
  fact: async (it, _, context, info) => {
    const scope = scopeOf(context, info);
    const stated = String(await columnOf('claimById', 'factId', it, context, info));
    return nodeById(scope, (await scope.canonical([stated]))(stated));
  },
  attribution: async (it, _, context, info) => {
    const column = (
      name: 'attributionType' | 'attributionWords' | 'attributionVia' | 'attributionActorId' | 'attributionActorName',
    ) => columnOf('claimById', name, it, context, info);
    const actor = await column('attributionActorId');
    return {
      type: String(await column('attributionType')),
      words: await column('attributionWords'),
      actor: actor
        ? { id: (await scopeOf(context, info).canonical([actor]))(actor), name: await column('attributionActorName') }
        : null,
      via: await column('attributionVia'),
    };
  },
};

const RANKS = { '1': 'PREFERRED', '0': 'NORMAL', '-1': 'DEPRECATED' } as const satisfies Record<
  Rank,
  Code<'ClaimRank'>
>;

/** The source of a claim that came whole. */
export function sourceOfClaim({
  sourceId,
  publisher,
  reliability,
  publishedAt,
  sourceTitle,
  sourceKind,
}: RowOf<'claimById'>): SourceParent {
  return { id: sourceId, publisher, reliability, publishedAt, title: sourceTitle, kind: sourceKind };
}
