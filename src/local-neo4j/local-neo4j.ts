import type { Exit, Launched } from './launch';
import { type Progress, withPatience } from './patience';
import { type Running, removeRunning, writeRunning } from './running-file';

/** A Neo4j of our own, which ends when this process does. */
export interface LocalNeo4j {
  readonly uri: string;
  readonly user: 'neo4j';
  readonly password: string;
  /** The process of Neo4j itself. */
  readonly pid: number;
  /** How Neo4j ended; `expected` if it was asked to. */
  readonly exited: Promise<{ readonly expected: boolean; readonly how: Exit }>;
  /** Tells other processes where the service is that uses this Neo4j. */
  announce(serviceUrl: string): void;
  /** Closes the store and waits for it; calling it again gives the same promise. */
  stop(): Promise<void>;
}

interface Use {
  readonly home: string;
  readonly password: string;
  readonly running: Running & { readonly uri: string };
  readonly progress: Progress;
}

/** Publishes a launched Neo4j that accepts connections, and hands it out. */
export function inUse(neo4j: Launched, { home, password, running, progress }: Use): LocalNeo4j {
  let stopping: Promise<void> | undefined;
  let gone = false;
  const exited = neo4j.exited.then((how) => {
    gone = true;
    return { expected: stopping !== undefined, how };
  });
  writeRunning(home, running);
  return {
    uri: running.uri,
    user: 'neo4j',
    password,
    pid: neo4j.pid,
    exited,
    announce: (serviceUrl) => {
      // Without Neo4j there is no lock, and the file may be another instance's.
      if (!gone && !stopping) writeRunning(home, { ...running, serviceUrl });
    },
    stop: () => {
      if (!stopping && !gone) removeRunning(home, neo4j.pid);
      stopping ??= stop(neo4j, progress);
      return stopping;
    },
  };
}

async function stop(neo4j: Launched, progress: Progress): Promise<void> {
  neo4j.end();
  const late = () => new Error('Neo4j had not closed after 60 seconds and was killed; the next start recovers.');
  await withPatience(neo4j.exited, { doing: 'Closing Neo4j', progress, seconds: 60, late }).catch((error: Error) => {
    progress(error.message);
    neo4j.kill();
    return neo4j.exited;
  });
}
