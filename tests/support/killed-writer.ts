import { spawn } from 'node:child_process';
import { withDriver } from './test-graph';

/** What became of a writer that was to be ended: the signal that ended it or the status it exited with, and all it said. */
export interface EndedWriter {
  readonly signal: NodeJS.Signals | null;
  readonly status: number | null;
  readonly output: string;
}

/** Runs a script that dies a number of microseconds after its Nth statement (see doomed-graph.ts). */
export function killedWriter(script: string, at: number, wait: number, ...args: string[]): Promise<EndedWriter> {
  return endedWriter('SIGKILL', script, at, wait, ...args);
}

/** Runs a script that is sent a signal so. */
export async function endedWriter(
  by: NodeJS.Signals,
  script: string,
  at: number,
  wait: number,
  ...args: string[]
): Promise<EndedWriter> {
  const child = spawn(process.execPath, ['--require', 'tsx/cjs', script, String(at), String(wait), ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, CHANCERY_TEST_SIGNAL: by },
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => {
      output += chunk.toString();
    });
  return new Promise((resolve) => child.once('close', (status, signal) => resolve({ signal, status, output })));
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
