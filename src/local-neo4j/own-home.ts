import { setTimeout as sleep } from 'node:timers/promises';
import { alreadyRunning, stillClosing } from './failures';
import type { Launched } from './launch';
import { type Progress, withPatience } from './patience';
import { closingNow, runningNow } from './running-file';

/** Waits until the launcher holds the home's lock: a living holder is refused at once, one that is closing is waited for. */
export async function ownHome(neo4j: Launched, home: string, progress: Progress): Promise<void> {
  const settled = new AbortController();
  const refused = neo4j.locked.then(() => refuseLivingHolder(home, settled.signal));
  try {
    await withPatience(Promise.race([neo4j.owned, refused]), {
      doing: 'Waiting for the Neo4j of the last run to close',
      progress,
      seconds: 120,
      late: () => stillClosing(home, closingNow(home)),
    });
  } finally {
    settled.abort();
  }
}

/** Throws if a living process has this home; one that was killed this very moment still looks alive, so it looks twice. */
export async function refuseIfRunning(home: string): Promise<void> {
  if (!runningNow(home)) return;
  await sleep(500);
  const holder = runningNow(home);
  if (holder) throw alreadyRunning(home, holder);
}

/** A holder writes itself down an instant after it has the lock, so looking once would not do. */
async function refuseLivingHolder(home: string, settled: AbortSignal): Promise<void> {
  while (!settled.aborted) {
    await refuseIfRunning(home);
    await sleep(200);
  }
}
