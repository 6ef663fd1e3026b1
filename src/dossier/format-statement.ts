import { z } from 'zod';
import { slug, strict, words, yes } from './format-words';

/** A date: EDTF and the words of the source. */
export const date = z
  .union(
    [
      z.string().trim().min(1).max(200),
      z.number().int().min(1).max(9999),
      strict({
        date: z.union([z.string(), z.number().int()]).optional().describe('EDTF'),
        words: words('The words of the source, such as "Monday"').optional(),
        anchor: z.string().optional().describe('The day the words are counted from; the source’s day where left out'),
        counts: yes('For an end: the day itself was still held').optional(),
        inferred: words('Why this day, where the source does not state it', 1000).optional(),
      }),
    ],
    { error: ({ input }) => (Array.isArray(input) ? LIST_FOR_A_DATE : undefined) },
  )
  .meta({
    id: 'date',
    description:
      'EDTF with the words behind it: "2025-11-30 (Sunday)", "[..2025-11-30]", 2014, or the words alone: "(Monday)"',
  });

const by = z
  .union([
    slug('A person; own-reporting for the outlet itself; organization/… or country/… for those'),
    strict({
      unnamed: words('The source’s words for someone it does not name', 500).optional(),
      actor: slug('Who is named').optional(),
      record: words('An official record', 500).optional(),
      via: words('Another outlet it came by', 200).optional(),
    }).refine(saysWho, {
      error:
        'expected one of unnamed, actor or record, with via beside it if another outlet had it first; or via alone',
    }),
  ])
  .meta({ id: 'by', description: 'Whom the source names for this' });

/** What may stand with any statement, and holds for what is nested in it until something says otherwise; inferred, alleged and denied do not. */
export const frame = {
  says: words('The passage: short exact words of the source', 1000).optional(),
  where: words('Where in the source the passage stands', 300).optional(),
  source: slug('The source of this statement, by its id').optional(),
  by: by.describe('Whom the source names for this; the outlet itself where left out').optional(),
  inferred: words('Why this is a conclusion, where the source does not state it', 1000).optional(),
  alleged: yes('The source passes it on as an allegation').optional(),
  denied: yes('The source denies it').optional(),
  credibility: z
    .number()
    .int()
    .min(1)
    .max(6)
    .optional()
    .describe('Admiralty scale, 1 confirmed to 6 cannot be judged; 2 where left out'),
  origin: words('Where it comes from in the end, where that is not whom it is attributed to', 300).optional(),
};

const LIST_FOR_A_DATE =
  'expected a text, a whole number or a map, got a list; a date in square brackets must stand in quotes: "[..2025-11-30]"';

/** What is said of a thing, and by whom; the name is that of its part in dossier.schema.json. */
export function statement<S extends z.ZodRawShape>(id: string, shape: S) {
  return strict({ ...shape, ...frame }).meta({ id });
}

/** A map from things to what is said of them: a text, a statement, or several statements. */
export function entries<S extends z.ZodType>(of: S, text = bare) {
  return z.record(z.string(), z.union([text, z.null(), of, z.array(z.union([text, of]))]));
}

/** A part of the file, which may be left empty. */
export function section<S extends z.ZodType>(describe: string, of: S) {
  return entries(of).nullish().describe(describe);
}

/** A statement that is a mere text. */
export const bare = z.string().trim().min(1).max(2000);

function saysWho(by: Partial<Record<'unnamed' | 'actor' | 'record' | 'via', string>>): boolean {
  const who = [by.unnamed, by.actor, by.record].filter((one) => one !== undefined).length;
  return who === 1 || (who === 0 && by.via !== undefined);
}
