import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Command } from 'commander';
import { dump } from '../backup/write-dump';
import { writeWhole } from '../backup/write-whole';
import { ChanceryError } from '../errors';
import { pace } from './pace';
import { stoppable } from './stoppable';
import { wait } from './wait';
import { withGraph } from './with-graph';

export function dumpCommand(): Command {
  return new Command('dump')
    .description(
      'Write the record, all that cannot be worked out again, as sorted JSON lines: a backup that chancery restore brings into an empty graph. Two dumps of one record are the same, byte for byte.',
    )
    .argument('[file]', 'where to write it, whole or not at all; - or nothing for standard output')
    .addHelpText('after', '\nExample:\n  chancery dump backup-2025-12-01.jsonl\ndocs/backup.md tells the rest.')
    .action((file = '-') =>
      stoppable((signal) =>
        withGraph(
          async (graph) => {
            const { program, progress } = { program: programVersion(), progress: paced() };
            const parts = dump(graph, { program, progress, signal, wait });
            await (file === '-' ? toStandardOutput(parts) : writeWhole(file, parts)).catch((error: Error) => {
              throw signal.aborted ? new ChanceryError('BAD_USER_INPUT', 'Stopped: no whole dump was written.') : error;
            });
          },
          ['rebuild'],
        ),
      ),
    );
}

/** The version of this program. */
function programVersion(): string {
  return JSON.parse(readFileSync(join(__dirname, '..', '..', 'package.json'), 'utf8')).version;
}

function paced(): (done: number, all: number) => void {
  let tell: ((done: number) => void) | undefined;
  return (done, all) => {
    tell ??= pace('dumped', all);
    tell(done);
  };
}

async function toStandardOutput(parts: AsyncIterable<string>): Promise<void> {
  try {
    await pipeline(Readable.from(parts), process.stdout, { end: false });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPIPE') throw error;
    throw new ChanceryError('BAD_USER_INPUT', 'Standard output was closed before the dump was whole.', {
      cause: error,
    });
  }
}
