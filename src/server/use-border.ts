import { type ExecutionResult, GraphQLError, getOperationAST } from 'graphql';
import { isAsyncIterable, type Plugin } from 'graphql-yoga';
import type { Logger } from 'pino';
import { problem } from './answer';
import type { Exchange } from './exchange';
import { translateError } from './translate-error';

/** What Yoga is handed with each request. */
export interface BorderContext extends Record<string, unknown> {
  readonly exchange: Exchange;
}

/** Translates every error on its way out, in one place, and notes the operation's name and kind for the log. */
export function useBorder(log: Logger): Plugin<BorderContext, BorderContext> {
  return {
    onRequestParse({ requestParser, setRequestParser }) {
      if (requestParser) setRequestParser(async (request) => await orNotJson(() => requestParser(request)));
    },
    onParse({ context }) {
      return ({ result }) => {
        if (result === null || result instanceof Error) return;
        const operation = getOperationAST(result, context.params.operationName);
        context.exchange.operation = operation?.name?.value;
        context.exchange.kind = operation?.operation;
      };
    },
    onResultProcess({ result, setResult, serverContext: { exchange } }) {
      if (Array.isArray(result)) return;
      const translate = (one: ExecutionResult) => translated(one, exchange, log);
      setResult(isAsyncIterable(result) ? mapped(result, translate) : translate(result));
    },
  };
}

async function orNotJson<T>(parse: () => T): Promise<Awaited<T>> {
  try {
    return await parse();
  } catch (error) {
    if (error instanceof GraphQLError && !error.extensions.originalError) throw error;
    throw problem(400, 'BAD_REQUEST', `This request is expected to be JSON. ${(error as Error).message}`);
  }
}

function translated(result: ExecutionResult, exchange: Exchange, log: Logger): ExecutionResult {
  if (!result.errors) return result;
  return { ...result, errors: result.errors.map((error) => translateError(error, exchange, log)) };
}

async function* mapped<T>(items: AsyncIterable<T>, map: (item: T) => T): AsyncGenerator<T> {
  for await (const item of items) yield map(item);
}
