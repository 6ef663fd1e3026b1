import { z } from 'zod';
import { type Claim, type ClaimContent, makeClaim } from '../model/claim';
import { knownOfCountry } from '../model/country-names';
import { parseEdtf } from '../model/dates/fuzzy-date';
import type { FactTypeName } from '../model/fact-id';
import { FACT_TYPES, type Identity } from '../model/fact-types';
import { REFERENCE_SOURCE, type SourceDescription } from '../model/source-description';
import type { ImportRecord } from './importer';
import { Damage } from './reading/damage';
import type { Field } from './reading/field';

/** How one statement differs from what holds for the whole record. */
export interface Saying {
  readonly passage?: string | undefined;
  /** Why it is concluded and not stated. */
  readonly note?: string | undefined;
  readonly credibility?: number;
}

/** What holds for all that a record says. */
export interface RecordFrame {
  readonly kind: string;
  readonly source: SourceDescription;
  /** Where in the source the record stands, whatever file it is in: `visit 2138`. */
  readonly locus: string;
  /** The day the record was made, where it has one. */
  readonly made?: string | undefined;
  readonly attribution?: ClaimContent['attribution'];
}

/** Where one record becomes claims; it notes what could not be claimed and why. */
export class RecordDesk {
  private readonly claims: Claim[] = [];
  private readonly refused: string[] = [];
  private readonly leftOut: string[] = [];

  constructor(private readonly frame: RecordFrame) {}

  /** Claims values of a fact that has an id of its own. */
  fact(id: string, states: ClaimContent['states'], saying: Saying = {}): string {
    this.claim(this.frame.source, id, {}, states, saying);
    return id;
  }

  /** Claims what the data set as a whole says of a fact that many of its records speak of: once, however many they are. */
  common(id: string, states: ClaimContent['states']): string {
    this.claim(this.frame.source, id, {}, states, {}, true);
    return id;
  }

  /** Claims values of a fact that is known by what it joins; gives its id. */
  joined(type: FactTypeName, identity: Identity, states: ClaimContent['states'], saying: Saying = {}): string {
    const id = FACT_TYPES[type].makeId?.(identity) ?? '';
    this.claim(this.frame.source, id, identity, states, saying);
    return id;
  }

  /** Claims the names and codes of a country that everybody knows; gives its id back. */
  country(id: string): string {
    const known = knownOfCountry(id);
    if (known) this.claim(REFERENCE_SOURCE, id, {}, known, {});
    return id;
  }

  /** Refuses the whole record. */
  refuse(why: string): void {
    this.refused.push(why);
  }

  /** Notes a part of the record that became no claim. */
  leaveOut(what: string): void {
    this.leftOut.push(what);
  }

  /** What became of it all. */
  done(at: string, damage: readonly Damage[]): ImportRecord {
    const { refused, leftOut } = this;
    const { kind, source } = this.frame;
    return { kind, source, at, claims: refused.length > 0 ? [] : this.claims, refused, leftOut, damage };
  }

  private claim(
    source: SourceDescription,
    factId: string,
    identity: Identity,
    states: ClaimContent['states'],
    { passage, note, credibility = 2 }: Saying,
    isCommon = source !== this.frame.source,
  ): void {
    const { frame } = this;
    try {
      this.claims.push(
        makeClaim({
          sourceId: source.id,
          publisher: source.publisher,
          reliability: source.grade,
          publishedAt: isCommon ? source.published : publishedAt(frame.made ?? source.published, states),
          factId,
          identity,
          states,
          stance: 'ASSERTS',
          modality: 'FACT',
          reading: note === undefined ? 'STATED' : 'INFERRED',
          note,
          credibility,
          attribution: (!isCommon && frame.attribution) || { who: 'OWN_REPORTING' },
          passage: passage?.slice(0, LONGEST_PASSAGE).trim() || undefined,
          locus: isCommon ? undefined : frame.locus,
        }),
      );
    } catch (error) {
      if (!(error instanceof z.ZodError)) throw error;
      for (const { path, message } of error.issues) this.refused.push(`${path.join('.')}: ${message}`);
    }
  }
}

/** Reads one record into claims; what is wrong with the file there is kept beside them. */
export function readRecord(field: Field, frame: () => RecordFrame, work: (desk: RecordDesk) => void): ImportRecord[] {
  try {
    const desk = new RecordDesk(frame());
    work(desk);
    return [desk.done(field.at, field.unread())];
  } catch (error) {
    if (!(error instanceof Damage)) throw error;
    // One mistake is told, not also the fields that were still to be read.
    field.giveUp();
    return [damaged(field, [error])];
  }
}

/** What nobody read of a file beside its records: nothing, or one record of damage. */
export function unreadBeside(root: Field): ImportRecord[] {
  const damage = root.unread();
  return damage.length === 0 ? [] : [damaged(root, damage)];
}

function damaged({ name, at }: Field, damage: readonly Damage[]): ImportRecord {
  return { kind: name, at, source: REFERENCE_SOURCE, claims: [], refused: [], leftOut: [], damage };
}

/** The most characters of a claim's passage. */
const LONGEST_PASSAGE = 1000;

/**
 * A claim is dated by the day its record was made, or by the latest day it tells of where that is later: what happened since
 * cannot have been published before. So a record that is corrected keeps the claims that stay (docs/decisions/imports.md).
 */
function publishedAt(made: string, states: ClaimContent['states']): string {
  return Object.values(states).reduce<string>((latest, value) => {
    const day = dayOf(value);
    return day !== undefined && day > latest.slice(0, 10) ? day : latest;
  }, made);
}

function dayOf(value: unknown): string | undefined {
  if (value === null || typeof value !== 'object' || !('edtf' in value)) return undefined;
  try {
    return parseEdtf(String(value.edtf)).earliest ?? undefined;
  } catch {
    return undefined;
  }
}
