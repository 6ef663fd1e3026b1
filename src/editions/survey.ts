import { createHash } from 'node:crypto';
import { ChanceryError } from '../errors';
import type { Counts, Importer, ImportRecord } from '../importers/importer';
import { filesUnder, type InputFile } from '../importers/reading/input';
import { canonicalJson } from '../model/canonical-json';
import { factTypeOf } from '../model/claim';
import { REFERENCE_SOURCE, type SourceDescription } from '../model/source-description';

/** An edition of a data set: what an importer reads of one path, for one source. */
export interface Edition {
  readonly importer: Importer;
  readonly path: string;
  readonly source: SourceDescription;
}

/** A record or a part of one that became no claim. */
export interface Refusal {
  readonly kind: string;
  readonly at: string;
  readonly outcome: 'refused' | 'left out';
  readonly why: string;
}

/** What an edition comes to, found out before anything is written. */
export interface Survey {
  readonly records: number;
  readonly claims: number;
  readonly counts: Counts;
  /** Equal where two editions give the same claims in the same order. */
  readonly fingerprint: string;
  readonly sourceIds: ReadonlySet<string>;
  has(claimId: string): boolean;
}

/** How a reader of an edition is told of what goes on. */
export interface Listener {
  progress?(records: number): void;
  refusal?(refusal: Refusal): void;
  readonly signal?: AbortSignal;
}

/** How many mistakes are told at once. */
const TOLD = 20;

/** Reads an edition from its first record to its last; throws IMPORT_INVALID with all that is wrong, so that a damaged one changes nothing. */
export async function survey(edition: Edition, { progress, refusal, signal }: Listener = {}): Promise<Survey> {
  const hash = createHash('sha256');
  const [ids, factIds, sourceIds] = [new Set<string>(), new Set<string>(), new Set<string>()];
  const [records, refused, facts] = [{}, {}, {}] as Record<string, number>[] as [Tally, Tally, Tally];
  const damage: string[] = [];
  let count = 0;
  for await (const record of recordsOf(edition)) {
    signal?.throwIfAborted();
    count += 1;
    progress?.(count);
    damage.push(...record.damage.map(({ message }) => message));
    if (damage.length > 1000) break;
    add(records, record.kind);
    if (record.refused.length > 0) add(refused, record.kind);
    for (const one of refusalsOf(record)) refusal?.(one);
    if (record.claims.length > 0 && !sourceIds.has(record.source.id)) {
      sourceIds.add(record.source.id);
      hash.update(canonicalJson(record.source));
    }
    for (const claim of record.claims) {
      hash.update(claim.id);
      ids.add(compact(claim.id));
      if (claim.sourceId !== REFERENCE_SOURCE.id && factIds.size < factIds.add(claim.factId).size)
        add(facts, factTypeOf(claim));
    }
  }
  const counts = { records, refused, facts };
  if (damage.length > 0) throw invalid(damage);
  const broken = edition.importer.promises.filter(({ holds }) => !holds(counts));
  if (broken.length > 0)
    throw invalid(
      broken.map(
        ({ promise }) => `${edition.path}: ${edition.importer.name} promises ${promise}; got ${canonicalJson(counts)}`,
      ),
    );
  return {
    records: count,
    claims: ids.size,
    counts,
    fingerprint: hash.digest('hex').slice(0, 32),
    sourceIds,
    has: (id) => ids.has(compact(id)),
  };
}

/** The records of an edition, in an order that never changes. */
export async function* recordsOf({ importer, path, source }: Edition): AsyncGenerator<ImportRecord> {
  yield* importer.records(filesOf(importer, path), source);
}

type Tally = Record<string, number>;

function filesOf(importer: Importer, path: string): InputFile[] {
  const files = filesUnder(path).filter(({ name }) => importer.files.test(name));
  if (files.length > 0) return files;
  throw new ChanceryError(
    'IMPORT_INVALID',
    `${path}: expected ${importer.reads}; found no file named like ${importer.files}`,
  );
}

function invalid(mistakes: readonly string[]): ChanceryError {
  const told = [...new Set(mistakes)];
  const more = told.length > TOLD ? `\n… and ${told.length - TOLD} more` : '';
  const count = `${told.length} mistake${told.length === 1 ? '' : 's'}; nothing was imported.`;
  return new ChanceryError('IMPORT_INVALID', `${told.slice(0, TOLD).join('\n')}${more}\n${count}`);
}

function refusalsOf({ kind, at, refused, leftOut }: ImportRecord): Refusal[] {
  return [
    ...refused.map((why) => ({ kind, at, outcome: 'refused' as const, why })),
    ...leftOut.map((why) => ({ kind, at, outcome: 'left out' as const, why })),
  ];
}

function add(tally: Tally, name: string): void {
  tally[name] = (tally[name] ?? 0) + 1;
}

/** The id of a claim in half the memory: a million of them are held. */
function compact(id: string): string {
  return Buffer.from(id.slice(id.indexOf('/') + 1), 'hex').toString('latin1');
}
