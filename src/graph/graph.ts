import neo4j, { type Driver, type ManagedTransaction, Neo4jError } from 'neo4j-driver';
import { ChanceryError } from '../errors';
import { createGate, type Gate } from './gate';
import type { Query } from './query';

/** Where a graph is and who asks. */
export interface GraphAddress {
  readonly uri: string;
  readonly user: string;
  readonly password: string;
  readonly database: string;
}

/** How long a read may take and who may end it. */
export interface ReadOptions {
  /** Milliseconds since 1970 after which the answer is of no use. */
  readonly deadlineAt?: number;
  readonly signal?: AbortSignal;
  /** Is told how it went, once, however it went. */
  readonly answered?: (answer: GraphAnswer) => void;
}

/** What it took to answer a read, waits and further tries included. */
export interface GraphAnswer {
  readonly query: string;
  readonly ms: number;
  readonly rows: number;
  readonly failed: boolean;
}

/** A transaction that writes; it is run again from the start when Neo4j says so, so whatever it does must bear that. */
export interface WriteTransaction {
  run<P extends object, R extends object>(query: Query<P, R>, params: P): Promise<R[]>;
}

/** The only door to Neo4j. */
export interface Graph {
  read<P extends object, R extends object>(query: Query<P, R>, params: P, options?: ReadOptions): Promise<R[]>;
  write<T>(work: (transaction: WriteTransaction) => Promise<T>): Promise<T>;
  /** Runs a statement of cypher/setup. */
  prepare(statement: string): Promise<void>;
  /** Rejects with GRAPH_UNAVAILABLE unless Neo4j answers before the deadline. */
  verify(deadlineMs: number): Promise<void>;
  /** The version of Neo4j, such as 5.26.30, once it answers; rejects with GRAPH_UNAVAILABLE where it does not before the deadline. */
  version(deadlineMs: number): Promise<string>;
  /** Calls back with the name of each query as it is sent, until the returned function is called. */
  observe(listener: (query: string) => void): () => void;
  /** How many reads are under way, how many wait for a place, and how many places there are. */
  crowd(): { readonly inside: number; readonly waiting: number; readonly places: number };
  close(): Promise<void>;
}

const READ_DEADLINE_MS = 10_000;
const WRITE_DEADLINE_MS = 600_000;
const CLOSE_DEADLINE_MS = 5_000;
const RELEASE_DEADLINE_MS = 1_000;
const READ_TRIES = 3;

/** How many reads run at a time, and how long one more waits for a place: a burst passes, a jam is told at once. */
const READS = 50;
const PATIENCE_MS = 500;
/** More than reads ever use: writes and health checks need some, and a silent server keeps those it was asked by until they time out. */
const CONNECTIONS = 500;

/** Opens the door to a graph; nothing is sent until something is asked. */
export function openGraph(address: GraphAddress): Graph {
  const driver = neo4j.driver(address.uri, neo4j.auth.basic(address.user, address.password), {
    disableLosslessIntegers: true,
    maxConnectionPoolSize: CONNECTIONS,
    connectionAcquisitionTimeout: 5_000,
    connectionTimeout: 5_000,
    maxTransactionRetryTime: 30_000,
    userAgent: 'chancery',
  });
  const gate = createGate(READS, PATIENCE_MS);
  const listeners = new Set<(query: string) => void>();
  const tell = (query: string) => {
    for (const listener of listeners) listener(query);
  };
  return {
    read: (query, params, options = {}) =>
      timed(query.name, options, () => read({ driver, gate, tell }, address.database, query, params, options)),
    write: (work) => write(driver, address.database, work, tell),
    prepare: async (statement) => {
      await within(WRITE_DEADLINE_MS, driver.executeQuery(statement, {}, { database: address.database })).catch(
        (error: unknown) => {
          throw translated(error, 'setup');
        },
      );
    },
    verify: async (deadlineMs) => {
      await serverVersion(driver, address.database, deadlineMs);
    },
    version: (deadlineMs) => serverVersion(driver, address.database, deadlineMs),
    observe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    crowd: () => ({ ...gate.crowd(), places: READS }),
    close: async () => {
      await within(CLOSE_DEADLINE_MS, driver.close()).catch(() => undefined);
    },
  };
}

async function timed<R>(query: string, { answered }: ReadOptions, work: () => Promise<R[]>): Promise<R[]> {
  const began = performance.now();
  const tell = (rows: number, failed: boolean) => answered?.({ query, ms: performance.now() - began, rows, failed });
  try {
    const rows = await work();
    tell(rows.length, false);
    return rows;
  } catch (error) {
    tell(0, true);
    throw error;
  }
}

