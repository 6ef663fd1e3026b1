import { createHash } from 'node:crypto';
import { ChanceryError } from '../errors';
import { type Digest, digestOf, hashedOfClaim, hashedOfDecision, hex } from '../graph/digest';
import type { Graph } from '../graph/graph';
import { RESTORE_FIRST } from '../graph/graph-state';
import { lockRecord, markRestoring, sizeOfRecord, stateOfRecord } from '../graph/queries.generated';
import { rebuild } from '../graph/rebuild';
import { PROJECTION_VERSION, RECORD_VERSION, VERSIONS } from '../graph/record-version';
import { canonicalJson } from '../model/canonical-json';
import { type DumpFile, type ReadDump, readDump } from './read-dump';
import type { Upgrade } from './upgrades';
import { linesInto } from './write-lines';

/** What restoring needs from outside. */
export interface RestoreOptions {
  readonly signal?: AbortSignal;
  /** Is told how many lines were checked, written, or facts laid down, of how many. */
  readonly progress?: (doing: 'checked' | 'written' | 'laid down', done: number, all: number | undefined) => void;
  /** Waits for something long, and tells a person so. */
  readonly wait?: <T>(doing: string, work: Promise<T>) => Promise<T>;
  readonly upgrades?: Readonly<Record<number, Upgrade>>;
}

/** What restoring a dump came to. */
export interface Restored {
  readonly lines: number;
  readonly facts: number;
  /** Of the facts and of what is derived: those that came out otherwise than where the dump was written, by the same rules. */
  readonly changed: readonly ('facts' | 'derived')[];
}

/**
 * Brings a dump into an empty graph: checks all of it, writes it in transactions, lays every fact down and compares the digest.
 * One that was cut off goes on where it stopped when it is called again with the same dump; until it is done, the graph refuses
 * to be written to otherwise. Throws DUMP_INVALID where the dump is not right, and BAD_USER_INPUT where the graph is not empty.
 */
export async function restore(graph: Graph, file: DumpFile, options: RestoreOptions = {}): Promise<Restored> {
  const { progress, wait = (_, work) => work, upgrades, signal } = options;
  await refuseFull(graph);
  const { lines, record, dump } = await check(file, options);
  await begin(graph, dump.checksum);
  const written = (done: number) => progress?.('written', done, lines);
  const into = linesInto(graph, { checksum: dump.checksum, written, signal });
  await readDump(file, { upgrades, visit: into.add });
  await into.flush();
  const facts = await wait(
    'Laying the facts down',
    rebuild(graph, (done) => progress?.('laid down', done, undefined)),
  );
  const digest = await wait('Hashing the graph', digestOf(graph));
  if (digest.record !== record || !(await hasAll(graph, dump)))
    throw new ChanceryError(
      'DUMP_INVALID',
      `${file.name}: expected a record with the digest ${record}, got ${digest.record}: something else was written to the graph meanwhile. Empty it and restore again.`,
    );
  await graph.write((transaction) => transaction.run(markRestoring, { restoring: null, restored: 0 }));
  return { lines, facts, changed: changedIn(dump, digest) };
}

/** Reads the whole dump before anything is written, and hashes the record as the digest does. */
async function check(file: DumpFile, { progress, upgrades, signal }: RestoreOptions) {
  const hash = createHash('sha256');
  let lines = 0;
  const dump = await readDump(file, {
    upgrades,
    visit: ({ kind, value }, _number, _bytes, { counts }) => {
      signal?.throwIfAborted();
      lines += 1;
      progress?.('checked', lines, sum(counts));
      if (kind === 'claim') hash.update(hashedOfClaim(value));
      if (kind === 'decision') hash.update(hashedOfDecision(value));
    },
  });
  const record = hex(hash);
  const { version, digest } = dump.header;
  if (version === RECORD_VERSION && digest.record !== record)
    throw new ChanceryError(
      'DUMP_INVALID',
      `${file.name}:1: expected the digest ${record} of the record, as its lines give; got ${digest.record}.\nNothing was restored.`,
    );
  return { lines, record, dump };
}

async function refuseFull(graph: Graph): Promise<void> {
  const [state] = await graph.read(stateOfRecord, {});
  if (state?.restoring) return;
  const [size] = await graph.read(sizeOfRecord, {});
  if ((state?.number ?? 0) > 0 || sum(size ?? {}) > 0)
    throw new ChanceryError(
      'BAD_USER_INPUT',
      `Expected an empty graph, got one with ${size?.claim} claims, ${size?.source} sources and ${size?.facts} facts. Restore into another one: a new CHANCERY_HOME, or a Neo4j database without data.`,
    );
}

/** Marks the graph as being restored into, so that a restore that is cut off is known and goes on. */
function begin(graph: Graph, checksum: string): Promise<void> {
  return graph.write(async (transaction) => {
    const [{ restoring } = {}] = await transaction.run(lockRecord, { ...VERSIONS, key: 'restore' });
    if (restoring === checksum) return;
    if (restoring) throw new ChanceryError('BAD_USER_INPUT', `This is another dump than was begun. ${RESTORE_FIRST}`);
    await transaction.run(markRestoring, { restoring: checksum, restored: 0 });
  });
}

async function hasAll(graph: Graph, { header }: ReadDump): Promise<boolean> {
  const [size] = await graph.read(sizeOfRecord, {});
  const { facts: _facts, ...counts } = size ?? { facts: 0 };
  return header.version !== RECORD_VERSION || canonicalJson(counts) === canonicalJson(header.counts);
}

/** Facts and what is derived must come out the same where the same rules laid them down. */
function changedIn({ header }: ReadDump, digest: Digest): Restored['changed'] {
  const bySameRules = header.version === RECORD_VERSION && header.digest.projection === PROJECTION_VERSION;
  return bySameRules ? (['facts', 'derived'] as const).filter((name) => header.digest[name] !== digest[name]) : [];
}

function sum(counts: object): number {
  return Object.values(counts).reduce((all: number, count: number) => all + count, 0);
}
