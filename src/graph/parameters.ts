import neo4j from 'neo4j-driver';

/** Whole numbers as integers: the driver would send every JavaScript number as a float, which LIMIT refuses. */
export function toNeo4j(value: object): object {
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, toNeo4jValue(member)]));
}

function toNeo4jValue(value: unknown): unknown {
  if (Number.isInteger(value)) return neo4j.int(value as number);
  if (Array.isArray(value)) return value.map(toNeo4jValue);
  return value !== null && typeof value === 'object' ? toNeo4j(value) : value;
}

/**
 * A statement and its parameters, all of them in one map. Neo4j keeps a plan for every order of magnitude that a list or a
 * text among the parameters has, and plans anew for each; into a map it does not look, so that writes are planned once.
 */
export function inOneMap(text: string, params: object): readonly [text: string, params: { readonly given: object }] {
  return [text.replace(/\$(?=[A-Za-z])/g, '$given.'), { given: toNeo4j(params) }];
}
