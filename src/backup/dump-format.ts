import { z } from 'zod';
import { canonicalJson } from '../model/canonical-json';

/** What the first line of every dump says it is. */
export const FORMAT = 'chancery-record';

/** What a line may hold, in the order in which a dump holds them. */
export const KINDS = ['source', 'claim', 'decision', 'change', 'dossier', 'describes', 'gives'] as const;

/** One of them. */
export type Kind = (typeof KINDS)[number];

/** One line of the record: its kind, which may be one of an older version, and all that it holds. */
export interface Line {
  readonly kind: string;
  readonly value: object;
}

const count = z.number().int().min(0);
const hash = z.string().regex(/^[0-9a-f]+$/, 'expected a hash in hexadecimal');

/** The first line: what the file is, how much is in it, and the digest of the graph that it was written from. */
export const headerSchema = z.strictObject({
  format: z.literal(FORMAT),
  version: z.number().int().min(0),
  program: z.string(),
  counts: z.record(z.string(), count),
  digest: z.strictObject({ record: hash, facts: hash, derived: hash, projection: count }),
});

/** The first line of a dump. */
export type Header = z.infer<typeof headerSchema>;

/** The last line: how many stand before it, and the SHA-256 of their bytes. */
export const endSchema = z.strictObject({ end: z.strictObject({ lines: count, sha256: hash }) });

/** The last line as text. */
export function endText(lines: number, sha256: string): string {
  return `${JSON.stringify({ end: { lines, sha256 } })}\n`;
}

/** A line as text: its kind and its value with sorted keys, so that equal records give equal lines. */
export function textOf({ kind, value }: Line): string {
  return `{"${kind}":${canonicalJson(value)}}\n`;
}

/** Whether a text names a kind of line of this version. */
export function isKind(text: string): text is Kind {
  return KINDS.some((kind) => kind === text);
}
