import { Command } from 'commander';
import { ask } from './commands/ask';
import { check } from './commands/check';
import { decideCommand } from './commands/decide';
import { digest } from './commands/digest';
import { dumpCommand } from './commands/dump';

import { importCommand } from './commands/import';
import { load } from './commands/load';
import { match } from './commands/match';
import { newDossier } from './commands/new';
import { rebuildCommand } from './commands/rebuild';
import { restoreCommand } from './commands/restore';
import { start } from './commands/start';
import { stats } from './commands/stats';
import { ChanceryError } from './errors';

/** Runs the command line; exit status 0: done, 1: it could not be done, 2: the command was not understood. */
export async function run(argv: readonly string[]): Promise<void> {
  const program = new Command('chancery')
    .description('Who met whom, who replaced whom and why, who says so, and since when that was known.')
    .configureHelp({ showGlobalOptions: true })
    .showSuggestionAfterError()
    .exitOverride((error) => {
      process.exitCode = error.exitCode === 0 ? 0 : 2;
      throw error;
    })
    .addHelpText(
      'after',
      '\nSettings are read from the environment; .env.example lists them.\nExit status: 0 done, 1 it could not be done, 2 the command was not understood.',
    );
  for (const command of [
    start,
    load,
    importCommand,
    check,
    newDossier,
    ask,
    decideCommand,
    match,
    stats,
    digest,
    rebuildCommand,
    dumpCommand,
    restoreCommand,
  ])
    program.addCommand(command().copyInheritedSettings(program));
  try {
    await program.parseAsync(argv as string[]);
  } catch (error) {
    if (process.exitCode !== undefined && (error as { code?: string }).code?.startsWith('commander.')) return;
    process.exitCode = 1;
    process.stderr.write(
      `${error instanceof ChanceryError ? error.message : ((error as Error).stack ?? String(error))}\n`,
    );
  }
}
