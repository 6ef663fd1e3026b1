import { z } from 'zod';
import { hashOf } from './canonical-json';
import { type FactTypeName, factId, idOf, joinedId, typeOfId } from './fact-id';
import * as value from './values';

/** How several claims about one field are weighed; the rules are in resolve. */
export type FieldKind = 'CONSTANT' | 'PROGRESS' | 'DATE' | 'SET';

/** A field: the kind of its resolution and the kind of its value. */
export interface Field {
  readonly kind: FieldKind;
  readonly value: value.ValueType;
  /** A value that goes with every other: it contradicts none, and the other is shown. */
  readonly broadest?: string;
}

/** A member of an identity: what a joining fact joins, or the words it is told by. */
export interface IdentityPart {
  readonly schema: z.ZodType;
  /** The relationship it is drawn as where it names a fact; else it is a property. */
  readonly edge?: string;
  /** A relationship property that repeats a field, such as what each party of a tie is to the other. */
  readonly edgeProp?: { readonly name: string; readonly field: string };
}

/** A type of fact: what tells one from another, and the fields that claims give values to. */
export interface FactType {
  /** Labels beside `Entity` and the type's own. */
  readonly labels?: readonly string[];
  readonly identity: Readonly<Record<string, IdentityPart>>;
  readonly fields: Readonly<Record<string, Field>>;
  /** The id made from the identity; none: a person chooses the slug. */
  readonly makeId?: (identity: Identity) => string;
  /** Parts of the identity that go in the order of their ids, and fields that belong to each of them. */
  readonly mirrored?: { readonly parts: readonly [string, string]; readonly fields: readonly [string, string] };
  /** Which part of the identity a fact shares with the one that a field leads to. */
  readonly shares?: Readonly<Record<string, string>>;
}

/** The identity of a joining fact, as a claim states it. */
export type Identity = Readonly<Record<string, string | number>>;

const constant = (of: value.ValueType): Field => ({ kind: 'CONSTANT', value: of });
const progress = (of: value.ValueType): Field => ({ kind: 'PROGRESS', value: of });
const set = (of: value.ValueType): Field => ({ kind: 'SET', value: of });
const date: Field = { kind: 'DATE', value: value.date };
const names = set(value.name);
const join = (edge: string, ...types: FactTypeName[]): IdentityPart => ({ schema: factId(...types), edge });
const words: IdentityPart = { schema: z.string().trim().min(1).max(2000) };
const ordinal: IdentityPart = { schema: z.number().int().min(1).max(1000) };

const part = (identity: Identity, name: string, usually: FactTypeName) => ({ id: String(identity[name]), usually });

