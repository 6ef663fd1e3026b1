import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { appendFileSync, closeSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { sourceFolder } from './build-jars';

/** How to run the launcher of `local-neo4j/` on a home that exists. */
export interface Launch {
  readonly command: string;
  readonly jars: string;
  readonly home: string;
  readonly options?: readonly string[];
}

/** A launcher that is running, and the words it says. */
export interface Launched {
  readonly pid: number;
  readonly locked: Promise<void>;
  readonly owned: Promise<void>;
  readonly port: Promise<number>;
  readonly exited: Promise<Exit>;
  givePassword(password: string): void;
  /** Asks for a clean end, which the death of this process would ask for just as well. */
  end(): void;
  kill(): void;
}

/** How a process ended, in words. */
export type Exit = string;

export function launch({ command, jars, home, options = [] }: Launch): Launched {
  const log = openSync(logPath(home), 'a', 0o600);
  const child = spawn(
    command,
    [
      `@${join(sourceFolder, 'jvm.options')}`,
      ...options,
      '-cp',
      join(jars, 'local-neo4j.jar'),
      'LocalNeo4j',
      join(home, 'data'),
      join(sourceFolder, 'neo4j.conf'),
      join(home, 'lock'),
    ],
    // Its own process group: Ctrl-C in a terminal must not end Neo4j before the service has finished its requests.
    { cwd: home, detached: true, windowsHide: true, stdio: ['pipe', 'pipe', log] },
  ) as ChildProcessByStdio<Writable, Readable, null>;
  closeSync(log);
  child.stdin.on('error', () => {});
  const exited = new Promise<Exit>((resolve) => {
    child.on('error', (error) => resolve(error.message));
    child.on('close', (code, signal) => resolve(signal ? `killed by ${signal}` : `exit code ${code}`));
  });
  const words = createInterface({ input: child.stdout });
  const said = (word: string) =>
    new Promise<string>((resolve) => {
      words.on('line', (line) => line.startsWith(word) && resolve(line.slice(word.length)));
    });
  words.on('line', (line) => /^(LOCKED|OWNED|READY)\b/.test(line) || appendFileSync(logPath(home), `${line}\n`));
  return {
    pid: child.pid ?? 0,
    locked: said('LOCKED').then(() => undefined),
    owned: said('OWNED').then(() => undefined),
    port: said('READY').then(Number),
    exited,
    givePassword: (password) => void child.stdin.write(`${password}\n`),
    end: () => void child.stdin.end(),
    kill: () => void child.kill('SIGKILL'),
  };
}

export function logPath(home: string): string {
  return join(home, 'neo4j.log');
}
