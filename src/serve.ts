import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import pino from 'pino';
import { findDossiers } from './dossier/find-dossiers';
import { loadDossiers } from './dossier/load-dossiers';
import { ChanceryError } from './errors';
import { readExamples } from './examples';
import type { Graph } from './graph/graph';
import { RESTORE_FIRST, unfinishedIn } from './graph/graph-state';
import { primePast, primePresent } from './graph/prime-queries';
import { rebuild } from './graph/rebuild';
import { lookForRedirects, type Redirects } from './loaders/redirects';
import { withPatience } from './local-neo4j/patience';
import { createRequestContext } from './resolvers/request-context';
import { createSchema } from './resolvers/schema';
import { createHttpServer } from './server/http-server';
import { createMetrics } from './server/metrics';
import type { Settings } from './settings';
import { startGraph } from './start-graph';

/** How long a health check waits for the graph. */
const READY_MS = 2_000;

/** How often a service looks whether ids were merged, as long as none was. */
const LOOKING_MS = 1_000;

/** How long loading the dossiers may take in all. */
const LOADING_S = 1_800;

/** How long stopping may take in all; a Neo4j of our own ends with this process, however that ends. */
const STOPPING_MS = 120_000;

/** What a service may be told beside its settings. */
interface ServiceOptions {
  readonly examples?: ReturnType<typeof readExamples>;
  readonly deadlineMs?: number;
  readonly redirects?: Redirects;
}

/** The GraphQL service on a graph that is ready; what only counts may wait longer than a caller does. */
export function createService(
  graph: Graph,
  settings: Settings,
  { examples = readExamples(), deadlineMs, redirects = { some: false } }: ServiceOptions = {},
) {
  const clock = () => settings.now ?? new Date();
  return createHttpServer({
    schema: createSchema(readFileSync(join(__dirname, '..', 'schema.graphql'), 'utf8')),
    makeContext: ({ deadlineAt, signal, answered }) =>
      createRequestContext(
        (query, params) => graph.read(query, params, { deadlineAt, signal, answered }),
        clock(),
        redirects,
      ),
    checkReady: () => graph.verify(READY_MS),
    settings,
    log: pino({ level: settings.logLevel }, pino.destination(2)),
    metrics: createMetrics(() => graph.crowd()),
    examples: examples.map(({ title, query }) => ({ title, query })),
    ...(deadlineMs ? { deadlineMs } : {}),
  });
}

/** Does everything: a Neo4j, the dossiers, the service; until a signal ends it. */
export async function serve(settings: Settings, say: (line: string) => void): Promise<void> {
  const ended = new Promise<'signal'>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve('signal'));
  });
  const started = await startGraph(settings, { progress: say });
  const { graph } = started;
  const redirects: Redirects = { some: false };
  // A command may merge ids while the service runs.
  const looking = setInterval(() => void lookForRedirects(graph, redirects).catch(() => undefined), LOOKING_MS);
  try {
    say(`Neo4j is ready (${started.place})`);
    await bringUpToDate(graph, settings, say);
    const examples = readExamples();
    await lookForRedirects(graph, redirects);
    const service = createService(graph, settings, { examples, redirects });
    const { url } = await service.listen();
    started.announce(url);
    say(welcome(url, examples));
    const priming = new AbortController();
    const primed = primePresent(graph, priming.signal)
      .then(() => primePast(graph, priming.signal))
      .catch((error: Error) => {
        if (!priming.signal.aborted) say(`Not every query could be prepared: ${error.message}`);
      });
    const lost = await Promise.race([ended, started.lost]);
    say(lost === 'signal' ? 'Stopping: requests that are running are answered first' : lost.message);
    if (lost !== 'signal') process.exitCode = 1;
    setTimeout(() => {
      say(`Not stopped within ${STOPPING_MS / 1000} seconds; ending at once`);
      process.exit(1);
    }, STOPPING_MS).unref();
    priming.abort();
    await service.close();
    await primed;
  } finally {
    clearInterval(looking);
    await started.stop();
  }
}

async function bringUpToDate(graph: Graph, settings: Settings, say: (line: string) => void): Promise<void> {
  const unfinished = await unfinishedIn(graph);
  if (unfinished === 'restore') throw new ChanceryError('GRAPH_UNAVAILABLE', RESTORE_FIRST);
  if (unfinished !== 'nothing') {
    say(
      unfinished === 'rebuild cut off'
        ? 'A rebuild was cut off; doing it again'
        : 'The facts were laid down by another version of Chancery; laying them down again (chancery rebuild)',
    );
    await rebuild(graph, (done) => say(`${done} facts laid down`));
  }
  const files = findDossiers(settings.dossiers);
  const loading = loadDossiers(graph, files, { now: new Date(), newKey: randomUUID });
  const late = () =>
    new ChanceryError('GRAPH_UNAVAILABLE', `The dossiers were not loaded within ${LOADING_S} seconds.`);
  const loaded = await withPatience(loading, { doing: 'Loading dossiers', progress: say, seconds: LOADING_S, late });
  for (const { file, unchanged, added, retracted, restored } of loaded)
    say(
      unchanged ? `${file}: unchanged` : `${file}: ${added} claims added, ${retracted} retracted, ${restored} restored`,
    );
}

function welcome(url: string, examples: ReturnType<typeof readExamples>): string {
  const three = ['01', '02', '12'].flatMap((number) => examples.find((example) => example.number === number) ?? []);
  const questions = three.map(({ title, query }) => `  ${title}\n${indent(query)}`);
  return [
    '',
    `Chancery answers at ${url}/graphql (open it in a browser for GraphiQL)`,
    `Health: ${url}/health/ready`,
    '',
    'Three questions to paste there:',
    ...questions,
    '',
  ].join('\n');
}

function indent(query: string): string {
  return query
    .trim()
    .split('\n')
    .map((line) => `    ${line}`)
    .join('\n');
}
