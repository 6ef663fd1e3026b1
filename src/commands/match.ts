import { existsSync, writeFileSync } from 'node:fs';
import { Command } from 'commander';
import { proposalsFile } from '../dossier/proposals-file';
import { ChanceryError } from '../errors';
import type { Graph } from '../graph/graph';
import { LEAST_LIKELY } from '../loaders/duplicates';
import { mayStandTwice, TWICE } from '../loaders/look-alikes';
import type { Match, Settled } from '../loaders/matches';
import { IDENTITY_RULES } from '../model/identity/identity-rules';
import { TOLD_APART } from '../model/identity/told-apart';
import { findMatches } from './find-matches';
import { say } from './say';
import { stoppable } from './stoppable';
import { withGraph } from './with-graph';

const HELP = `
Two are joined without asking only where a rule says so (--rules), and only by --join: as decisions to merge, signed by the rule, so
that chancery decide split takes any of them back for good. All others are proposals, for people to judge:
  chancery match --write proposals.yaml      take away the # before what you decide, and then:
  chancery decide --file proposals.yaml
What is kept apart is not proposed again.

Examples:
  chancery match                             what rules would join, and what is perhaps the same
  chancery match person/rustem-umerov
  chancery match --rules
  chancery match --join
  chancery match --least 0.8 --limit 500 --json > matches.jsonl`;

interface Options {
  readonly least: number;
  readonly limit: number;
  readonly rules?: boolean;
  readonly join?: boolean;
  readonly write?: string;
  readonly json?: boolean;
}

/** The command that tells, joins and proposes what is on record twice. */
export function match(): Command {
  return new Command('match')
    .description(
      'What on record is the same person, organization, country, post or place: by a rule, or perhaps, with score and reasons, the likeliest first.',
    )
    .argument('[ids...]', 'what to look for others of; left out: everything on record')
    .option('--rules', 'what two must share to be joined without asking, and what forbids it')
    .option('--join', 'join what the rules say; stopped, it goes on when run again')
    .option('--write <file>', 'write the proposals as decisions for you to judge, all of them commented out')
    .option('--least <score>', `how likely a proposal is at least, ${LEAST_LIKELY} to 1`, share, 0.6)
    .option('--limit <number>', 'how many joins, and how many proposals, are told at most', whole, 100)
    .option('--json', 'one pair a line, as JSON')
    .addHelpText('after', HELP)
    .action((ids: string[], options: Options) => {
      if (options.rules) return tellRules();
      if (options.write && existsSync(options.write))
        throw new ChanceryError('BAD_USER_INPUT', `${options.write} is there already; name another file.`);
      return withGraph((graph) => matchIn(graph, checked(ids), options));
    });
}

/** Looks at some things or at everything, and joins or tells what it finds; stopped, it says so and tells nothing. */
export async function matchIn(graph: Graph, ids: readonly string[], options: Options): Promise<void> {
  const { least, limit, join = false } = options;
  const { found, isStopped } = await stoppable(async (signal) => ({
    found: await findMatches(graph, { ids, least, join, signal }),
    isStopped: signal.aborted,
  }));
  if (isStopped) {
    process.exitCode = 1;
    return say(
      join
        ? `${found.merged} merged, stopped: run it again to go on`
        : 'Stopped before everything was looked at: nothing was told or joined.',
    );
  }
  if (options.write) writeFileSync(options.write, proposalsFile(found.proposals.slice(0, limit)));
  if (!join) return tell(found, options);
  const left = `${found.proposals.length} pairs are left to you (chancery match --write FILE)`;
  say(`${found.merged} merged; ${left}`);
}

function tell({ joins, proposals }: Settled, { limit, json }: Options): void {
  for (const [what, all] of [
    ['join', joins],
    ['perhaps', proposals],
  ] as const)
    for (const one of all.slice(0, limit)) process.stdout.write(`${json ? asJson(what, one) : asText(what, one)}\n`);
  const more = Math.max(0, joins.length - limit) + Math.max(0, proposals.length - limit);
  if (more > 0) process.stderr.write(`${more} pairs more; see --limit and --least\n`);
  process.stderr.write(
    `${joins.length} pairs are the same by a rule (--join joins them), ${proposals.length} perhaps\n`,
  );
}

function asJson(what: 'join' | 'perhaps', { one, other, score, reasons, join }: Match): string {
  const rule = join && { rule: join.rule.name, shared: join.shared };
  return JSON.stringify(
    what === 'join' ? { what, one, other, ...rule } : { what, one, other, score, reasons, ...rule },
  );
}

function asText(what: 'join' | 'perhaps', { one, other, score, reasons, join }: Match): string {
  if (what === 'join') return `${what.padEnd(7)} ${one}  ${other}  ${join?.rule.name}: ${join?.shared}`;
  const forbidden = join
    ? [`not joined by ${join.rule.name}, for one of them is told apart from who else would be`]
    : [];
  return `${score.toFixed(2).padEnd(7)} ${one}  ${other}  ${[...reasons, ...forbidden].join('; ')}`;
}

function tellRules(): void {
  const rules = IDENTITY_RULES.map(({ name, of, says }) => `${name} (${of.join(', ')})\n  ${says}\n`);
  const forbid = TOLD_APART.map((says) => `  ${says}\n`);
  process.stdout.write(
    `Two are joined where one of these holds:\n${rules.join('')}\nand none of these:\n${forbid.join('')}`,
  );
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
