import { z } from 'zod';
import { bare, date, statement } from './format-statement';
import { lang, plainCode, slug, words } from './format-words';

const nameForms = z.union([
  bare,
  statement('otherName', {
    value: words('The name'),
    kind: plainCode('NameKind').describe('ALIAS where left out').optional(),
    lang: lang.optional(),
    start: date.describe('When it came into use').optional(),
    end: date.describe('When it went out of use').optional(),
  }),
]);

/** The names of a thing: the one to show, and others. */
export const named = {
  name: words('The name to show').optional(),
  names: z.array(nameForms).optional().describe('Other names'),
};

const passage = statement('passage', {});

/** A reference set: a list, or a map that gives each its own passage. */
export const many = (describe: string) =>
  z
    .union([slug(describe), z.array(slug(describe)), z.record(z.string(), z.union([bare, z.null(), passage]))])
    .describe(describe);
