import type { Driver } from 'neo4j-driver';

/** A node as it stands, told by the key that its constraint has; a name has none and stands with the relationship that leads to it. */
export interface GraphNode {
  readonly labels: string;
  readonly props: Record<string, unknown>;
}

/** A relationship between two nodes that have keys. */
export interface GraphRelationship {
  readonly type: string;
  /** The key of either end, as in `Entity.id`, and its value. */
  readonly from: string;
  readonly to: string;
  readonly fromKey: unknown;
  readonly toKey: unknown;
  readonly props: Record<string, unknown>;
}

/** Everything that stands in a graph. */
export interface WholeGraph {
  readonly nodes: readonly GraphNode[];
  /** Nodes that only hang on another. */
  readonly hanging: readonly (GraphNode & Pick<GraphRelationship, 'type' | 'from' | 'fromKey'>)[];
  readonly relationships: readonly GraphRelationship[];
}

/** By which property each kind of node is found; the first of its labels that stands here counts. */
const KEYS: Readonly<Record<string, string>> = {
  Entity: 'id',
  Version: 'key',
  Claim: 'id',
  Decision: 'id',
  Source: 'id',
  Publisher: 'name',
  Dossier: 'name',
  Change: 'seq',
  Sequence: 'id',
  Crowd: 'id',
};

/** Reads a graph whole into memory. */
export async function readWhole(driver: Driver): Promise<WholeGraph> {
  const run = async (text: string) => {
    const { records } = await driver.executeQuery(text, {}, { database: 'neo4j' });
    return records.map((record) => record.toObject());
  };
  const whole = { nodes: [] as GraphNode[], hanging: [] as WholeGraph['hanging'][number][] };
  for (const { labels, props } of await run('MATCH (n) RETURN labels(n) AS labels, properties(n) AS props'))
    if (keyOf(labels)) whole.nodes.push({ labels: labels.sort().join(':'), props });
  const relationships: GraphRelationship[] = [];
  for (const row of await run(
    'MATCH (a)-[r]->(b) RETURN type(r) AS type, properties(r) AS own, labels(a) AS labelsA, properties(a) AS a, labels(b) AS labelsB, properties(b) AS b',
  )) {
    const { type, own, labelsA, a, labelsB, b } = row;
    const [from, to] = [keyOf(labelsA), keyOf(labelsB)];
    if (!from) throw new Error(`expected a node with a key where ${type} begins, got ${labelsA}`);
    const start = { type, from, fromKey: a[propertyOf(from)] };
    if (to) relationships.push({ ...start, to, toKey: b[propertyOf(to)], props: own });
    else whole.hanging.push({ ...start, labels: labelsB.sort().join(':'), props: b });
  }
  return { ...whole, relationships };
}

function keyOf(labels: readonly string[]): string | undefined {
  const label = Object.keys(KEYS).find((one) => labels.includes(one));
  return label && `${label}.${KEYS[label]}`;
}

/** `id` of `Entity.id`. */
export function propertyOf(key: string): string {
  return key.slice(key.indexOf('.') + 1);
}
