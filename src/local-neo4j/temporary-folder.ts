import { randomBytes } from 'node:crypto';
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { processIdentity } from './process-identity';

/** Gives `work` an empty folder beside `place` and removes it afterwards, and first those that killed processes left behind. */
export async function withTemporaryFolder<T>(place: string, work: (folder: string) => Promise<T>): Promise<T> {
  mkdirSync(dirname(place), { recursive: true, mode: 0o700 });
  sweep(place);
  const folder = `${place}.making-${process.pid}-${randomBytes(4).toString('hex')}`;
  mkdirSync(folder, { mode: 0o700 });
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function sweep(place: string): void {
  const prefix = `${basename(place)}.making-`;
  for (const name of readdirSync(dirname(place)).filter((name) => name.startsWith(prefix))) {
    const pid = Number.parseInt(name.slice(prefix.length), 10);
    if (processIdentity(pid) === undefined) rmSync(join(dirname(place), name), { recursive: true, force: true });
  }
}