/** The table of all facts: one place says what they are made of, how claims about them are weighed and where the result stands. */
export const FACT_TYPES: Readonly<Record<FactTypeName, FactType>> = {
  Person: {
    labels: ['Actor'],
    identity: {},
    fields: { names, born: date, died: date, wikidataId: constant(value.text) },
  },
  Organization: {
    labels: ['Actor'],
    identity: {},
    fields: {
      names,
      kind: constant(value.code('OrganizationKind')),
      founded: date,
      dissolved: date,
      wikidataId: constant(value.text),
      successor: constant(value.ref('SUCCEEDED_BY', 'Organization', 'Country')),
    },
  },
  Country: {
    labels: ['Actor'],
    identity: {},
    fields: {
      names,
      founded: date,
      dissolved: date,
      iso2: constant(value.text),
      iso3: constant(value.text),
      wikidataId: constant(value.text),
      successor: constant(value.ref('SUCCEEDED_BY', 'Country', 'Organization')),
    },
  },
  Position: {
    identity: {},
    fields: {
      names,
      of: constant(value.ref('OF', 'Country', 'Organization')),
      kind: constant(value.code('PositionKind')),
      adHoc: constant(value.flag),
      seats: constant(value.count),
      inception: date,
      dissolution: date,
    },
  },
  Occupancy: {
    identity: { holder: join('HOLDER', 'Person'), post: join('POST', 'Position'), ordinal },
    shares: { replaces: 'post' },
    makeId: (it) =>
      `${joinedId('Occupancy', part(it, 'holder', 'Person'), part(it, 'post', 'Position'))}--${it.ordinal}`,
    fields: {
      start: date,
      end: date,
      startCause: constant(value.codeWithWords('StartCause')),
      endCause: constant(value.codeWithWords('EndCause')),
      startEvent: constant(value.ref('START_EVENT', 'Event')),
      endEvent: constant(value.ref('END_EVENT', 'Event')),
      acting: constant(value.flag),
      replaces: constant(value.ref('REPLACES', 'Occupancy')),
      heldOn: set(value.attestedDay),
    },
  },
  Tie: {
    identity: {
      a: { ...join('PARTY', 'Person'), edgeProp: { name: 'as', field: 'aIs' } },
      b: { ...join('PARTY', 'Person'), edgeProp: { name: 'as', field: 'bIs' } },
    },
    mirrored: { parts: ['a', 'b'], fields: ['aIs', 'bIs'] },
    makeId: (it) => joinedId('Tie', part(it, 'a', 'Person'), part(it, 'b', 'Person')),
    fields: {
      kind: constant(value.code('TieKind')),
      aIs: constant(value.code('TieRole')),
      bIs: constant(value.code('TieRole')),
      start: date,
      end: date,
    },
  },
  Event: {
    identity: {},
    fields: {
      names,
      kind: constant(value.code('EventKind')),
      format: constant(value.code('EventFormat')),
      status: progress(value.code('EventStatus')),
      start: date,
      end: date,
      place: constant(value.ref('AT_PLACE', 'Place')),
      topics: set(value.ref('ABOUT_TOPIC', 'Topic')),
      partOf: constant(value.ref('PART_OF', 'Event')),
      related: set(value.refAs('RELATED', 'EventRelationKind', 'Event')),
      discussed: set(value.ref('DISCUSSED', 'ProposalVersion')),
    },
  },
  Delegation: {
    identity: { event: join('DELEGATION_AT', 'Event'), side: join('ON_BEHALF_OF', 'Country', 'Organization') },
    makeId: (it) => joinedId('Delegation', part(it, 'event', 'Event'), part(it, 'side', 'Country')),
    fields: { heads: progress(value.refs('HEADED_BY', 'Participation')), othersPresent: constant(value.flag) },
  },
  Participation: {
    identity: {
      participant: join('PARTICIPANT', 'Person', 'Organization', 'Country'),
      event: join('IN_EVENT', 'Event'),
    },
    makeId: (it) => joinedId('Participation', part(it, 'event', 'Event'), part(it, 'participant', 'Person')),
    fields: {
      role: { ...constant(value.code('ParticipationRole')), broadest: 'MEMBER' },
      certainty: progress(value.code('Certainty')),
      attendance: progress(value.code('Attendance')),
      delegation: constant(value.ref('IN_DELEGATION', 'Delegation')),
      speakingAs: constant(value.ref('SPEAKING_AS', 'Position')),
    },
  },
  Quotation: {
    identity: { words, within: { schema: words.schema }, nth: ordinal },
    makeId: (it) => idOf('Quotation', hashOf(it)),
    fields: {
      lang: constant(value.text),
      form: constant(value.code('QuotationForm')),
      speaker: constant(value.speaker),
      saidAt: date,
      saidAtEvent: constant(value.ref('SAID_AT', 'Event')),
      place: constant(value.ref('SAID_IN', 'Place')),
      about: set(value.ref('ABOUT')),
      channel: constant(value.code('Channel')),
      variantOf: constant(value.ref('VARIANT_OF', 'Quotation')),
    },
  },
  Proposal: { identity: {}, fields: { names } },
  ProposalVersion: {
    identity: { proposal: join('VERSION_OF', 'Proposal'), key: { schema: words.schema } },
    makeId: (it) => `${joinedId('ProposalVersion', part(it, 'proposal', 'Proposal'))}--${it.key}`,
    fields: {
      label: constant(value.text),
      status: progress(value.code('ProposalStatus')),
      date,
      revises: constant(value.ref('REVISES', 'ProposalVersion')),
      proposedBy: set(value.ref('PROPOSED_BY', 'Person', 'Organization', 'Country')),
      leakedIn: constant(value.ref('LEAKED_IN', 'Event')),
      contents: constant(value.text),
    },
  },
  Stance: {
    identity: {
      holder: { schema: z.union([factId('Person', 'Organization', 'Country'), words.schema]), edge: 'HELD_BY' },
      verb: { schema: value.code('StanceVerb').schema },
      on: join('ON'),
    },
    makeId: stanceId,
    fields: { date },
  },
  Place: {
    identity: {},
    fields: {
      names,
      kind: constant(value.code('PlaceKind')),
      lat: constant(value.number),
      lon: constant(value.number),
      within: constant(value.ref('WITHIN', 'Place')),
    },
  },
  Topic: { identity: {}, fields: { names, within: constant(value.ref('WITHIN', 'Topic')) } },
};

/** Whether a fact of this type can be led to by its id alone; a joining fact without claims joins nothing. */
export function standsBare(type: FactTypeName): boolean {
  return FACT_TYPES[type].makeId === undefined;
}

function stanceId(it: Identity): string {
  const holder = String(it.holder);
  const said = typeOfId(holder)
    ? joinedId('Stance', part(it, 'holder', 'Person'))
    : idOf('Stance', `unnamed.${hashOf(holder, 10)}`);
  return `${said}--${String(it.verb).toLowerCase().replace('_', '-')}--${String(it.on).replace('/', '.')}`;
}

/** Every relationship type that a fact of some type may draw: what a rewrite of the fact clears first. */
export const EDGE_TYPES: readonly string[] = [
  ...new Set(
    Object.values(FACT_TYPES).flatMap((type) => [
      ...Object.values(type.identity).flatMap((part) => part.edge ?? []),
      ...Object.values(type.fields).flatMap((field) => field.value.edgeTypes ?? []),
    ]),
  ),
].sort();
