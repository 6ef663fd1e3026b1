import { parseArgs } from 'node:util';
import { countAnew } from './load/count-anew';
import { loadWorld } from './load-world';
import { say, withOwnNeo4j } from './own-neo4j';
import { wholeNumber } from './whole-number';

const HELP = `Loads a made-up world into a Neo4j of its own, which is thrown away, and counts anew what came of it.

  npm run load -- [--participations 20000] [--connections 1] [--people 600]

  --participations   how many the made-up world has; 1000000 takes some 45 minutes and 10 GB
  --connections      from how many connections at a time it is written
  --people           of how many people the contacts are counted anew
  --help             this text

Fails where there are other than so many participations, or where a contact is drawn otherwise than it is counted.
`;

/** Of how many contacts that are drawn otherwise one is told. */
const TOLD = 5;

void main();

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      participations: { type: 'string', default: '20000' },
      connections: { type: 'string', default: '1' },
      people: { type: 'string', default: '600' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    process.stdout.write(HELP);
    return;
  }
  const participations = wholeNumber('participations', values.participations);
  const connections = wholeNumber('connections', values.connections);
  const people = wholeNumber('people', values.people);
  await withOwnNeo4j(async ({ graph, driver }) => {
    const begun = Date.now();
    const seconds = () => Math.round((Date.now() - begun) / 1000);
    let told = 0;
    await loadWorld(
      graph,
      { participations },
      {
        connections,
        progress: ({ batches, claims, facts }) => {
          if (seconds() < told + 5) return;
          told = seconds();
          say(`${batches} batches, ${claims} claims, ${facts} facts, ${told} s`);
        },
      },
    );
    const took = seconds();
    const count = async (pattern: string) =>
      Number(
        (await driver.executeQuery(`MATCH ${pattern} RETURN count(*) AS n`, {}, { database: 'neo4j' })).records[0]?.get(
          'n',
        ),
      );
    const there = await count('(:Participation)');
    const memory = Math.round(process.resourceUsage().maxRSS / 1024);
    const size = `${await count('()')} nodes, ${await count('()-[]->()')} relationships, ${await count('()-[:MET]->()')} of them MET`;
    print(
      `${there} participations, ${size}, in ${took} s from ${connections} at a time; ${memory} MB held by the loader`,
    );
    say('Counting contacts anew …');
    const { otherwise, ...counted } = await countAnew(driver, people);
    print(
      `of ${counted.people} people: ${counted.pairs} pairs, ${counted.meetings} meetings, ${otherwise.length} otherwise`,
    );
    for (const one of otherwise.slice(0, TOLD)) print(`  ${one}`);
    if (there !== participations) print(`expected ${participations} participations, got ${there}`);
    if (there !== participations || otherwise.length > 0) process.exitCode = 1;
  }, say);
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
