import type { Claim } from '../model/claim';
import type { SourceDescription } from '../model/source-description';
import type { Damage } from './reading/damage';
import type { InputFile } from './reading/input';

/** One record of a data set: the claims made of it, or why it was refused; or what is wrong with the file there. */
export interface ImportRecord {
  /** What kind of record it is, in the data set's own words. */
  readonly kind: string;
  /** Where it stands. */
  readonly at: string;
  readonly claims: readonly Claim[];
  /** The source that states it: that of the data set, unless each record is published by itself. */
  readonly source: SourceDescription;
  /** Why the whole record became no claim; empty where it did. */
  readonly refused: readonly string[];
  /** Parts of it that became no claim, and why. */
  readonly leftOut: readonly string[];
  /** Fields nobody read, or missing ones: nothing is imported then. */
  readonly damage: readonly Damage[];
}

/** How many records of each kind were read and refused, and how many facts of each type they gave. */
export interface Counts {
  readonly records: Readonly<Record<string, number>>;
  readonly refused: Readonly<Record<string, number>>;
  readonly facts: Readonly<Record<string, number>>;
}

/** Something an importer promises of its counts, in words; broken, nothing is imported. */
export interface Kept {
  readonly promise: string;
  holds(counts: Counts): boolean;
}

/** A data set, or a format of data sets, and how its records become claims: all there is to an importer. */
export interface Importer {
  readonly name: string;
  readonly title: string;
  /** What the path must lead to. */
  readonly reads: string;
  /** Where to get it. */
  readonly fetch: string;
  readonly source: SourceDescription;
  /** Whether the source above only stands in for the one that the caller describes: a format that many publish in. */
  readonly isFormat?: boolean;
  /** Which files are read, by their path; others are passed over. */
  readonly files: RegExp;
  readonly promises: readonly Kept[];
  /** Reads the records; the same files give the same records in the same order. */
  records(files: readonly InputFile[], source: SourceDescription): AsyncIterable<ImportRecord>;
}

/** The promise that records of a kind were found, and each of those not refused gave something. */
export function atLeastOne(kind: string): Kept {
  return { promise: `at least one ${kind}`, holds: ({ records }) => (records[kind] ?? 0) > 0 };
}

/** The promise that records of a kind gave as many facts of a type as were not refused. */
export function oneEach(type: string, ...kinds: readonly string[]): Kept {
  return {
    promise: `one ${type} for each ${kinds.join(' and ')} not refused`,
    holds: ({ records, refused, facts }) =>
      (facts[type] ?? 0) === kinds.reduce((sum, kind) => sum + (records[kind] ?? 0) - (refused[kind] ?? 0), 0),
  };
}
