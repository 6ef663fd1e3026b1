import { LIMITS } from '../../src/server/limits';

/** A request as a hostile caller would send it. */
export interface Hostile {
  readonly body: Buffer;
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent in chunks, with no length announced. */
  readonly chunked?: boolean;
}

/** How long a document may be to be cached, about; comments take most memory. */
export const LONGEST_CACHED = 80_000;

const DEEP = 20_000;
const FIT = LIMITS.bodyBytes.max - 1_000;
const MEGABYTES = 30 * 1024 * 1024;

/** What is sent to break the service and is short enough to be read, by what it is; `salt` makes a corpus that no cache has met. */
export function hostileCorpus(salt: number): Record<string, Hostile> {
  const asks = (query: string, rest: object = {}): Hostile => ({ body: json({ query: `${query} #${salt}`, ...rest }) });
  const person = (selection: string) => asks(`{ person(slug: "jared-kushner") { ${selection} } }`);
  const fragments = (made: string[]) => asks(`{ person(slug: "jared-kushner") { ...F0 } } ${made.join(' ')}`);
  const withVariable = (type: string, use: string, value: string): Hostile => {
    const query = `query ($v: ${type}) { ${use} } #${salt}`;
    return { body: Buffer.from(`{"query":${JSON.stringify(query)},"variables":{"v":${value}}}`) };
  };
  return {
    '10,000 aliases of __typename': asks(`{ ${many(10_000, (i) => `a${i}: __typename`)} }`),
    '10,000 aliases of a query of the graph': asks(`{ ${many(10_000, (i) => `a${i}:stats{people}`)} }`),
    '300 aliases of a list': asks(`{ ${many(300, (i) => `a${i}: people { totalCount }`)} }`),
    '20,000 levels': person(nested('occupancies { nodes { person {', 'id', '} } }', DEEP / 3)),
    '20,000 levels never closed': asks(`{ person { ${'occupancies { '.repeat(DEEP)}`),
    '20,000 lists in each other': asks(`{ nodes(ids: ${nested('[', '', ']', DEEP)}) { id } }`),
    '20,000 objects in each other': asks(`{ people(filter: ${nested('{a:', '1', '}', DEEP)}) { totalCount } }`),
    '20,000 list types in each other': asks(`query ($v: ${nested('[', 'Int', ']', DEEP)}) { stats { people } }`),
    'a fragment that spreads itself': fragments(['fragment F0 on Person { ...F0 }']),
    '20 fragments in a circle': fragments(circle('F', 20)),
    'two circles of fragments': fragments([
      ...circle('F', 23),
      ...circle('G', 22),
      'fragment X on Person { ...F0 ...G0 }',
    ]),
    'fragments that double at each of 20 steps': fragments(doubling(20)),
    'the same list 80 times, over each other': person(
      many(80, () => 'occupancies(first: 9) { nodes { id person { id } } }'),
    ),
    'fragments that overlap': fragments(
      many(60, (i) => `fragment F${i} on Person { ...F${i + 1} name: id }`).split('\n'),
    ),
    '300 operations': asks(many(300, (i) => `query Q${i} { __typename }`)),
    'introspection in a circle': asks(`{ __schema { types { ${nested('fields { type {', 'name', '} }', 100)} } } }`),
    '300 directives': asks(`{ stats ${'@include(if: true) '.repeat(300)} { people } }`),
    'as many commas as fit': asks(`{ ${','.repeat(FIT)} stats { people } }`),
    'as many comments as fit': asks(`{ stats { people } } ${'#\n'.repeat(FIT / 3)}`),
    'as many comments as are cached': asks(`{ stats { people } } ${'#\n'.repeat(LONGEST_CACHED / 2)}`),
    'a block string of line ends': asks(`{ person(slug: """${'\n'.repeat(FIT / 2)}""") { id } }`),
    'a string as long as fits': asks(`{ person(slug: "${'x'.repeat(FIT)}") { id } }`),
    'a number of 200,000 digits': asks(`{ people(first: ${'9'.repeat(200_000)}) { totalCount } }`),
    'a field with a name of 200,000 letters': asks(`{ ${'a'.repeat(200_000)} }`),
    'an operation name of 200,000 letters': asks('{ stats { people } }', { operationName: 'a'.repeat(200_000) }),
    'no content type': { ...asks('{ stats { people } }'), headers: { 'content-type': '' } },
    XML: { body: Buffer.from('<query/>'), headers: { 'content-type': 'text/xml' } },
    'a form': {
      body: Buffer.from('query={stats{people}}'),
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    },
    'a multipart form without parts': {
      body: Buffer.from('--x--'),
      headers: { 'content-type': 'multipart/form-data; boundary=x' },
    },
    'JSON that says it is zipped': { ...asks('{ stats { people } }'), headers: { 'content-encoding': 'gzip' } },
    'UTF-16': { body: Buffer.from('{"query":"{stats{people}}"}', 'utf16le') },
    'broken UTF-8 in the query': { body: broken('{"query":"{ person(slug: \\"', '\\") { id } }"}') },
    'broken UTF-8 in the variables': {
      body: broken('{"query":"query($v:String){person(slug:$v){id}}","variables":{"v":"', '"}}'),
    },
    'half a surrogate pair': withVariable('String', 'person(slug: $v) { id }', '"\\ud800"'),
    'a zero in a string': withVariable('String', 'quotations(text: $v) { totalCount }', '"\\u0000"'),
    'JSON 100,000 levels deep': withVariable(
      'PersonFilter',
      'people(filter: $v) { totalCount }',
      nested('{"a":', '1', '}', 40_000),
    ),
    'lists 100,000 levels deep': withVariable('[ID!]!', 'nodes(ids: $v) { id }', nested('[', '', ']', 100_000)),
    'a variable nobody uses, 100,000 levels deep': {
      body: Buffer.from(`{"query":"{stats{people}}","variables":{"v":${nested('[', '', ']', 100_000)}}}`),
    },
    '15,000 ids': withVariable(
      '[ID!]!',
      'nodes(ids: $v) { id }',
      JSON.stringify(Array.from({ length: 15_000 }, (_, i) => `person/${i}`)),
    ),
    '10,000 keys nobody knows': withVariable(
      'PersonFilter',
      'people(filter: $v) { totalCount }',
      `{${many(10_000, (i) => `"positio${i}":1`).replaceAll('\n', ',')}}`,
    ),
    'keys of the prototype': withVariable(
      'PersonFilter',
      'people(filter: $v) { totalCount }',
      '{"__proto__":{"of":"country/us"},"constructor":1}',
    ),
    'a body of the prototype': { body: Buffer.from('{"__proto__":{"query":"{stats{people}}"}}') },
    'a list of 10,000 requests': { body: json(Array.from({ length: 10_000 }, () => ({ query: '{a}' }))) },
    nothing: { body: Buffer.alloc(0) },
  };
}

