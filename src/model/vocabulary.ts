/** The codes a claim may use, each list in the order a reader meets it; schema.graphql has an enum of the same name for each. */
export const VOCABULARY = {
  Answer: ['YES', 'POSSIBLY', 'NO'],
  Modality: ['FACT', 'ALLEGED'],
  ClaimRank: ['PREFERRED', 'NORMAL', 'DEPRECATED'],
  ClaimStance: ['ASSERTS', 'DENIES'],
  DecisionKind: [
    'RETRACT',
    'RESTORE',
    'PREFER',
    'DEPRECATE',
    'UNRANK',
    'MERGE',
    'SPLIT',
    'KEEP_APART',
    'LET_MERGE',
    'GROUP',
    'UNGROUP',
  ],
  Reading: ['STATED', 'INFERRED'],
  AttributionType: ['NAMED', 'ANONYMOUS', 'ORGANIZATION', 'OWN_REPORTING', 'OFFICIAL_RECORD'],
  Reliability: ['A', 'B', 'C', 'D', 'E', 'F'],
  SourceKind: ['ARTICLE', 'DECREE', 'TRANSCRIPT', 'POST', 'DATASET'],
  NameKind: ['PRIMARY', 'ALIAS', 'PREVIOUS', 'TRANSLITERATION', 'NATIVE'],
  OrganizationKind: ['MINISTRY', 'COUNCIL', 'OFFICE', 'AGENCY', 'LEGISLATURE', 'IGO', 'COMPANY', 'OTHER'],
  PositionKind: [
    'HEAD_OF_STATE',
    'HEAD_OF_GOVERNMENT',
    'MINISTER',
    'AMBASSADOR',
    'ENVOY',
    'NEGOTIATOR',
    'ADVISER',
    'OFFICIAL',
    'OTHER',
  ],
  StartCause: ['APPOINTED', 'ELECTED', 'SUCCEEDED', 'CONFIRMED', 'SEIZED', 'OTHER'],
  EndCause: [
    'RESIGNED',
    'DISMISSED',
    'TERM_ENDED',
    'LOST_ELECTION',
    'MOVED',
    'DIED',
    'OUSTED',
    'POST_ABOLISHED',
    'OTHER',
  ],
  TieKind: ['FAMILY', 'ASSOCIATE'],
  TieRole: [
    'FATHER',
    'MOTHER',
    'SON',
    'DAUGHTER',
    'BROTHER',
    'SISTER',
    'HUSBAND',
    'WIFE',
    'SPOUSE',
    'FATHER_IN_LAW',
    'MOTHER_IN_LAW',
    'SON_IN_LAW',
    'DAUGHTER_IN_LAW',
    'BROTHER_IN_LAW',
    'SISTER_IN_LAW',
    'UNCLE',
    'AUNT',
    'NEPHEW',
    'NIECE',
    'COUSIN',
    'GRANDPARENT',
    'GRANDCHILD',
    'FRIEND',
    'BUSINESS_PARTNER',
    'AIDE',
    'PRINCIPAL',
    'OTHER',
  ],
  EventKind: [
    'TALKS',
    'MEETING',
    'CALL',
    'VISIT',
    'SUMMIT',
    'SPEECH',
    'APPOINTMENT',
    'RESIGNATION',
    'DISMISSAL',
    'SEARCH',
    'LEAK',
    'SIGNING',
    'ELECTION',
    'CONFLICT',
    'OTHER',
  ],
  EventFormat: ['IN_PERSON', 'PHONE', 'VIDEO'],
  EventStatus: ['RUMOURED', 'PROPOSED', 'PLANNED', 'CONFIRMED', 'UNDERWAY', 'HELD', 'POSTPONED', 'CANCELLED'],
  EventRelationKind: ['FOLLOWS', 'AMID', 'CAUSED_BY'],
  ParticipationRole: ['MEMBER', 'HOST', 'GUEST', 'MEDIATOR', 'OBSERVER', 'SUBJECT'],
  Certainty: ['CONFIRMED', 'EXPECTED', 'POSSIBLE', 'RULED_OUT'],
  Attendance: ['ATTENDED', 'ABSENT', 'NOT_YET', 'UNKNOWN'],
  QuotationForm: ['VERBATIM', 'PARTIAL', 'PARAPHRASE', 'TRANSLATED'],
  Channel: ['SPEECH', 'PRESS', 'SOCIAL_MEDIA', 'DOCUMENT'],
  ProposalStatus: ['DRAFT', 'LEAKED', 'REVISED', 'TABLED', 'AGREED', 'REJECTED', 'SIGNED'],
  StanceVerb: ['SUPPORTS', 'REJECTS', 'WANTS_CHANGE', 'WELCOMES', 'CRITICISES'],
  PlaceKind: ['COUNTRY', 'REGION', 'CITY', 'VENUE', 'VEHICLE', 'OTHER'],
} as const satisfies Record<string, readonly [string, ...string[]]>;

/** The name of a list of codes. */
export type CodeList = keyof typeof VOCABULARY;

/** One code of a list. */
export type Code<L extends CodeList> = (typeof VOCABULARY)[L][number];

/** What a held event is between two who attended it, by its kind and then its format; what is not listed is no contact. */
export function contactOf(kind: string | undefined, format: string | undefined): 'MET' | 'SPOKE' | null {
  if (kind === 'CALL') return 'SPOKE';
  if (!IN_PERSON_KINDS.some((listed) => listed === kind)) return null;
  return format === 'PHONE' || format === 'VIDEO' ? 'SPOKE' : 'MET';
}

const IN_PERSON_KINDS: readonly Code<'EventKind'>[] = ['TALKS', 'MEETING', 'VISIT', 'SUMMIT'];

/** Event statuses by what may still come of them. */
export const STATUS_GROUPS = {
  /** Something took place: people can have attended. */
  happened: ['UNDERWAY', 'HELD'],
  /** Still to come, or overdue when its day has passed without a report. */
  ahead: ['RUMOURED', 'PROPOSED', 'PLANNED', 'CONFIRMED'],
} as const satisfies Record<string, readonly Code<'EventStatus'>[]>;
