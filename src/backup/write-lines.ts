import { ChanceryError } from '../errors';
import { claimProps } from '../graph/claim-rows';
import type { Graph, WriteTransaction } from '../graph/graph';
import {
  lockRecord,
  markRestoring,
  restoreChanges,
  restoreDescribed,
  restoreDossiers,
  restoreGiven,
  restoreSources,
  stateOfRecord,
  writeAttributions,
  writeClaims,
  writeDecisions,
} from '../graph/queries.generated';
import { VERSIONS } from '../graph/record-version';
import { sourceProps } from '../model/source-description';
import type { Kind } from './dump-format';
import type { ReadLine } from './dump-lines';

/** How much goes into one transaction. */
const LINES = 2000;
const BYTES = 4 * 1024 * 1024;

interface Into {
  /** Takes the next line, with its number and length; writes those before it once they are many. */
  add(line: ReadLine, number: number, bytes: number): Promise<void>;
  /** Writes what is left. */
  flush(): Promise<void>;
}

interface IntoOptions {
  /** Of the dump that the graph is marked with. */
  readonly checksum: string;
  readonly written: (lines: number) => void;
  readonly signal?: AbortSignal | undefined;
}

/** Writes lines of a dump in transactions, each of which notes how far it came; what an earlier run wrote is passed over. */
export function linesInto(graph: Graph, { checksum, written, signal }: IntoOptions): Into {
  let lines: ReadLine[] = [];
  let size = 0;
  let upTo = 0;
  const flush = async () => {
    const [first] = lines;
    if (!first) return;
    signal?.throwIfAborted();
    const values = lines.map(({ value }) => value);
    await graph.write(async (transaction) => {
      await transaction.run(lockRecord, { ...VERSIONS, key: 'restore' });
      const [state] = await transaction.run(stateOfRecord, {});
      if (state?.restoring !== checksum)
        throw new ChanceryError(
          'BAD_USER_INPUT',
          'Another restore into this graph was begun, or has ended, meanwhile.',
        );
      if (state.restored >= upTo) return;
      await WRITE[first.kind](transaction, values as never);
      await transaction.run(markRestoring, { restoring: checksum, restored: upTo });
    });
    written(upTo);
    [lines, size] = [[], 0];
  };
  const add = async (line: ReadLine, number: number, bytes: number) => {
    if (line.kind !== lines[0]?.kind || lines.length >= LINES || size + bytes > BYTES) await flush();
    lines.push(line);
    size += bytes;
    upTo = number;
  };
  return { add, flush };
}

type ValuesOf<K extends Kind> = Extract<ReadLine, { kind: K }>['value'];

const WRITE: { readonly [K in Kind]: (transaction: WriteTransaction, values: ValuesOf<K>[]) => Promise<unknown> } = {
  source: (transaction, values) =>
    transaction.run(restoreSources, {
      sources: values.map((source) => ({ id: source.id, publisher: source.publisher, props: sourceProps(source) })),
    }),
  claim: async (transaction, values) => {
    const claims = values.map((claim) => {
      const { id, factId, seq, recordedAt } = claim;
      return { id, factId, props: claimProps(claim, { seq, recordedAt }) };
    });
    await transaction.run(writeClaims, { claims });
    const attributed = values.flatMap(({ id, attribution }) =>
      attribution.actor ? [{ id, actorId: attribution.actor }] : [],
    );
    await transaction.run(writeAttributions, { claims: attributed });
  },
  decision: (transaction, values) =>
    transaction.run(writeDecisions, {
      decisions: values.map(({ id, target, ...props }) => ({ id, props: { ...props, targetId: target } })),
    }),
  change: (transaction, changes) => transaction.run(restoreChanges, { changes }),
  dossier: (transaction, dossiers) => transaction.run(restoreDossiers, { dossiers }),
  describes: (transaction, pairs) => transaction.run(restoreDescribed, { pairs }),
  gives: (transaction, pairs) => transaction.run(restoreGiven, { pairs }),
};
