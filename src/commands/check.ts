import { Command } from 'commander';
import { checkDossiers } from '../dossier/check-dossiers';
import { checkPassages } from '../dossier/check-passages';
import { mistakesOfReferences } from '../dossier/check-references';
import { findDossiers, readText } from '../dossier/find-dossiers';
import { invalid } from '../dossier/load-dossiers';

export function check(): Command {
  return new Command('check')
    .description('Check dossiers without a database, and say all that is wrong with them.')
    .argument('<file...>', 'dossiers, or folders of them')
    .option('--text <file>', 'the text of the source: passages that are not in it are mistakes')
    .option(
      '--source <id>',
      'the source whose text that is, where a dossier has several (its id, such as ask-onix-2025-11-30)',
    )
    .action((paths: string[], { text, source }: { text?: string; source?: string }) => {
      const files = findDossiers(paths);
      const { compiled, mistakes, outside } = checkDossiers(files);
      const { mistakes: unknown, open } = mistakesOfReferences(compiled, outside);
      const passages = text === undefined ? [] : checkPassages(compiled, readText(text), source);
      const all = [...mistakes, ...unknown, ...passages];
      for (const line of open) process.stdout.write(`${line}\n`);
      if (all.length > 0) throw invalid(all);
      for (const { dossier, claims } of compiled)
        process.stdout.write(`${dossier.file}: ${claims.length} claims, no mistakes\n`);
    });
}
