import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Makes room for a store, under the lock: Neo4j cannot open one whose making was cut short, so that one is thrown away.
 * Nobody can have written to it: a store counts as made before its address is handed out.
 */
export function prepareStore(home: string): void {
  const data = join(home, 'data');
  if (existsSync(marker(home))) rmSync(data, { recursive: true, force: true });
  if (existsSync(join(data, 'data'))) return;
  writeFileSync(marker(home), 'The store in data/ has never been ready; the next start makes it anew.\n');
  persist(home);
  mkdirSync(data, { recursive: true, mode: 0o700 });
}

/** From now on the store may hold data and is never thrown away. */
export function storeIsMade(home: string): void {
  if (!existsSync(marker(home))) return;
  rmSync(marker(home));
  persist(home);
}

function marker(home: string): string {
  return join(home, 'store-unfinished');
}

/** Makes the change of a folder survive a power cut; Windows opens no folders and does so by itself. */
function persist(folder: string): void {
  if (process.platform === 'win32') return;
  const opened = openSync(folder, 'r');
  fsyncSync(opened);
  closeSync(opened);
}
