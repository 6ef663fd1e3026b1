import { z } from 'zod';
import { publishedAtSchema } from '../model/claim';
import { isDay } from '../model/dates/day';
import { isSlug } from '../model/fact-id';
import { lang, plainCode, shown, slug, strict, words } from './format-words';

const published = z
  .string({ error: ({ input }) => notPublished(input) })
  .refine((text) => publishedAtSchema.safeParse(text).success && isDay(text.slice(0, 10)), {
    error: ({ input }) => notPublished(input),
  })
  .meta({
    description: 'The day, or the UTC time; relative dates are counted from it',
    pattern: '^\\d{4}-\\d\\d-\\d\\d(T\\d\\d:\\d\\d(:\\d\\d)?Z)?$',
  });

const described = {
  publisher: words('Who published it', 200),
  grade: plainCode('Reliability').describe('Admiralty code of the publisher, A reliable to F cannot be judged'),
  published,
  'published-note': words('How that day is known').optional(),
  title: words('The headline').optional(),
  kind: plainCode('SourceKind').optional().describe('ARTICLE where left out'),
  url: z
    .url({
      protocol: /^https?$/,
      error: ({ input }) => `expected a web address that begins with https://; got ${shown(input)}`,
    })
    .describe('Where it stands')
    .optional(),
  author: words('Who wrote it').optional(),
  lang: lang.optional(),
  licence: words('Under what licence').optional(),
};

const id = z
  .string()
  .refine(isOwnId, { error: ({ input }) => notAnId(input) })
  .describe('A short id of your choice, such as ask-onix-2025-11-30');

/** The source of a file, or the id of one that stands below. */
export const mainSource = z
  .union([slug('The id of a source below'), strict({ id, ...described })])
  .describe('The source of everything in this file that names no other');

/** Further sources, by their ids. */
export const furtherSources = z.record(id, strict(described)).nullish().describe('Further sources, by id');

/** The names of sources that come with Chancery. */
const BUILT_IN = ['reference', 'chancery-reference'];

function isOwnId(text: string): boolean {
  return isSlug(text) && !BUILT_IN.includes(text);
}

function notAnId(input: unknown): string {
  const form = 'lower-case letters, digits and single hyphens';
  return `expected ${form}, and not the built-in ${BUILT_IN.join(' or ')}; got ${shown(input)}`;
}

function notPublished(input: unknown): string {
  return `expected a day (2025-11-30) or a UTC time (2025-11-30T09:00Z); got ${shown(input)}`;
}
