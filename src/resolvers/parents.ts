import type * as rows from '../graph/queries.generated';
import type { Duplicate } from '../loaders/duplicates';
import type { FoundName } from '../loaders/find-names';
import type { RowOf } from '../loaders/loaders';
import type { Page } from '../loaders/paged-list';
import type { Claim } from '../model/claim';
import type { HeldAnswer } from '../model/dates/held-on';
import type { FactChangeKind, FieldDifference, News, ToldValue } from '../model/differences';
import type { StatedValue } from '../model/resolve';
import type { Code } from '../model/vocabulary';
import type { Sureness } from '../model/ways/web';

/*
 * What each GraphQL type is made from. A row may be partial: what the query above brought is there, and what is missing is
 * loaded whole by id, once (see column.ts).
 */

type Known<R extends { readonly id: string }> = Partial<R> & Pick<R, 'id'>;

export type PersonParent = Known<RowOf<'personById'>>;
export type OrganizationParent = Known<RowOf<'organizationById'>>;
export type CountryParent = Known<RowOf<'countryById'>>;
export type PositionParent = Known<RowOf<'positionById'>>;
export type OccupancyParent = Known<RowOf<'occupancyById'>>;
/** Seen from one of its people, where it was reached from there. */
export type TieParent = Known<RowOf<'tieById'>> & { readonly seenFrom?: string };
export type EventParent = Known<RowOf<'eventById'>>;
export type DelegationParent = Known<RowOf<'delegationById'>>;
export type ParticipationParent = Known<RowOf<'participationById'>>;
export type QuotationParent = Known<RowOf<'quotationById'>>;
export type ProposalParent = Known<RowOf<'proposalById'>>;
export type ProposalVersionParent = Known<RowOf<'proposalVersionById'>>;
export type StanceParent = Known<RowOf<'stanceById'>>;
export type PlaceParent = Known<RowOf<'placeById'>>;
export type TopicParent = Known<RowOf<'topicById'>>;
export type SourceParent = Known<RowOf<'sourceById'>>;
export type ClaimParent = Known<RowOf<'claimById'>>;
export type DecisionParent = rows.DecisionsByTargetIdRow;
export type NameParent = rows.NamesByEntityIdRow;
export type StatsParent = rows.StatsRow;
export type CoverageParent = rows.CoverageOfAllRow;

/** Anything with an id; its type is told by the id's prefix. */
export type NodeParent = { readonly id: string; readonly name?: string | null };

/** A date in EDTF and the words of its source. */
export interface DateParent {
  readonly edtf: string;
  readonly text: string | null;
}

export interface AttributionParent {
  readonly type: string;
  readonly words: string | null;
  readonly actor: NodeParent | null;
  readonly via: string | null;
}

export interface EventRelationParent {
  readonly from: string;
  readonly as: string;
  readonly event: EventParent;
}

export interface RoleParent {
  readonly occupancy: OccupancyParent;
  readonly answer: HeldAnswer;
}

export interface HoldingParent {
  readonly position: PositionParent;
  readonly occupancy: OccupancyParent | null;
  readonly answer: HeldAnswer;
}

export interface SuccessionStepParent {
  readonly occupancy: OccupancyParent;
  readonly predecessor: OccupancyParent | null;
}

export interface DisputeParent {
  readonly factId: string;
  readonly field: string;
  readonly reason: string;
  readonly values: readonly DisputedValueParent[];
}

export interface DisputedValueParent extends Pick<StatedValue, 'value'> {
  readonly shown: boolean;
  readonly claims: readonly Claim[];
  readonly deniedBy: readonly Claim[];
}

/** Who was announced for an event against who was there. */
export interface ParticipationDiffParent {
  readonly added: readonly ParticipationParent[];
  readonly dropped: readonly ParticipationParent[];
  readonly unconfirmed: readonly ParticipationParent[];
  readonly truncated: boolean;
}

/** A contact as a ranking has it, or as it was counted for the pair. */
export type ContactParent = Pick<
  rows.ContactsByCountRow,
  'aId' | 'aName' | 'bId' | 'bName' | 'count' | 'across' | 'firstStart' | 'lastStart'
> &
  Partial<Pick<rows.ContactsOfPairsRow, 'calls' | 'alleged' | 'planned' | 'firstText' | 'lastText'>> &
  Partial<Pick<rows.ContactsOnSidesByCountRow, 'sides'>>;

export type SearchHitParent = FoundName;
export type DuplicateParent = Duplicate;
/** A way from person to person with the events behind each contact. */
export interface ContactPathParent {
  readonly steps: readonly ContactStepParent[];
  readonly truncated: boolean;
}

export interface ContactStepParent {
  readonly from: string;
  readonly to: string;
  readonly sureness: Sureness;
  readonly events: readonly [EventParent, ...EventParent[]];
}

