import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { jarsFolder } from '../../src/local-neo4j/build-jars';

const ROOT = join(__dirname, '..', '..');

/** A process of the command line, what it said, and how it ended. */
export interface RunningCommand {
  readonly child: ChildProcess;
  /** Everything it has said so far. */
  said(): string;
  /** Waits until it has said something, or throws what it said instead. */
  says(pattern: RegExp): Promise<RegExpExecArray>;
  readonly ended: Promise<{ code: number | null; signal: NodeJS.Signals | null }>;
}

/** A home of its own that shares the jars already built, so that nothing is fetched again. */
export function freshHome(): string {
  const home = mkdtempSync(join(tmpdir(), 'chancery-service-'));
  const jars = jarsFolder(join(ROOT, '.chancery'));
  mkdirSync(home, { recursive: true });
  if (existsSync(jars)) symlinkSync(jars, join(home, basename(jars)));
  return home;
}

/** Runs `chancery` as a person would, with settings of the test's. */
export function chancery(args: readonly string[], env: Record<string, string> = {}): RunningCommand {
  const { NEO4J_URI: _uri, ...rest } = process.env;
  const child = spawn(process.execPath, [join(ROOT, 'bin/chancery.cjs'), ...args], {
    cwd: ROOT,
    env: { ...rest, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  const listeners = new Set<() => void>();
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      for (const listener of listeners) listener();
    });
  const ended = new Promise<{ code: number | null; signal: NodeJS.Signals | null }>((resolve) =>
    child.once('close', (code, signal) => resolve({ code, signal })),
  );
  const says = (pattern: RegExp) =>
    new Promise<RegExpExecArray>((resolve, reject) => {
      const look = () => {
        const found = pattern.exec(said);
        if (found) {
          listeners.delete(look);
          resolve(found);
        }
      };
      listeners.add(look);
      void ended.then(() => reject(new Error(`it ended and never said ${pattern}; it said:\n${said}`)));
      look();
    });
  return { child, said: () => said, says, ended };
}

/** Asks a running service; undefined where it does not answer at all. */
export async function asked(
  url: string,
  query = '{ stats { people } }',
): Promise<{ status: number; body: { data?: unknown; errors?: { extensions?: { code?: string } }[] } } | undefined> {
  try {
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query }),
    });
    return { status: response.status, body: (await response.json()) as never };
  } catch {
    return undefined;
  }
}

/** Looks again and again until something holds. */
export async function until<T>(look: () => Promise<T | undefined> | T | undefined, tries = 2_000): Promise<T> {
  for (let tried = 0; tried < tries; tried++) {
    const found = await look();
    if (found !== undefined) return found;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`what was waited for did not come in ${tries} looks`);
}
