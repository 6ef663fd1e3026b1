import { ChanceryError } from '../errors';
import type { FollowedLog } from './log-end';
import type { Running } from './running-file';

/** Java or Maven is missing or too old: what was found and the three ways to have a Neo4j. */
export function toolsMissing(found: string): ChanceryError {
  return new ChanceryError(
    'LOCAL_NEO4J_FAILED',
    `The embedded Neo4j needs Java 17 or newer and, to be built once, Maven; found ${found}.\n${THREE_WAYS}`,
  );
}

/** A step did not succeed: what was tried, what came, and where to read more. */
export function stepFailed(what: string, log: FollowedLog): ChanceryError {
  const lines = log.end();
  const end = lines ? `The end of ${log.path}:\n${lines.replace(/^/gm, '  | ')}` : `It left no word in ${log.path}.`;
  return new ChanceryError('LOCAL_NEO4J_FAILED', `${what}\n${end}\n${THREE_WAYS}`);
}

/** Another process has this home. */
export function alreadyRunning(home: string, { pid, uri, serviceUrl }: Running): ChanceryError {
  const address = serviceUrl ?? (uri ? `its Neo4j at ${uri}` : 'still starting');
  return new ChanceryError(
    'ALREADY_RUNNING',
    `Chancery is already running on ${home}: process ${pid}, ${address}.\n` +
      `Use that one, or end it first (kill ${pid}), or set CHANCERY_HOME to another folder.`,
  );
}

/** The Neo4j of the last run does not come to an end. */
export function stillClosing(home: string, jvmPid: number | undefined): ChanceryError {
  const holder = jvmPid ? `process ${jvmPid}, the Neo4j of an earlier run` : 'a process that cannot be seen from here';
  const advice = jvmPid ? `end it (kill ${jvmPid}) and start again` : 'find and end it';
  return new ChanceryError(
    'ALREADY_RUNNING',
    `${home} is still held by ${holder}.\nWait and start again, or ${advice}, or set CHANCERY_HOME to another folder.`,
  );
}

const THREE_WAYS = `There are three ways to have a Neo4j:
  1. the embedded one: install a JDK (Java 17 or newer) and Maven, so that "java" and "mvn" are found
  2. Docker: docker compose up
  3. your own Neo4j 5.26 or newer: set NEO4J_URI, NEO4J_USER and NEO4J_PASSWORD`;
