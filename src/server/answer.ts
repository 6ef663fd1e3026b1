import type { ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { GraphQLError } from 'graphql';

/** What a route answers with; headers common to all answers are set before. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Buffer | AsyncIterable<Uint8Array>;
}

/** Sends an answer, unless the caller is gone; rejects where one was begun before. */
export async function sendAnswer(response: ServerResponse, { status, headers, body }: Answer): Promise<void> {
  if (response.destroyed) return;
  if (typeof body !== 'string' && !Buffer.isBuffer(body)) {
    response.writeHead(status, headers);
    await pipeline(Readable.from(body), response);
    return;
  }
  const length = status === 204 || status === 304 ? {} : { 'content-length': Buffer.byteLength(body) };
  response.writeHead(status, { ...headers, ...length });
  response.end(body);
}

/** A small JSON document. */
export function jsonAnswer(status: number, value: object, headers: Readonly<Record<string, string>> = {}): Answer {
  const type = { 'content-type': 'application/json; charset=utf-8' };
  return { status, headers: { ...type, ...headers }, body: JSON.stringify(value) };
}

/** A failure outside of GraphQL's own execution, in GraphQL's shape, with the status its extensions name. */
export function errorAnswer(error: GraphQLError, accept: string): Answer {
  const { http, unexpected, ...extensions } = error.extensions as ErrorExtensions;
  const type = accept.includes(GRAPHQL_TYPE) ? GRAPHQL_TYPE : 'application/json';
  const body = { errors: [{ message: error.message, extensions }] };
  return jsonAnswer(http?.status ?? 500, body, { 'content-type': `${type}; charset=utf-8`, ...http?.headers });
}

/** An error the border itself finds, with its HTTP status. */
export function problem(
  status: number,
  code: string,
  message: string,
  headers: Record<string, string> = {},
): GraphQLError {
  return new GraphQLError(message, { extensions: { code, http: { status, headers } } });
}

const GRAPHQL_TYPE = 'application/graphql-response+json';

interface ErrorExtensions {
  readonly http?: { readonly status?: number; readonly headers?: Readonly<Record<string, string>> };
  readonly unexpected?: boolean;
}
