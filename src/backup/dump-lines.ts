import { z } from 'zod';
import { type Claim, type ClaimContent, makeClaim, publishedAtSchema } from '../model/claim';
import { type Decision, makeDecision } from '../model/decision';
import { factId } from '../model/fact-id';
import type { SourceDescription } from '../model/source-description';
import { VOCABULARY } from '../model/vocabulary';
import type { Kind } from './dump-format';

type Recorded<T> = T & { readonly seq: number; readonly recordedAt: string };

/** What a line of each kind holds. */
interface Values {
  readonly source: SourceDescription;
  readonly claim: Recorded<Claim>;
  readonly decision: Recorded<Decision>;
  readonly change: z.infer<typeof change>;
  readonly dossier: z.infer<typeof dossier>;
  readonly describes: z.infer<typeof describes>;
  readonly gives: z.infer<typeof gives>;
}

const text = z.string();
const moment = z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/, 'expected a moment in UTC');
const clock = { seq: z.number().int().min(1), recordedAt: moment };
const sourceId = z.string().regex(/^source\/\S+$/, 'expected the id of a source');
const claimId = z.string().regex(/^claim\/[0-9a-f]+$/, 'expected the id of a claim');

const source = z.strictObject({
  id: sourceId,
  publisher: text.min(1),
  grade: z.enum(VOCABULARY.Reliability),
  published: publishedAtSchema,
  kind: z.enum(VOCABULARY.SourceKind),
  ...optional('publishedNote', 'title', 'url', 'author', 'lang', 'licence'),
});
const claim = z.looseObject({ id: claimId, ...clock });
const decision = z.strictObject({
  id: z.string(),
  kind: z.enum(VOCABULARY.DecisionKind),
  target: z.union([claimId, sourceId, factId()]),
  other: factId().optional(),
  ...{ reason: text, by: text, after: text.optional() },
  ...clock,
});
const count = z.number().int().min(0);
const change = z.strictObject({
  ...clock,
  ...{ key: text, what: text, by: text, of: text.optional() },
  ...{ added: count, retracted: count, restored: count, ranked: count },
  ...{ reasons: z.array(text), targets: z.array(text) },
});
const dossier = z.strictObject({
  name: text.min(1),
  ...optional('hash', 'path'),
  done: z.number().int().optional(),
  finished: z.boolean().optional(),
});
const describes = z.strictObject({ dossier: text, source: sourceId });
const gives = z.strictObject({ dossier: text, claim: claimId });

/** Checks what a line holds, and throws a zod error naming the member, what was expected and what came. */
export const READERS: { readonly [K in Kind]: (value: unknown) => Values[K] } = {
  source: (value) => source.parse(value) as SourceDescription,
  claim: (value) => {
    const { id, seq, recordedAt, ...content } = claim.parse(value);
    const made = makeClaim(content as unknown as ClaimContent);
    sameId(id, made.id);
    return { ...made, seq, recordedAt };
  },
  decision: (value) => {
    const { id, seq, recordedAt, ...content } = decision.parse(value);
    const made = makeDecision(content as Omit<Decision, 'id'>);
    sameId(id, made.id);
    return { ...made, seq, recordedAt };
  },
  change: (value) => change.parse(value),
  dossier: (value) => dossier.parse(value),
  describes: (value) => describes.parse(value),
  gives: (value) => gives.parse(value),
};

/** A line that was read and is right. */
export type ReadLine = { readonly [K in Kind]: { readonly kind: K; readonly value: Values[K] } }[Kind];

/** By what a line is sorted among those of its kind; no two have the same. */
export function keyOf({ kind, value }: ReadLine): readonly (string | number)[] {
  if (kind === 'change') return [value.seq];
  if (kind === 'dossier') return [value.name];
  if (kind === 'describes') return [value.dossier, value.source];
  if (kind === 'gives') return [value.dossier, value.claim];
  return [value.id];
}

/** Ids of claims and decisions are hashes of what they say, so that one that was changed tells of itself. */
function sameId(id: string, made: string): void {
  if (id === made) return;
  const message = `expected "${made}", made from what the line says; got "${id}": the line was changed`;
  throw new z.ZodError([{ code: 'custom', path: ['id'], message, input: id }]);
}

function optional<N extends string>(...names: N[]) {
  return Object.fromEntries(names.map((name) => [name, text.optional()])) as Record<N, z.ZodOptional<z.ZodString>>;
}
