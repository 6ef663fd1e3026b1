import { ask, closeServers, startServer } from './test-server';

afterEach(closeServers);

describe('the log', () => {
  it('has one line a request, with what was asked and how it went', async () => {
    const test = await startServer();
    await ask(test.url, 'query Greet { hello }', {}, { 'x-request-id': 'r1' });
    await ask(test.url, '{ unavailable }', {}, { 'x-request-id': 'r2' });
    await fetch(`${test.url}/nothing?token=hidden`, { headers: { 'x-request-id': 'r3' } });
    await test.server.close();
    const common = {
      time: expect.any(Number),
      ms: expect.any(Number),
      msg: 'request',
      pid: expect.anything(),
      hostname: expect.anything(),
    };
    expect(test.log).toEqual([
      { ...common, level: 30, requestId: 'r1', method: 'POST', path: '/graphql', operation: 'Greet', status: 200 },
      {
        ...common,
        level: 40,
        requestId: 'r2',
        method: 'POST',
        path: '/graphql',
        status: 503,
        codes: ['GRAPH_UNAVAILABLE'],
      },
      { ...common, level: 30, requestId: 'r3', method: 'GET', path: '/nothing', status: 404, codes: ['NOT_FOUND'] },
    ]);
  });

  it('names the operation of a document that came before, and of one that is not valid', async () => {
    const test = await startServer();
    for (let i = 0; i < 2; i++) await ask(test.url, 'query Again { hello }');
    await ask(test.url, 'query Wrong { nobody }');
    await test.server.close();
    expect(test.log.map((line) => line.operation)).toEqual(['Again', 'Again', 'Wrong']);
  });

  it('tells how often the graph was asked, for how long in all, and how many rows came', async () => {
    const test = await startServer({
      makeContext: ({ answered }) => {
        answered({ query: 'one', ms: 1.6, rows: 3, failed: false });
        answered({ query: 'other', ms: 2, rows: 0, failed: true });
        return {};
      },
    });
    await ask(test.url, '{ hello }');
    await test.server.close();
    expect(test.log).toMatchObject([{ queries: 2, graphMs: 4, rows: 3 }]);
  });

  it('holds no variables, no arguments, no headers and no query strings', async () => {
    const test = await startServer();
    const query = 'query($name: String) { hello(name: $name) person(id: "hidden-argument") { id } }';
    await ask(test.url, query, { variables: { name: 'hidden-variable' } }, { authorization: 'Bearer hidden-token' });
    await fetch(`${test.url}/graphql?query={hello}&variables={"name":"hidden-variable"}`);
    await ask(test.url, 'query($name: Int) { hello(name: $name) }', { variables: { name: 'hidden-variable' } });
    await test.server.close();
    expect(test.log).toHaveLength(3);
    expect(JSON.stringify(test.log)).not.toContain('hidden');
  });
});
