import { Command } from 'commander';
import { ChanceryError } from '../errors';
import { digestOf } from '../graph/digest';
import { unfinishedIn } from '../graph/graph-state';
import { rebuild } from '../graph/rebuild';
import { say } from './say';
import { wait } from './wait';
import { withGraph } from './with-graph';

export function rebuildCommand(): Command {
  return new Command('rebuild')
    .description(
      'Project every fact again from the record. The digest must come out the same; exit status 1 where it does not, unless another version of Chancery laid the facts down or a rebuild was cut off before.',
    )
    .action(() =>
      withGraph(
        async (graph) => {
          const stoodWhole = (await unfinishedIn(graph)) === 'nothing';
          const before = await wait('Reading the graph', digestOf(graph));
          const facts = await wait(
            'Rebuilding',
            rebuild(graph, (done) => say(`${done} facts laid down`)),
          );
          const after = await wait('Reading the graph', digestOf(graph));
          process.stdout.write(`${facts} facts laid down from the record\n`);
          const changed = (Object.keys(after) as (keyof typeof after)[]).filter((name) => before[name] !== after[name]);
          if (changed.length > 0 && stoodWhole)
            throw new ChanceryError(
              'BAD_USER_INPUT',
              `The digest of ${changed.join(' and ')} is another one now: what stood in the graph was not what the record says. It is now.`,
            );
        },
        ['rebuild'],
      ),
    );
}
