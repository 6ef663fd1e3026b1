import { deriveCrowds } from './crowds';
import { every } from './every';
import type { Graph } from './graph';
import { writeRedirects } from './link-claims';
import { projectFacts } from './project-facts';
import { claimedIdsAfter, forgetContactsOf, lockRecord, markRebuilding } from './queries.generated';
import { readMerges } from './read-merges';
import { VERSIONS } from './record-version';

/** How many facts are laid down in one transaction. */
const BATCH = 200;

/**
 * Projects every fact again from the record and derives everything anew, batch by batch between other writers. One that was
 * cut off is noted in the graph and must be run again. Returns how many facts were laid down.
 */
export async function rebuild(graph: Graph, progress: (done: number) => void): Promise<number> {
  await graph.write((transaction) => transaction.run(markRebuilding, { ...VERSIONS, rebuilding: true }));
  await inLine(graph, (transaction, ids) => transaction.run(forgetContactsOf, { ids }));
  let done = 0;
  await inLine(graph, async (transaction, ids) => {
    const facts = await projectFacts(transaction, ids);
    done += facts;
    progress(done);
  });
  await deriveCrowds(graph);
  await graph.write(async (transaction) => {
    await transaction.run(lockRecord, { ...VERSIONS, key: 'rebuild' });
    await writeRedirects(transaction, await readMerges(transaction));
    await transaction.run(markRebuilding, { ...VERSIONS, rebuilding: false });
  });
  return done;
}

async function inLine(
  graph: Graph,
  work: (transaction: Parameters<Parameters<Graph['write']>[0]>[0], ids: string[]) => Promise<unknown>,
): Promise<void> {
  for await (const rows of every(graph, claimedIdsAfter))
    for (let start = 0; start < rows.length; start += BATCH) {
      const ids = rows.slice(start, start + BATCH).map(({ id }) => id);
      await graph.write(async (transaction) => {
        await transaction.run(lockRecord, { ...VERSIONS, key: 'rebuild' });
        await work(transaction, ids);
      });
    }
}
