import { createHash } from 'node:crypto';
import { ChanceryError } from '../errors';
import { claimFromRow } from '../graph/claim-rows';
import { type Digest, digestOf } from '../graph/digest';
import { every, everyFrom } from '../graph/every';
import type { Graph } from '../graph/graph';
import { RESTORE_FIRST } from '../graph/graph-state';
import {
  changesAfter,
  claimsAfter,
  decisionsAfter,
  describedAfter,
  dossiersAfter,
  givenAfter,
  sizeOfRecord,
  sourcesAfter,
  stateOfRecord,
} from '../graph/queries.generated';
import { PROJECTION_VERSION, RECORD_VERSION } from '../graph/record-version';
import { endText, FORMAT, type Header, KINDS, type Kind, textOf } from './dump-format';

/** What writing a dump needs from outside. */
export interface DumpOptions {
  /** The version of this program. */
  readonly program: string;
  readonly signal?: AbortSignal;
  /** Is told how many lines are written, of how many. */
  readonly progress?: (done: number, all: number) => void;
  /** Waits for something long, and tells a person so. */
  readonly wait?: <T>(doing: string, work: Promise<T>) => Promise<T>;
}

/** How many changes are read at a time: each names all that it touched. */
const CHANGES = 20;

/**
 * Writes the record as lines of text, some at a time: equal records give equal texts. Throws GRAPH_UNAVAILABLE where the record
 * is added to meanwhile, and ends with no last line then, so that nobody takes what was written for a dump.
 */
export async function* dump(graph: Graph, options: DumpOptions): AsyncGenerator<string> {
  const { signal, progress, wait = (_, work) => work } = options;
  const before = await standing(graph);
  const digest = await wait('Hashing the graph', digestOf(graph));
  const header = headerOf(options.program, before, digest);
  const all = Object.values(header.counts).reduce((sum, count) => sum + count, 0);
  const hash = createHash('sha256');
  const hashed = (text: string) => {
    hash.update(text);
    return text;
  };
  yield hashed(`${JSON.stringify(header)}\n`);
  let done = 0;
  for (const kind of KINDS)
    for await (const values of READ[kind](graph)) {
      signal?.throwIfAborted();
      yield hashed(values.map((value) => textOf({ kind, value })).join(''));
      done += values.length;
      progress?.(done, all);
    }
  const after = await standing(graph);
  if (done !== all || JSON.stringify(before) !== JSON.stringify(after))
    throw new ChanceryError(
      'GRAPH_UNAVAILABLE',
      'Something was written to the graph while it was dumped, and the dump is not whole: dump it again.',
    );
  yield endText(all + 1, hash.digest('hex'));
}

type Standing = Awaited<ReturnType<typeof standing>>;

/** What changes with whatever is written to the record. */
async function standing(graph: Graph) {
  const [state] = await graph.read(stateOfRecord, {});
  if (state?.restoring) throw new ChanceryError('GRAPH_UNAVAILABLE', RESTORE_FIRST);
  if (state?.rebuilding)
    throw new ChanceryError(
      'GRAPH_UNAVAILABLE',
      'The facts are being rebuilt, or were and it was cut off: wait for it, or run chancery rebuild, and dump then.',
    );
  const [size] = await graph.read(sizeOfRecord, {});
  const { facts: _facts, ...counts } = size ?? ({} as Record<Kind | 'facts', number>);
  const projection = state?.begun ? (state.projectionVersion ?? 0) : PROJECTION_VERSION;
  return { number: state?.number, lockedFor: state?.lockedFor, projection, counts };
}

function headerOf(program: string, { counts, projection }: Standing, { record, facts, derived }: Digest): Header {
  return { format: FORMAT, version: RECORD_VERSION, program, counts, digest: { record, facts, derived, projection } };
}

/** How the lines of each kind are read, in their order. */
const READ: { readonly [K in Kind]: (graph: Graph) => AsyncIterable<object[]> } = {
  source: (graph) => mapped(every(graph, sourcesAfter), ({ description }) => JSON.parse(description)),
  claim: (graph) => mapped(every(graph, claimsAfter), claimFromRow),
  decision: (graph) => every(graph, decisionsAfter),
  change: (graph) =>
    mapped(everyFrom(graph, changesAfter, { after: 0, page: CHANGES }), ({ id, ...row }) => ({ ...row, seq: id })),
  dossier: (graph) => mapped(every(graph, dossiersAfter), ({ id, ...row }) => ({ ...row, name: id })),
  describes: (graph) =>
    ofDossiers(graph, (name) =>
      mapped(everyFrom(graph, describedAfter, { name, after: '' }), ({ id }) => ({ dossier: name, source: id })),
    ),
  gives: (graph) =>
    ofDossiers(graph, (name) =>
      mapped(everyFrom(graph, givenAfter, { name, after: '' }), ({ id }) => ({ dossier: name, claim: id })),
    ),
};

async function* mapped<R>(pages: AsyncIterable<R[]>, value: (row: R) => object): AsyncGenerator<object[]> {
  for await (const rows of pages) yield rows.map(value);
}

async function* ofDossiers(graph: Graph, read: (name: string) => AsyncIterable<object[]>): AsyncGenerator<object[]> {
  for await (const rows of every(graph, dossiersAfter)) for (const { id } of rows) yield* read(id);
}
