import { spawn } from 'node:child_process';
import { withDriver } from './test-graph';

/** What became of a writer that was to be killed: the signal that ended it, null where it came to its end first. */
export interface KilledWriter {
  readonly signal: NodeJS.Signals | null;
  readonly output: string;
}

/** Runs a script that dies a number of microseconds after its Nth statement (see doomed-graph.ts). */
export async function killedWriter(script: string, at: number, wait: number, ...args: string[]): Promise<KilledWriter> {
  const child = spawn(process.execPath, ['--require', 'tsx/cjs', script, String(at), String(wait), ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => {
    output += chunk.toString();
  });
  return new Promise((resolve) => child.once('close', (_, signal) => resolve({ signal, output })));
}

/** Waits until the killed writer's transaction is gone from Neo4j. */
export async function settled(): Promise<void> {
  await withDriver(async (driver) => {
    for (let tries = 0; tries < 200; tries++) {
      const { records } = await driver.executeQuery(
        'SHOW TRANSACTIONS YIELD currentQuery RETURN count(*) AS running',
        {},
        { database: 'neo4j' },
      );
      if (records[0]?.get('running') <= 1) return;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    throw new Error('the killed transaction is still there after 200 looks');
  });
}
