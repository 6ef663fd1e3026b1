import { type ChildProcess, spawn } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import neo4j from 'neo4j-driver';
import { buildJars, jarsFolder } from '../../src/local-neo4j/build-jars';
import { classArchive } from '../../src/local-neo4j/class-archive';
import { findJava } from '../../src/local-neo4j/find-java';
import { findRunning } from '../../src/local-neo4j/find-running';
import type { LocalNeo4j } from '../../src/local-neo4j/local-neo4j';
import { withPatience } from '../../src/local-neo4j/patience';
import { startLocalNeo4j } from '../../src/local-neo4j/start-local-neo4j';

const root = resolve(__dirname, '../..');
const jars = jarsFolder(join(root, '.chancery'));
const scratch = mkdtempSync(join(tmpdir(), 'chancery-faults-'));
const ending: Array<() => unknown> = [];
let homes = 0;

beforeAll(async () => {
  const java = await findJava();
  await buildJars({ jars, home: join(root, '.chancery'), java, progress: console.log });
  await classArchive({ jars, java, progress: console.log });
}, 600_000);

afterEach(async () => {
  for (const end of ending.splice(0).reverse()) await end();
});

afterAll(() => rmSync(scratch, { recursive: true, force: true }));

describe('a running Neo4j', () => {
  test('is found by other processes, lets nobody else in, and refuses a second start', async () => {
    const home = newHome();
    const local = await start(home);
    local.announce('http://127.0.0.1:4000/graphql');

    expect(findRunning(home)).toEqual({
      uri: local.uri,
      user: 'neo4j',
      password: local.password,
      pid: process.pid,
      serviceUrl: 'http://127.0.0.1:4000/graphql',
    });
    expect(modeOf(home)).toBe('700');
    expect(modeOf(join(home, 'password'))).toBe('600');
    expect(modeOf(join(home, 'running.json'))).toBe('600');
    expect(modeOf(join(home, 'data'))).toBe('700');
    if (existsSync('/proc')) {
      expect(readFileSync(`/proc/${local.pid}/cmdline`, 'utf8')).not.toContain(local.password);
      expect(readFileSync(`/proc/${local.pid}/environ`, 'utf8')).not.toContain(local.password);
      expect(listeningAddresses(local.pid)).toEqual([local.uri.replace('bolt://', '')]);
    }
    await expect(count(local, 'neo4j')).rejects.toThrow(/authentication/i);

    const second = start(home);
    await expect(second).rejects.toMatchObject({ code: 'ALREADY_RUNNING' });
    await expect(second).rejects.toThrow(`process ${process.pid}, http://127.0.0.1:4000/graphql`);
    await expect(second).rejects.toThrow(/end it first .* CHANCERY_HOME/);
    expect(await count(local)).toBe(0);

    await local.stop();
    expect(isAlive(local.pid)).toBe(false);
    expect(findRunning(home)).toBeUndefined();
    await expect(local.exited).resolves.toEqual({ expected: true, how: 'exit code 0' });
  });

  test('keeps its data when the password file is lost', async () => {
    const home = newHome();
    const first = await start(home);
    await driverOf(first).executeQuery('CREATE (:Written {n: 1})');
    await first.stop();
    rmSync(join(home, 'password'));
    const second = await start(home);
    expect(second.password).not.toBe(first.password);
    expect(await count(second)).toBe(1);
  });
});

describe('of two starts in the same moment', () => {
  test('exactly one wins and the other is told who has won', async () => {
    const home = newHome();
    const parents = [startParent(home), startParent(home)];
    const outcomes = await Promise.all(parents.map((parent) => parent.until((fact) => fact.ready || fact.failed)));

    const winner = outcomes.findIndex((fact) => fact.ready);
    const loser = outcomes[1 - winner];
    expect(loser).toMatchObject({ failed: 'ALREADY_RUNNING' });
    expect(loser?.message).toContain(`process ${parents[winner]?.process.pid}`);
  });
});

