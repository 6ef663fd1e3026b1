import { buildSchema, getIntrospectionQuery } from 'graphql';
import { LIMITS } from '../../src/server/limits';
import { ask, closeServers, codes, type Reply, startServer, type TestServer } from './test-server';

let test: TestServer;
beforeEach(async () => {
  test = await startServer();
});
afterEach(closeServers);

const nested = (depth: number) => `{ person ${'{ boss '.repeat(depth - 2)}{ id }${' }'.repeat(depth - 2)} }`;
const aliases = (count: number) => Array.from({ length: count }, (_, i) => `a${i}: __typename`).join(' ');
const FULL_INTROSPECTION = getIntrospectionQuery({
  descriptions: true,
  specifiedByUrl: true,
  directiveIsRepeatable: true,
  schemaDescription: true,
  inputValueDeprecation: true,
  oneOf: true,
});

function expectRefused(reply: Reply, code: string, words: string): void {
  expect([reply.status, codes(reply)]).toEqual([400, [code]]);
  expect(reply.body.errors?.[0]?.message).toContain(words);
  expect(reply.body).not.toHaveProperty('data');
}

describe('each limit lets its number through and refuses one more, saying both', () => {
  it('tokens', async () => {
    const fits = `{ ${'hello '.repeat(998)}}`;
    expect((await ask(test.url, fits)).status).toBe(200);
    expectRefused(await ask(test.url, fits.replace('hello', 'hello hello')), 'TOO_MANY_TOKENS', 'more than 1,000');
  });

  it('depth', async () => {
    expect((await ask(test.url, nested(20))).status).toBe(200);
    expectRefused(await ask(test.url, nested(21)), 'TOO_DEEP', 'is 21 levels deep; the limit is 20');
    const inFragments = (depth: number) =>
      `{ person { ...A } } fragment A on Person { boss { ...B } } fragment B on Person ${nested(depth).slice(9, -2)}`;
    expect((await ask(test.url, inFragments(19))).status).toBe(200);
    expectRefused(await ask(test.url, inFragments(20)), 'TOO_DEEP', 'is 21 levels deep; the limit is 20');
  });

  it('aliases, of __typename too', async () => {
    expect((await ask(test.url, `{ ${aliases(30)} }`)).status).toBe(200);
    expectRefused(await ask(test.url, `{ ${aliases(31)} }`), 'TOO_MANY_ALIASES', 'uses 31 aliases; the limit is 30');
  });

  it('directives', async () => {
    const directed = (count: number) => `{ ${'hello @include(if: true) '.repeat(count)} }`;
    expect((await ask(test.url, directed(20))).status).toBe(200);
    expectRefused(await ask(test.url, directed(21)), 'TOO_MANY_DIRECTIVES', 'uses 21 directives; the limit is 20');
  });

  it('keys of variables, however deep they stand, and none for the ids of a list', async () => {
    const query = 'query($id: ID, $ids: [ID!] = []) { hello person(id: $id) { id } nodes(ids: $ids) { id } }';
    const keys = (count: number) => ({ x: Array.from({ length: count - 2 }, () => ({ y: 1 })), z: 1 });
    expect((await ask(test.url, query, { variables: keys(1_000) })).status).toBe(200);
    const refused = await ask(test.url, query, { variables: keys(1_001) });
    expectRefused(refused, 'TOO_MANY_KEYS', 'have 1,001 keys; the limit is 1,000');
    const ids = Array.from({ length: 5_000 }, (_, i) => `${i}`);
    expect((await ask(test.url, query, { variables: { ids } })).status).toBe(200);
  });

  it('cost', async () => {
    const lists = (first: number) =>
      `{ people(first: 100) { nodes { friends(first: ${first}) { nodes { id name } } } } }`;
    expect((await ask(test.url, lists(100))).status).toBe(200);
    expectRefused(await ask(test.url, lists(600)), 'TOO_COSTLY', 'values; the limit is 100,000');
  });

  it.each(['application/json', 'application/graphql-response+json'])(
    'with 400 whatever the caller takes (%s)',
    async (accept) => {
      for (const query of [
        `{ ${'hello '.repeat(1000)}}`,
        nested(21),
        `{ ${aliases(31)} }`,
        '{ people(first: 99999) { nodes { id } } }',
      ])
        expect((await ask(test.url, query, {}, { accept })).status).toBe(400);
    },
  );
});

