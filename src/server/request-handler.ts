import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { Logger } from 'pino';
import { type Answer, errorAnswer, problem, sendAnswer } from './answer';
import { corsHeaders } from './cors-headers';
import { type Exchange, openExchange } from './exchange';
import { WAITS } from './limits';
import type { Metrics } from './metrics';
import { translateError } from './translate-error';

/** Answers one path: by method, from what it was asked. */
export interface Route {
  readonly methods: readonly string[];
  readonly answer: (request: IncomingMessage, exchange: Exchange) => Answer | Promise<Answer>;
}

interface HandlerOptions {
  readonly routes: Readonly<Record<string, Route>>;
  readonly corsOrigins: readonly string[];
  readonly deadlineMs: number;
  readonly log: Logger;
  readonly metrics: Metrics;
}

/** Takes every request from its first byte to its line in the log. */
export function createRequestHandler(options: HandlerOptions): RequestListener {
  const { routes, corsOrigins, deadlineMs, log, metrics } = options;
  return async (request, response) => {
    const startedAt = performance.now();
    const exchange = openExchange(request, response, deadlineMs, metrics.asked);
    const ended = metrics.began();
    response.once('close', () => {
      const ms = performance.now() - startedAt;
      const status = response.headersSent ? response.statusCode : CALLER_LEFT;
      const { path, kind } = exchange;
      ended({ route: Object.hasOwn(routes, path) ? path : undefined, kind, status, seconds: ms / 1000 });
      logLine(request, status, exchange, ms, log);
    });
    const headers = { ...COMMON_HEADERS, ...corsHeaders(request.headers.origin, corsOrigins) };
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    response.setHeader('x-request-id', exchange.scope.requestId);
    try {
      const answer = await routed(request, exchange, routes);
      await sendAnswer(response, answer);
    } catch (error) {
      await refuse(response, exchange, error, log);
    }
    letGo(request);
  };
}

const COMMON_HEADERS = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cache-control': 'no-store',
};

async function routed(request: IncomingMessage, exchange: Exchange, routes: HandlerOptions['routes']): Promise<Answer> {
  const { path } = exchange;
  const route = routes[path];
  if (!route) {
    const message = `There is nothing at ${path.slice(0, 200)}. There are ${Object.keys(routes).join(', ')}.`;
    throw problem(404, 'NOT_FOUND', message);
  }
  const allow = [...route.methods, 'OPTIONS'].join(', ');
  if (request.method === 'OPTIONS') return { status: 204, headers: { allow }, body: '' };
  if (!route.methods.includes(request.method ?? ''))
    throw problem(405, 'METHOD_NOT_ALLOWED', `${path} takes ${allow}; got ${request.method}.`, { allow });
  return route.answer(request, exchange);
}

/** Where the caller is gone, or an answer was begun, there is nothing left to say. */
async function refuse(response: ServerResponse, exchange: Exchange, error: unknown, log: Logger): Promise<void> {
  if (response.destroyed) return;
  const answer = errorAnswer(translateError(error, exchange, log), exchange.accept);
  await sendAnswer(response, answer).catch(() => response.destroy());
}

/** A caller who still sends after the answer is read from for a moment, so that the answer reaches it, and then cut off. */
function letGo(request: IncomingMessage): void {
  if (request.complete || request.destroyed) return;
  request.resume();
  const timer = setTimeout(() => request.complete || request.socket.destroy(), WAITS.linger);
  request.once('close', () => clearTimeout(timer));
}

function logLine(
  { method }: IncomingMessage,
  status: number,
  { scope, path, operation, graph, codes }: Exchange,
  ms: number,
  log: Logger,
): void {
  const line = {
    requestId: scope.requestId,
    method,
    path: path.slice(0, 200),
    operation: operation?.slice(0, 100),
    status,
    ms: Math.round(ms),
    ...(graph.queries > 0 ? { queries: graph.queries, graphMs: Math.round(graph.ms), rows: graph.rows } : {}),
    ...(codes.size > 0 ? { codes: [...codes] } : {}),
  };
  log[status >= 500 ? 'warn' : 'info'](line, 'request');
}

/** The status by which nginx, too, tells in its log that nobody was left to answer. */
const CALLER_LEFT = 499;
