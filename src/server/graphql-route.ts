import type { IncomingMessage } from 'node:http';
import type { GraphQLSchema } from 'graphql';
import { createYoga, useExecutionCancellation } from 'graphql-yoga';
import type { Logger } from 'pino';
import { type Answer, problem } from './answer';
import { createDocumentCache } from './document-cache';
import type { Exchange } from './exchange';
import type { Ask, Asked } from './graph-export-route';
import { CACHED_CHARACTERS } from './limits';
import { readBody } from './read-body';
import type { RequestScope } from './request-scope';
import { type BorderContext, useBorder } from './use-border';
import { useCsv, wantsCsv } from './use-csv';
import { useLimits } from './use-limits';

/** GraphQL over HTTP, and asked from within. */
interface GraphqlRoute {
  answer(request: IncomingMessage, exchange: Exchange): Promise<Answer>;
  readonly ask: Ask;
}

/** Answers GraphQL requests by Yoga, with everything of Yoga's off that this folder does itself. */
export function createGraphqlRoute(
  schema: GraphQLSchema,
  makeContext: (scope: RequestScope) => object,
  log: Logger,
): GraphqlRoute {
  const yoga = createYoga<BorderContext>({
    schema,
    context: ({ exchange }) => makeContext(exchange.scope),
    plugins: [useBorder(log), useLimits(), useCsv(), useExecutionCancellation()],
    parserAndValidationCache: { documentCache: createDocumentCache(CACHED_CHARACTERS), errorCache: NO_CACHE },
    maskedErrors: false,
    maxRequestBodySize: false,
    batching: false,
    multipart: false,
    graphiql: false,
    landingPage: false,
    cors: false,
    logging: false,
    // Yoga compares the end of the address with this, query string included: no address ends with a space.
    healthCheckEndpoint: ' ',
  });
  return { answer, ask };

  async function answer(request: IncomingMessage, exchange: Exchange): Promise<Answer> {
    const { signal } = exchange.scope;
    const headers: Record<string, string> = { accept: wantsCsv(exchange) ? 'application/json' : exchange.accept };
    const init: RequestInit = { method: request.method ?? 'GET', headers, signal };
    if (request.method === 'POST') {
      headers['content-type'] = contentType(request);
      init.body = await readBody(request, signal);
    }
    const response = await yoga.fetch(addressOf(request), init, { exchange });
    return answerOf(response);
  }

  async function ask(query: string, variables: object, exchange: Exchange): Promise<Asked> {
    const headers = { accept: 'application/json', 'content-type': 'application/json' };
    const body = JSON.stringify({ query, variables });
    const init: RequestInit = { method: 'POST', headers, body, signal: exchange.scope.signal };
    return (await yoga.fetch('http://localhost/graphql', init, { exchange })).json() as Promise<Asked>;
  }
}

/** The last part of a path says only in what form the answer is wanted. */
function addressOf({ url = '' }: IncomingMessage): string {
  return `http://localhost${url.replace(/^\/graphql\.csv(?=\?|$)/, '/graphql')}`;
}

const NO_CACHE = { get: () => undefined, set: () => undefined };

/** Types a page may send without asking first (forms, text) are not taken: no foreign page writes by a visitor's browser. */
const CONTENT_TYPES = ['application/json', 'application/graphql+json', 'application/graphql'];

function contentType({ headers }: IncomingMessage): string {
  const given = headers['content-type'] ?? '';
  const type = given.split(';', 1)[0]?.trim().toLowerCase() ?? '';
  if (CONTENT_TYPES.includes(type)) return type;
  const message = `A POST is expected to have the content type ${CONTENT_TYPES[0]}; got "${given}".`;
  throw problem(415, 'UNSUPPORTED_MEDIA_TYPE', message);
}

/** Only a stream of events is handed on piece by piece; everything else Yoga has as one text. */
async function answerOf(response: Response): Promise<Answer> {
  const headers = Object.fromEntries(response.headers);
  const isStream = /^(text\/event-stream|multipart\/mixed)/.test(response.headers.get('content-type') ?? '');
  const body = isStream ? (response.body as AsyncIterable<Uint8Array>) : await response.text();
  return { status: response.status, headers, body };
}
