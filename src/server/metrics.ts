import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Answer } from './answer';
import type { GraphAnswer } from './request-scope';

/** What is counted of requests, of the graph and of the process, for Prometheus. No label takes more values than there are in the code. */
export interface Metrics {
  /** Counts a request as running until the returned function is called with how it went. */
  began(): (ended: Ended) => void;
  /** Counts a question to the graph. */
  asked(answer: GraphAnswer): void;
  page(): Promise<Answer>;
}

interface Ended {
  /** The route, where there is one. */
  readonly route: string | undefined;
  readonly kind: string | undefined;
  readonly status: number;
  readonly seconds: number;
}

/** Counters that begin at nothing; the crowd at the graph is looked at whenever the page is asked for. */
export function createMetrics(
  crowd: () => { readonly inside: number; readonly waiting: number; readonly places: number },
): Metrics {
  const registers = [new Registry()];
  const common = { registers };
  const running = new Gauge({ ...common, name: 'chancery_requests_running', help: 'Requests being answered.' });
  const requests = new Counter({
    ...common,
    name: 'chancery_requests_total',
    help: 'Requests, by route, kind of GraphQL operation and class of status (left: the caller went away).',
    labelNames: ['route', 'kind', 'status'],
  });
  const seconds = new Histogram({
    ...common,
    name: 'chancery_request_seconds',
    help: 'How long requests took, from the first byte to the last.',
    labelNames: ['route'],
    buckets: BUCKETS,
  });
  const queries = new Counter({
    ...common,
    name: 'chancery_graph_queries_total',
    help: 'Questions to Neo4j, by Cypher file and outcome.',
    labelNames: ['query', 'outcome'],
  });
  const rows = new Counter({
    ...common,
    name: 'chancery_graph_rows_total',
    help: 'Rows that came from Neo4j, by Cypher file.',
    labelNames: ['query'],
  });
  const graphSeconds = new Histogram({
    ...common,
    name: 'chancery_graph_seconds',
    help: 'How long questions to Neo4j took, waits and further tries included.',
    buckets: BUCKETS,
  });
  new Gauge({
    ...common,
    name: 'chancery_graph_crowd',
    help: 'Questions to Neo4j: inside are under way, waiting have no place yet, places are how many there may be.',
    labelNames: ['state'],
    collect() {
      for (const [state, count] of Object.entries(crowd())) this.set({ state }, count);
    },
  });
  return {
    began: () => {
      running.inc();
      return ({ route = 'none', kind = 'none', status, seconds: took }) => {
        running.dec();
        requests.inc({ route, kind, status: status === 499 ? 'left' : `${Math.floor(status / 100)}xx` });
        seconds.observe({ route }, took);
      };
    },
    asked: ({ query, ms, rows: count, failed }) => {
      queries.inc({ query, outcome: failed ? 'failed' : 'answered' });
      rows.inc({ query }, count);
      graphSeconds.observe(ms / 1000);
    },
    page: async () => {
      const all = Registry.merge([...registers, ofProcess()]);
      return { status: 200, headers: { 'content-type': all.contentType }, body: await all.metrics() };
    },
  };
}

const BUCKETS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

let registryOfProcess: Registry | undefined;

/** Memory, event loop and garbage collection: once a process, since watching them cannot be ended. */
function ofProcess(): Registry {
  if (!registryOfProcess) {
    registryOfProcess = new Registry();
    collectDefaultMetrics({ register: registryOfProcess });
  }
  return registryOfProcess;
}
