import { makeExecutableSchema } from '@graphql-tools/schema';
import type { GraphQLSchema } from 'graphql';
import { Attendee } from './attendees';
import { BothSides, SideContacts } from './both-sides';
import { withCanonicalIds } from './canonical-ids';
import { Change } from './change';
import { Claim } from './claim';
import { Comparison } from './comparison';
import { connectionResolvers, edgeResolvers } from './connection';
import { ContactCell, ContactMatrix } from './contact-matrix';
import { ContactPath, ContactStep } from './contact-path';
import { Contact } from './contacts';
import { Country } from './country';
import { Decision } from './decision';
import { Delegation } from './delegation';
import { Dispute, DisputedValue } from './dispute';
import { Duplicate } from './duplicates';
import { Event, EventRelation } from './event';
import { ChangedValue, FactChange, FieldChange } from './fact-change';
import { FuzzyDate } from './fuzzy-date';
import { GraphEdge, GraphNode, GraphView } from './graph-view';
import { Holding } from './holding';
import { Name } from './names';
import { Actor, Node, Sourced } from './node';
import { Occupancy } from './occupancy';
import { Organization } from './organization';
import { Participation } from './participation';
import { ParticipationDiff } from './participation-diff';
import { Person } from './person';
import { Place, Topic } from './place';
import { Position } from './position';
import { Proposal, ProposalVersion, Stance } from './proposal';
import { Query } from './query';
import { Attribution, Quotation } from './quotation';
import type { Resolvers } from './resolver-types.generated';
import { Role } from './roles';
import { DateScalar, DateTimeScalar } from './scalars';
import { SearchHit } from './search';
import { Coverage, Source, Stats } from './source';
import { SuccessionStep } from './succession';
import { Tie } from './tie';

/** The resolvers of every type of schema.graphql; a type or field without one does not compile. */
const resolvers: Omit<Resolvers, 'Node' | 'Actor' | 'Sourced' | 'PageInfo'> = {
  Date: DateScalar,
  DateTime: DateTimeScalar,
  Query,
  Person,
  Organization,
  Country,
  Position,
  Occupancy,
  Role,
  Holding,
  SuccessionStep,
  Tie,
  Event,
  EventRelation,
  Delegation,
  Participation,
  Quotation,
  Attribution,
  Proposal,
  ProposalVersion,
  Stance,
  Place,
  Topic,
  Name,
  FuzzyDate,
  Claim,
  Source,
  Dispute,
  DisputedValue,
  Decision,
  ParticipationDiff,
  Contact,
  Duplicate,
  SearchHit,
  ContactPath,
  ContactStep,
  ContactMatrix,
  ContactCell,
  Attendee,
  BothSides,
  SideContacts,
  GraphView,
  GraphNode,
  GraphEdge,
  Coverage,
  Stats,
  Change,
  FactChange,
  FieldChange,
  ChangedValue,
  Comparison,
  ChangeConnection: connectionResolvers,
  ChangeEdge: edgeResolvers,
  FactChangeConnection: connectionResolvers,
  FactChangeEdge: edgeResolvers,
  PersonConnection: connectionResolvers,
  PersonEdge: edgeResolvers,
  PositionConnection: connectionResolvers,
  PositionEdge: edgeResolvers,
  OccupancyConnection: connectionResolvers,
  OccupancyEdge: edgeResolvers,
  EventConnection: connectionResolvers,
  EventEdge: edgeResolvers,
  ParticipationConnection: connectionResolvers,
  ParticipationEdge: edgeResolvers,
  QuotationConnection: connectionResolvers,
  QuotationEdge: edgeResolvers,
  StanceConnection: connectionResolvers,
  StanceEdge: edgeResolvers,
  ClaimConnection: connectionResolvers,
  ClaimEdge: edgeResolvers,
  SourceConnection: connectionResolvers,
  SourceEdge: edgeResolvers,
  DisputeConnection: connectionResolvers,
  DisputeEdge: edgeResolvers,
  AttendeeConnection: connectionResolvers,
  AttendeeEdge: edgeResolvers,
  BothSidesConnection: connectionResolvers,
  BothSidesEdge: edgeResolvers,
  ContactConnection: connectionResolvers,
  ContactEdge: edgeResolvers,
  DuplicateConnection: connectionResolvers,
  DuplicateEdge: edgeResolvers,
  SearchConnection: connectionResolvers,
  SearchEdge: edgeResolvers,
};

/** Joins the text of schema.graphql with the resolvers. */
export function createSchema(typeDefs: string): GraphQLSchema {
  return withCanonicalIds(
    makeExecutableSchema<object>({
      typeDefs,
      resolvers: { ...resolvers, Node, Actor, Sourced } as never,
      resolverValidationOptions: { requireResolversToMatchSchema: 'error' },
    }),
  );
}
