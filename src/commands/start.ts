import { Command } from 'commander';
import { serve } from '../serve';
import { readSettings } from '../settings';
import { say } from './say';

export function start(): Command {
  return new Command('start')
    .description(
      'Start a Neo4j if none is named, load the dossiers that are new or have changed, and serve the API until Ctrl-C.',
    )
    .action(() => serve(readSettings(process.env), say));
}
