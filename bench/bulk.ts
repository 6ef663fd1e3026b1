import { parseArgs } from 'node:util';
import { writeBare } from './bulk/bare-writer';
import { readWhole, type WholeGraph } from './bulk/whole-graph';
import { loadWorld } from './load-world';
import { type OwnNeo4j, say, withOwnNeo4j } from './own-neo4j';
import { wholeNumber } from './whole-number';
import { worldOf } from './world';

const HELP = `Compares the pace of the writing transaction with that of a bare driver that writes the very same nodes and relationships.

  npm run bulk -- [--participations 20000] [--connections 1,4]

  --participations   how many the made-up world has
  --connections      from how many connections at a time each writes
  --help             this text

Each writes into a Neo4j of its own, which is thrown away. All nodes and relationships count, contacts among them.
`;

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
  const participations = wholeNumber('participations', values.participations);
  for (const text of values.connections.split(',')) {
    const connections = wholeNumber('connections', text);
    // Either writes what was made beforehand.
    const batches = [...worldOf({ participations })];
    let made: WholeGraph | undefined;
    const ours = await timed(
      'the writing transaction',
      ({ graph }) => loadWorld(graph, { participations }, { connections, batches }),
      async ({ driver }) => {
        made = await readWhole(driver);
      },
    );
    if (!made) throw new Error('expected a graph to write again, got none');
    const { nodes, hanging, relationships } = made;
    const bare = await timed('the bare driver', ({ driver }) =>
      writeBare(driver, { nodes, hanging, relationships }, connections),
    );
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

/** How many milliseconds some work takes on an empty graph that is ready; what comes afterwards is not counted. */
function timed(
  what: string,
  work: (lent: OwnNeo4j) => Promise<unknown>,
  afterwards: (lent: OwnNeo4j) => Promise<void> = async () => undefined,
): Promise<number> {
  return withOwnNeo4j(async (lent) => {
    const begun = performance.now();
    say(`${what} writes …`);
    const waiting = setInterval(
      () => say(`${what} writes (${Math.round((performance.now() - begun) / 1000)} s) …`),
      5_000,
    );
    try {
      await work(lent);
    } finally {
      clearInterval(waiting);
    }
    const took = performance.now() - begun;
    await afterwards(lent);
    return took;
  }, say);
}
