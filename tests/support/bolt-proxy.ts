import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { testAddress } from './test-graph';

/**
 * How the way to Neo4j is: `slow` passes everything on late, `silent` takes calls and passes nothing on, `breaking` hangs up
 * at the first word from Neo4j, at `refusing` nobody takes calls.
 */
export type Way = 'clear' | 'slow' | 'silent' | 'breaking' | 'refusing';

/** A way to this worker's Neo4j that can be disturbed. */
export interface BoltProxy {
  readonly uri: string;
  /** Makes the way different, for connections that are open too. */
  turn(way: Way): Promise<void>;
  /** Lets open connections stay for ever as they are now. */
  abandon(): void;
  /** Cuts all connections in the middle of what Neo4j says, once it has said so many bytes more. */
  cutAfter(bytes: number): void;
  /**
   * Cuts all connections at one of the messages that open connections send from now on, before it is passed on or once Neo4j
   * has answered it, and is silent to new ones until turned. Resolves with the message's name when that is done.
   */
  cutAtMessage(place: number, side: 'before' | 'after'): Promise<string>;
  /** The names of the messages that open connections send from now on. */
  listen(): string[];
  /** How often all were cut, and how many bytes Neo4j has said. */
  readonly seen: { cuts: number; bytes: number };
  close(): Promise<void>;
}

/** By how much a slow way is late, each time somebody speaks. */
const LATE_MS = 40;

/** Opens a clear way, on a free port. */
export async function openBoltProxy(): Promise<BoltProxy> {
  const neo4j = new URL(testAddress().uri);
  const ends = new Set<Socket>();
  const abandoned: Socket[] = [];
  const seen = { cuts: 0, bytes: 0 };
  let now: Way = 'clear';
  let untilCut = Number.POSITIVE_INFINITY;
  let watch: Watch | undefined;
  const server = createServer((caller) => {
    const callee = connect(Number(neo4j.port), neo4j.hostname);
    pass(caller, callee, (chunk) => {
      const passed = watch?.passed(caller, chunk) ?? chunk.length;
      callee.write(chunk.subarray(0, passed));
      if (passed < chunk.length) watch?.done();
    });
    pass(callee, caller, (chunk) => {
      seen.bytes += chunk.length;
      if (watch?.isAnswered()) return watch.done();
      const passed = now === 'breaking' ? 0 : untilCut;
      untilCut = chunk.length <= passed ? untilCut - chunk.length : Number.POSITIVE_INFINITY;
      if (chunk.length <= passed) caller.write(chunk);
      else caller.end(chunk.subarray(0, passed), cut);
    });
  });
  await listen(0);
  const { port } = server.address() as AddressInfo;
  return {
    uri: `bolt://127.0.0.1:${port}`,
    turn,
    abandon: () => {
      abandoned.push(...ends);
      ends.clear();
    },
    cutAfter: (bytes) => {
      untilCut = bytes;
    },
    cutAtMessage: (place, side) =>
      new Promise((resolve) => {
        watch = watchFor(ends, place, side, (name) => {
          watch = undefined;
          now = 'silent';
          cut();
          resolve(name);
        });
      }),
    listen: () => {
      watch = watchFor(ends, Number.POSITIVE_INFINITY, 'before', () => undefined);
      return watch.names;
    },
    seen,
    close: async () => {
      for (const end of abandoned) end.destroy();
      if (now !== 'refusing') await refuse();
    },
  };

  function pass(from: Socket, to: Socket, write: (chunk: Buffer) => void): void {
    ends.add(from);
    if (now === 'silent') from.pause();
    const later = (work: () => void) => (now === 'slow' ? setTimeout(work, LATE_MS) : work());
    from.on('data', (chunk) => later(() => to.writable && write(chunk)));
    from.on('error', () => {});
    from.on('close', () => {
      ends.delete(from);
      to.destroy();
    });
  }

  async function turn(way: Way): Promise<void> {
    const before = now;
    now = way;
    if (way === 'refusing') return refuse();
    if (before === 'refusing') await listen(port);
    for (const end of ends) way === 'silent' ? end.pause() : end.resume();
  }

  function cut(): void {
    seen.cuts++;
    for (const end of ends) end.destroy();
  }

  async function refuse(): Promise<void> {
    server.close();
    for (const end of ends) end.destroy();
    await once(server, 'close');
  }

  async function listen(on: number): Promise<void> {
    server.listen(on, '127.0.0.1');
    await once(server, 'listening');
  }
}

/** Looks for one of the messages that connections send. */
interface Watch {
  /** The names of those sent so far. */
  readonly names: string[];
  /** How much of what was sent is to be passed on. */
  passed(from: Socket, chunk: Buffer): number;
  /** Whether what Neo4j says now answers the message looked for. */
  isAnswered(): boolean;
  done(): void;
}

const MESSAGES: Readonly<Record<number, string>> = {
  15: 'RESET',
  16: 'RUN',
  17: 'BEGIN',
  18: 'COMMIT',
  19: 'ROLLBACK',
  47: 'DISCARD',
  63: 'PULL',
  84: 'TELEMETRY',
};

/** Connections must be open and between two messages: a message is chunks, each behind its length, the last of length 0. */
function watchFor(
  open: ReadonlySet<Socket>,
  place: number,
  side: 'before' | 'after',
  found: (name: string) => void,
): Watch {
  const readers = new Map([...open].map((socket) => [socket, messageReader()]));
  const names: string[] = [];
  const isFound = () => names.length > place;
  return {
    names,
    passed: (from, chunk) => {
      const reader = readers.get(from);
      if (!reader || isFound()) return chunk.length;
      for (let at = 0; at < chunk.length; at++) {
        const name = reader(chunk[at] ?? 0);
        if (name === undefined) continue;
        names.push(name);
        // Its first three bytes, two of them its length, are not passed either.
        if (isFound()) return side === 'before' ? Math.max(0, at - 3) : chunk.length;
      }
      return chunk.length;
    },
    isAnswered: () => isFound() && side === 'after',
    done: () => found(names[place] ?? ''),
  };
}

/** Takes byte after byte, and gives the name of a message at its second one, which says what it is. */
function messageReader(): (byte: number) => string | undefined {
  let length: number[] = [];
  let left = 0;
  let read = 0;
  return (byte) => {
    if (left > 0) {
      left--;
      read++;
      return read === 2 ? (MESSAGES[byte] ?? `0x${byte.toString(16)}`) : undefined;
    }
    length.push(byte);
    if (length.length < 2) return undefined;
    left = (length[0] ?? 0) * 256 + (length[1] ?? 0);
    if (left === 0) read = 0;
    length = [];
    return undefined;
  };
}
