import { z } from 'zod';
import { canonicalJson, hashOf } from './canonical-json';
import type { Rank } from './decision';
import { type FactTypeName, factId, ID_PREFIXES, typeOfId } from './fact-id';
import { FACT_TYPES, type Identity } from './fact-types';
import { remembered } from './remembered';
import { VOCABULARY } from './vocabulary';

/** Whom a source names for what it says: an actor, words for one it does not name, or itself; and by which outlet it came. */
export const attributionSchema = z.strictObject({
  who: z.enum(VOCABULARY.AttributionType),
  actor: factId('Person', 'Organization', 'Country').optional(),
  words: z.string().trim().min(1).max(500).optional(),
  via: z.string().trim().min(1).max(200).optional(),
});

/** The day or the moment something was published, as exact as it is known. */
export const publishedAtSchema = z
  .string()
  .regex(/^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d)?Z)?$/, 'expected a day (2025-11-30) or a UTC time (2025-11-30T09:00Z)')
  .refine((text) => !Number.isNaN(Date.parse(text)), 'expected a day of the calendar');

/** What everybody who speaks of a source must agree on, copied into each claim so that a claim can be weighed alone. */
const claimSchema = z.strictObject({
  sourceId: z.string().regex(/^source\/[a-z0-9]+(-[a-z0-9]+)*$/),
  publisher: z.string().trim().min(1).max(200),
  reliability: z.enum(VOCABULARY.Reliability),
  publishedAt: publishedAtSchema,
  factId: factId(),
  identity: z.record(z.string(), z.union([z.string(), z.number()])),
  states: z.record(z.string(), z.unknown()),
  stance: z.enum(VOCABULARY.ClaimStance),
  modality: z.enum(VOCABULARY.Modality),
  reading: z.enum(VOCABULARY.Reading),
  note: z.string().trim().min(1).max(1000).optional(),
  credibility: z.number().int().min(1).max(6),
  attribution: attributionSchema,
  origin: z.string().trim().min(1).max(300).optional(),
  passage: z.string().trim().min(1).max(1000).optional(),
  locus: z.string().trim().min(1).max(300).optional(),
});

/** Made once: zod compiles every schema anew that it is given. */
const checkedSchema = claimSchema.superRefine(checkAgainstTable);

/** Who said it, as a source attributes it. */
export type Attribution = z.infer<typeof attributionSchema>;

/** What a source states of a fact, before it has an id. */
export type ClaimContent = Readonly<z.infer<typeof claimSchema>>;

/** A claim: immutable, and told from every other by all that it states. Its clocks are given when it is recorded. */
export interface Claim extends ClaimContent {
  readonly id: string;
  /** The number of the change that recorded it, and when; absent until then. */
  readonly seq?: number;
  /** How curators rank it among the claims it is weighed with; given by `resolve`, never recorded in the claim. */
  readonly rank?: Rank;
  readonly recordedAt?: string;
}

/**
 * Checks a claim at the border and gives it its id, a hash of everything it states: the same claim twice is one.
 * SET fields are lists of values, all others one value. Throws a zod error naming the field, what was expected and what came.
 */
export function makeClaim(content: ClaimContent): Claim {
  const claim = checkedSchema.parse(content);
  return { ...claim, id: `claim/${hashOf(claim)}` };
}

/** The type of the fact that a claim speaks of. */
export function factTypeOf(claim: Pick<ClaimContent, 'factId'>): FactTypeName {
  const type = typeOfId(claim.factId);
  if (!type) throw new Error(`expected the id of a fact, got "${claim.factId}"`);
  return type;
}

/**
 * Where a claim comes from in the end: what is given; else for what is held true the named attribution, and for that a
 * thing was said the outlet that heard it. Claims with one origin are one witness, however many outlets print them.
 */
export function originOf(claim: ClaimContent): string {
  if (claim.origin) return claim.origin;
  const { who, actor, words, via } = claim.attribution;
  const outlet = via ?? claim.publisher;
  if (factTypeOf(claim) === 'Quotation' || who === 'OWN_REPORTING') return outlet;
  return actor ?? (words ? `${words} (${outlet})` : outlet);
}

/** When a claim was known: the moment of publication, or the end of its day (UTC) where no hour is given. */
export function knownAt({ publishedAt }: Pick<ClaimContent, 'publishedAt'>): string {
  return momentOf(publishedAt);
}

/** Claims are sorted by it again and again, and many have one day. */
const momentOf = remembered((publishedAt) => {
  const endOfDay = publishedAt.length > 10 ? 0 : 24 * 3600 * 1000;
  return new Date(Date.parse(publishedAt) + endOfDay).toISOString();
});

function checkAgainstTable(claim: ClaimContent, context: z.RefinementCtx): void {
  const type = typeOfId(claim.factId);
  if (!type) return;
  const { identity, fields, makeId, shares = {} } = FACT_TYPES[type];
  const complain = (path: (string | number)[], message: string) => context.addIssue({ code: 'custom', path, message });
  for (const [name, part] of Object.entries(identity)) {
    const read = part.schema.safeParse(claim.identity[name]);
    if (!read.success) complain(['identity', name], read.error.issues[0]?.message ?? 'not right');
  }
  for (const name of Object.keys(claim.identity))
    if (!(name in identity)) complain(['identity', name], `${ID_PREFIXES[type]} has no such part of its identity`);
  if (makeId && makeId(claim.identity as Identity) !== claim.factId)
    complain(
      ['factId'],
      `expected "${makeId(claim.identity as Identity)}", made from ${canonicalJson(claim.identity)}; got "${claim.factId}"`,
    );
  for (const [name, stated] of Object.entries(claim.states)) {
    const field = fields[name];
    if (!field) {
      complain(['states', name], `${type} has no field "${name}"; it has ${Object.keys(fields).join(', ')}`);
      continue;
    }
    const values = field.kind === 'SET' ? stated : [stated];
    if (!Array.isArray(values)) {
      complain(['states', name], `expected a list of values, got ${canonicalJson(stated)}`);
      continue;
    }
    for (const value of values) {
      const read = field.value.schema.safeParse(value);
      if (!read.success) complain(['states', name], read.error.issues[0]?.message ?? 'not right');
    }
  }
  for (const [name, part] of Object.entries(shares)) {
    const to = claim.states[name];
    const place = Object.keys(identity).indexOf(part);
    // Ids of joining facts are made of their parts in the order of the identity.
    if (typeof to === 'string' && to.split('--')[place] !== claim.factId.split('--')[place])
      complain(['states', name], `expected a fact of the same ${part} as ${claim.factId}, got ${to}`);
  }
}
