import { type FieldNode, type GraphQLField, valueFromASTUntyped } from 'graphql';

/** The arguments that say how long a list gets, and how long by their value; `people` gives a cell for each two. */
const SIZES: Readonly<Record<string, (value: number) => number>> = {
  first: (size) => size,
  last: (size) => size,
  limit: (size) => size,
  ids: (count) => count,
  people: (count) => (count * (count - 1)) / 2,
};

/** How many items a field was asked for by its arguments or their defaults; undefined where it takes no such argument. */
export function listSize(
  node: FieldNode,
  field: GraphQLField<unknown, unknown>,
  variables: Readonly<Record<string, unknown>>,
): number | undefined {
  const sizes = field.args.flatMap((argument) => {
    const sizeBy = SIZES[argument.name];
    if (!sizeBy) return [];
    const given = node.arguments?.find((other) => other.name.value === argument.name);
    const size = (given && valueFromASTUntyped(given.value, variables)) ?? argument.defaultValue;
    const number = Array.isArray(size) ? size.length : size;
    return typeof number === 'number' ? [Math.max(sizeBy(number), 1)] : [];
  });
  return sizes.length > 0 ? Math.max(...sizes) : undefined;
}
