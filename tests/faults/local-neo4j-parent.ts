import neo4j from 'neo4j-driver';
import { startLocalNeo4j } from '../../src/local-neo4j/start-local-neo4j';

/**
 * A process for `local-neo4j.test.ts` to kill: starts the Neo4j of HOME and commits one node after the other.
 * Tells what it does as lines of JSON. With `--graceful` it answers SIGINT as the service does: last request, then stop.
 */
async function main(home: string, jars: string, graceful: boolean): Promise<void> {
  const local = await startLocalNeo4j({ home, jars, progress: (line) => say({ progress: line }) });
  const driver = neo4j.driver(local.uri, neo4j.auth.basic(local.user, local.password));
  const { records } = await driver.executeQuery('MATCH (w:Written) RETURN toFloat(count(w)) AS found');
  say({ ready: local.uri, jvm: local.pid, found: records[0]?.get('found') });
  let interrupted = false;
  if (graceful) process.once('SIGINT', () => (interrupted = true));
  for (let n = 1; !interrupted; n++) {
    await driver.executeQuery('CREATE (:Written {n: $n})', { n });
    say({ committed: n });
  }
  await driver.executeQuery('CREATE (:Written {n: 0})');
  say({ committed: 0 });
  await driver.close();
  await local.stop();
  say({ stopped: true });
}

function say(fact: object): void {
  process.stdout.write(`${JSON.stringify(fact)}\n`);
}

const [home = '', jars = '', mode] = process.argv.slice(2);
main(home, jars, mode === '--graceful').catch((error) => {
  say({ failed: error.code, message: error.message });
  process.exit(1);
});
