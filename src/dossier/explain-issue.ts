import type { z } from 'zod';
import { meantKey } from './meant-key';
import { nearest } from './nearest';
import type { Path } from './place-in-file';

/** What is wrong with the shape of a file, and where. */
export interface Explained {
  readonly path: Path;
  /** The key at the path is meant, not what stands behind it. */
  readonly key: boolean;
  readonly message: string;
  /** A key that no statement has; leaving it out changes nothing else. */
  readonly unknownKey?: boolean;
}

/** Says in words what zod found, going into the branch of a union that fits the kind of what came. */
export function explainIssue(issue: z.core.$ZodIssue, content: unknown, above: Path = []): Explained[] {
  const path = [...above, ...(issue.path as (string | number)[])];
  const came = valueAt(content, path);
  const say = (message: string): Explained[] => [{ path, key: false, message: `${nameOf(path)}: ${message}` }];
  switch (issue.code) {
    case 'invalid_union':
      return ofUnion(issue, content, path);
    case 'unrecognized_keys':
      return unknownKeys(issue, path);
    case 'invalid_key':
      return [{ path, key: true, message: `${nameOf(path)}: ${issue.issues[0]?.message ?? issue.message}` }];
    case 'invalid_type':
      if (!issue.message.startsWith('Invalid input')) break;
      return came === undefined
        ? missing(path, kindName(issue.expected))
        : say(`expected ${kindName(issue.expected)}, got ${kindOf(came)}`);
    case 'too_big':
    case 'too_small':
      return say(sizeOf(issue, came));
  }
  return came === undefined
    ? missing(path, issue.message.replace(/^expected /, '').replace(/; got nothing$/, ''))
    : say(issue.message);
}

/** Leaves out what is only said once more because a key is misspelled: that what it should be is missing. */
export function withoutEchoes(explained: readonly Explained[]): Explained[] {
  const misspelled = explained.filter(({ unknownKey }) => unknownKey).map(({ path }) => String(path.slice(0, -1)));
  return explained.filter((one) => one.unknownKey || one.key || !misspelled.includes(String(one.path)));
}

/** What came, in words. */
export function kindOf(value: unknown): string {
  if (value === null || value === undefined) return 'nothing';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'a map';
  if (typeof value === 'string') return `the text ${JSON.stringify(value)}`;
  return typeof value === 'number' ? `the number ${value}` : String(value);
}

/** Follows a path into a content. */
export function valueAt(content: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (inner, step) => (inner as Record<string | number, unknown> | null | undefined)?.[step],
    content,
  );
}

/** Of the branches that take such a kind of value, the one that came furthest before something was wrong. */
function ofUnion(issue: z.core.$ZodIssueInvalidUnion, content: unknown, path: Path): Explained[] {
  if (issue.message !== 'Invalid input') return [{ path, key: false, message: `${nameOf(path)}: ${issue.message}` }];
  const fitting = issue.errors.filter(
    (issues) => !issues.some((one) => one.path.length === 0 && one.code === 'invalid_type'),
  );
  const explained = fitting.map((issues) => issues.flatMap((one) => explainIssue(one, content, path)));
  const depth = (found: readonly Explained[]) => Math.min(...found.map((one) => one.path.length));
  const [best] = explained.sort((a, b) => depth(b) - depth(a));
  if (best) return best;
  const kinds = [
    ...new Set(issue.errors.flat().flatMap((one) => (one.code === 'invalid_type' ? [kindName(one.expected)] : []))),
  ];
  const wanted = listed(kinds);
  const came = valueAt(content, path);
  return came === undefined
    ? missing(path, wanted)
    : [{ path, key: false, message: `${nameOf(path)}: expected ${wanted}, got ${kindOf(came)}` }];
}

function unknownKeys(issue: z.core.$ZodIssueUnrecognizedKeys, path: Path): Explained[] {
  const options = issue.message.replace(/^expected (one of )?/, '').split(', ');
  return issue.keys.map((unknown) => {
    const near = nearest(unknown, options) ?? meantKey(unknown, options);
    const message = `"${unknown}" is not known here${near ? `: did you mean ${near}?` : ''}; ${issue.message}`;
    return { path: [...path, unknown], key: true, message, unknownKey: true };
  });
}

function missing(path: Path, wanted: string): Explained[] {
  return [{ path, key: false, message: `"${path.at(-1)}" is missing: expected ${wanted}` }];
}

function sizeOf(issue: z.core.$ZodIssueTooBig | z.core.$ZodIssueTooSmall, came: unknown): string {
  const bound = issue.code === 'too_big' ? `at most ${issue.maximum}` : `at least ${issue.minimum}`;
  if (typeof came === 'number') return `expected ${bound}, got ${came}`;
  if (typeof came !== 'string')
    return `expected ${bound} entries, got ${Array.isArray(came) ? came.length : kindOf(came)}`;
  return issue.code === 'too_small'
    ? `expected a text, got ${JSON.stringify(came)}`
    : `expected ${bound} characters, got ${came.length}`;
}

const KINDS: Record<string, string> = {
  object: 'a map',
  record: 'a map',
  array: 'a list',
  string: 'a text',
  boolean: 'yes or no',
  number: 'a number',
  int: 'a whole number',
  null: 'nothing',
};

function kindName(expected: string): string {
  return KINDS[expected] ?? expected;
}

function listed(kinds: readonly string[]): string {
  return kinds.length < 2 ? kinds.join('') : `${kinds.slice(0, -1).join(', ')} or ${kinds.at(-1)}`;
}

function nameOf(path: Path): string {
  return (
    path
      .filter((step) => typeof step === 'string')
      .at(-1)
      ?.toString() ?? 'the file'
  );
}
