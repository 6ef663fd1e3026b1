import { Command } from 'commander';
import { digestOf } from '../graph/digest';
import { wait } from './wait';
import { withGraph } from './with-graph';

export function digest(): Command {
  return new Command('digest')
    .description(
      'Hashes of the record, of the facts resolved from it, and of what is derived from those; equal where two graphs hold the same.',
    )
    .action(() =>
      withGraph(
        async (graph) => {
          for (const [name, hash] of Object.entries(await wait('Reading the graph', digestOf(graph))))
            process.stdout.write(`${name.padEnd(10)}${hash}\n`);
        },
        ['restore', 'rebuild'],
      ),
    );
}
