import { createServer, type Server } from 'node:http';
import { type AddressInfo, Server as SocketServer } from 'node:net';
import type { GraphQLSchema } from 'graphql';
import type { Logger } from 'pino';
import { ChanceryError } from '../errors';
import { EXPORTERS } from '../exporters/exporters';
import type { Settings } from '../settings';
import { trackConnections } from './connections';
import { createGraphExportRoute } from './graph-export-route';
import { createGraphiqlPage, type Example } from './graphiql-page';
import { createGraphqlRoute } from './graphql-route';
import { createReadyRoute, live } from './health-route';
import { WAITS } from './limits';
import type { Metrics } from './metrics';
import { createRequestHandler, type Route } from './request-handler';
import type { RequestScope } from './request-scope';
import { CSV_PATH } from './use-csv';

export interface HttpServerOptions {
  readonly schema: GraphQLSchema;
  /** What resolvers get as their context, made anew for every request. */
  readonly makeContext: (scope: RequestScope) => object;
  /** Rejects with a ChanceryError when the graph does not answer. */
  readonly checkReady: () => Promise<void>;
  readonly settings: Pick<Settings, 'host' | 'port' | 'corsOrigins'>;
  readonly log: Logger;
  readonly metrics: Metrics;
  readonly examples: readonly Example[];
  readonly deadlineMs?: number;
}

export interface HttpServer {
  listen(): Promise<{ readonly url: string }>;
  /** Lets running requests finish, within their deadline, and resolves when no connection is left. */
  close(): Promise<void>;
}

/** The border between HTTP and the schema: limits, deadlines, errors, health, metrics and the log. */
export function createHttpServer(options: HttpServerOptions): HttpServer {
  const { settings, log, metrics, deadlineMs = WAITS.deadline } = options;
  let closed: Promise<void> | undefined;
  const routes = routesOf(options);
  const server = createServer(
    {
      headersTimeout: deadlineMs,
      requestTimeout: deadlineMs + WAITS.closeGrace,
      connectionsCheckingInterval: Math.min(deadlineMs, 1_000),
      keepAliveTimeout: WAITS.keepAlive,
    },
    createRequestHandler({ routes, corsOrigins: settings.corsOrigins, deadlineMs, log, metrics }),
  );
  server.timeout = deadlineMs * WAITS.deafDeadlines;
  const connections = trackConnections(server);
  return { listen, close };

  async function listen(): Promise<{ url: string }> {
    await new Promise<void>((resolve, reject) => {
      const fail = (error: Error) => reject(cannotListen(error, settings));
      server.once('error', fail).listen(settings.port, settings.host, () => {
        server.off('error', fail);
        resolve();
      });
    });
    return { url: urlOf(server, settings.host) };
  }

  function close(): Promise<void> {
    closed ??= new Promise((resolve) => {
      const cut = setTimeout(() => connections.cut(), deadlineMs + WAITS.closeGrace);
      // Not the HTTP server's own close: that one destroys idle connections at once, with requests that are on their way.
      SocketServer.prototype.close.call(server, () => {
        clearTimeout(cut);
        resolve();
      });
      connections.drain();
    });
    return closed;
  }
}

function routesOf(options: HttpServerOptions): Record<string, Route> {
  const { schema, makeContext, checkReady, examples, log, metrics } = options;
  const graphiql = createGraphiqlPage(examples);
  const graphql = createGraphqlRoute(schema, makeContext, log);
  const ready = createReadyRoute(checkReady, log);
  const redirect = { status: 302, headers: { location: '/graphql' }, body: '' };
  return {
    '/graphql': {
      methods: ['GET', 'POST'],
      answer: (request, exchange) =>
        request.method === 'GET' && exchange.accept.includes('text/html')
          ? graphiql(String(request.headers['accept-encoding']))
          : graphql.answer(request, exchange),
    },
    '/health/live': { methods: ['GET', 'HEAD'], answer: live },
    '/health/ready': { methods: ['GET', 'HEAD'], answer: (_, exchange) => ready(exchange) },
    ...Object.fromEntries(
      EXPORTERS.map((exporter) => [
        `/graph.${exporter.suffix}`,
        { methods: ['GET', 'HEAD'], answer: createGraphExportRoute(exporter, graphql.ask) },
      ]),
    ),
    [CSV_PATH]: { methods: ['GET', 'POST'], answer: graphql.answer },
    '/metrics': { methods: ['GET', 'HEAD'], answer: () => metrics.page() },
    '/': { methods: ['GET', 'HEAD'], answer: () => redirect },
  };
}

function urlOf(server: Server, host: string): string {
  const { port } = server.address() as AddressInfo;
  const isEverywhere = host === '0.0.0.0' || host === '::';
  const name = isEverywhere ? 'localhost' : host.includes(':') ? `[${host}]` : host;
  return `http://${name}:${port}`;
}

function cannotListen(error: NodeJS.ErrnoException, { host, port }: HttpServerOptions['settings']): ChanceryError {
  const why: Record<string, string> = {
    EADDRINUSE: `port ${port} is taken: set PORT to another one (0 takes any that is free)`,
    EACCES: `port ${port} needs rights we do not have: set PORT to one above 1023`,
    EADDRNOTAVAIL: `this machine has no address ${host}: set HOST`,
    ENOTFOUND: `the name ${host} is not known: set HOST`,
  };
  const reason = why[error.code ?? ''] ?? error.message;
  return new ChanceryError('SETTINGS_INVALID', `Cannot listen on ${host}: ${reason}.`, { cause: error });
}
