import { randomUUID } from 'node:crypto';
import { Command } from 'commander';
import { findDossiers } from '../dossier/find-dossiers';
import { loadDossiers } from '../dossier/load-dossiers';
import { say } from './say';
import { wait } from './wait';
import { withGraph } from './with-graph';

export function load(): Command {
  return new Command('load')
    .description(
      'Load dossiers: what is new is added, what a file alone gave and gives no more is retracted. A file with a mistake loads nothing.',
    )
    .argument('<file...>', 'dossiers, or folders of them')
    .action((paths: string[]) =>
      withGraph(async (graph) => {
        const options = { now: new Date(), newKey: randomUUID, progress: say };
        const loaded = await wait('Loading dossiers', loadDossiers(graph, findDossiers(paths), options));
        for (const { file, unchanged, claims, added, retracted, restored, seq } of loaded) {
          const what = unchanged
            ? 'unchanged'
            : `${added} added, ${retracted} retracted, ${restored} restored; change ${seq}`;
          process.stdout.write(`${file}: ${claims} claims, ${what}\n`);
        }
      }),
    );
}
