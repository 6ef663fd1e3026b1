import type { Loaders } from '../loaders/loaders';
import { type FactTypeName, typeOfId } from '../model/fact-id';
import type { NodeParent } from './parents';
import type { Scope } from './request-context';
import type { ActorResolvers, NodeResolvers, SourcedResolvers } from './resolver-types.generated';

/** What each type of id is loaded by. */
const LOADERS: Record<FactTypeName, keyof Loaders> = {
  Person: 'personById',
  Organization: 'organizationById',
  Country: 'countryById',
  Position: 'positionById',
  Occupancy: 'occupancyById',
  Tie: 'tieById',
  Event: 'eventById',
  Delegation: 'delegationById',
  Participation: 'participationById',
  Quotation: 'quotationById',
  Proposal: 'proposalById',
  ProposalVersion: 'proposalVersionById',
  Stance: 'stanceById',
  Place: 'placeById',
  Topic: 'topicById',
};

/** Anything by its id; null where nothing visible has it. */
export async function nodeById({ load }: Scope, id: string): Promise<NodeParent | null> {
  if (id.startsWith('source/')) return load.sourceById.load(id);
  if (id.startsWith('claim/')) return load.claimById.load(id);
  const type = typeOfId(id);
  return type ? ((await load[LOADERS[type]].load(id)) as NodeParent | null) : null;
}

/** The GraphQL type of anything with an id. */
function typeName({ id }: { readonly id: string }): string {
  if (id.startsWith('source/')) return 'Source';
  if (id.startsWith('claim/')) return 'Claim';
  const type = typeOfId(id);
  if (!type) throw new Error(`${id} is of no type`);
  return type;
}

export const Node: Pick<NodeResolvers, '__resolveType'> = { __resolveType: (it) => typeName(it) as never };
export const Actor: Pick<ActorResolvers, '__resolveType'> = { __resolveType: (it) => typeName(it) as never };
export const Sourced: Pick<SourcedResolvers, '__resolveType'> = { __resolveType: (it) => typeName(it) as never };
