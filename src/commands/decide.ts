import { Argument, Command } from 'commander';
import { IDS, JOINING_WORDS, readDecisions, type WrittenDecision, wordOf } from '../dossier/decisions-file';
import { readText } from '../dossier/find-dossiers';
import { ChanceryError } from '../errors';
import { decide as write } from '../graph/decide';
import type { Graph } from '../graph/graph';
import { redirectsOf, targetsOnRecord, thingsOnRecord } from '../graph/queries.generated';
import { DECISION_KINDS, type DecisionKind } from '../model/decision';
import { LAST_MOMENT } from '../model/stretches';
import { wait } from './wait';
import { withGraph } from './with-graph';

const KINDS = Object.keys(DECISION_KINDS) as DecisionKind[];

const HELP = `
What can be decided of a claim or of a whole source:
  retract     it counts no longer; restore takes that back
  prefer      it ranks before others; deprecate ranks it behind; unrank takes either back
Of two ids of people, organizations, countries, posts, events, places, topics or proposals:
  merge A into B        they stand for one: all that is claimed of A is claimed of B, and A resolves to B
  split A               they do no longer: every claim goes home, those made in between too
  keep-apart A from B   they are two, however alike, and cannot be merged; let-merge A with B takes that back
Of two quotations:
  group A with B        A is another wording of what B quotes; ungroup A from B takes that back
Nothing is deleted: claims and decisions stay on record, and at.recordedAt asks for any state before.

A file of decisions, to be kept in version control; each entry is done once, however often the file is given:
  by: Jo Berg, foreign desk
  decisions:
    - deprecate: claim/0123456789abcdef01234567
      reason: rests on a translation that was corrected
    - retract: source/daily-2025-11-30
      reason: the paper withdrew the report
    - merge: person/a-yermak
      into: person/andriy-yermak
      reason: the same man in two dossiers

Examples:
  chancery decide retract source/daily-2025-11-30 --reason "withdrawn by the paper" --by "Jo Berg"
  chancery decide merge person/a-yermak into person/andriy-yermak --reason "the same man" --by "Jo Berg"
  chancery decide --file decisions.yaml`;

interface Options {
  readonly reason?: string;
  readonly by?: string;
  readonly file?: string;
}

/** The command by which a curator corrects the record. */
export function decideCommand(): Command {
  return new Command('decide')
    .description(
      'Correct the record, with a reason and a name: retract or rank claims and sources, merge or split ids, group quotations.',
    )
    .addArgument(new Argument('[what]', 'what to decide').choices(KINDS.map(wordOf)))
    .argument('[ids...]', 'of what: a claim or a source (their ids stand in every answer: claims { id }), or A into B')
    .option('--reason <text>', 'why; it is kept and shown')
    .option('--by <name>', 'who decides')
    .option('--file <file>', 'decisions to be made in their order, in YAML')
    .addHelpText('after', HELP)
    .action((what: string | undefined, ids: readonly string[], options: Options) => {
      const decisions = options.file ? ofFile(options.file, what) : [ofLine(what, ids, options)];
      return withGraph((graph) => wait('Deciding', decideAll(graph, decisions)));
    });
}

function ofFile(file: string, what: string | undefined): readonly WrittenDecision[] {
  if (what) throw new ChanceryError('BAD_USER_INPUT', `expected nothing beside --file, got "${what}".`);
  const { decisions, mistakes } = readDecisions({ file, text: readText(file) });
  refuse(mistakes.map(({ line, column, message }) => `${file}:${line}:${column}: ${message}`));
  return decisions;
}

type Asked = Omit<WrittenDecision, 'key' | 'at'> & Partial<Pick<WrittenDecision, 'key' | 'at'>>;

function ofLine(what: string | undefined, words: readonly string[], { reason, by }: Options): Asked {
  const kind = KINDS.find((one) => wordOf(one) === what);
  if (!kind || words.length === 0 || !reason?.trim() || !by?.trim())
    throw new ChanceryError(
      'BAD_USER_INPUT',
      'expected what to decide, an id, --reason and --by; see chancery decide --help.',
    );
  const ids = idsAmong(kind, words);
  for (const id of ids) {
    const read = IDS[DECISION_KINDS[kind].of].safeParse(id);
    if (!read.success) throw new ChanceryError('BAD_USER_INPUT', `${read.error.issues[0]?.message}, got "${id}".`);
  }
  const [target = '', other] = ids;
  return { kind, target, ...(other ? { other } : {}), reason: reason.trim(), by: by.trim() };
}

/** The ids of `merge A into B`, or of `merge A B`. */
function idsAmong(kind: DecisionKind, words: readonly string[]): readonly string[] {
  const word = JOINING_WORDS[kind];
  const ids = words.length === 3 && words[1] === word ? [words[0] ?? '', words[2] ?? ''] : words;
  if (ids.length === (word ? 2 : 1)) return ids;
  const form = word ? `${wordOf(kind)} A ${word} B` : `${wordOf(kind)} A`;
  throw new ChanceryError('BAD_USER_INPUT', `expected ${form}, got ${[wordOf(kind), ...words].join(' ')}.`);
}

async function decideAll(graph: Graph, decisions: readonly Asked[]): Promise<void> {
  const known = await onRecord(graph, [...new Set(decisions.flatMap(idsOf))]);
  refuse(
    decisions.flatMap((decision) =>
      idsOf(decision)
        .filter((id) => !known.has(id))
        .map((id) => `${placeOf(decision)}${id} is not on record`),
    ),
  );
  for (const [place, decision] of decisions.entries()) {
    const { kind, target, other, reason, by, key } = decision;
    const said = [wordOf(kind), ...idsOf(decision)].join(' ');
    const now = new Date();
    const { seq, facts, isRepeat } = await write(graph, {
      ...{ kind, target, ...(other ? { other } : {}), reason, by, now },
      key: key ?? `decide ${said} ${now.toISOString()}`,
    }).catch((error: unknown) => {
      if (!(error instanceof ChanceryError) || error.code !== 'BAD_USER_INPUT') throw error;
      const left =
        place > 0 ? `\nThe ${place} before it ${place > 1 ? 'were' : 'was'} decided.` : '\nNothing was decided.';
      throw new ChanceryError('BAD_USER_INPUT', `${placeOf(decision)}${error.message}${left}`, { cause: error });
    });
    const came = seq === undefined || isRepeat ? 'stands so already' : `change ${seq}; ${facts} facts resolved again`;
    process.stdout.write(`${said}: ${came}\n`);
  }
}

function idsOf({ target, other }: Asked): string[] {
  return other ? [target, other] : [target];
}

function placeOf({ at }: Asked): string {
  return at ? `${at.file}:${at.line}:${at.column}: ` : '';
}

/** Which of some ids can be decided of: claims and sources, things, and what was merged into another. */
async function onRecord(graph: Graph, ids: readonly string[]): Promise<Set<string>> {
  const found = [
    ...(await graph.read(targetsOnRecord, { ids })),
    ...(await graph.read(thingsOnRecord, { ids })),
    ...(await graph.read(redirectsOf, { ids, recordedAt: LAST_MOMENT })),
  ];
  return new Set(found.map(({ id }) => id));
}

function refuse(mistakes: readonly string[]): void {
  if (mistakes.length > 0) throw new ChanceryError('BAD_USER_INPUT', [...mistakes, 'Nothing was decided.'].join('\n'));
}
