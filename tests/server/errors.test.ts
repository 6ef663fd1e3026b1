import { ChanceryError } from '../../src/errors';
import { ask, closeServers, codes, startServer, type TestServer } from './test-server';

let test: TestServer;
beforeEach(async () => {
  test = await startServer();
});
afterEach(closeServers);

const unexpected = () => test.log.filter((line) => line.msg === 'unexpected error');

describe('errors on their way out', () => {
  it.each(['application/json', 'application/graphql-response+json'])(
    'keeps message and code of what the caller did wrong, beside the data there is, with 200 (%s)',
    async (accept) => {
      const reply = await ask(test.url, '{ hello badInput graphqlError }', {}, { accept });
      expect(reply.status).toBe(200);
      expect(reply.body.data).toEqual({ hello: 'Hello world', badInput: null, graphqlError: null });
      expect(reply.body.errors).toMatchObject([
        {
          message: 'An id looks like person/marco-rubio; got "x".',
          path: ['badInput'],
          extensions: { code: 'BAD_USER_INPUT' },
        },
        { message: 'Told as it is.', path: ['graphqlError'], extensions: { code: 'OWN_CODE' } },
      ]);
      expect(unexpected()).toEqual([]);
    },
  );

  it('masks anything else, gives the id by which to find it, and logs its stack once', async () => {
    const reply = await ask(test.url, '{ hello broken brokenMany { value } }', {}, { 'x-request-id': 'find-me' });
    expect(reply.status).toBe(200);
    expect(reply.body.errors).toHaveLength(4);
    for (const error of reply.body.errors ?? []) {
      expect(error.message).toBe('Unexpected error.');
      expect(error.extensions).toEqual({ code: 'INTERNAL_SERVER_ERROR', requestId: 'find-me' });
    }
    expect(JSON.stringify(reply.body)).not.toContain('secret');
    const logged = unexpected().map((line) => [line.requestId, (line.err as { stack: string }).stack]);
    expect(logged).toEqual([
      ['find-me', expect.stringContaining('test-server.ts')],
      ['find-me', expect.anything()],
    ]);
  });

  it('logs one fault that hits many fields once', async () => {
    await ask(test.url, '{ brokenMany { value } }');
    expect(unexpected()).toHaveLength(1);
  });

  it('masks what makeContext throws, with 500', async () => {
    const own = await startServer({
      makeContext: () => {
        throw new TypeError('secret detail');
      },
    });
    const reply = await ask(own.url, '{ hello }');
    expect([reply.status, codes(reply)]).toEqual([500, ['INTERNAL_SERVER_ERROR']]);
    expect(JSON.stringify(reply.body)).not.toContain('secret');
  });

  it.each(['application/json', 'application/graphql-response+json'])(
    'makes the status tell of a graph that is away, even beside data (%s)',
    async (accept) => {
      const reply = await ask(test.url, '{ hello unavailable }', {}, { accept });
      expect([reply.status, reply.headers.get('retry-after')]).toEqual([503, '5']);
      expect(reply.body.data).toEqual({ hello: 'Hello world', unavailable: null });
      expect(codes(reply)).toEqual(['GRAPH_UNAVAILABLE']);
      expect(reply.body.errors?.[0]?.message).toBe('The graph at bolt://x does not answer.');
    },
  );

  it('makes the status tell of a deadline met below', async () => {
    const reply = await ask(test.url, '{ hello tooLate }');
    expect([reply.status, codes(reply)]).toEqual([504, ['DEADLINE_EXCEEDED']]);
    expect(reply.body.data).toEqual({ hello: 'Hello world', tooLate: null });
  });

  it('passes on what makeContext says of the graph', async () => {
    const own = await startServer({
      makeContext: () => {
        throw new ChanceryError('GRAPH_UNAVAILABLE', 'The graph is away.');
      },
    });
    const reply = await ask(own.url, '{ hello }');
    expect([reply.status, reply.headers.get('retry-after'), codes(reply)]).toEqual([503, '5', ['GRAPH_UNAVAILABLE']]);
  });

  it('sends so much of a message as can be read: GraphQL repeats in it whatever it was given', async () => {
    const query = 'query($n: Int) { people(first: $n) { totalCount } }';
    const [error] = (await ask(test.url, query, { variables: { n: 'x'.repeat(100_000) } })).body.errors ?? [];
    expect(error?.message).toMatch(/^Variable "\$n" got invalid value "x+ …$/);
    expect(error?.message.length).toBeLessThan(2_010);
  });

  it('keeps no trace of one request in the errors of the next', async () => {
    const first = await ask(test.url, '{ nobody }', {}, { accept: 'application/graphql-response+json' });
    const second = await ask(test.url, '{ nobody }', {}, { accept: 'application/graphql-response+json' });
    expect([second.status, second.body]).toEqual([first.status, first.body]);
  });
});
