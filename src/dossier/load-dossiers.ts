import { existsSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { ChanceryError } from '../errors';
import type { Addition } from '../graph/addition';
import { inBatches } from '../graph/batches';
import type { Graph, WriteTransaction } from '../graph/graph';
import { lastDecisions } from '../graph/last-decisions';
import {
  type DossierByNameRow,
  dossierByName,
  factsOfClaims,
  idsLike,
  knownIds,
  sourcesForWriting,
  writeDossier,
  writeSources,
} from '../graph/queries.generated';
import { addToRecord } from '../graph/record';
import { hashOf } from '../model/canonical-json';
import type { Claim } from '../model/claim';
import { type Decision, makeDecision } from '../model/decision';
import { COUNTRIES_BY_ID } from '../model/reference-countries';
import { sourceProps } from '../model/source-description';
import { checkDossiers, idsIn } from './check-dossiers';
import type { CompiledDossier } from './compile-dossier';
import { type Mistake, mistakeLine } from './mistake';
import { unknownId } from './unknown-id';

/** How many claims one dossier may hold: it is one transaction. */
export const MAX_CLAIMS = 20_000;

/** What loading one file came to. */
export interface LoadedDossier {
  readonly file: string;
  readonly unchanged: boolean;
  readonly claims: number;
  readonly added: number;
  readonly retracted: number;
  readonly restored: number;
  readonly seq: number | undefined;
}

/** What loading needs from outside. */
export interface LoadOptions {
  readonly now: Date;
  /** A text that was never used before. */
  readonly newKey: () => string;
  readonly progress?: (line: string) => void;
}

/** Loads files, each in one transaction, or throws DOSSIER_INVALID with every mistake in any of them and loads none. */
export async function loadDossiers(
  graph: Graph,
  files: readonly { file: string; text: string }[],
  options: LoadOptions,
): Promise<LoadedDossier[]> {
  const { compiled, mistakes, outside } = checkDossiers(files);
  const unknown = await unknownToGraph(graph, compiled, outside);
  const all = [...mistakes, ...unknown, ...compiled.flatMap(tooLarge)];
  if (all.length > 0) throw invalid(all);
  const loaded: LoadedDossier[] = [];
  for (const dossier of compiled) {
    options.progress?.(`loading ${dossier.dossier.file}`);
    loaded.push(await loadOne(graph, dossier, options));
  }
  return loaded;
}

/** DOSSIER_INVALID with one line for each mistake, in the order of the files. */
export function invalid(mistakes: readonly Mistake[]): ChanceryError {
  const sorted = [...mistakes].sort((a, b) =>
    a.file === b.file ? a.line - b.line || a.column - b.column : a.file < b.file ? -1 : 1,
  );
  const count = `${mistakes.length} mistake${mistakes.length === 1 ? '' : 's'}; nothing was loaded.`;
  return new ChanceryError('DOSSIER_INVALID', `${sorted.map(mistakeLine).join('\n')}\n${count}`);
}

async function unknownToGraph(
  graph: Graph,
  compiled: readonly CompiledDossier[],
  outside: ReturnType<typeof checkDossiers>['outside'],
): Promise<Mistake[]> {
  const ids = [...new Set(outside.map(({ id }) => id))];
  const known = new Set((await inBatches(ids, (some) => graph.read(knownIds, { ids: some }))).map(({ id }) => id));
  const unknown = outside.filter(({ id }) => !known.has(id));
  const prefixes = [...new Set(unknown.map(({ id }) => id.slice(0, id.indexOf('/') + 2)))];
  const like = (await Promise.all(prefixes.map((prefix) => graph.read(idsLike, { prefix }))))
    .flat()
    .map(({ id }) => id);
  const all = new Set([...idsIn(compiled), ...like, ...COUNTRIES_BY_ID.keys()]);
  return unknown.map((reference) => unknownId(reference, all, 'these files or the graph').mistake);
}

function tooLarge({ dossier, claims }: CompiledDossier): Mistake[] {
  if (claims.length <= MAX_CLAIMS) return [];
  return [
    {
      file: dossier.file,
      line: 1,
      column: 1,
      message: `expected at most ${MAX_CLAIMS} claims in one file, got ${claims.length}; split it`,
    },
  ];
}

async function loadOne(graph: Graph, compiled: CompiledDossier, { now, newKey }: LoadOptions): Promise<LoadedDossier> {
  const { file } = compiled.dossier;
  const name = basename(file).replace(/\.ya?ml$/i, '');
  const claims = [...new Map(compiled.claims.map(({ claim }) => [claim.id, claim])).values()];
  const hash = hashOf({ claims: claims.map(({ id }) => id).sort(), sources: compiled.sources });
  let outcome = { unchanged: true, added: 0, retracted: 0, restored: 0 };
  const decide = async (transaction: WriteTransaction): Promise<Addition | undefined> => {
    const before = await transaction.run(dossierByName, { name });
    refuseNamesake(name, file, before[0]?.path);
    outcome = { unchanged: before[0]?.hash === hash, added: 0, retracted: 0, restored: 0 };
    if (outcome.unchanged) return undefined;
    await describeSources(transaction, compiled, name);
    const change = await changeOf(transaction, name, claims, before);
    outcome = { unchanged: false, added: change.claims.length, ...countKinds(change.decisions) };
    const giving = { name, hash, path: resolve(file), claimIds: claims.map(({ id }) => id), goneIds: change.goneIds };
    return { ...change, afterwards: () => transaction.run(writeDossier, giving) };
  };
  const { seq } = await addToRecord(graph, {
    key: `load ${name} ${newKey()}`,
    what: `loaded ${name}`,
    by: 'chancery load',
    of: name,
    now,
    decide,
  });
  return { file, claims: claims.length, seq, ...outcome };
}

/** What an edited file adds, what it alone gave and gives no more, and what it gives again. */
async function changeOf(
  transaction: WriteTransaction,
  name: string,
  claims: readonly Claim[],
  before: readonly DossierByNameRow[],
) {
  const now = new Set(claims.map(({ id }) => id));
  const gave = new Set(before.flatMap(({ claimId }) => claimId ?? []));
  const onRecord = new Map(
    (await inBatches([...now], (ids) => transaction.run(factsOfClaims, { ids }))).map(({ id, factId }) => [id, factId]),
  );
  const gone = before.flatMap(({ claimId, elsewhere }) =>
    claimId && !now.has(claimId) ? [{ id: claimId, elsewhere }] : [],
  );
  const goneAlone = gone.filter(({ elsewhere }) => !elsewhere).map(({ id }) => id);
  const back = [...onRecord.keys()].filter((id) => !gave.has(id));
  const last = await lastDecisions(transaction, [...goneAlone, ...back], 'LIFE');
  const decide = (kind: Decision['kind'], target: string, reason: string) =>
    makeDecision({ kind, target, reason, by: DOSSIER, after: last.get(target)?.id });
  const decisions = [
    ...goneAlone
      .filter((id) => last.get(id)?.kind !== 'RETRACT')
      .map((id) => decide('RETRACT', id, `no longer in ${name}`)),
    ...back
      .filter((id) => last.get(id)?.kind === 'RETRACT' && last.get(id)?.by === DOSSIER)
      .map((id) => decide('RESTORE', id, `again in ${name}`)),
  ];
  const touched = await inBatches(
    decisions.map(({ target }) => target),
    (ids) => transaction.run(factsOfClaims, { ids }),
  );
  return {
    claims: claims.filter(({ id }) => !onRecord.has(id)),
    decisions,
    alsoTouched: touched.map(({ factId }) => factId),
    goneIds: gone.map(({ id }) => id),
  };
}

/** Signs the decisions that follow from a file's text, so that only these are undone by the text coming back. */
const DOSSIER = 'dossier';

function refuseNamesake(name: string, file: string, path: string | null | undefined): void {
  if (!path || path === resolve(file) || !existsSync(path)) return;
  throw new ChanceryError(
    'DOSSIER_INVALID',
    `${file}: another file, ${path}, is already loaded under the name "${name}"; rename one of them.`,
  );
}

/** Writes the sources of a file; one that other files describe otherwise is refused, since claims are weighed by it. */
async function describeSources(
  transaction: WriteTransaction,
  { dossier, sources }: CompiledDossier,
  name: string,
): Promise<void> {
  const described = sources.map((source) => ({
    id: source.id,
    publisher: source.publisher,
    props: sourceProps(source),
  }));
  const standing = await transaction.run(sourcesForWriting, { ids: described.map(({ id }) => id), dossier: name });
  for (const { id, description, dossiers } of standing) {
    const ours = described.find((source) => source.id === id)?.props.description;
    if (dossiers.length > 0 && ours !== description)
      throw new ChanceryError(
        'SOURCE_CONFLICT',
        `${dossier.file}: ${dossiers.join(', ')} describes ${id} as ${description}; this file has it as ${ours}. Make them agree.`,
      );
  }
  await transaction.run(writeSources, { sources: described, dossier: name });
}

function countKinds(decisions: readonly Decision[]): { retracted: number; restored: number } {
  const count = (kind: Decision['kind']) => decisions.filter((decision) => decision.kind === kind).length;
  return { retracted: count('RETRACT'), restored: count('RESTORE') };
}
