import { randomBytes } from 'node:crypto';
import { chmodSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The password of this home's Neo4j, made when there is none yet; only the holder of the lock may call this. */
export function keepPassword(home: string): string {
  const kept = readPassword(home);
  if (kept) {
    chmodSync(path(home), 0o600);
    return kept;
  }
  const password = randomBytes(24).toString('base64url');
  const draft = `${path(home)}.${process.pid}`;
  writeFileSync(draft, `${password}\n`, { mode: 0o600 });
  renameSync(draft, path(home));
  return password;
}

export function readPassword(home: string): string | undefined {
  try {
    return readFileSync(path(home), 'utf8').trim() || undefined;
  } catch {
    return undefined;
  }
}

function path(home: string): string {
  return join(home, 'password');
}
