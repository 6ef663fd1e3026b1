import { z } from 'zod';
import { type CodeList, VOCABULARY } from '../model/vocabulary';
import { didYouMean } from './nearest';

/** A text of a person's own, or of the source. */
export const words = (describe: string, most = 2000) => z.string().trim().min(1).max(most).describe(describe);

/** A short id. */
export const slug = (describe: string) => z.string().trim().min(1).max(300).describe(describe);

/** Yes or no: YAML's true and false, or the words. */
export const yes = (describe: string) => z.union([z.boolean(), yesOrNo]).describe(describe);

const yesOrNo = z.enum(['yes', 'no'], { error: ({ input }) => `expected yes or no; got ${shown(input)}` });

/** The tag of a language. */
export const lang = z
  .string()
  .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, {
    error: ({ input }) => `expected a language tag such as uk; got ${shown(input)}`,
  })
  .describe('A language tag, such as uk');

/** A code of a list, alone. */
export const plainCode = <L extends CodeList>(list: L) =>
  z.enum(VOCABULARY[list], {
    error: ({ input }) => `expected ${listed(VOCABULARY[list])}; got ${shown(input)}${near(input, list)}`,
  });

/** A code of a list, with the words of the source in brackets behind it. */
export const coded = (list: CodeList) =>
  z
    .string()
    .trim()
    .refine((text) => codeOf(list, text) !== undefined, {
      error: ({ input }) =>
        `expected ${listed(VOCABULARY[list])}, with the words of the source in brackets behind it if you like; got ${shown(input)}${near(input, list)}`,
    })
    .meta({
      description: `${VOCABULARY[list].join(', ')}; the words of the source may follow in brackets`,
      anyOf: [{ enum: [...VOCABULARY[list]] }, { pattern: `^(${VOCABULARY[list].join('|')})\\s*\\(.+\\)$` }],
    });

/** The code a text begins with, and the words in brackets behind it; undefined where it begins with none of the list. */
export function codeOf(list: CodeList, text: string): { code: string; words?: string } | undefined {
  const [, code, words] = /^([A-Z_]+)(?:\s*\((.+)\))?$/s.exec(text.trim()) ?? [];
  if (!code || !(VOCABULARY[list] as readonly string[]).includes(code)) return undefined;
  return words ? { code, words } : { code };
}

/** A map with these keys and no others. */
export function strict<S extends z.ZodRawShape>(shape: S) {
  const keys = Object.keys(shape);
  return z.strictObject(shape, {
    error: (issue) => (issue.code === 'unrecognized_keys' ? `expected ${listed(keys)}` : undefined),
  });
}

/** What came, as the file has it. */
export function shown(value: unknown): string {
  return value === undefined ? 'nothing' : JSON.stringify(value);
}

function listed(options: readonly string[]): string {
  return options.length === 1 ? `${options[0]}` : `one of ${options.join(', ')}`;
}

function near(value: unknown, list: CodeList): string {
  return typeof value === 'string' ? didYouMean(value, VOCABULARY[list]) : '';
}
