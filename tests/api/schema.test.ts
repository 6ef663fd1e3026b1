import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  buildSchema,
  type GraphQLNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  isSpecifiedScalarType,
} from 'graphql';
import { type DatePrecision, parseEdtf } from '../../src/model/dates/fuzzy-date';
import { VOCABULARY } from '../../src/model/vocabulary';

const schema = buildSchema(readFileSync(join(__dirname, '..', '..', 'schema.graphql'), 'utf8'));
const types = Object.values(schema.getTypeMap()).filter(
  (type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type),
);
const enums = types.filter(isEnumType);

/** Enums whose values are worked out, never claimed, and so stand in no vocabulary. */
const COMPUTED = [
  'ContactMeans',
  'ContactOrder',
  'ContactSides',
  'ContactVerdict',
  'DatePrecision',
  'FactChangeKind',
  'GraphKind',
  'GraphNodeType',
  'OccupancyStatus',
  'ReplacesBasis',
  'SearchType',
];

/** One date of each precision. */
const DATES: Record<DatePrecision, string> = {
  DAY: '2025-11-30',
  MONTH: '2025-11',
  SEASON: '2025-21',
  YEAR: '2025',
  DECADE: '202X',
  CENTURY: '20XX',
  RANGE: '[2025-12-01..2025-12-07]',
};

describe('schema.graphql', () => {
  it.each(types)('describes $name, its fields, arguments and values', (type) => {
    expect(undescribed(type)).toEqual([]);
  });

  it.each(enums.filter(({ name }) => !COMPUTED.includes(name)))(
    'lists the codes of $name as the vocabulary does',
    ({ name }) => {
      expect(valuesOf(name)).toEqual(VOCABULARY[name as keyof typeof VOCABULARY]);
    },
  );

  it('has an enum for every list of the vocabulary', () => {
    const names = enums.map(({ name }) => name).filter((name) => !COMPUTED.includes(name));
    expect(names.sort()).toEqual(Object.keys(VOCABULARY).sort());
  });

  it('has the precisions that dates are written with', () => {
    expect(valuesOf('DatePrecision')).toEqual(Object.keys(DATES));
    for (const [precision, edtf] of Object.entries(DATES)) expect(parseEdtf(edtf).precision).toBe(precision);
  });

  it('gives every connection the same fields', () => {
    const connections = types.filter(isObjectType).filter(({ name }) => name.endsWith('Connection'));
    expect(connections.length).toBeGreaterThan(8);
    for (const connection of connections)
      expect(Object.keys(connection.getFields()).sort()).toEqual([
        'edges',
        'nodes',
        'pageInfo',
        'totalCount',
        'totalIsAtLeast',
      ]);
  });
});

function valuesOf(name: string): string[] {
  const type = schema.getType(name);
  return isEnumType(type) ? type.getValues().map((value) => value.name) : [];
}

/** Whatever of a type has no description, by its path. */
function undescribed(type: GraphQLNamedType): string[] {
  const members: [string, string | null | undefined][] = [[type.name, type.description]];
  if (isEnumType(type))
    for (const value of type.getValues()) members.push([`${type.name}.${value.name}`, value.description]);
  if (isInputObjectType(type))
    for (const field of Object.values(type.getFields()))
      members.push([`${type.name}.${field.name}`, field.description]);
  if (isObjectType(type) || isInterfaceType(type))
    for (const field of Object.values(type.getFields())) {
      members.push([`${type.name}.${field.name}`, field.description]);
      for (const argument of field.args)
        members.push([`${type.name}.${field.name}(${argument.name})`, argument.description]);
    }
  return members.filter(([, description]) => !description?.trim()).map(([path]) => path);
}