describe('when the parent ends', () => {
  test('by SIGINT, SIGTERM or SIGKILL, Neo4j ends too and the next start has what was committed', async () => {
    const home = newHome();
    let committed = 0;
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGKILL'] as const) {
      const parent = startParent(home);
      const { jvm, found } = await parent.until((fact) => fact.jvm);
      expect(found).toBeGreaterThanOrEqual(committed);
      await parent.until((fact) => fact.committed === 50);
      // The next start comes at once: Neo4j may still be closing, and is waited for.
      parent.process.kill(signal);
      committed = Number(found) + parent.committed();
      ending.push(() => expect(isAlive(Number(jvm))).toBe(false));
    }
    expect(await count(await start(home))).toBeGreaterThanOrEqual(committed);
  });

  test('by Ctrl-C, which all processes of the terminal get, Neo4j still answers its last requests', async () => {
    const home = newHome();
    const parent = startParent(home, { arguments: ['--graceful'], detached: true });
    await parent.until((fact) => fact.committed === 5);
    process.kill(-Number(parent.process.pid), 'SIGINT');

    await parent.until((fact) => fact.committed === 0);
    await parent.until((fact) => fact.stopped);
  });
});

describe('when Neo4j itself is killed', () => {
  test('in the middle of writing, its end is reported and the next start has all that was committed', async () => {
    const home = newHome();
    const local = await start(home);
    const driver = driverOf(local);
    let committed = 0;
    const writing = (async () => {
      for (;;) {
        await driver.executeQuery('UNWIND range(1, 500) AS n CREATE (:Written {n: n, text: toString(n)})');
        committed += 500;
      }
    })().catch(() => undefined);
    await until(() => committed >= 5_000);
    process.kill(local.pid, 'SIGKILL');

    await expect(local.exited).resolves.toEqual({ expected: false, how: 'killed by SIGKILL' });
    expect(findRunning(home)).toBeUndefined();
    await driver.close();
    await writing;
    const next = await start(home);
    expect(next.password).toBe(local.password);
    const found = await count(next);
    expect(found).toBeGreaterThanOrEqual(committed);
    expect(found % 500).toBe(0);
  });

  test('while it makes its first store, the next start makes a new one', async () => {
    const home = newHome();
    const broken = start(home);
    const refused = expect(broken).rejects.toThrow(/did not start \(killed by SIGKILL\)[\s\S]*neo4j\.log/);
    await until(() => existsSync(join(home, 'data/data/databases/system/neostore')));
    process.kill(JSON.parse(readFileSync(join(home, 'running.json'), 'utf8')).jvm.pid, 'SIGKILL');
    await refused;

    const next = await start(home);
    expect(await count(next)).toBe(0);
  });
});

describe('what a killed instance leaves behind', () => {
  test('is taken over, even where its process number belongs to somebody else by now', async () => {
    const home = newHome();
    const stranger = spawn('sleep', ['600']);
    ending.push(() => stranger.kill());
    const number = { pid: stranger.pid, identity: 'began in another century' };
    mkdirSync(home);
    writeFileSync(join(home, 'lock'), '');
    writeFileSync(join(home, 'running.json'), JSON.stringify({ ...number, jvm: number, uri: 'bolt://127.0.0.1:1' }));

    expect(findRunning(home)).toBeUndefined();
    const next = await start(home);
    expect(findRunning(home)).toMatchObject({ uri: next.uri, pid: process.pid });
  });
});

