import {
  type DefinitionNode,
  type DocumentNode,
  type ExecutionArgs,
  type FragmentDefinitionNode,
  type GraphQLError,
  getNamedType,
  getNullableType,
  getOperationAST,
  getVariableValues,
  isListType,
  isObjectType,
  Kind,
  OperationTypeNode,
  parse,
  visit,
} from 'graphql';
import { problem } from './answer';
import { type Shape, shapesOf } from './selected-shape';

/** A query read as a table: the one list it selects gives the rows, the values selected below it the columns. */
export interface Table {
  /** The members of the answer from its root to the list, which comes last. */
  readonly path: readonly Shape[];
  /** The members below an item of the list down to a value, by the column's name. */
  readonly columns: ReadonlyMap<string, readonly Shape[]>;
  /** The query, with `PAGE_KEY` selected of every connection: a table tells what it was cut to. */
  readonly document: DocumentNode;
}

/** The name under which a table's document selects `pageInfo`. */
export const PAGE_KEY = '__page';

/** Reads a valid query as a table, if its variables fit; throws NOT_A_TABLE where it selects no list, several, or values beside it. */
export function tableOf(args: ExecutionArgs): Table | undefined {
  const { schema, document, operationName, variableValues } = args;
  const operation = getOperationAST(document, operationName);
  if (!operation) return undefined;
  if (operation.operation !== OperationTypeNode.QUERY) throw notOne(`this is a ${operation.operation}`);
  const { coerced } = getVariableValues(schema, operation.variableDefinitions ?? [], variableValues ?? {});
  if (!coerced) return undefined;
  const fragments = new Map(document.definitions.filter(isFragment).map((one) => [one.name.value, one]));
  const selected = { set: operation.selectionSet, type: schema.getQueryType() ?? undefined };
  const shapes = shapesOf({ schema, fragments, variables: coerced }, [selected]);
  const path = onlyList(shapes);
  return { path, columns: columnsOf(path.at(-1)), document: withPages(document, shapes) };
}

/** Whether a member is a page of a list. */
export function isConnection({ type }: Shape): boolean {
  const named = type && getNamedType(type);
  return isObjectType(named) && named.getFields().pageInfo !== undefined;
}

const ABOUT_PAGES = ['pageInfo', 'totalCount', 'totalIsAtLeast'];

function onlyList(shapes: readonly Shape[]): readonly Shape[] {
  const ends = endsOf(shapes, (shape) => isList(shape) || shape.below.length === 0);
  const lists = ends.filter((path) => path.some(isList));
  const [list, ...others] = lists;
  if (!list) throw notOne('this query selects none: select the nodes of a connection, or the items of a list');
  if (others.length > 0) throw notOne(`this query selects ${lists.map(nameOf).join(', ')}: ask for one at a time`);
  const beside = ends.find((path) => path !== list && path.at(-1)?.field !== '__typename');
  if (beside) throw notOne(`${nameOf(beside)} stands beside ${nameOf(list)} and has no column: leave it out`);
  return list;
}

function columnsOf(list: Shape | undefined): Map<string, readonly Shape[]> {
  if (!list) return new Map();
  const paths = endsOf(list.below, (shape) => shape.below.length === 0);
  return paths.length > 0 ? new Map(paths.map((path) => [nameOf(path), path])) : new Map([[list.key, []]]);
}

/** The ways down to the first members that are an end; what connections tell of their pages is left out. */
function endsOf(shapes: readonly Shape[], isEnd: (shape: Shape) => boolean, above: readonly Shape[] = []): Shape[][] {
  const parent = above.at(-1);
  const told = parent && isConnection(parent) ? ABOUT_PAGES : [];
  return shapes
    .filter(({ field }) => !told.includes(field))
    .flatMap((shape) => {
      const path = [...above, shape];
      return isEnd(shape) ? [path] : endsOf(shape.below, isEnd, path);
    });
}

function withPages(document: DocumentNode, shapes: readonly Shape[]): DocumentNode {
  const connections = new Set(
    allOf(shapes)
      .filter(isConnection)
      .flatMap(({ nodes }) => nodes),
  );
  return visit(document, {
    Field: (node) =>
      connections.has(node) && node.selectionSet
        ? {
            ...node,
            selectionSet: { ...node.selectionSet, selections: [...node.selectionSet.selections, ...PAGE_SELECTION] },
          }
        : undefined,
  });
}

const PAGE_SELECTION = parse(`{ ${PAGE_KEY}: pageInfo { hasNextPage endCursor } }`).definitions.flatMap((definition) =>
  definition.kind === Kind.OPERATION_DEFINITION ? definition.selectionSet.selections : [],
);

function allOf(shapes: readonly Shape[]): Shape[] {
  return shapes.flatMap((shape) => [shape, ...allOf(shape.below)]);
}

function isList({ type }: Shape): boolean {
  return type !== undefined && isListType(getNullableType(type));
}

function isFragment(definition: DefinitionNode): definition is FragmentDefinitionNode {
  return definition.kind === Kind.FRAGMENT_DEFINITION;
}

function nameOf(path: readonly Shape[]): string {
  return path.map(({ key }) => key).join('.');
}

function notOne(found: string): GraphQLError {
  return problem(400, 'NOT_A_TABLE', `A table is made of the one list that a query selects; ${found}.`);
}
