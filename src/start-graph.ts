import { ChanceryError } from './errors';
import { deriveCrowds } from './graph/crowds';
import { type Graph, type GraphAddress, openGraph } from './graph/graph';
import { prepareGraph } from './graph/prepare-graph';
import { findRunning } from './local-neo4j/find-running';
import { withPatience } from './local-neo4j/patience';
import { startLocalNeo4j } from './local-neo4j/start-local-neo4j';
import type { Settings } from './settings';

/** How long a Neo4j may take until it answers. */
const ANSWER_MS = 60_000;

/** How long constraints and indexes may take. */
const PREPARING_S = 600;

/** A graph that is ready, and how to let go of it. */
export interface StartedGraph {
  readonly graph: Graph;
  /** Where it is, for people. */
  readonly place: string;
  /** Tells other processes where the service is, where this process started the Neo4j. */
  announce(serviceUrl: string): void;
  /** Settles when an embedded Neo4j ended unasked and could not be started again. */
  readonly lost: Promise<ChanceryError>;
  stop(): Promise<void>;
}

interface StartOptions {
  readonly progress: (line: string) => void;
  /** Share the Neo4j of a service that is running on the same home, as commands do. */
  readonly share?: boolean;
}

/** Finds or starts the Neo4j that the settings mean, and makes it ready: one of your own, one that is running, or the embedded default. */
export async function startGraph(settings: Settings, { progress, share = false }: StartOptions): Promise<StartedGraph> {
  const { neo4j, database, home } = settings;
  if (neo4j) return await connected({ ...neo4j, database }, neo4j.uri, progress);
  const running = share ? findRunning(home) : undefined;
  if (running) return await connected({ ...running, database: 'neo4j' }, running.uri, progress);
  return embedded(home, progress);
}

async function connected(
  address: GraphAddress,
  place: string,
  progress: (line: string) => void,
): Promise<StartedGraph> {
  const graph = openGraph(address);
  try {
    const late = () => new ChanceryError('GRAPH_UNAVAILABLE', `Neo4j was not ready within ${PREPARING_S} seconds.`);
    await withPatience(prepareGraph(graph, ANSWER_MS), {
      doing: 'Preparing the graph',
      progress,
      seconds: PREPARING_S,
      late,
    });
    await deriveCrowds(graph, (event, share) =>
      progress(`Deriving the contacts of ${event} (${Math.floor(share * 100)} %)`),
    );
  } catch (error) {
    await graph.close();
    if (!(error instanceof ChanceryError)) throw error;
    throw new ChanceryError(error.code, `${place}: ${error.message}`, { cause: error });
  }
  return { graph, place, announce: () => undefined, lost: new Promise(() => undefined), stop: () => graph.close() };
}

/** Starts the embedded Neo4j, and starts it again should it end unasked. */
async function embedded(home: string, progress: (line: string) => void): Promise<StartedGraph> {
  const open = async () => {
    const neo4j = await startLocalNeo4j({ home, progress });
    try {
      const { uri, user, password } = neo4j;
      const { graph } = await connected({ uri, user, password, database: 'neo4j' }, uri, progress);
      return { neo4j, graph };
    } catch (error) {
      await neo4j.stop();
      throw error;
    }
  };
  let now = await open();
  let serviceUrl: string | undefined;
  let stopping = false;
  let restarted: Promise<void> = Promise.resolve();
  const lost = new Promise<ChanceryError>((settle) => {
    const restart = async (how: string) => {
      progress(`Neo4j ended (${how}); starting it again`);
      try {
        const before = now.graph;
        now = await open();
        await before.close();
        if (serviceUrl) now.neo4j.announce(serviceUrl);
        progress('Neo4j is back');
        watch();
      } catch (error) {
        settle(
          new ChanceryError(
            'LOCAL_NEO4J_FAILED',
            `Neo4j ended (${how}) and could not be started again: ${(error as Error).message}`,
          ),
        );
      }
    };
    const watch = () =>
      void now.neo4j.exited.then(({ how }) => {
        if (!stopping) restarted = restart(how);
      });
    watch();
  });
  return {
    graph: standIn(() => now.graph),
    place: `embedded, data in ${home}`,
    lost,
    announce: (url) => {
      serviceUrl = url;
      now.neo4j.announce(url);
    },
    stop: async () => {
      stopping = true;
      // A Neo4j that is just being started again is one more to stop.
      await restarted;
      await now.graph.close();
      await now.neo4j.stop();
    },
  };
}

/** A graph that is whatever graph is in use at the moment. */
function standIn(now: () => Graph): Graph {
  return {
    read: (...args) => now().read(...args),
    write: (...args) => now().write(...args),
    prepare: (...args) => now().prepare(...args),
    verify: (...args) => now().verify(...args),
    version: (...args) => now().version(...args),
    observe: (...args) => now().observe(...args),
    crowd: () => now().crowd(),
    close: () => now().close(),
  };
}
