import { createWriteStream, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { Command } from 'commander';
import type { DumpFile } from '../backup/read-dump';
import { restore } from '../backup/restore';
import { ChanceryError } from '../errors';
import { pace } from './pace';
import { stoppable } from './stoppable';
import { wait } from './wait';
import { withGraph } from './with-graph';

export function restoreCommand(): Command {
  return new Command('restore')
    .description(
      'Bring a dump into an empty graph. All of it is checked first, and a damaged one changes nothing. Stopped or killed, it goes on from there when run again with the same dump. The digest must come out as the dump has it; exit status 1 where it does not.',
    )
    .argument('<file>', 'what chancery dump wrote, with this version of Chancery or an older one; - for standard input')
    .addHelpText(
      'after',
      '\nExample:\n  CHANCERY_HOME=.chancery-restored chancery restore backup-2025-12-01.jsonl\ndocs/backup.md tells the rest.',
    )
    .action((file: string) =>
      stoppable((signal) =>
        file === '-'
          ? fromStandardInput((spooled) => restored(spooled, signal))
          : restored({ path: file, name: file }, signal),
      ),
    );
}

function restored(file: DumpFile, signal: AbortSignal): Promise<void> {
  return withGraph(
    async (graph) => {
      const { lines, facts, changed } = await restore(graph, file, { signal, wait, progress: paced() }).catch(
        (error: Error) => {
          throw signal.aborted
            ? new ChanceryError('BAD_USER_INPUT', 'Stopped; run it again with the same dump to go on.')
            : error;
        },
      );
      process.stdout.write(`${file.name}: ${lines} lines restored, ${facts} facts laid down\n`);
      if (changed.length > 0)
        throw new ChanceryError(
          'BAD_USER_INPUT',
          `The record is whole, but the digest of ${changed.join(' and ')} is not the one that the dump has: what stood in the graph that was dumped was not what its record says. Here it is.`,
        );
    },
    ['restore', 'rebuild', 'rebuild cut off'],
  );
}

/** A dump is read twice, which standard input cannot be: it is kept in a file meanwhile. */
async function fromStandardInput(work: (file: DumpFile) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'chancery-restore-'));
  try {
    const path = join(folder, 'dump.jsonl');
    await pipeline(process.stdin, createWriteStream(path));
    await work({ path, name: 'standard input' });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Tells of each part of the work at its own pace. */
function paced() {
  const paces = new Map<string, (done: number) => void>();
  return (doing: string, done: number, all: number | undefined): void => {
    const tell = paces.get(doing) ?? pace(doing, all);
    paces.set(doing, tell);
    tell(done);
  };
}
