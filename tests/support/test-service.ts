import type { Graph } from '../../src/graph/graph';
import { lookForRedirects } from '../../src/loaders/redirects';
import { createService } from '../../src/serve';
import { readSettings } from '../../src/settings';

/** An answer as it came over HTTP. */
export interface Answer {
  readonly status: number;
  // biome-ignore lint/suspicious/noExplicitAny: answers are looked into freely
  readonly data: any;
  readonly errors?: readonly { message: string; path?: (string | number)[]; extensions?: { code?: string } }[];
}

/** The service over HTTP on a test's graph. */
export interface TestService {
  readonly url: string;
  ask(query: string, variables?: object): Promise<Answer>;
  /** Asks, and tells the names of the queries that Neo4j was sent for it. */
  askCounting(query: string, variables?: object): Promise<{ answer: Answer; queries: string[] }>;
  /** Has the service look whether ids were merged, as it does every second where it is served. */
  look(): Promise<void>;
  close(): Promise<void>;
}

/** What is asked here is not a matter of time, and a busy machine plans a question of the past for long; tests of deadlines name their own. */
const PATIENCE_MS = 120_000;

/** Starts the service on a free port, with a clock that stands still. */
export async function startTestService(
  graph: Graph,
  now = '2025-11-30T20:00:00Z',
  env: Record<string, string> = {},
  deadlineMs = PATIENCE_MS,
): Promise<TestService> {
  const settings = readSettings({ PORT: '0', LOG_LEVEL: 'silent', CHANCERY_NOW: now, ...env });
  const redirects = { some: false };
  const look = () => lookForRedirects(graph, redirects);
  await look().catch(() => undefined);
  const service = createService(graph, settings, { examples: [], deadlineMs, redirects });
  const { url } = await service.listen();
  const ask = async (query: string, variables?: object): Promise<Answer> => {
    const body = JSON.stringify({ query, variables });
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
    });
    return { status: response.status, ...((await response.json()) as Omit<Answer, 'status'>) };
  };
  return {
    url,
    ask,
    askCounting: async (query, variables) => {
      const queries: string[] = [];
      const stop = graph.observe((name) => queries.push(name));
      try {
        return { answer: await ask(query, variables), queries };
      } finally {
        stop();
      }
    },
    look,
    close: () => service.close(),
  };
}
