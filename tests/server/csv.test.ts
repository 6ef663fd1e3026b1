import { closeServers, startServer } from './test-server';

afterEach(closeServers);

const ask = async (url: string, query: string, path = '/graphql.csv') => {
  const headers = { 'content-type': 'application/json' };
  const response = await fetch(url + path, { method: 'POST', headers, body: JSON.stringify({ query }) });
  return { status: response.status, type: response.headers.get('content-type'), text: await response.text() };
};
const codeOf = ({ text }: { text: string }) => JSON.parse(text).errors[0].extensions.code;

describe('/graphql.csv', () => {
  it('neither runs a mutation nor begins a subscription', async () => {
    const test = await startServer();
    for (const query of ['mutation { setName(name: "x") }', 'subscription { count }']) {
      const reply = await ask(test.url, query);
      expect([reply.status, codeOf(reply)]).toEqual([400, 'NOT_A_TABLE']);
    }
    expect(test.calls).toEqual({});
  });

  it('keeps the deadline', async () => {
    const test = await startServer({ deadlineMs: 200 });
    const reply = await ask(test.url, '{ gatedPerson { roles { title } } }');
    expect([reply.status, codeOf(reply), reply.type]).toEqual([
      504,
      'DEADLINE_EXCEEDED',
      'application/json; charset=utf-8',
    ]);
  });

  it('masks what nobody foresaw, and gives no part of a table', async () => {
    const test = await startServer();
    const reply = await ask(test.url, '{ brokenMany { value } }');
    expect([reply.status, codeOf(reply)]).toEqual([500, 'INTERNAL_SERVER_ERROR']);
    expect(reply.text).not.toContain('secret');
  });

  it('counts fragments that double at each level as JSON does, and reads one that is spread often only once', async () => {
    const test = await startServer();
    const doubling = (body: (next: string) => string) =>
      Array.from({ length: 16 }, (_, i) => `fragment F${i} on Person { ${i < 15 ? body(`...F${i + 1}`) : 'name'} }`);
    const wide = doubling((next) => `a: boss { ${next} } b: boss { ${next} }`);
    expect(codeOf(await ask(test.url, `{ nodes(ids: ["1"]) { ...F0 } } ${wide.join(' ')}`))).toBe('TOO_MANY_ALIASES');
    const same = doubling((next) => `${next} ${next}`);
    expect((await ask(test.url, `{ nodes(ids: ["1"]) { ...F0 } } ${same.join(' ')}`)).text).toBe('name\r\nAda\r\n');
  });

  it('refuses a body, a type and a method as /graphql does', async () => {
    const test = await startServer();
    const address = `${test.url}/graphql.csv`;
    const form = { 'content-type': 'application/x-www-form-urlencoded' };
    expect((await fetch(address, { method: 'POST', headers: form, body: 'query={hello}' })).status).toBe(415);
    expect((await ask(test.url, ' '.repeat(300_000))).status).toBe(413);
    expect((await fetch(address, { method: 'DELETE' })).status).toBe(405);
    expect((await fetch(address)).status).toBe(400);
  });

  it('is a line of the log like any other', async () => {
    const test = await startServer();
    await ask(test.url, 'query Roles { person(id: "1") { roles { title } } }');
    await test.server.close();
    expect(test.log).toMatchObject([{ path: '/graphql.csv', operation: 'Roles', status: 200 }]);
  });
});
