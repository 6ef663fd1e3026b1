import {
  type FieldNode,
  type FragmentDefinitionNode,
  GraphQLIncludeDirective,
  type GraphQLNamedType,
  type GraphQLOutputType,
  type GraphQLSchema,
  GraphQLSkipDirective,
  getDirectiveValues,
  getNamedType,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import { fieldOf } from './query-cost';

/** One member of an answer, as a query selects it: fragments and fields that are selected twice are put together. */
export interface Shape {
  /** Its name in the answer. */
  readonly key: string;
  /** Its name in the schema. */
  readonly field: string;
  /** Undefined for `__typename`. */
  readonly type: GraphQLOutputType | undefined;
  /** Everywhere it is selected. */
  readonly nodes: readonly FieldNode[];
  /** Empty for a value. */
  readonly below: readonly Shape[];
}

/** What a selection is read with; the variables with their defaults. */
interface ShapeQuestion {
  readonly schema: GraphQLSchema;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly variables: Readonly<Record<string, unknown>>;
}

interface Selected {
  readonly set: SelectionSetNode;
  readonly type: GraphQLNamedType | undefined;
}

/** What selections of a valid document answer together, in the order they are written. */
export function shapesOf(question: ShapeQuestion, selected: readonly Selected[]): Shape[] {
  const { schema, fragments, variables } = question;
  const found = new Map<string, { node: FieldNode; type: GraphQLOutputType | undefined }[]>();
  const spread = new Set<string>();
  for (const { set, type } of selected) collect(set, type);
  return [...found].map(([key, fields]) => ({
    key,
    field: fields[0]?.node.name.value ?? key,
    type: fields[0]?.type,
    nodes: fields.map(({ node }) => node),
    below: shapesOf(question, fields.flatMap(selectionOf)),
  }));

  function collect({ selections }: SelectionSetNode, type: GraphQLNamedType | undefined): void {
    for (const selection of selections) if (isIncluded(selection, variables)) take(selection, type);
  }

  function take(selection: SelectionNode, type: GraphQLNamedType | undefined): void {
    if (selection.kind === Kind.FIELD) {
      const key = (selection.alias ?? selection.name).value;
      const field = { node: selection, type: fieldOf(type, selection.name.value)?.type };
      found.set(key, [...(found.get(key) ?? []), field]);
    } else if (selection.kind === Kind.INLINE_FRAGMENT) {
      const { typeCondition, selectionSet } = selection;
      collect(selectionSet, typeCondition ? schema.getType(typeCondition.name.value) : type);
    } else if (!spread.has(selection.name.value)) {
      spread.add(selection.name.value);
      const fragment = fragments.get(selection.name.value);
      if (fragment) collect(fragment.selectionSet, schema.getType(fragment.typeCondition.name.value));
    }
  }
}

function selectionOf({ node, type }: { node: FieldNode; type: GraphQLOutputType | undefined }): Selected[] {
  return node.selectionSet && type ? [{ set: node.selectionSet, type: getNamedType(type) }] : [];
}

function isIncluded(node: SelectionNode, variables: Readonly<Record<string, unknown>>): boolean {
  return (
    getDirectiveValues(GraphQLSkipDirective, node, variables)?.if !== true &&
    getDirectiveValues(GraphQLIncludeDirective, node, variables)?.if !== false
  );
}
