import { parseArgs } from 'node:util';
import { keep, TABLE } from './cost/kept';
import { measuredWorld } from './cost/measured-world';
import { say } from './own-neo4j';
import { wholeNumber } from './whole-number';

const HELP = `Measures what every question costs in made-up worlds, and writes bench/cost/cost.json and docs/cost.md.

  npm run cost -- [--sizes 100,1000]

  --sizes   how many participations the worlds have; 100000 takes a few minutes
  --help    this text

Each world is loaded into a Neo4j of its own, which is thrown away. Worlds that are not measured keep their numbers.
`;

void main();

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { sizes: { type: 'string', default: '100,1000' }, help: { type: 'boolean', default: false } },
  });
  if (values.help) {
    process.stdout.write(HELP);
    return;
  }
  const sizes = values.sizes.split(',').map((size) => wholeNumber('sizes', size, 100));
  for (const size of sizes) keep({ [size]: await measuredWorld(size, say) });
  say(`${TABLE} is written`);
}
