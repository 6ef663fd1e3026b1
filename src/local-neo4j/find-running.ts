import { readPassword } from './password';
import { runningNow } from './running-file';

/** Where another process finds the graph that is running already. */
export interface RunningNeo4j {
  readonly uri: string;
  readonly user: 'neo4j';
  readonly password: string;
  /** The process that started it and ends it. */
  readonly pid: number;
  /** Where that process serves GraphQL, once it does. */
  readonly serviceUrl?: string;
}

/** The living instance of this home, once its Neo4j accepts connections; undefined if there is none. */
export function findRunning(home: string): RunningNeo4j | undefined {
  const running = runningNow(home);
  const password = readPassword(home);
  if (!running?.uri || !password) return undefined;
  const { pid, uri, serviceUrl } = running;
  return { uri, user: 'neo4j', password, pid, ...(serviceUrl && { serviceUrl }) };
}
