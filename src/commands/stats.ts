import { Command } from 'commander';
import { stats as statsQuery } from '../graph/queries.generated';
import { withGraph } from './with-graph';

export function stats(): Command {
  return new Command('stats').description('How much there is in the graph.').action(() =>
    withGraph(
      async (graph) => {
        const [row] = await graph.read(statsQuery, {});
        for (const [name, value] of Object.entries(row ?? {})) process.stdout.write(`${name.padEnd(16)}${value}\n`);
      },
      ['restore', 'rebuild'],
    ),
  );
}
