import type { GraphQLResolveInfo } from 'graphql';
import { ChanceryError } from '../errors';
import { claimFromRow, decisionFromRow } from '../graph/claim-rows';
import { LISTS } from '../loaders/lists';
import type { WholeLoader } from '../loaders/loaders';
import type { Page } from '../loaders/paged-list';
import { disputesOf, fieldNames, weighingOf } from '../model/disputes';
import { type FactTypeName, typeOfId } from '../model/fact-id';
import { canonicalClaim, idsIn } from '../model/merges';
import { columnOf } from './column';
import { connection, pageArgs } from './connection';
import type { DisputeParent, PageOf } from './parents';
import { type RequestContext, type Scope, scopeOf } from './request-context';

/** How many claims of one fact are weighed for its disputes. */
const MAX_WEIGHED = 1000;

type Args = { readonly first?: number | null; readonly after?: string | null };
type It = { readonly id: string };

/** The resolvers of `Sourced`, the same for every type of fact. */
export function sourced<L extends WholeLoader>(loader: L) {
  const own = (name: 'originCount' | 'disputed') => (it: It, context: RequestContext, info: GraphQLResolveInfo) =>
    columnOf(loader, name as never, it as never, context, info) as Promise<unknown>;
  return {
    claims: async (it: It, args: Args, context: RequestContext, info: GraphQLResolveInfo) =>
      connection(await scopeOf(context, info).pages.ofKey(LISTS.claimsOfFact, it.id, pageArgs(args))),
    sources: (it: It, _: unknown, context: RequestContext, info: GraphQLResolveInfo) =>
      scopeOf(context, info).load.sourcesByFactId.load(it.id),
    originCount: async (it: It, _: unknown, context: RequestContext, info: GraphQLResolveInfo) =>
      ((await own('originCount')(it, context, info)) ?? 0) as number,
    disputed: async (it: It, _: unknown, context: RequestContext, info: GraphQLResolveInfo) =>
      ((await own('disputed')(it, context, info)) ?? false) as boolean,
    disputes: (it: It, _: unknown, context: RequestContext, info: GraphQLResolveInfo) =>
      disputesOfFact(scopeOf(context, info), it.id),
    why: async (it: It, { field }: { readonly field: string }, context: RequestContext, info: GraphQLResolveInfo) => {
      const known = fieldNames(typeOfId(it.id) as FactTypeName);
      if (!known.includes(field))
        throw new ChanceryError(
          'BAD_USER_INPUT',
          `field: expected one of ${known.join(', ')}; got "${field.slice(0, 80)}".`,
        );
      const { live, decisions } = await recordOf(scopeOf(context, info), it.id);
      const weighing = weighingOf(live, decisions, field);
      return weighing ? { ...weighing, factId: it.id } : null;
    },
  };
}

/** Every field of a fact on which its live claims contradict each other. */
async function disputesOfFact(scope: Scope, factId: string): Promise<DisputeParent[]> {
  const { live, decisions } = await recordOf(scope, factId);
  return disputesOf(live, decisions).map((dispute) => ({ ...dispute, factId }));
}

/** The live claims of a fact, and what was decided of them and of their sources. */
async function recordOf({ pages, load, canonical }: Scope, factId: string) {
  const { rows } = await pages.ofKey(LISTS.claimsOfFact, factId, { first: MAX_WEIGHED });
  const targets = [...new Set(rows.flatMap(({ id, sourceId }) => [id, sourceId]))];
  const decisions = await Promise.all(targets.map((target) => load.decisionsByTargetId.load(target)));
  const claims = rows.map(claimFromRow);
  const stand = await canonical(claims.flatMap(idsIn));
  return {
    live: claims.map((claim) => canonicalClaim(claim, stand)),
    decisions: decisions.flat().map(decisionFromRow),
  };
}

/** A page of disputed fields: of one thing and what joins it to others, or of everything. */
export async function disputesPage(scope: Scope, about: string | null, args: Args): Promise<PageOf<DisputeParent>> {
  const page = about
    ? await scope.pages.ofAll(LISTS.disputesAbout, pageArgs(args), { about })
    : await scope.pages.ofAll(LISTS.disputes, pageArgs(args));
  const nodes = page.rows.map(async ({ id, field }) => {
    const dispute = (await disputesOfFact(scope, id)).find((one) => one.field === field);
    if (!dispute) throw new Error(`${id} is marked as disputed in ${field}, and its claims agree`);
    return dispute;
  });
  return { page: page as Page<object>, nodes: await Promise.all(nodes) };
}
