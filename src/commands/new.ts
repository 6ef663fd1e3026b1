import { readFileSync } from 'node:fs';
import { Command, Option } from 'commander';
import { actorsInGraph } from '../dossier/actors-in-graph';
import { checkDossiers } from '../dossier/check-dossiers';
import { findDossiers, readText } from '../dossier/find-dossiers';
import { actorsOfDossiers, countriesByName, type KnownActor } from '../dossier/known-actor';
import { readDossier } from '../dossier/read-dossier';
import { skeleton } from '../dossier/skeleton';
import type { SkeletonSource } from '../dossier/skeleton-source';
import { ChanceryError } from '../errors';
import { openGraph } from '../graph/graph';
import { findRunning } from '../local-neo4j/find-running';
import { VOCABULARY } from '../model/vocabulary';
import { readSettings, type Settings } from '../settings';
import { say } from './say';

export function newDossier(): Command {
  return new Command('new')
    .description(
      'Print a skeleton of a dossier, made from the text of an article: the source, and in comments the relative dates, names and quotations found. It invents nothing and loads nothing.',
    )
    .argument('<article>', 'a text in UTF-8; - for standard input')
    .option('--id <id>', 'a short id for the source, such as ask-onix-2025-11-30')
    .option('--publisher <name>', 'who published it')
    .addOption(new Option('--grade <grade>', 'how reliable the publisher is').choices(VOCABULARY.Reliability))
    .option('--published <day>', 'the day it appeared; relative dates are counted from it')
    .option('--url <address>', 'where it stands')
    .option('--lang <tag>', 'its language, such as en')
    .option('--offline', 'look for the names of known actors in the dossiers (CHANCERY_DOSSIERS), not in a graph')
    .addHelpText('after', EXAMPLE)
    .action(async (article: string, { offline = false, ...source }: SkeletonSource & { offline?: boolean }) => {
      const text = article === '-' ? readFileSync(0, 'utf8') : readText(article);
      const known = [...countriesByName(), ...(await knownActors(readSettings(process.env), offline))];
      const file = article === '-' ? 'standard input' : article;
      const made = skeleton({ text, file, known, source });
      refuseUnfit(made);
      process.stdout.write(made);
    });
}

const EXAMPLE = `
Example:
  chancery new article.txt --id ask-onix-2025-11-30 --publisher "Ask Onix" --grade C --published 2025-11-30 > dossiers/talks.yaml
What is not given of the source stays TODO, and neither check nor load accepts that.
Known actors come from the graph where NEO4J_URI is set or a service is running, else from the dossiers; no Neo4j is started.`;

async function knownActors(settings: Settings, offline: boolean): Promise<KnownActor[]> {
  const inGraph = offline ? undefined : await fromGraph(settings);
  return inGraph ?? fromDossiers(settings.dossiers);
}

/** Asks the graph that is there; undefined where there is none or it does not answer. */
async function fromGraph({ neo4j, database, home }: Settings): Promise<KnownActor[] | undefined> {
  const running = neo4j ? undefined : findRunning(home);
  const address = neo4j ? { ...neo4j, database } : running && { ...running, database: 'neo4j' };
  if (!address) return undefined;
  const graph = openGraph(address);
  try {
    return await actorsInGraph(graph);
  } catch (error) {
    say(`${address.uri}: ${(error as Error).message} Known actors are taken from the dossiers instead.`);
    return undefined;
  } finally {
    await graph.close();
  }
}

function fromDossiers(paths: readonly string[]): KnownActor[] {
  try {
    return actorsOfDossiers(checkDossiers(findDossiers(paths)).compiled);
  } catch (error) {
    if (!(error instanceof ChanceryError)) throw error;
    say(`No known actors: ${error.message}`);
    return [];
  }
}

/** Refuses what was given of the source where it is not right; what is still to be filled in is not refused here. */
function refuseUnfit(made: string): void {
  const { mistakes } = readDossier('the skeleton', made);
  const unfit = mistakes.filter(({ message }) => !message.includes('still TODO'));
  if (unfit.length > 0)
    throw new ChanceryError('BAD_USER_INPUT', unfit.map(({ message }) => `--${message}`).join('\n'));
}