/** What is too long from the start. */
export function megabytes(): Record<string, Hostile> {
  return {
    '30 megabytes': { body: Buffer.alloc(MEGABYTES, 'x') },
    '30 megabytes of JSON': { body: json({ query: '{ stats { people } }', extensions: 'x'.repeat(MEGABYTES) }) },
    '30 megabytes in chunks': { body: Buffer.alloc(MEGABYTES, ' '), chunked: true },
    'megabytes of commas': { body: json({ query: `{ ${','.repeat(MEGABYTES)} stats { people } }` }) },
  };
}

function json(value: unknown): Buffer {
  return Buffer.from(JSON.stringify(value));
}

function many(count: number, make: (i: number) => string): string {
  return Array.from({ length: count }, (_, i) => make(i)).join('\n');
}

function nested(open: string, inside: string, close: string, times: number): string {
  return open.repeat(times) + inside + close.repeat(times);
}

function circle(name: string, count: number): string[] {
  const next = (i: number) => `${name}${(i + 1) % count}`;
  return Array.from(
    { length: count },
    (_, i) => `fragment ${name}${i} on Person { occupancies { nodes { person { ...${next(i)} } } } }`,
  );
}

function doubling(count: number): string[] {
  const step = (i: number) => `fragment F${i} on Person { ...F${i + 1} ... on Person { ...F${i + 1} } }`;
  return [...Array.from({ length: count }, (_, i) => step(i)), `fragment F${count} on Person { id }`];
}

function broken(before: string, after: string): Buffer {
  return Buffer.concat([
    Buffer.from(before),
    Buffer.from([0xff, 0xfe, 0xc3, 0x28, 0xed, 0xa0, 0x80]),
    Buffer.from(after),
  ]);
}
