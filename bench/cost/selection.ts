import {
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLOutputType,
  getNamedType,
  isInterfaceType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
  isUnionType,
} from 'graphql';

/** What of a list is asked for by itself, since counting goes through the whole of it. */
const TOTALS = ['totalCount', 'totalIsAtLeast'];

/** Every value of a type, and so many levels down every value of what it leads to; of lists the first five, without their totals. */
export function selectionOf(of: GraphQLOutputType | GraphQLNamedType, depth: number): string {
  const type = getNamedType(of);
  if (isUnionType(type)) return `{ __typename ${type.getTypes().map((one) => `... on ${one.name} { __typename }`)} }`;
  if (!isObjectType(type) && !isInterfaceType(type)) throw new Error(`${type.name} has nothing to select from`);
  const fields = Object.values(type.getFields()).map((field) =>
    selected(type, field, isInterfaceType(type) ? 0 : depth),
  );
  return `{ ${['__typename', ...fields].join(' ')} }`;
}

function selected(owner: GraphQLNamedType, field: GraphQLField<unknown, unknown>, depth: number): string {
  const type = getNamedType(field.type);
  if (field.args.some(isRequiredArgument) || TOTALS.includes(field.name)) return '';
  if (isLeafType(type)) return field.name;
  const isList = owner.name.endsWith('Connection');
  if (isList && field.name === 'edges') return '';
  const isPart = isList || PARTS.includes(type.name);
  if (!isPart && depth === 0) return '';
  const first = field.args.some(({ name }) => name === 'first') ? '(first: 5)' : '';
  return `${field.name}${first} ${selectionOf(type, isPart ? depth : depth - 1)}`;
}

/** Types that are part of what they stand in, and lead nowhere. */
const PARTS = ['FuzzyDate', 'PageInfo'];