describe('where something is missing', () => {
  const THREE_WAYS = /Java 17 or newer\) and Maven[\s\S]*docker compose up[\s\S]*5\.26 or newer: set NEO4J_URI/;

  test('no Java: it says so and names the three ways to have a Neo4j', async () => {
    const parent = startParent(newHome(), { path: '' });
    const { failed, message } = await parent.until((fact) => fact.failed);
    expect(failed).toBe('LOCAL_NEO4J_FAILED');
    expect(message).toContain('found no Java');
    expect(message).toMatch(THREE_WAYS);
  });

  test('an old Java: it says which one it found', async () => {
    const javaHome = join(newHome(), 'jdk');
    mkdirSync(join(javaHome, 'bin'), { recursive: true });
    const answer = `    java.home = ${javaHome}\n    java.version = 11.0.2`;
    writeFileSync(join(javaHome, 'bin/java'), `#!/bin/sh\necho '${answer}' >&2\n`);
    chmodSync(join(javaHome, 'bin/java'), 0o755);
    const started = startLocalNeo4j({ home: newHome(), jars, javaHome, progress: () => {} });
    await expect(started).rejects.toThrow('found Java 11.0.2');
    await expect(started).rejects.toThrow(THREE_WAYS);
  });

  test('no Maven: it says so when Neo4j has still to be fetched', async () => {
    const java = await findJava();
    const onlyJava = join(java.command, '..');
    const parent = startParent(newHome(), { path: onlyJava, jars: join(scratch, 'never-built') });
    const { message } = await parent.until((fact) => fact.failed);
    expect(message).toMatch(/found Java \S+, but no Maven/);
    expect(message).toMatch(THREE_WAYS);
  });

  test('no Maven: Neo4j starts all the same once it is built', async () => {
    const parent = startParent(newHome(), { path: join((await findJava()).command, '..') });
    await parent.until((fact) => fact.ready);
  });

  test('a store that cannot be opened: the end of the log and its place are in the message', async () => {
    const home = newHome();
    mkdirSync(join(home, 'data'), { recursive: true });
    writeFileSync(join(home, 'data/data'), 'a file where Neo4j expects a folder');
    await expect(start(home)).rejects.toThrow(/did not start \(exit code 1\)[\s\S]*neo4j\.log:\n[\s\S]*data\/data/);
  });
});

describe('building', () => {
  test('begins again where it was killed, and is not done twice', async () => {
    const home = newHome();
    const own = join(home, 'jars');
    mkdirSync(home);
    const parent = startParent(home, { jars: own, detached: true });
    await until(() => readdirSync(home).some((name) => name.startsWith('jars.making-')));
    process.kill(-Number(parent.process.pid), 'SIGKILL');
    await until(() => !isAlive(Number(parent.process.pid)));
    expect(existsSync(own)).toBe(false);

    const java = await findJava();
    const lines: string[] = [];
    const building = { jars: own, home, java, progress: (line: string) => void lines.push(line) };
    await buildJars(building);
    expect(lines[0]).toMatch(/^Fetching Neo4j with Maven.* \(\d+ s\)/);
    const built = statSync(own).mtimeMs;
    await buildJars(building);
    expect(statSync(own).mtimeMs).toBe(built);
    expect(readdirSync(home).filter((name) => name.includes('.making-'))).toEqual([]);

    // A class archive that was damaged makes Java break down; the start goes on without it.
    const archive = String(await classArchive(building));
    chmodSync(archive, 0o600);
    truncateSync(archive, 20_000_000);
    expect(await count(await start(home, own))).toBe(0);
  });
});

describe('waiting', () => {
  test('is reported after two seconds and then every five, and has an end', async () => {
    jest.useFakeTimers();
    ending.push(() => jest.useRealTimers());
    const lines: string[] = [];
    const late = () => new Error('too late');
    const waiting = withPatience(new Promise(() => {}), {
      doing: 'Waiting',
      progress: (l) => lines.push(l),
      seconds: 13,
      late,
    });
    const refused = expect(waiting).rejects.toThrow('too late');
    await jest.advanceTimersByTimeAsync(13_000);
    await refused;
    expect(lines).toEqual(['Waiting (2 s) …', 'Waiting (7 s) …', 'Waiting (12 s) …']);
  });
});

interface Fact {
  readonly ready?: string;
  readonly jvm?: number;
  readonly found?: number;
  readonly committed?: number;
  readonly failed?: string;
  readonly message?: string;
  readonly stopped?: boolean;
}

interface Parent {
  readonly process: ChildProcess;
  committed(): number;
  until(wanted: (fact: Fact) => unknown): Promise<Fact>;
}

