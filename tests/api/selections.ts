import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  buildSchema,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLObjectType,
  getNamedType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
  Lexer,
  Source,
  TokenKind,
} from 'graphql';

/** The schema as callers know it. */
export const schema = buildSchema(readFileSync(join(__dirname, '..', '..', 'schema.graphql'), 'utf8'));

type Field = GraphQLField<unknown, unknown>;
type Composite = Extract<GraphQLNamedType, { getFields(): Record<string, Field> }>;

/** How many tokens one document may have; the server's limit is 1,000. */
const MOST_TOKENS = 900;

/** What a field is asked with where its arguments cannot be left out, and short pages where they can. */
function argumentsOf(field: Field): string {
  if (field.args.some(({ name }) => name === 'first')) return '(first: 3)';
  if (field.args.some(({ name, type }) => name === 'date' && String(type) === 'Date!')) return '(date: "2025-11-30")';
  if (field.args.some(({ name }) => name === 'field')) return '(field: "existence")';
  if (field.args.some(isRequiredArgument)) throw new Error(`the tests do not know what to ask ${field.name} with`);
  return '';
}

/** Documents that together select every field of what a root field gives, and of what those fields give, so many levels down. */
export function documentsOf(root: string, type: GraphQLNamedType, depth: number, condition = ''): string[] {
  const documents: string[][] = [[]];
  let tokens = 0;
  for (const selection of selectionsOf(type as Composite, depth)) {
    const whole = `${root} { ${condition ? `... on ${condition} { ${selection} }` : selection} }`;
    const own = tokensOf(whole);
    if (tokens + own > MOST_TOKENS) {
      documents.push([]);
      tokens = 0;
    }
    documents.at(-1)?.push(whole);
    tokens += own;
  }
  return documents.map((parts) => `{ ${parts.join(' ')} }`);
}

/** Every field of a type that is a value, and one selection for each way down to the values below. */
function selectionsOf(type: Composite, depth: number): string[] {
  const selections = [['__typename', ...valuesOf(type)].join(' ')];
  for (const field of Object.values(type.getFields())) {
    const below = getNamedType(field.type) as Composite;
    if (isLeafType(below)) continue;
    const into = `${field.name}${argumentsOf(field)}`;
    // Edges and nodes lead to the same rows: only nodes are gone through.
    if ('cursor' in below.getFields()) selections.push(`${into} { __typename cursor node { __typename } }`);
    else if (field.name === 'nodes' || below.name === 'PageInfo')
      selections.push(...wrapped(into, selectionsOf(below, depth)));
    else if (depth > 0) selections.push(...wrapped(into, selectionsOf(below, depth - 1)));
  }
  return selections;
}

function wrapped(field: string, selections: readonly string[]): string[] {
  return selections.map((selection) => `${field} { ${selection} }`);
}

function valuesOf(type: Composite): string[] {
  return Object.values(type.getFields())
    .filter((field) => isLeafType(getNamedType(field.type)))
    .map(({ name }) => name);
}

function tokensOf(text: string): number {
  const lexer = new Lexer(new Source(text));
  let count = 0;
  while (lexer.advance().kind !== TokenKind.EOF) count++;
  return count;
}

/** Every object type that is not a root. */
export function objectTypes(): GraphQLObjectType[] {
  return Object.values(schema.getTypeMap()).filter(
    (type): type is GraphQLObjectType =>
      isObjectType(type) && !type.name.startsWith('__') && type !== schema.getQueryType(),
  );
}
