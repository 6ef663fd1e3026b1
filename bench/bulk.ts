import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import neo4j, { type Driver } from 'neo4j-driver';
import { type Graph, openGraph } from '../src/graph/graph';
import { prepareGraph } from '../src/graph/prepare-graph';
import { jarsFolder } from '../src/local-neo4j/build-jars';
import { startLocalNeo4j } from '../src/local-neo4j/start-local-neo4j';
import { writeBare } from './bulk/bare-writer';
import { readWhole, type WholeGraph } from './bulk/whole-graph';
import { loadWorld } from './load-world';
import { worldOf } from './world';

const HELP = `Compares the pace of the writing transaction with that of a bare driver that writes the very same nodes and relationships.

  npm run bulk -- [--participations 20000] [--connections 1,4]

  --participations   how many the made-up world has
  --connections      from how many connections at a time each writes
  --help             this text

Each writes into a Neo4j of its own, which is thrown away. All nodes and relationships count, contacts among them.
`;

const ROOT = join(__dirname, '..');

void main();

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      participations: { type: 'string', default: '20000' },
      connections: { type: 'string', default: '1,4' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    process.stdout.write(HELP);
    return;
  }
  const participations = whole('participations', values.participations);
  for (const text of values.connections.split(',')) {
    const connections = whole('connections', text);
    // Either writes what was made beforehand.
    const batches = [...worldOf({ participations })];
    let made: WholeGraph | undefined;
    const ours = await timed(
      ({ graph }) => loadWorld(graph, { participations }, { connections, batches }),
      async ({ driver }) => {
        made = await readWhole(driver);
      },
    );
    if (!made) throw new Error('expected a graph to write again, got none');
    const { nodes, hanging, relationships } = made;
    const bare = await timed(({ driver }) => writeBare(driver, { nodes, hanging, relationships }, connections));
    const pace = (ms: number) => `${Math.round((1000 * participations) / ms)} a second`;
    process.stdout.write(
      [
        `${participations} participations, ${nodes.length + hanging.length} nodes, ${relationships.length + hanging.length} relationships, ${connections} connection${connections > 1 ? 's' : ''}`,
        `  the writing transaction: ${pace(ours)}`,
        `  the bare driver: ${pace(bare)}`,
        `  ratio: ${(bare / ours).toFixed(2)}`,
        '',
      ].join('\n'),
    );
  }
}

interface Lent {
  readonly graph: Graph;
  readonly driver: Driver;
}

/** How many milliseconds some work takes on an empty graph that is ready; what comes afterwards is not counted. */
async function timed(
  work: (lent: Lent) => Promise<unknown>,
  afterwards: (lent: Lent) => Promise<void> = async () => undefined,
): Promise<number> {
  const home = mkdtempSync(join(tmpdir(), 'chancery-bulk-'));
  const local = await startLocalNeo4j({ home, jars: jarsFolder(join(ROOT, '.chancery')), progress: () => undefined });
  const graph = openGraph({ uri: local.uri, user: local.user, password: local.password, database: 'neo4j' });
  const driver = neo4j.driver(local.uri, neo4j.auth.basic(local.user, local.password), {
    disableLosslessIntegers: true,
  });
  try {
    await prepareGraph(graph, 60_000);
    const begun = performance.now();
    await work({ graph, driver });
    const took = performance.now() - begun;
    await afterwards({ graph, driver });
    return took;
  } finally {
    await driver.close();
    await graph.close();
    await local.stop();
    rmSync(home, { recursive: true, force: true });
  }
}

function whole(name: string, text: string): number {
  const value = Number(text);
  if (Number.isInteger(value) && value > 0) return value;
  throw new Error(`--${name}: expected a whole number from 1 on, got "${text}"`);
}
