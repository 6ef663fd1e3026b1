import { z } from 'zod';
import { canonicalJson, hashOf } from '../model/canonical-json';
import { DECISION_KINDS, type Decided, type DecisionKind } from '../model/decision';
import { type FactTypeName, ID_PREFIXES, typeOfId } from '../model/fact-id';
import { standsBare } from '../model/fact-types';
import { explainIssue, kindOf, withoutEchoes } from './explain-issue';
import type { TextFile } from './find-dossiers';
import { strict } from './format-words';
import type { Mistake, Position } from './mistake';
import { parseYaml } from './parse-yaml';
import { placeInFile } from './place-in-file';

/** A decision as a file has it, where its target stands, and the key under which it is done once. */
export interface WrittenDecision {
  readonly kind: DecisionKind;
  readonly target: string;
  readonly other?: string;
  readonly reason: string;
  readonly by: string;
  readonly key: string;
  readonly at: Position & { readonly file: string };
}

/** The word before the second id of a decision, where it takes one: merge A into B. */
export const JOINING_WORDS: Partial<Record<DecisionKind, string>> = {
  MERGE: 'into',
  KEEP_APART: 'from',
  LET_MERGE: 'with',
  GROUP: 'with',
  UNGROUP: 'from',
};

/** What a kind of decision is called where people write it: keep-apart. */
export function wordOf(kind: DecisionKind): string {
  return kind.toLowerCase().replace('_', '-');
}

const anyId = (wanted: FactTypeName[], what: string) =>
  z.string().refine((id) => wanted.includes(typeOfId(id) as FactTypeName), `expected ${what}`);

/** How what is decided of is named. */
export const IDS: Readonly<Record<Decided, z.ZodType<string>>> = {
  STATEMENT: z
    .string()
    .regex(
      /^(claim\/[0-9a-f]{24}|source\/[a-z0-9]+(-[a-z0-9]+)*)$/,
      'expected the id of a claim (claim/ and 24 hex digits) or of a source (source/…)',
    ),
  THING: anyId(
    (Object.keys(ID_PREFIXES) as FactTypeName[]).filter(standsBare),
    'the id of somebody or something (person/…, position/…, place/…, event/…)',
  ),
  QUOTATION: anyId(['Quotation'], 'the id of a quotation (quotation/ and 24 hex digits)'),
};

const words = z.string().trim().min(1).max(500);
const KINDS = Object.keys(DECISION_KINDS) as DecisionKind[];
const others = [...new Set(Object.values(JOINING_WORDS))];
const entry = strict({
  ...(Object.fromEntries(KINDS.map((kind) => [wordOf(kind), IDS[DECISION_KINDS[kind].of].optional()])) as Record<
    string,
    z.ZodOptional<z.ZodType<string>>
  >),
  ...(Object.fromEntries(others.map((word) => [word, z.string().optional()])) as Record<
    string,
    z.ZodOptional<z.ZodString>
  >),
  reason: words,
  by: words.optional(),
}).superRefine((one, context) => {
  const kinds = KINDS.filter((kind) => wordOf(kind) in one);
  const [kind] = kinds;
  const complain = (message: string, ...path: string[]) => context.addIssue({ code: 'custom', message, path });
  if (!kind || kinds.length > 1) return complain(`expected one of ${KINDS.map(wordOf).join(', ')}`);
  const word = JOINING_WORDS[kind];
  for (const extra of others.filter((other) => other !== word && other in one))
    complain(`expected nothing here beside ${wordOf(kind)}`, extra);
  if (!word) return;
  const read = IDS[DECISION_KINDS[kind].of].safeParse((one as Readonly<Record<string, unknown>>)[word]);
  if (!read.success)
    complain(`${read.error.issues[0]?.message}, as what to ${wordOf(kind)} ${word}`, ...(word in one ? [word] : []));
});
const format = strict({ by: words.optional(), decisions: z.array(entry).max(10_000) });

/** Reads a file of decisions and says all that is wrong with it; what it holds is given only where nothing is. */
export function readDecisions({ file, text }: TextFile): {
  readonly decisions: readonly WrittenDecision[];
  readonly mistakes: readonly Mistake[];
} {
  const { document, lines, content, mistakes } = parseYaml(text);
  const place = (path: readonly (string | number)[], key = false) => ({
    file,
    ...placeInFile(document, lines, path, key),
  });
  const refuse = (all: readonly Mistake[]) => ({ decisions: [], mistakes: all });
  if (content === undefined || mistakes.length > 0) return refuse(mistakes.map((one) => ({ file, ...one })));
  if (content === null || typeof content !== 'object' || Array.isArray(content))
    return refuse([{ ...place([]), message: `expected a map with "decisions", got ${kindOf(content)}` }]);
  const read = format.safeParse(content);
  if (!read.success) {
    const wrong = withoutEchoes(read.error.issues.flatMap((issue) => explainIssue(issue, content)));
    return refuse(wrong.map(({ path, key, message }) => ({ ...place(path, key), message })));
  }
  const { by: everywhere, decisions } = read.data;
  const unsigned = decisions.flatMap((one, at) => ((one.by ?? everywhere) ? [] : [at]));
  if (unsigned.length > 0)
    return refuse(unsigned.map((at) => ({ ...place(['decisions', at]), message: 'expected "by": who decides it' })));
  const times = new Map<string, number>();
  return {
    mistakes: [],
    decisions: decisions.map((one, at) => {
      const kind = KINDS.find((each) => wordOf(each) in one) as DecisionKind;
      const written = one as Readonly<Record<string, unknown>>;
      const word = JOINING_WORDS[kind];
      const said = {
        kind,
        target: String(written[wordOf(kind)]),
        ...(word ? { other: String(written[word]) } : {}),
        reason: one.reason,
        by: String(one.by ?? everywhere),
      };
      const nth = (times.get(canonicalJson(said)) ?? 0) + 1;
      times.set(canonicalJson(said), nth);
      return { ...said, key: `decide ${hashOf({ ...said, nth })}`, at: place(['decisions', at, wordOf(kind)]) };
    }),
  };
}
