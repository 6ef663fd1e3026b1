import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { buildJars, jarsFolder } from './build-jars';
import { stepFailed } from './failures';
import { findJava } from './find-java';
import { logPath } from './launch';
import { launchWithArchive } from './launch-with-archive';
import { inUse, type LocalNeo4j } from './local-neo4j';
import { followLog } from './log-end';
import { prepareStore, storeIsMade } from './new-store';
import { ownHome, refuseIfRunning } from './own-home';
import { keepPassword } from './password';
import { type Progress, withPatience } from './patience';
import { processIdentity } from './process-identity';
import { writeRunning } from './running-file';

export interface LocalNeo4jOptions {
  /** The folder of everything this instance keeps: data, password, log, lock. */
  readonly home: string;
  /** Where Neo4j's jars are built once; `jarsFolder(home)` unless several homes share them. */
  readonly jars?: string;
  /** The JDK to use instead of the one on the PATH. */
  readonly javaHome?: string;
  readonly progress: Progress;
}

/** Starts the embedded Neo4j of a home, building it first where that has not been done. */
export async function startLocalNeo4j(options: LocalNeo4jOptions): Promise<LocalNeo4j> {
  const { javaHome, progress } = options;
  const home = resolve(options.home);
  const jars = resolve(options.jars ?? jarsFolder(home));
  await refuseIfRunning(home);
  mkdirSync(home, { recursive: true, mode: 0o700 });
  const java = await findJava(javaHome);
  await buildJars({ jars, home, java, progress });
  const log = followLog(logPath(home));
  const neo4j = await launchWithArchive({ jars, home, java, progress });
  const died = neo4j.exited.then((how) => Promise.reject(stepFailed(`Neo4j did not start (${how}).`, log)));
  try {
    await Promise.race([died, ownHome(neo4j, home, progress)]);
    const password = keepPassword(home);
    const jvm = { pid: neo4j.pid, identity: processIdentity(neo4j.pid) };
    const starting = { pid: process.pid, identity: processIdentity(process.pid), jvm };
    writeRunning(home, starting);
    prepareStore(home);
    neo4j.givePassword(password);
    const port = await withPatience(Promise.race([died, neo4j.port]), {
      doing: 'Starting Neo4j',
      progress,
      seconds: 120,
      late: () => stepFailed('Neo4j had not started after 120 seconds.', log),
    });
    storeIsMade(home);
    return inUse(neo4j, { home, password, running: { ...starting, uri: `bolt://127.0.0.1:${port}` }, progress });
  } catch (error) {
    neo4j.kill();
    await neo4j.exited;
    throw error;
  } finally {
    died.catch(() => undefined);
  }
}
