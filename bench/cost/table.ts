import type { Costs } from './measure';

/** What was measured in one world, and when on what. */
export interface Measured {
  readonly day: string;
  readonly versions: string;
  /** How many participations the hub has. */
  readonly degree: number;
  readonly costs: Costs;
}

/** What was measured in worlds, by their participations. */
export type Measurements = Readonly<Record<string, Measured>>;

/** The table for people to read. */
export function tableOf(measurements: Measurements): string {
  const sizes = Object.keys(measurements).sort((a, b) => Number(a) - Number(b));
  const names = [...new Set(sizes.flatMap((size) => Object.keys(measurements[size]?.costs ?? {})))].sort();
  const cells = (name: string) =>
    sizes.map((size) => {
      const cost = measurements[size]?.costs[name];
      return cost ? `${cost.queries} / ${cost.roundTrips} / **${count(cost.hits)}** / ${count(cost.bytes)}` : '–';
    });
  const row = (...all: string[]) => `| ${all.join(' | ')} |`;
  return [
    INTRODUCTION,
    row('participations', ...sizes.map((size) => count(Number(size)))),
    row('---', ...sizes.map(() => '---')),
    row('of the hub', ...sizes.map((size) => count(measurements[size]?.degree ?? 0))),
    row('measured', ...sizes.map((size) => `${measurements[size]?.day}, ${measurements[size]?.versions}`)),
    ...names.map((name) => row(name, ...cells(name))),
    '',
  ].join('\n');
}

const INTRODUCTION = `# What a question costs

Made by \`npm run cost\`; do not edit. Each cell is **queries sent over Bolt / round trips / database hits / bytes of the answer**. Queries that do not wait for each other are one round
trip. Hits are those of \`CYPHER runtime=slotted PROFILE\` of exactly the queries sent: they are the same on every machine, which is why they are a test (\`tests/cost\`) and times are not.

The worlds are made by \`bench/world.ts\` (seed 1) and loaded through the writing transaction. The hub is the person with the most participations. Every root field is asked for all values of what it gives;
"one level down" for all values of what that leads to as well, of lists the first five; of lists also the last full page, and the total, which is counted (up to 10,001) only when it is asked for.
`;

function count(number: number): string {
  return number.toLocaleString('en-GB');
}