describe('the estimate of a cost', () => {
  const cost = async (query: string, variables?: object) =>
    (await ask(test.url, query, { variables })).body.errors?.[0]?.extensions.found;

  it('reads sizes from variables, their defaults and the defaults of the schema', async () => {
    const written = await cost('{ people(first: 50000) { nodes { id name } } }');
    expect(written).toBeGreaterThan(LIMITS.cost.max);
    const query = 'query($n: Int) { people(first: $n) { nodes { id name } } }';
    expect(await cost(query, { n: 50000 })).toBe(written);
    expect(await cost(query.replace('Int', 'Int = 50000'))).toBe(written);
    const byDefault = '{ people { nodes { friends { nodes { friends { nodes { friends { nodes { id } } } } } } } } }';
    const by20 = byDefault.replaceAll(/(people|friends)/g, '$1(first: 20)');
    expect(await cost(byDefault)).toBe(await cost(by20));
    expect(await cost(byDefault)).toBeGreaterThan(20 ** 4);
  });

  it('counts the ids a list was asked by, and five for a list without a size', async () => {
    const ids = Array.from({ length: 15_000 }, (_, i) => `${i}`);
    const query = 'query($ids: [ID!]!) { nodes(ids: $ids) { id roles { title } } }';
    expect(await cost(query, { ids })).toBe(1 + 15_000 * (1 + (1 + 5 * 1)));
    expect(await cost(query, { ids: ids.slice(0, 14_000) })).toBeUndefined();
  });

  it('counts what fragments hold, wherever they are spread', async () => {
    const plain = '{ people(first: 100) { edges { node { friends(first: 500) { edges { node { id } } } } } } }';
    const inFragments = `
      { people(first: 100) { ...C } }
      fragment C on PersonConnection { edges { node { ...P } } }
      fragment P on Person { ... on Person { friends(first: 500) { ...D } } }
      fragment D on PersonConnection { edges { node { id } } }`;
    expect(await cost(plain)).toBeGreaterThan(LIMITS.cost.max);
    expect(await cost(inFragments)).toBe(await cost(plain));
  });

  it('lets the full introspection query through, on a schema far larger than ours, but not again and again', async () => {
    const types = Array.from(
      { length: 300 },
      (_, i) =>
        `type T${i} { ${'abcdefghijkl'
          .split('')
          .map((f) => `${f}(x: Int): [T${i}!]!`)
          .join(' ')} }`,
    );
    const fields = types.map((_, i) => `t${i}: T${i}`).join(' ');
    const large = await startServer({ schema: buildSchema(`type Query { ${fields} } ${types.join(' ')}`) });
    const reply = await ask(large.url, FULL_INTROSPECTION);
    expect([reply.status, reply.body.errors]).toEqual([200, undefined]);
    const field = 'fields { name args { name type { name kind ofType { name kind ofType { name kind } } } } }';
    const often = `{ ${Array.from({ length: 9 }, (_, i) => `s${i}: __schema { types { a: ${field} b: ${field} } }`).join(' ')} }`;
    expectRefused(await ask(large.url, often), 'TOO_COSTLY', 'the limit is 100,000');
  });
});

