import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isInterfaceType,
  isListType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  SchemaMetaFieldDef,
  type SelectionNode,
  type SelectionSetNode,
  TypeMetaFieldDef,
  valueFromASTUntyped,
} from 'graphql';
import { COST } from './limits';
import { listSize } from './list-size';

/** What a query is run with, as far as its size depends on it. */
interface CostQuestion {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** The most values a valid query may answer: every field once for every item of the lists above it. */
export function queryCost(question: CostQuestion): number {
  const { schema, document, operation } = question;
  const variables = { ...defaultsOf(operation), ...question.variables };
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions)
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  const known = new Map<string, number>();
  return selectionCost(operation.selectionSet, schema.getRootType(operation.operation) ?? undefined, undefined);

  function selectionCost(set: SelectionSetNode, type: GraphQLNamedType | undefined, size: number | undefined): number {
    return set.selections.reduce((sum, selection) => sum + costOf(selection, type, size), 0);
  }

  function costOf(selection: SelectionNode, type: GraphQLNamedType | undefined, size: number | undefined): number {
    if (selection.kind === Kind.FIELD) return fieldCost(selection, type, size);
    if (selection.kind === Kind.FRAGMENT_SPREAD) return spreadCost(selection.name.value, size);
    const condition = selection.typeCondition;
    return selectionCost(selection.selectionSet, condition ? schema.getType(condition.name.value) : type, size);
  }

  function spreadCost(name: string, size: number | undefined): number {
    const fragment = fragments.get(name);
    const key = `${name} ${size}`;
    const cost =
      known.get(key) ??
      (fragment ? selectionCost(fragment.selectionSet, schema.getType(fragment.typeCondition.name.value), size) : 0);
    known.set(key, cost);
    return cost;
  }

  /** A connection hands the size asked for down to the lists directly below it (`nodes`, `edges`). */
  function fieldCost(node: FieldNode, type: GraphQLNamedType | undefined, size: number | undefined): number {
    const field = fieldOf(type, node.name.value);
    if (!field) return 1;
    const asked = listSize(node, field, variables);
    const isList = isListType(getNullableType(field.type));
    const items = isList ? (asked ?? typesOf(type, field) ?? size ?? COST.plainList) : 1;
    if (!node.selectionSet) return items;
    const below = selectionCost(node.selectionSet, getNamedType(field.type), isList ? undefined : asked);
    const isIntrospection = field === SchemaMetaFieldDef || field === TypeMetaFieldDef;
    return (1 + items * below) * (isIntrospection ? COST.introspectionValue : 1);
  }

  function typesOf(type: GraphQLNamedType | undefined, field: GraphQLField<unknown, unknown>): number | undefined {
    const isAllTypes = type?.name === '__Schema' && field.name === 'types';
    return isAllTypes ? Object.keys(schema.getTypeMap()).length : undefined;
  }
}

/** A field of a type, introspection among them; undefined for `__typename`. */
export function fieldOf(type: GraphQLNamedType | undefined, name: string): GraphQLField<unknown, unknown> | undefined {
  if (name === SchemaMetaFieldDef.name) return SchemaMetaFieldDef;
  if (name === TypeMetaFieldDef.name) return TypeMetaFieldDef;
  return isObjectType(type) || isInterfaceType(type) ? type.getFields()[name] : undefined;
}

function defaultsOf(operation: OperationDefinitionNode): Record<string, unknown> {
  const definitions = operation.variableDefinitions ?? [];
  return Object.fromEntries(
    definitions.flatMap(({ variable, defaultValue }) =>
      defaultValue ? [[variable.name.value, valueFromASTUntyped(defaultValue)]] : [],
    ),
  );
}
