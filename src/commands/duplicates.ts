import { Command } from 'commander';
import { ChanceryError } from '../errors';
import { every } from '../graph/every';
import type { Graph } from '../graph/graph';
import { claimedIdsAfter } from '../graph/queries.generated';
import { type Duplicate, duplicatesOf, LEAST_LIKELY, mayStandTwice, TWICE } from '../loaders/duplicates';
import { pace } from './pace';
import { stoppable } from './stoppable';
import { withGraph } from './with-graph';

const HELP = `
Nothing is joined by it. To judge a proposal, decide; what is kept apart is not proposed again:
  chancery decide merge person/jermak into person/andriy-yermak --reason "the same man" --by "Jo Berg"
  chancery decide keep-apart person/jermak from person/andriy-yermak --reason "his cousin" --by "Jo Berg"

Examples:
  chancery duplicates person/rustem-umerov
  chancery duplicates --least 0.7 --limit 20
  chancery duplicates --json > proposals.jsonl`;

interface Options {
  readonly least: number;
  readonly limit: number;
  readonly json?: boolean;
}

/** The command that proposes what is perhaps the same. */
export function duplicates(): Command {
  return new Command('duplicates')
    .description(
      'What on record is perhaps the same person, organization, country, post or place, and why: the likeliest first.',
    )
    .argument('[ids...]', 'what to look for others of; left out: everything on record')
    .option('--least <score>', `how likely at least, ${LEAST_LIKELY} to 1`, share, 0.6)
    .option('--limit <number>', 'how many pairs at most', whole, 100)
    .option('--json', 'one pair a line, as JSON')
    .addHelpText('after', HELP)
    .action((ids: string[], options: Options) =>
      withGraph((graph) => stoppable((signal) => propose(graph, ids, options, signal))),
    );
}

async function propose(graph: Graph, ids: readonly string[], { least, limit, json }: Options, signal: AbortSignal) {
  const pairs = new Map<string, Duplicate>();
  const told = pace('weighed', ids.length || undefined);
  let weighed = 0;
  for await (const id of ids.length > 0 ? checked(ids) : everything(graph)) {
    if (signal.aborted) break;
    const { found } = await duplicatesOf((query, params) => graph.read(query, params), id);
    for (const one of found) if (one.score >= least) pairs.set([one.of, one.id].sort().join(' '), one);
    told(++weighed);
  }
  const all = [...pairs].sort(([a, one], [b, other]) => other.score - one.score || (a < b ? -1 : 1));
  for (const [, { of, id, score, reasons }] of all.slice(0, limit))
    process.stdout.write(
      json
        ? `${JSON.stringify({ of, id, score, reasons })}\n`
        : `${score.toFixed(2)}  ${of}  ${id}  ${reasons.join('; ')}\n`,
    );
  if (all.length > limit) process.stderr.write(`${all.length - limit} pairs more; see --limit and --least\n`);
  if (all.length === 0) process.stderr.write(`Nothing is likely to be on record twice (${weighed} looked at).\n`);
}

function checked(ids: readonly string[]): readonly string[] {
  for (const id of ids)
    if (!mayStandTwice(id))
      throw new ChanceryError(
        'BAD_USER_INPUT',
        `expected the id of a ${TWICE.join(', a ').toLowerCase()}, such as person/rustem-umerov, got "${id}".`,
      );
  return ids;
}

async function* everything(graph: Graph): AsyncGenerator<string> {
  for await (const rows of every(graph, claimedIdsAfter)) for (const { id } of rows) if (mayStandTwice(id)) yield id;
}

function share(text: string): number {
  const value = Number(text);
  if (value >= LEAST_LIKELY && value <= 1) return value;
  throw new ChanceryError('BAD_USER_INPUT', `--least: expected ${LEAST_LIKELY} to 1, got "${text}".`);
}

function whole(text: string): number {
  const value = Number(text);
  if (Number.isInteger(value) && value > 0) return value;
  throw new ChanceryError('BAD_USER_INPUT', `--limit: expected a whole number from 1 on, got "${text}".`);
}
