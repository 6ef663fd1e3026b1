import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { inBatches, together } from '../../src/graph/batches';

describe('batches', () => {
  it('are sent one after another, each before the next is made, and none waits for an answer', async () => {
    const told: string[] = [];
    const answers: (() => void)[] = [];
    const done = inBatches(
      [1, 2, 3, 4, 5],
      async (some) => {
        told.push(`made ${some}`);
        // As a driver does: it sends when it gets a turn.
        await Promise.resolve();
        told.push(`sent ${some}`);
        await new Promise<void>((answer) => answers.push(answer));
        return some;
      },
      2,
    );
    while (answers.length < 3) await setImmediate();
    expect(told).toEqual(['made 1,2', 'sent 1,2', 'made 3,4', 'sent 3,4', 'made 5', 'sent 5']);
    for (const answer of answers.reverse()) answer();
    expect(await done).toEqual([1, 2, 3, 4, 5]);
  });

  it('that fail while others are made fail the whole, but end no process', () => {
    // In a process of its own: jest hears of no rejection that nobody handles.
    const script = join(__dirname, 'failing-batches.ts');
    const { stdout, status } = spawnSync(process.execPath, ['--require', 'tsx/cjs', script], { encoding: 'utf8' });
    expect({ stdout, status }).toEqual({ stdout: 'the first fails: 1,2,3', status: 0 });
  });
});

describe('work on one transaction', () => {
  it('is waited for to its end, also where some of it fails at once', async () => {
    let ended = false;
    const slow = setImmediate()
      .then(() => setImmediate())
      .then(() => {
        ended = true;
        return 'slow';
      });
    const failing = Promise.reject(new Error('failed at once'));
    await expect(together(slow, failing)).rejects.toThrow('failed at once');
    expect(ended).toBe(true);
  });

  it('gives what came of each, in the order it was given', async () => {
    expect(await together(setImmediate('later'), Promise.resolve(1))).toEqual(['later', 1]);
  });
});
