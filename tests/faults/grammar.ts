import {
  type GraphQLInputType,
  type GraphQLNamedType,
  getNamedType,
  getNullableType,
  isAbstractType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import { schema } from '../api/selections';

/** Makes documents by the grammar of the schema, the same for a seed: about half of them broken somewhere. */
export function documentMaker(seed: number): () => string {
  const random = randomNumbers(seed);
  const below = (count: number) => Math.floor(random() * count);
  const oneOf = <T>(all: readonly T[]): T => all[below(all.length)] as T;
  const chance = (share: number) => random() < share;

  return () => {
    const query = schema.getQueryType() as GraphQLNamedType;
    const document = `${chance(0.2) ? 'query Made ' : ''}{ ${selection(query, 4)} }`;
    return chance(0.5) ? damaged(document) : document;
  };

  function selection(type: GraphQLNamedType, depth: number): string {
    const parts: string[] = [];
    if (isAbstractType(type) && chance(0.7)) {
      const one = oneOf(schema.getPossibleTypes(type));
      parts.push(`... on ${one.name} { ${selection(one, depth)} }`);
    }
    if (isObjectType(type) || isInterfaceType(type)) {
      const fields = Object.values(type.getFields()).filter(
        (field) => depth > 0 || isLeafType(getNamedType(field.type)),
      );
      for (let left = fields.length > 0 ? 1 + below(3) : 0; left > 0; left--) {
        const field = oneOf(fields);
        const inside = getNamedType(field.type);
        // Twice the same field with different arguments is not valid, which an alias prevents, and should not always.
        const alias = chance(0.9) ? `a${below(1000)}: ` : '';
        parts.push(
          `${alias}${field.name}${given(field.args)}${isLeafType(inside) ? '' : ` { ${selection(inside, depth - 1)} }`}`,
        );
      }
    }
    return parts.length > 0 ? parts.join(' ') : '__typename';
  }

  function given(args: readonly { name: string; type: GraphQLInputType }[]): string {
    const some = args.filter(({ type }) => (isNonNullType(type) ? chance(0.97) : chance(0.3)));
    return some.length > 0 ? `(${some.map(({ name, type }) => `${name}: ${value(type)}`).join(', ')})` : '';
  }

  function value(type: GraphQLInputType): string {
    if (chance(0.03)) return oneOf(ODD_VALUES);
    const plain = getNullableType(type);
    if (isListType(plain))
      return `[${Array.from({ length: below(4) }, () => value(plain.ofType as GraphQLInputType)).join(', ')}]`;
    if (isEnumType(plain)) return oneOf(plain.getValues()).name;
    if (isInputObjectType(plain)) return `{${given(Object.values(plain.getFields())).slice(1, -1)}}`;
    return oneOf(VALUES[getNamedType(plain).name] ?? ODD_VALUES);
  }

  function damaged(document: string): string {
    const at = below(document.length);
    const damage = oneOf([
      () => document.slice(0, at) + document.slice(at + 1 + below(10)),
      () => document.slice(0, at) + oneOf(BITS) + document.slice(at),
      () => document.slice(0, at),
      () => document.replace(/\b[a-z]\w*\b(?!:)/g, (word) => (chance(0.1) ? oneOf(words(document)) : word)),
    ]);
    return damage();
  }
}

function words(document: string): string[] {
  return document.match(/\w+/g) ?? [];
}

const VALUES: Record<string, string[]> = {
  ID: [
    'person/jared-kushner',
    'event/us-ua-talks-2025-11-30',
    'position/ua-chief-negotiator',
    'country/us',
    'person/',
    '/',
    '',
  ].map((id) => `"${id}"`),
  String: ['"jared-kushner"', '"talks"', '""', '"\\u0000"', '"\\uD83D"', '"𝕏 🇺🇦"', '"%"', '"*~\\"(AND"', '"""block"""'],
  Int: ['3', '1', '0', '-1', '100', '101', '2147483647', '2147483648', '-2147483648'],
  Date: ['"2025-11-30"', '"2025-02-30"', '"9999-12-31"', '"0000-01-01"', '"-9999-01-01"', '"yesterday"', '""'],
  Boolean: ['true', 'false'],
};
const ODD_VALUES = ['null', '1e400', '-0', '{}', '[]', '[[null]]', '$v', 'UNKNOWN', '"x"', '{a: {b: [1]}}', '7'];
const BITS = [
  '{',
  '}',
  '(',
  ')',
  '$',
  '@',
  '@skip(if: true)',
  '...',
  '...F',
  ':',
  '!',
  '"',
  '"""',
  '\\',
  '#',
  '\u0000',
  '\uFEFF',
  'é',
  'fragment F on Person { id }',
];

/** Mulberry32: small, and the same everywhere. */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
