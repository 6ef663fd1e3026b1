import type { Driver } from 'neo4j-driver';
import { propertyOf, type WholeGraph } from './whole-graph';

/** How many rows one transaction writes. */
const ROWS = 2_000;

interface Work {
  readonly text: string;
  readonly rows: readonly object[];
}

/** Writes a graph as a bare driver does who knows everything beforehand: nodes, then what joins them, from so many connections at a time. */
export async function writeBare(driver: Driver, graph: WholeGraph, connections: number): Promise<void> {
  const nodes = batched(graph.nodes, ({ labels }) => `UNWIND $rows AS row CREATE (n:${labels}) SET n = row.props`);
  const hanging = batched(
    graph.hanging,
    ({ type, from, labels }) =>
      `UNWIND $rows AS row MATCH (a:${labelOf(from)} {${propertyOf(from)}: row.fromKey}) CREATE (a)-[:${type}]->(n:${labels}) SET n = row.props`,
  );
  const joined = batched(
    graph.relationships,
    ({ type, from, to }) =>
      `UNWIND $rows AS row MATCH (a:${labelOf(from)} {${propertyOf(from)}: row.fromKey}) MATCH (b:${labelOf(to)} {${propertyOf(to)}: row.toKey}) CREATE (a)-[r:${type}]->(b) SET r = row.props`,
  );
  await inTurn(driver, nodes, connections);
  await inTurn(driver, [...hanging, ...joined], connections);
}

function batched<T extends object>(all: readonly T[], textOf: (one: T) => string): Work[] {
  const byText = new Map<string, T[]>();
  for (const one of all) {
    const text = textOf(one);
    const rows = byText.get(text) ?? [];
    rows.push(one);
    byText.set(text, rows);
  }
  return [...byText].flatMap(([text, rows]) =>
    Array.from({ length: Math.ceil(rows.length / ROWS) }, (_, place) => ({
      text,
      rows: rows.slice(place * ROWS, (place + 1) * ROWS),
    })),
  );
}

async function inTurn(driver: Driver, works: readonly Work[], connections: number): Promise<void> {
  const left = [...works];
  const one = async () => {
    for (let work = left.shift(); work; work = left.shift()) {
      const { text, rows } = work;
      const session = driver.session({ database: 'neo4j' });
      try {
        await session.executeWrite((transaction) => transaction.run(text, { rows }));
      } finally {
        await session.close();
      }
    }
  };
  await Promise.all(Array.from({ length: connections }, one));
}

function labelOf(key: string): string {
  return key.slice(0, key.indexOf('.'));
}
