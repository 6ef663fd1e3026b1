import { randomUUID } from 'node:crypto';
import { existsSync, writeFileSync } from 'node:fs';
import { Command } from 'commander';
import { proposalsFile } from '../dossier/proposals-file';
import { ChanceryError } from '../errors';
import { every } from '../graph/every';
import type { Graph } from '../graph/graph';
import { claimedIdsAfter } from '../graph/queries.generated';
import { LEAST_LIKELY } from '../loaders/duplicates';
import { mayStandTwice, TWICE } from '../loaders/look-alikes';
import { type Match, Matches, type Settled } from '../loaders/matches';
import { IDENTITY_RULES } from '../model/identity/identity-rules';
import { TOLD_APART } from '../model/identity/told-apart';
import { joinAll } from './join-all';
import { pace } from './pace';
import { stoppable } from './stoppable';
import { wait } from './wait';
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
      return withGraph((graph) => stoppable((signal) => run(graph, checked(ids), options, signal)));
    });
}

async function run(graph: Graph, ids: readonly string[], options: Options, signal: AbortSignal): Promise<void> {
  const settled = await settle(graph, ids, options.least, signal);
  if (!settled) {
    process.stderr.write('Stopped before everything was looked at: nothing was told or joined.\n');
    process.exitCode = 1;
    return;
  }
  if (options.write) writeFileSync(options.write, proposalsFile(settled.proposals.slice(0, options.limit)));
  if (options.join) await joinUntilDone(graph, settled, options.least, signal);
  else tell(settled, options);
}

/** What was joined knows more than each did before, so it is looked at again, until rules join nothing more. */
async function joinUntilDone(graph: Graph, first: Settled, least: number, signal: AbortSignal): Promise<void> {
  let done = 0;
  for (let settled: Settled | undefined = first; settled && settled.joins.length > 0; ) {
    const joined = await joinAll(graph, settled.joins, { signal, newKey: randomUUID, now: () => new Date() });
    done += joined.merged;
    settled = signal.aborted ? undefined : await settle(graph, joined.into, least, signal);
  }
  const left = signal.aborted ? ', stopped: run it again to go on' : '';
  process.stderr.write(
    `${done} merged${left}; ${first.proposals.length} pairs are left to you (chancery match --write FILE)\n`,
  );
  if (signal.aborted) process.exitCode = 1;
}

/** Looks at some things and at whom rules join them with, or at everything; undefined where it was stopped. */
async function settle(
  graph: Graph,
  ids: readonly string[],
  least: number,
  signal: AbortSignal,
): Promise<Settled | undefined> {
  const matches = new Matches((query, params) => graph.read(query, params));
  const told = pace('looked at', undefined);
  const asked = new Set(ids);
  let done = 0;
  // Whoever a rule would join with them is looked at too: somebody else may fit as well.
  for await (const some of ids.length > 0 ? singly(asked) : everything(graph)) {
    if (signal.aborted) return undefined;
    const found = await Promise.all(some.map((id) => matches.look(id)));
    if (ids.length > 0) for (const other of found.flat()) asked.add(other);
    done += some.length;
    told(done);
  }
  const settled = await wait('Comparing what was found', matches.settle(least));
  if (ids.length === 0) return settled;
  const concerns = ({ one, other }: Match) => ids.includes(one) || ids.includes(other);
  return { joins: settled.joins.filter(concerns), proposals: settled.proposals.filter(concerns) };
}

/** One after the other, those that are added on the way too. */
function* singly(ids: Iterable<string>): Generator<readonly string[]> {
  for (const id of ids) yield [id];
}

/** How many are looked at side by side. */
const AT_ONCE = 4;

async function* everything(graph: Graph): AsyncGenerator<readonly string[]> {
  for await (const rows of every(graph, claimedIdsAfter)) {
    const ids = rows.map(({ id }) => id).filter(mayStandTwice);
    for (let start = 0; start < ids.length; start += AT_ONCE) yield ids.slice(start, start + AT_ONCE);
  }
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