export interface ContactMatrixParent {
  readonly people: readonly PersonParent[];
  readonly cells: readonly ContactCellParent[];
}

export type ContactCellParent = rows.ContactMatrixRow;

/** In how many of some events someone took part. */
export type AttendeeParent = rows.WhoTookPartRow;

/** Someone's contacts with each of two sides, and the ids of these. */
export type BothSidesParent = rows.BothSidesRow & { readonly a: string; readonly b: string };

export interface SideContactsParent {
  readonly side: string;
  readonly count: number;
  readonly calls: number;
  readonly planned: number;
  readonly sureness: number;
  readonly people: readonly string[];
  readonly events: readonly string[];
}

export interface GraphViewParent {
  readonly nodes: readonly GraphNodeParent[];
  readonly edges: readonly GraphEdgeParent[];
  readonly truncated: boolean;
}

export interface GraphNodeParent {
  readonly id: string;
  readonly label: string;
  readonly depth: number;
}

/** An edge as it was found, and what its sources are found by. */
export interface GraphEdgeParent extends Omit<rows.EdgesOfActorsRow, 'label' | 'certainty' | 'disputedFields'> {
  readonly id: string;
  readonly label: string;
  readonly certainty: Code<'Certainty'>;
  readonly disputed: boolean;
  readonly statedBy: Readonly<Record<string, unknown>> & { readonly word?: string | null };
  readonly period: { readonly from: string; readonly to: string };
}

export type ChangeParent = rows.ChangesRow;

/** A claim that was told at one of two moments and not at the other, whole. */
export type NewsParent = News & { readonly claim: ClaimParent & rows.ClaimsBetweenRow };

/** What became of a fact, put in words; `sides` are the delegations it was or is part of. */
export interface FactChangeParent {
  readonly id: string;
  readonly kind: FactChangeKind;
  readonly label: string;
  readonly sentence: string;
  readonly fields: readonly FieldChangeParent[];
  readonly because: readonly NewsParent[];
  readonly sides: readonly string[];
}

export type FieldChangeParent = FieldDifference<NewsParent> & { readonly sentence: string };

export type ChangedValueParent = ToldValue;

export interface ComparisonParent {
  readonly facts: readonly FactChangeParent[];
  readonly truncated: boolean;
}

/** A page of rows that become nodes of a type. */
export interface PageOf<R> {
  readonly page: Page<object>;
  readonly nodes: readonly R[];
}

export interface EdgeOf<R> {
  readonly cursor: string;
  readonly node: R;
}

export type PersonPage = PageOf<PersonParent>;
export type PersonEdgeParent = EdgeOf<PersonParent>;
export type PositionPage = PageOf<PositionParent>;
export type PositionEdgeParent = EdgeOf<PositionParent>;
export type OccupancyPage = PageOf<OccupancyParent>;
export type OccupancyEdgeParent = EdgeOf<OccupancyParent>;
export type EventPage = PageOf<EventParent>;
export type EventEdgeParent = EdgeOf<EventParent>;
export type ParticipationPage = PageOf<ParticipationParent>;
export type ParticipationEdgeParent = EdgeOf<ParticipationParent>;
export type QuotationPage = PageOf<QuotationParent>;
export type QuotationEdgeParent = EdgeOf<QuotationParent>;
export type StancePage = PageOf<StanceParent>;
export type StanceEdgeParent = EdgeOf<StanceParent>;
export type ClaimPage = PageOf<ClaimParent>;
export type ClaimEdgeParent = EdgeOf<ClaimParent>;
export type SourcePage = PageOf<SourceParent>;
export type SourceEdgeParent = EdgeOf<SourceParent>;
export type DisputePage = PageOf<DisputeParent>;
export type DisputeEdgeParent = EdgeOf<DisputeParent>;
export type AttendeePage = PageOf<AttendeeParent>;
export type AttendeeEdgeParent = EdgeOf<AttendeeParent>;
export type BothSidesPage = PageOf<BothSidesParent>;
export type BothSidesEdgeParent = EdgeOf<BothSidesParent>;
export type ContactPage = PageOf<ContactParent>;
export type ContactEdgeParent = EdgeOf<ContactParent>;
export type DuplicatePage = PageOf<DuplicateParent>;
export type DuplicateEdgeParent = EdgeOf<DuplicateParent>;
export type SearchPage = PageOf<SearchHitParent>;
export type SearchEdgeParent = EdgeOf<SearchHitParent>;
export type ChangePage = PageOf<ChangeParent>;
export type ChangeEdgeParent = EdgeOf<ChangeParent>;
export type FactChangePage = PageOf<FactChangeParent>;
export type FactChangeEdgeParent = EdgeOf<FactChangeParent>;
