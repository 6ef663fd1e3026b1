import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { processIdentity } from './process-identity';

/** What an instance writes down about itself for other processes to find. */
export interface Running {
  readonly pid: number;
  readonly identity: string | undefined;
  readonly jvm: { readonly pid: number; readonly identity: string | undefined };
  /** Undefined while Neo4j is still starting. */
  readonly uri?: string;
  readonly serviceUrl?: string;
}

/** The instance that has this home now; what a killed one left behind does not count, even if its number is in use again. */
export function runningNow(home: string): Running | undefined {
  const written = writtenRunning(home);
  return written && isAlive(written) && isAlive(written.jvm) ? written : undefined;
}

/** Last run's Neo4j, where its service is gone and it is still closing. */
export function closingNow(home: string): number | undefined {
  const written = writtenRunning(home);
  return written && isAlive(written.jvm) ? written.jvm.pid : undefined;
}

/** Only the holder of the lock may call this. */
export function writeRunning(home: string, running: Running): void {
  const draft = `${path(home)}.${running.pid}`;
  writeFileSync(draft, `${JSON.stringify(running, null, 2)}\n`, { mode: 0o600 });
  renameSync(draft, path(home));
}

/** Only the holder of the lock may call this, and only while it holds it: afterwards the file may be another's. */
export function removeRunning(home: string, jvmPid: number): void {
  if (writtenRunning(home)?.jvm.pid === jvmPid) rmSync(path(home), { force: true });
}

function writtenRunning(home: string): Running | undefined {
  try {
    return JSON.parse(readFileSync(path(home), 'utf8')) as Running;
  } catch {
    return undefined;
  }
}

function isAlive({ pid, identity }: { pid: number; identity: string | undefined }): boolean {
  return identity !== undefined && processIdentity(pid) === identity;
}

function path(home: string): string {
  return join(home, 'running.json');
}
