import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Command, Option } from 'commander';
import { loadEdition } from '../editions/load-edition';
import { type Edition, type Refusal, type Survey, survey } from '../editions/survey';
import { ChanceryError } from '../errors';
import { SHEETS } from '../importers/formats/sheets';
import type { Importer } from '../importers/importer';
import { IMPORTERS } from '../importers/importers';
import type { Code } from '../model/vocabulary';
import { VOCABULARY } from '../model/vocabulary';
import { pace } from './pace';
import { stoppable } from './stoppable';
import { withGraph } from './with-graph';

interface Options {
  readonly list?: boolean;
  readonly dryRun?: boolean;
  readonly template?: string;
  readonly refused?: string;
  readonly as?: string;
  readonly title?: string;
  readonly publisher?: string;
  readonly grade?: Code<'Reliability'>;
  readonly published?: string;
  readonly licence?: string;
  readonly url?: string;
}

export function importCommand(): Command {
  return new Command('import')
    .description(
      'Import a public data set. All of it is read first, and a damaged one changes nothing. The same edition again changes nothing; a newer one adds what is new and retracts what is no longer in it. Stopped or killed, it goes on from there when run again.',
    )
    .argument('[name]', 'which importer; see --list')
    .argument('[path]', 'the data set: a folder or a file of it')
    .option('--list', 'what each importer reads, under which licence, and where to get it')
    .option('--dry-run', 'read everything and say what it comes to; no database is needed')
    .option('--template <folder>', 'with sheets: write empty sheets there, with their columns')
    .option(
      '--refused <file>',
      'where to write what became no claim and why, as JSON lines (default: NAME-refused.jsonl)',
    )
    .option('--as <id>', 'the id of the source, where one importer is used for several data sets')
    .option('--title <text>', 'of formats that many publish in: the title of this data set')
    .option('--publisher <name>', 'who published it')
    .addOption(new Option('--grade <grade>', 'how reliable the publisher is').choices(VOCABULARY.Reliability))
    .option('--published <day>', 'the day it was first published; keep it for later editions')
    .option('--licence <text>', 'its licence')
    .option('--url <address>', 'where it stands')
    .action(async (name: string | undefined, path: string | undefined, options: Options) => {
      if (options.list) return list();
      if (options.template) return writeTemplates(options.template);
      const edition = editionOf(name, path, options);
      const refusals: Refusal[] = [];
      const read = pace('read', undefined);
      const found = await survey(edition, { progress: read, refusal: (one) => refusals.push(one) });
      summarize(found);
      writeRefusals(refusals, options.refused ?? `${edition.importer.name}-refused.jsonl`);
      if (!options.dryRun) await load(edition, found);
    });
}

function load(edition: Edition, found: Survey): Promise<void> {
  return stoppable((signal) =>
    withGraph(async (graph) => {
      const { unchanged, finished, added, retracted, restored } = await loadEdition(graph, edition, found, {
        now: () => new Date(),
        newKey: randomUUID,
        progress: pace('imported', found.records),
        signal,
      });
      const what = unchanged ? 'unchanged' : `${added} claims added, ${retracted} retracted, ${restored} restored`;
      process.stdout.write(`${edition.importer.name}: ${what}${finished ? '' : '; stopped: run it again to go on'}\n`);
      if (!finished) process.exitCode = 1;
    }),
  );
}

function list(): void {
  for (const { name, title, reads, fetch, source } of IMPORTERS)
    process.stdout.write(
      `${name}\n  ${title}\n  reads    ${reads}\n  from     ${fetch}\n  licence  ${source.licence ?? 'that of the data set'}\n`,
    );
}

/** Writes empty sheets; one that is there already is left alone. */
function writeTemplates(folder: string): void {
  mkdirSync(folder, { recursive: true });
  for (const [sheet, columns] of Object.entries(SHEETS)) {
    const file = join(folder, `${sheet}.csv`);
    if (existsSync(file)) throw new ChanceryError('BAD_USER_INPUT', `${file} is there already; name another folder.`);
    writeFileSync(file, `${columns.join(',')}\n`);
    process.stdout.write(`${file}\n`);
  }
}

function editionOf(name: string | undefined, path: string | undefined, options: Options): Edition {
  const importer = IMPORTERS.find((one) => one.name === name);
  if (!importer)
    throw new ChanceryError(
      'BAD_USER_INPUT',
      `expected the name of an importer (${IMPORTERS.map((one) => one.name).join(', ')}), got ${name ? `"${name}"` : 'none'}.`,
    );
  if (!path) throw new ChanceryError('BAD_USER_INPUT', `expected a path to ${importer.reads}, got none.`);
  return { importer, path, source: sourceOf(importer, options) };
}

function sourceOf({ source, isFormat, name }: Importer, options: Options): Edition['source'] {
  const { as, title, publisher, grade, published, licence, url } = options;
  const id = as === undefined ? source.id : `source/${as}`;
  if (!/^source\/[a-z0-9]+(-[a-z0-9]+)*$/.test(id))
    throw new ChanceryError('BAD_USER_INPUT', `--as: expected lower-case letters, digits and hyphens, got "${as}".`);
  const given = Object.fromEntries(
    Object.entries({ title, publisher, grade, published, licence, url }).filter(([, value]) => value !== undefined),
  );
  if (!isFormat && Object.keys(given).length > 0)
    throw new ChanceryError(
      'BAD_USER_INPUT',
      `--${Object.keys(given)[0]}: ${name} knows its source; only --as may be given.`,
    );
  if (isFormat && (!as || !publisher || !published))
    throw new ChanceryError(
      'BAD_USER_INPUT',
      `${name} is a format that many publish in: say whose it is with --as ID --publisher NAME --published DAY.`,
    );
  return { ...source, ...given, id };
}

function summarize({ counts, records, claims }: Survey): void {
  const lines = (title: string, tally: Readonly<Record<string, number>>) =>
    Object.entries(tally)
      .sort()
      .map(([kind, count]) => `  ${kind.padEnd(30)}${count}${title}\n`);
  process.stdout.write(
    [
      `${records} records give ${claims} claims\n`,
      ...lines(' read', counts.records),
      ...lines(' refused', counts.refused),
      ...lines('', counts.facts),
    ].join(''),
  );
}

function writeRefusals(refusals: readonly Refusal[], file: string): void {
  if (refusals.length === 0) return;
  writeFileSync(file, refusals.map((one) => `${JSON.stringify(one)}\n`).join(''));
  process.stdout.write(`What became no claim, and why (${refusals.length}): ${file}\n`);
}
