import type { World } from './world';

const CLAIMS = `query ($id: ID!, $after: String) {
  source(id: $id) { claims(first: 100, after: $after) { nodes { id fact { id } } pageInfo { hasNextPage endCursor } } }
}`;

interface Claims {
  readonly nodes: readonly { readonly id: string; readonly fact: { readonly id: string } | null }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

/** The ids of everything that claims are about, and of the claims and sources themselves. */
export async function idsOnRecord(world: World): Promise<string[]> {
  const ids = new Set<string>();
  const { sources } = await world.data('{ sources(first: 100) { nodes { id } } }');
  for (const { id: source } of sources.nodes) {
    ids.add(source);
    for (let after: string | null = null, more = true; more; ) {
      const { claims }: { claims: Claims } = (await world.data(CLAIMS, { id: source, after })).source;
      for (const claim of claims.nodes) for (const id of [claim.id, claim.fact?.id]) if (id) ids.add(id);
      after = claims.pageInfo.endCursor;
      more = claims.pageInfo.hasNextPage;
    }
  }
  return [...ids];
}
