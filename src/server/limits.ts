import { GraphQLError } from 'graphql';

/** What one request may ask: each bound with its code, its words and its reason. */
export const LIMITS = {
  bodyBytes: {
    max: 256 * 1024,
    code: 'TOO_LARGE',
    words: 'The body of this request has {found} bytes',
    reason: 'A document of 1,000 tokens is some 10 kB; the rest is room for variables, thousands of ids among them.',
  },
  tokens: {
    max: 1_000,
    code: 'TOO_MANY_TOKENS',
    words: 'This document has {found} tokens',
    reason:
      'All work before execution grows with the tokens: the worst 1,000 take 70 ms. Introspection by GraphiQL has 184.',
  },
  depth: {
    max: 20,
    code: 'TOO_DEEP',
    words: 'This query is {found} levels deep',
    reason:
      'Five lists inside each other are fifteen levels (field, edges, node) and leave five for what is asked of the last.',
  },
  aliases: {
    max: 30,
    code: 'TOO_MANY_ALIASES',
    words: 'This query uses {found} aliases',
    reason: 'A root field is a query of the graph, and an alias is the only way to ask the same one twice.',
  },
  directives: {
    max: 20,
    code: 'TOO_MANY_DIRECTIVES',
    words: 'This query uses {found} directives',
    reason: 'A page that leaves out its sections by @include needs a dozen; nothing needs hundreds.',
  },
  keys: {
    max: 1_000,
    code: 'TOO_MANY_KEYS',
    words: 'The variables of this request have {found} keys',
    reason:
      'GraphQL writes an object out in each of fifty messages about its keys: 10,000 take half a second. A list of ids has none.',
  },
  cost: {
    max: 100_000,
    code: 'TOO_COSTLY',
    words: 'This query may answer {found} values',
    reason: 'A value takes 2 to 3 µs, so the largest answer keeps everybody else waiting for about 0.3 s.',
  },
} as const satisfies Record<string, Limit>;

/** A bound on what one request may ask. */
export interface Limit {
  readonly max: number;
  readonly code: string;
  /** Says what came, with `{found}` for the number. */
  readonly words: string;
  readonly reason: string;
}

/** How the cost of a query is estimated, see query-cost.ts. */
export const COST = { plainList: 5, introspectionValue: 0.1 } as const;

/** How long the texts of all documents together are that are kept parsed. */
export const CACHED_CHARACTERS = 1_000_000;

/** How much of a message is sent: GraphQL repeats in it whatever it was given. */
export const MESSAGE_CHARACTERS = 2_000;

/** How long each wait may last, in milliseconds; a caller who does not read the answer is left after so many deadlines. */
export const WAITS = {
  deadline: 10_000,
  deafDeadlines: 3,
  ready: 2_000,
  linger: 2_000,
  closeGrace: 1_000,
  keepAlive: 5_000,
  underWay: 200,
} as const;

/** The refusal of a request that is over a limit: what came, and the limit. */
export function overLimit(limit: Limit, found: number | 'more'): GraphQLError {
  const came = found === 'more' ? `more than ${count(limit.max)}` : count(found);
  return new GraphQLError(`${limit.words.replace('{found}', came)}; the limit is ${count(limit.max)}.`, {
    extensions: { code: limit.code, limit: limit.max, ...(found === 'more' ? {} : { found }) },
  });
}

function count(value: number): string {
  return Math.min(Math.ceil(value), Number.MAX_SAFE_INTEGER).toLocaleString('en');
}
