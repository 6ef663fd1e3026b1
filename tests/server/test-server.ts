import { makeExecutableSchema } from '@graphql-tools/schema';
import { GraphQLError } from 'graphql';
import { pino } from 'pino';
import { ChanceryError } from '../../src/errors';
import { createHttpServer, type HttpServer, type HttpServerOptions } from '../../src/server/http-server';
import { createMetrics } from '../../src/server/metrics';
import type { RequestScope } from '../../src/server/request-scope';

/** A running server over a schema of the tests' own, and what it did. */
export interface TestServer {
  readonly url: string;
  readonly port: number;
  readonly server: HttpServer;
  /** The lines of the log, parsed. */
  readonly log: LogLine[];
  /** How often each resolver ran. */
  readonly calls: Record<string, number>;
  /** The scopes that were handed to makeContext. */
  readonly scopes: RequestScope[];
  /** Lets the resolvers of `gate` go on. */
  openGate(): void;
}

export type LogLine = Record<string, unknown>;

/** Starts a server on a free port, to be ended by `closeServers`. */
export async function startServer(options: Partial<HttpServerOptions> = {}): Promise<TestServer> {
  const log: LogLine[] = [];
  const calls: Record<string, number> = {};
  const scopes: RequestScope[] = [];
  let openGate = () => {};
  const gate = new Promise<string>((resolve) => {
    openGate = () => resolve('open');
  });
  const server = createHttpServer({
    schema: testSchema(calls, gate),
    makeContext: (scope) => {
      scopes.push(scope);
      return { scope };
    },
    checkReady: async () => {},
    settings: { host: '127.0.0.1', port: 0, corsOrigins: [] },
    log: pino({ level: 'debug' }, { write: (line: string) => void log.push(JSON.parse(line)) }),
    metrics: createMetrics(() => ({ inside: 0, waiting: 0, places: 0 })),
    examples: [],
    ...options,
  });
  const { url } = await server.listen();
  open.push(server);
  return { url, port: Number(new URL(url).port), server, log, calls, scopes, openGate };
}

/** Ends every server that was started. */
export async function closeServers(): Promise<void> {
  await Promise.all(open.splice(0).map((server) => server.close()));
}

const open: HttpServer[] = [];

/** Asks over POST, as a client that takes anything. */
export async function ask(
  url: string,
  query: string,
  rest: object = {},
  headers: Record<string, string> = {},
): Promise<Reply> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query, ...rest }),
  });
  const body = (await response.json()) as Reply['body'];
  return { status: response.status, headers: response.headers, body };
}

export interface Reply {
  readonly status: number;
  readonly headers: Headers;
  readonly body: {
    readonly data?: Record<string, unknown> | null;
    readonly errors?: readonly {
      readonly message: string;
      readonly path?: unknown;
      readonly extensions: Record<string, unknown>;
    }[];
  };
}

/** The codes of a reply's errors. */
export function codes(reply: Reply): unknown[] {
  return (reply.body.errors ?? []).map((error) => error.extensions?.code);
}

const typeDefs = /* GraphQL */ `
  scalar Odd
  type Query {
    hello(name: String = "world"): String!
    person(id: ID): Person
    people(first: Int = 20): PersonConnection!
    nodes(ids: [ID!]!): [Person]!
    odd(value: Odd!): String
    gate: String
    big: String
    gatedPerson: Person
    waits: String
    badInput: String
    graphqlError: String
    unavailable: String
    tooLate: String
    broken: String
    brokenMany: [Broken!]!
    brokenRequired: String!
  }
  type Broken { value: String }
  type Person {
    id: ID!
    name: String
    boss: Person
    roles: [Role!]!
    friends(first: Int = 20): PersonConnection!
  }
  type Role { title: String }
  type PersonConnection { totalCount: Int!  nodes: [Person!]!  edges: [PersonEdge!]! }
  type PersonEdge { cursor: String!  node: Person! }
  type Mutation { setName(name: String!): String! }
  type Subscription { count: Int  breaks: Int gated: Int }
`;

function testSchema(calls: Record<string, number>, gate: Promise<string>) {
  const called = (name: string) => {
    calls[name] = (calls[name] ?? 0) + 1;
  };
  const person = { id: '1', name: 'Ada', roles: [{ title: 'Countess' }] };
  const connection = { totalCount: 1, nodes: [person], edges: [{ cursor: 'c', node: person }] };
  const fail = (error: Error) => () => {
    throw error;
  };
  return makeExecutableSchema({
    typeDefs,
    resolvers: {
      Odd: {
        __parseValue: (value: unknown) => {
          throw new TypeError(`${value} is not odd`);
        },
      },
      Query: {
        hello: (_: unknown, { name }: { name: string }) => {
          called('hello');
          return `Hello ${name}`;
        },
        person: () => {
          called('person');
          return person;
        },
        people: () => {
          called('people');
          return connection;
        },
        nodes: (_: unknown, { ids }: { ids: string[] }) => ids.map(() => person),
        gate: async () => {
          called('gate');
          return gate;
        },
        big: () => {
          called('big');
          return 'x'.repeat(64 * 1024 * 1024);
        },
        gatedPerson: async () => {
          called('gatedPerson');
          await gate;
          return person;
        },
        waits: () => new Promise(() => {}),
        badInput: fail(new ChanceryError('BAD_USER_INPUT', 'An id looks like person/marco-rubio; got "x".')),
        graphqlError: fail(new GraphQLError('Told as it is.', { extensions: { code: 'OWN_CODE' } })),
        unavailable: fail(new ChanceryError('GRAPH_UNAVAILABLE', 'The graph at bolt://x does not answer.')),
        tooLate: fail(new ChanceryError('DEADLINE_EXCEEDED', 'The query took too long.')),
        broken: fail(new TypeError('secret detail')),
        brokenMany: () => [{}, {}, {}],
        brokenRequired: fail(new TypeError('secret detail')),
      },
      Broken: { value: fail(new TypeError('secret detail')) },
      Person: {
        friends: () => connection,
        boss: () => {
          called('boss');
          return person;
        },
      },
      Mutation: {
        setName: (_: unknown, { name }: { name: string }) => {
          called('setName');
          return name;
        },
      },
      Subscription: {
        count: {
          subscribe: async function* () {
            yield { count: 1 };
            yield { count: 2 };
          },
        },
        gated: {
          subscribe: async function* () {
            yield { gated: 1 };
            await gate;
          },
        },
        breaks: {
          subscribe: async function* () {
            yield { breaks: 1 };
          },
          resolve: fail(new TypeError('secret detail')),
        },
      },
    },
  });
}
