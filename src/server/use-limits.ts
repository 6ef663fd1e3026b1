import { maxTokensPlugin } from '@escape.tech/graphql-armor-max-tokens';
import { type ExecutionArgs, type ExecutionResult, getOperationAST, validate } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { countKeys } from './count-keys';
import { documentLimits } from './document-limits';
import { LIMITS, overLimit } from './limits';
import { queryCost } from './query-cost';

/** Refuses what is over a limit in the order of what finding out costs: tokens, then shape, then validity, then size. */
export function useLimits(): Plugin {
  return {
    onPluginInit({ addPlugin }) {
      addPlugin(maxTokensPlugin({ n: LIMITS.tokens.max, onReject: [refuseTokens] }));
    },
    onValidate({ setValidationFn }) {
      setValidationFn((schema, document, ...rest) => {
        const broken = documentLimits(schema, document);
        return broken.length > 0 ? broken : validate(schema, document, ...rest);
      });
    },
    onExecute: refuseBySize,
    onSubscribe: refuseBySize,
  };
}

interface Executing {
  readonly args: ExecutionArgs;
  readonly setResultAndStopExecution: (result: ExecutionResult) => void;
}

function refuseBySize({ args, setResultAndStopExecution: stop }: Executing): void {
  const keys = countKeys(args.variableValues);
  const cost = keys > LIMITS.keys.max ? 0 : costOf(args);
  if (keys > LIMITS.keys.max) stop({ errors: [overLimit(LIMITS.keys, keys)] });
  if (cost > LIMITS.cost.max) stop({ errors: [overLimit(LIMITS.cost, cost)] });
}

function refuseTokens(): never {
  throw overLimit(LIMITS.tokens, 'more');
}

function costOf({ schema, document, operationName, variableValues }: ExecutionArgs): number {
  const operation = getOperationAST(document, operationName);
  return operation ? queryCost({ schema, document, operation, variables: variableValues ?? {} }) : 0;
}