describe('hostile documents', () => {
  const web = (count: number, body: (i: number) => string) =>
    Array.from({ length: count }, (_, i) => `fragment F${i} on Person { ${body(i)} }`).join(' ');
  const circle = (name: string, count: number) =>
    Array.from(
      { length: count },
      (_, i) => `fragment ${name}${i} on Person { boss { ...${name}${(i + 1) % count} } }`,
    ).join(' ');
  const HOSTILE: Record<string, string> = {
    '20,000 levels': `{ person ${'{ boss '.repeat(20_000)}{ id }${' }'.repeat(20_000)} }`,
    '20,000 levels never closed': `{ person ${'{ boss '.repeat(20_000)}`,
    '20,000 lists in each other': `{ person(id: ${'['.repeat(20_000)}${']'.repeat(20_000)}) { id } }`,
    '10,000 aliases of __typename': `{ ${aliases(10_000)} }`,
    '300 aliases of __typename': `{ ${aliases(300)} }`,
    '200 aliases of a list': `{ ${Array.from({ length: 200 }, (_, i) => `a${i}: people { totalCount }`).join(' ')} }`,
    'aliases in a fragment spread twice': `{ person { ...F boss { ...F } } } fragment F on Person { ${Array.from({ length: 16 }, (_, i) => `a${i}: id`).join(' ')} }`,
    'a fragment that spreads itself': '{ person { ...F0 } } fragment F0 on Person { id ...F0 }',
    'fragments in a circle': `{ person { ...F0 } } ${web(20, (i) => `boss { ...F${(i + 1) % 20} }`)}`,
    'two circles whose pairs overflow the stack of the validator': `{ person { ...A0 ...B0 } } ${circle('A', 45)} ${circle('B', 44)}`,
    'the same two, spread by nobody': `{ hello } fragment X on Person { ...A0 ...B0 } ${circle('A', 43)} ${circle('B', 42)}`,
    'circles nobody spreads': `{ hello } ${web(20, (i) => `boss { ...F${(i + 1) % 20} }`)}`,
    'depth by fragments': `{ person { ...F0 } } ${web(24, (i) => (i < 23 ? `boss { ...F${i + 1} }` : 'id'))}`,
    'depth doubled at each of 15 fragments': `{ person { ...F0 } } ${web(16, (i) => (i < 15 ? `a: boss { ...F${i + 1} } b: boss { ...F${i + 1} }` : 'id'))}`,
    'lists by fragments': `{ people(first: 100) { nodes { ...F0 } } } ${web(4, (i) => (i < 3 ? `friends(first: 100) { nodes { ...F${i + 1} } }` : 'id'))}`,
    'introspection without end': `{ __schema { types { ${'fields { type { '.repeat(30)}name${' } }'.repeat(30)} } } }`,
    'directives by the hundred': `{ hello ${'@include(if: true) '.repeat(150)} }`,
  };

  it.each(Object.entries(HOSTILE))('%s: 400 with a code, and no resolver runs', async (_, query) => {
    const reply = await ask(test.url, query, {}, { accept: 'application/graphql-response+json' });
    expect(reply.status).toBe(400);
    for (const code of codes(reply)) expect(code).toMatch(/^TOO_|^GRAPHQL_VALIDATION_FAILED$/);
    expect(reply.body.errors?.length).toBeGreaterThan(0);
    expect(test.calls).toEqual({});
  });

  it('do not keep a bystander from being answered', async () => {
    const rounds = Array.from({ length: 10 });
    const hostile = rounds.flatMap(() =>
      Object.values(HOSTILE).map((query) => ask(test.url, query, {}, { accept: 'application/graphql-response+json' })),
    );
    const bystanders = rounds.map(() => ask(test.url, '{ hello }'));
    expect((await Promise.all(bystanders)).map(({ status }) => status)).toEqual(rounds.map(() => 200));
    expect(new Set((await Promise.all(hostile)).map(({ status }) => status))).toEqual(new Set([400]));
    expect(test.calls).toEqual({ hello: 10 });
    expect(test.log.filter((line) => line.msg === 'unexpected error')).toEqual([]);
  });
});
