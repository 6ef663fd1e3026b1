import { randomUUID } from 'node:crypto';
import { setMaxListeners } from 'node:events';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { ChanceryError } from '../errors';
import type { GraphAnswer, RequestScope } from './request-scope';

/** One request, its answer, and what is noted of it on the way for its line in the log. */
export interface Exchange {
  readonly scope: RequestScope;
  readonly path: string;
  readonly accept: string;
  /** The name of the GraphQL operation. */
  operation: string | undefined;
  /** Whether it is a query, a mutation or a subscription. */
  kind: string | undefined;
  /** What was asked of the graph: how often, for how long in all, and how many rows came. */
  readonly graph: { queries: number; ms: number; rows: number };
  /** Codes of the errors it was answered with. */
  readonly codes: Set<string>;
  /** Stacks of unexpected errors that are in the log already. */
  readonly logged: Set<string>;
}

/** Begins the exchange: gives it an id and starts its clock, which stops when the answer is sent. */
export function openExchange(
  request: IncomingMessage,
  response: ServerResponse,
  deadlineMs: number,
  asked: (answer: GraphAnswer) => void,
): Exchange {
  const controller = new AbortController();
  setMaxListeners(0, controller.signal);
  const clock = setTimeout(() => controller.abort(deadlineExceeded(deadlineMs)), deadlineMs);
  response.once('close', () => {
    clearTimeout(clock);
    if (!response.writableFinished) controller.abort(new DOMException('The caller went away.', 'AbortError'));
  });
  const graph = { queries: 0, ms: 0, rows: 0 };
  const answered = (answer: GraphAnswer) => {
    graph.queries++;
    graph.ms += answer.ms;
    graph.rows += answer.rows;
    asked(answer);
  };
  const { signal } = controller;
  return {
    scope: { requestId: requestId(request), signal, deadlineAt: Date.now() + deadlineMs, answered },
    path: request.url?.split('?', 1)[0] ?? '',
    accept: request.headers.accept ?? '*/*',
    operation: undefined,
    kind: undefined,
    graph,
    codes: new Set(),
    logged: new Set(),
  };
}

function deadlineExceeded(deadlineMs: number): ChanceryError {
  const message = `There was no answer within ${deadlineMs} ms: ask for less at a time.`;
  return new ChanceryError('DEADLINE_EXCEEDED', message);
}

function requestId({ headers }: IncomingMessage): string {
  const given = headers['x-request-id'];
  return typeof given === 'string' && /^[\w-]{1,64}$/.test(given) ? given : randomUUID();
}
