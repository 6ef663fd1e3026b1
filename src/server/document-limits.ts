import { maxAliasesRule } from '@escape.tech/graphql-armor-max-aliases';
import { maxDepthRule } from '@escape.tech/graphql-armor-max-depth';
import { maxDirectivesRule } from '@escape.tech/graphql-armor-max-directives';
import { type DocumentNode, type GraphQLError, type GraphQLSchema, NoFragmentCyclesRule, validate } from 'graphql';
import { LIMITS, type Limit, overLimit } from './limits';

/** What a document breaks of the limits that hold whatever its variables are; takes time in proportion to its length. */
export function documentLimits(schema: GraphQLSchema, document: DocumentNode): readonly GraphQLError[] {
  return validate(schema, document, RULES);
}

/** Cycles are looked for here too: graphql's check for fields that cannot be merged can overflow the stack on them. */
const RULES = [
  NoFragmentCyclesRule,
  maxDepthRule({ n: LIMITS.depth.max, flattenFragments: true, ...refuse(LIMITS.depth) }),
  maxAliasesRule({ n: LIMITS.aliases.max, allowList: [], ...refuse(LIMITS.aliases) }),
  maxDirectivesRule({ n: LIMITS.directives.max, ...refuse(LIMITS.directives) }),
];

/** Makes a rule of armor report our refusal; the number it found is only in its message. */
function refuse(limit: Limit): NonNullable<Parameters<typeof maxDepthRule>[0]> {
  return {
    propagateOnRejection: false,
    onReject: [
      (context, error) => {
        const found = /found (\d+)/.exec(error.message)?.[1];
        context?.reportError(overLimit(limit, found ? Number(found) : 'more'));
      },
    ],
  };
}
