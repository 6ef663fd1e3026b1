/** A part of a JSON Schema, of the keywords that dossier.schema.json uses. */
export type Schema = Readonly<Record<string, unknown>>;

/** Where a value does not fit a schema; throws on a keyword it does not know, so that none goes unchecked. */
export function misfits(schema: Schema, value: unknown, root: Schema = schema, path = '$'): string[] {
  const found = Object.entries(schema).flatMap(([keyword, wanted]) => {
    const check = KEYWORDS[keyword];
    if (!check) throw new Error(`${keyword} is not known to this test`);
    return check(wanted, value, { schema, root, path });
  });
  return found.map((one) => (one.startsWith('$') ? one : `${path}: ${one}`));
}

interface Context {
  readonly schema: Schema;
  readonly root: Schema;
  readonly path: string;
}

type Keyword = (wanted: never, value: unknown, context: Context) => string[];

const said: Keyword = () => [];
const unless = (fits: boolean, problem: string): string[] => (fits ? [] : [problem]);

const KEYWORDS: Readonly<Record<string, (wanted: unknown, value: unknown, context: Context) => string[]>> = {
  ...Object.fromEntries(
    ['$schema', '$comment', '$id', 'title', 'description', 'definitions', 'format', 'id'].map((name) => [name, said]),
  ),
  type: (wanted: unknown, value) =>
    unless([wanted].flat().includes(typeIn(value, wanted)), `expected ${String(wanted)}`),
  enum: (wanted, value) => unless((wanted as unknown[]).includes(value), `expected one of ${String(wanted)}`),
  const: (wanted, value) => unless(wanted === value, `expected ${String(wanted)}`),
  pattern: (wanted, value) =>
    unless(typeof value !== 'string' || new RegExp(wanted as string).test(value), `expected ${String(wanted)}`),
  minLength: (wanted, value) => unless(typeof value !== 'string' || value.length >= Number(wanted), 'too short'),
  maxLength: (wanted, value) => unless(typeof value !== 'string' || value.length <= Number(wanted), 'too long'),
  minimum: (wanted, value) => unless(typeof value !== 'number' || value >= Number(wanted), 'too small'),
  maximum: (wanted, value) => unless(typeof value !== 'number' || value <= Number(wanted), 'too large'),
  required: (wanted, value) =>
    isMap(value) ? (wanted as string[]).filter((key) => !(key in value)).map((key) => `${key} is missing`) : [],
  properties: (wanted, value, { root, path }) => {
    const shapes = wanted as Record<string, Schema>;
    return isMap(value)
      ? Object.entries(value).flatMap(([key, one]) =>
          shapes[key] ? misfits(shapes[key], one, root, `${path}.${key}`) : [],
        )
      : [];
  },
  additionalProperties: (wanted, value, { schema, root, path }) => {
    const known = Object.keys((schema.properties ?? {}) as object);
    const others = isMap(value) ? Object.entries(value).filter(([key]) => !known.includes(key)) : [];
    if (wanted === false) return others.map(([key]) => `${key} is not known`);
    return others.flatMap(([key, one]) => misfits(wanted as Schema, one, root, `${path}.${key}`));
  },
  propertyNames: (wanted, value, { root, path }) =>
    isMap(value) ? Object.keys(value).flatMap((key) => misfits(wanted as Schema, key, root, path)) : [],
  items: (wanted, value, { root, path }) =>
    Array.isArray(value)
      ? value.flatMap((one, place) => misfits(wanted as Schema, one, root, `${path}[${place}]`))
      : [],
  anyOf: (wanted, value, { root, path }) =>
    unless(
      (wanted as Schema[]).some((one) => misfits(one, value, root, path).length === 0),
      'expected one of several shapes',
    ),
  allOf: (wanted, value, { root, path }) => (wanted as Schema[]).flatMap((one) => misfits(one, value, root, path)),
  $ref: (wanted, value, { root, path }) => misfits(partAt(root, wanted as string), value, root, path),
};

function partAt(root: Schema, ref: string): Schema {
  return ref
    .replace(/^#\//, '')
    .split('/')
    .reduce<Schema>((part, step) => part[step] as Schema, root);
}

function isMap(value: unknown): value is Record<string, unknown> {
  return typeIn(value, undefined) === 'object';
}

function typeIn(value: unknown, wanted: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  if (typeof value === 'number' && Number.isInteger(value) && [wanted].flat().includes('integer')) return 'integer';
  return typeof value;
}