async function read<P extends object, R extends object>(
  { driver, gate, tell }: { driver: Driver; gate: Gate; tell: (query: string) => void },
  database: string,
  query: Query<P, R>,
  params: P,
  { deadlineAt = Date.now() + READ_DEADLINE_MS, signal }: ReadOptions,
): Promise<R[]> {
  for (let attempt = 1; ; attempt++) {
    const leave = await gate.enter();
    const left = deadlineAt - Date.now();
    if (left <= 0 || signal?.aborted) {
      leave();
      throw new ChanceryError('DEADLINE_EXCEEDED', `The question "${query.name}" was not answered in time.`);
    }
    const session = driver.session({ database, defaultAccessMode: neo4j.session.READ });
    try {
      tell(query.name);
      const result = await within(left, session.run(query.text, toNeo4j(params), { timeout: Math.ceil(left) }), signal);
      return result.records.map((record) => record.toObject() as R);
    } catch (error) {
      const again = error instanceof Neo4jError && error.retriable && error.code !== 'N/A' && attempt < READ_TRIES;
      if (!again) throw translated(error, query.name);
    } finally {
      // Not awaited: it waits for a silent server, and on a query still running it sends RESET, which ends that query.
      void within(RELEASE_DEADLINE_MS, session.close())
        .catch(() => undefined)
        .then(leave);
    }
  }
}

async function write<T>(
  driver: Driver,
  database: string,
  work: (transaction: WriteTransaction) => Promise<T>,
  tell: (query: string) => void,
): Promise<T> {
  const session = driver.session({ database });
  try {
    const inside = async (transaction: ManagedTransaction) =>
      work({
        run: async <P extends object, R extends object>(query: Query<P, R>, params: P) => {
          tell(query.name);
          const result = await transaction.run(...inOneMap(query.text, params));
          return result.records.map((record) => record.toObject() as R);
        },
      });
    return await within(WRITE_DEADLINE_MS, session.executeWrite(inside));
  } catch (error) {
    throw translated(error, 'write');
  } finally {
    session.close().catch(() => undefined);
  }
}

/** Whole numbers as integers: the driver would send every JavaScript number as a float, which LIMIT refuses. */
export function toNeo4j(value: object): object {
  return toNeo4jValue(value) as object;
}

/** A map without a whole number is not copied: most of what is written has none. */
function toNeo4jValue(value: unknown): unknown {
  if (Number.isInteger(value)) return neo4j.int(value as number);
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map(toNeo4jValue);
  const map = value as Record<string, unknown>;
  let copy: Record<string, unknown> | undefined;
  for (const name of Object.keys(map)) {
    const sent = toNeo4jValue(map[name]);
    if (sent === map[name]) continue;
    copy ??= { ...map };
    copy[name] = sent;
  }
  return copy ?? map;
}

/**
 * A statement and its parameters, all of them in one map. Neo4j keeps a plan for every order of magnitude that a list or a
 * text among the parameters has, and plans anew for each; into a map it does not look, so that writes are planned once.
 */
export function inOneMap(text: string, params: object): readonly [text: string, params: { readonly given: object }] {
  return [text.replace(/\$(?=[A-Za-z])/g, '$given.'), { given: toNeo4j(params) }];
}

/** Waits for an answer no longer than a deadline or a caller who went away. */
function within<T>(milliseconds: number, answer: Promise<T>, signal?: AbortSignal): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    const late = () =>
      reject(new ChanceryError('DEADLINE_EXCEEDED', `Neo4j did not answer within ${Math.round(milliseconds)} ms.`));
    const timer = setTimeout(late, milliseconds);
    const left = () => reject(new ChanceryError('DEADLINE_EXCEEDED', 'Nobody waits for the answer any more.'));
    signal?.addEventListener('abort', left, { once: true });
    const done = () => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', left);
    };
    answer.then(
      (value) => {
        done();
        resolve(value);
      },
      (error: unknown) => {
        done();
        reject(error);
      },
    );
  });
}

async function serverVersion(driver: Driver, database: string, deadlineMs: number): Promise<string> {
  try {
    const { agent = '' } = await within(deadlineMs, driver.getServerInfo({ database }));
    return /\/(\d[\d.]*)/.exec(agent)?.[1] ?? '0';
  } catch (error) {
    const known = translated(error, 'version');
    if (known instanceof ChanceryError && known.code === 'GRAPH_UNAVAILABLE') throw known;
    throw new ChanceryError('GRAPH_UNAVAILABLE', `The graph does not answer: ${(error as Error).message}`, {
      cause: error,
    });
  }
}

const UNREACHABLE = ['ServiceUnavailable', 'SessionExpired', 'N/A'];

/** Puts the driver's failures into our words; whatever is our own fault passes as it came. */
function translated(error: unknown, query: string): unknown {
  if (!(error instanceof Neo4jError)) return error;
  if (UNREACHABLE.includes(error.code))
    return new ChanceryError('GRAPH_UNAVAILABLE', 'The graph does not answer at the moment; try again.', {
      cause: error,
    });
  if (error.code.includes('TransactionTimedOut') || error.code.endsWith('Transaction.Terminated'))
    return new ChanceryError('DEADLINE_EXCEEDED', `The question "${query}" was not answered in time.`, {
      cause: error,
    });
  if (error.code.startsWith('Neo.TransientError'))
    return new ChanceryError('GRAPH_UNAVAILABLE', 'The graph is busy; try again.', { cause: error });
  return error;
}
