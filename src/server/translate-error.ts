import { types } from 'node:util';
import { GraphQLError } from 'graphql';
import type { Logger } from 'pino';
import { ChanceryError } from '../errors';
import type { Exchange } from './exchange';
import { LIMITS, MESSAGE_CHARACTERS } from './limits';

/** Turns whatever was thrown into what the caller may read; what nobody foresaw is masked, and logged once. */
export function translateError(error: unknown, exchange: Exchange, log: Logger): GraphQLError {
  const cause = rootOf(error);
  const told = isForCaller(error, cause) ? forCaller(error, cause) : masked(error, cause, exchange, log);
  const { code } = told.extensions;
  if (typeof code === 'string') exchange.codes.add(code);
  return told;
}

/** Statuses that hold even where part of the answer is there. */
const HTTP_BY_CODE: Record<string, { status: number; headers?: Record<string, string> }> = {
  GRAPH_UNAVAILABLE: { status: 503, headers: { 'retry-after': '5' } },
  DEADLINE_EXCEEDED: { status: 504 },
  ...Object.fromEntries(Object.values(LIMITS).map(({ code }) => [code, { status: 400 }])),
  [LIMITS.bodyBytes.code]: { status: 413 },
};

function rootOf(error: unknown): unknown {
  let cause = error;
  while (cause instanceof GraphQLError && cause.originalError) cause = cause.originalError;
  return cause;
}

/** An error with a place in the document but none in the answer is about the document: a scalar that refused a value. */
function isForCaller(error: unknown, cause: unknown): error is GraphQLError | ChanceryError {
  if (cause instanceof ChanceryError || cause instanceof GraphQLError) return true;
  return error instanceof GraphQLError && error.nodes !== undefined && error.path === undefined;
}

function forCaller(error: GraphQLError | ChanceryError, cause: unknown): GraphQLError {
  const own = error instanceof GraphQLError ? error.extensions : {};
  const code = cause instanceof ChanceryError ? cause.code : (own.code ?? defaultCode(error));
  const http = HTTP_BY_CODE[String(code)] ?? own.http;
  const { message } = error;
  const told = message.length > MESSAGE_CHARACTERS ? `${message.slice(0, MESSAGE_CHARACTERS)} …` : message;
  return new GraphQLError(told, {
    ...placeOf(error),
    extensions: { ...own, ...(code ? { code } : {}), ...(http ? { http } : {}) },
  });
}

function defaultCode(error: unknown): string | undefined {
  return error instanceof GraphQLError && error.path === undefined ? 'BAD_USER_INPUT' : undefined;
}

/** `unexpected` is Yoga's own mark: status 500 if there is no data, and it is not sent. */
function masked(error: unknown, cause: unknown, exchange: Exchange, log: Logger): GraphQLError {
  const { requestId } = exchange.scope;
  const thrown = types.isNativeError(cause) ? cause : new Error(`Thrown, but not an Error: ${String(cause)}`);
  const stack = thrown.stack ?? thrown.message;
  if (!exchange.logged.has(stack)) log.error({ requestId, err: thrown }, 'unexpected error');
  exchange.logged.add(stack);
  return new GraphQLError('Unexpected error.', {
    ...placeOf(error),
    extensions: { code: 'INTERNAL_SERVER_ERROR', requestId, unexpected: true },
  });
}

function placeOf(error: unknown): Pick<GraphQLError, 'nodes' | 'source' | 'positions' | 'path'> | object {
  if (!(error instanceof GraphQLError)) return {};
  const { nodes, source, positions, path } = error;
  return { nodes, source, positions, path };
}