interface ParentOptions {
  readonly jars?: string;
  readonly path?: string;
  readonly arguments?: readonly string[];
  readonly detached?: boolean;
}

/** Starts local-neo4j-parent.ts and collects what it says. */
function startParent(home: string, options: ParentOptions = {}): Parent {
  const script = join(__dirname, 'local-neo4j-parent.ts');
  const given = [home, options.jars ?? jars, ...(options.arguments ?? [])];
  const child = spawn(process.execPath, ['--import', 'tsx', script, ...given], {
    cwd: root,
    detached: options.detached ?? false,
    env: { ...process.env, ...(options.path !== undefined && { PATH: options.path }) },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const facts: Fact[] = [];
  createInterface({ input: child.stdout }).on('line', (line) => facts.push(JSON.parse(line)));
  const jvm = () => facts.find((fact) => fact.jvm)?.jvm;
  ending.push(async () => {
    child.kill('SIGKILL');
    await until(() => !isAlive(Number(child.pid)) && !(jvm() && isAlive(Number(jvm()))));
  });
  return {
    process: child,
    committed: () => Math.max(0, ...facts.map((fact) => fact.committed ?? 0)),
    until: async (wanted) => {
      await until(() => facts.some(wanted));
      return facts.find(wanted) as Fact;
    },
  };
}

async function start(home: string, jarsOfTest = jars): Promise<LocalNeo4j> {
  const local = await startLocalNeo4j({ home, jars: jarsOfTest, progress: () => {} });
  ending.push(() => local.stop());
  return local;
}

async function count(local: LocalNeo4j, password = local.password): Promise<number> {
  const { records } = await driverOf(local, password).executeQuery('MATCH (w:Written) RETURN count(w) AS found');
  return records[0]?.get('found').toNumber();
}

function driverOf(local: LocalNeo4j, password = local.password) {
  const driver = neo4j.driver(local.uri, neo4j.auth.basic(local.user, password), { maxTransactionRetryTime: 0 });
  ending.push(() => driver.close());
  return driver;
}

function newHome(): string {
  return join(scratch, `home-${++homes}`);
}

function modeOf(path: string): string {
  return (statSync(path).mode & 0o777).toString(8);
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

/** Every address a process listens on, from /proc: its sockets, looked up in the tables of IPv4 and IPv6. */
function listeningAddresses(pid: number): string[] {
  const links = readdirSync(`/proc/${pid}/fd`).map((fd) => linkOf(`/proc/${pid}/fd/${fd}`));
  const sockets = new Set(links.map((link) => /^socket:\[(\d+)\]$/.exec(link)?.[1]).filter((inode) => inode));
  const rows = ['tcp', 'tcp6'].flatMap((table) =>
    readFileSync(`/proc/${pid}/net/${table}`, 'utf8').trim().split('\n').slice(1),
  );
  return rows
    .map((row) => row.trim().split(/\s+/))
    .filter((row) => row[3] === '0A' && sockets.has(row[9] ?? ''))
    .map((row) => readableAddress(row[1] ?? ''));
}

function readableAddress(hexadecimal: string): string {
  const [host = '', port = ''] = hexadecimal.split(':');
  const isMapped = host.length === 8 || host.startsWith('0000000000000000FFFF0000');
  const bytes = host.slice(-8).match(/../g) ?? [];
  const shown = isMapped
    ? bytes
        .reverse()
        .map((byte) => Number.parseInt(byte, 16))
        .join('.')
    : host;
  return `${shown}:${Number.parseInt(port, 16)}`;
}

function linkOf(path: string): string {
  try {
    return readlinkSync(path);
  } catch {
    return '';
  }
}

/** Longer than a start is given, so that what went wrong is told by what was started. */
const PATIENCE_S = 150;

async function until(holds: () => unknown): Promise<void> {
  const deadline = Date.now() + PATIENCE_S * 1000;
  while (!holds()) {
    if (Date.now() > deadline) throw new Error(`Not within ${PATIENCE_S} s: ${holds}`);
    await sleep(20);
  }
}
