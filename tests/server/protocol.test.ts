import { ask, closeServers, codes, startServer, type TestServer } from './test-server';

let test: TestServer;
beforeAll(async () => {
  test = await startServer();
});
afterAll(closeServers);

const post = (body: string, headers: Record<string, string>) =>
  fetch(`${test.url}/graphql`, { method: 'POST', body, headers });

describe('GraphQL over HTTP', () => {
  it('answers a POST with variables and an operation name', async () => {
    const query = 'query A { hello } query B($name: String) { hello(name: $name) }';
    const reply = await ask(test.url, query, { operationName: 'B', variables: { name: 'Ada' } });
    expect([reply.status, reply.body]).toEqual([200, { data: { hello: 'Hello Ada' } }]);
  });

  it('answers a GET', async () => {
    const query = encodeURIComponent('query($name: String) { hello(name: $name) }');
    const variables = encodeURIComponent('{"name":"Ada"}');
    const response = await fetch(`${test.url}/graphql?query=${query}&variables=${variables}`);
    expect([response.status, await response.json()]).toEqual([200, { data: { hello: 'Hello Ada' } }]);
  });

  it('refuses a mutation over GET and does not run it', async () => {
    const query = encodeURIComponent('mutation { setName(name: "x") }');
    const response = await fetch(`${test.url}/graphql?query=${query}`);
    expect([response.status, response.headers.get('allow'), test.calls.setName]).toEqual([405, 'POST', undefined]);
    expect((await ask(test.url, 'mutation { setName(name: "x") }')).body).toEqual({ data: { setName: 'x' } });
  });

  it('takes no batches', async () => {
    const response = await post('[{"query":"{hello}"},{"query":"{hello}"}]', { 'content-type': 'application/json' });
    expect(response.status).toBe(400);
    expect(JSON.stringify(await response.json())).toContain('Batching is not supported');
  });

  it.each([
    [
      'multipart/form-data; boundary=x',
      '--x\r\nContent-Disposition: form-data; name="operations"\r\n\r\n{"query":"{hello}"}\r\n--x--',
    ],
    ['application/x-www-form-urlencoded', 'query={hello}'],
    ['text/plain', '{"query":"{hello}"}'],
  ])('takes no %s, so that no foreign page can write without asking', async (type, body) => {
    const response = await post(body, { 'content-type': type });
    expect(response.status).toBe(415);
    expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'UNSUPPORTED_MEDIA_TYPE' } }] });
  });

  it('takes a content type however it is written', async () => {
    const response = await post('{"query":"{hello}"}', { 'content-type': 'Application/JSON ; charset=UTF-8' });
    expect(response.status).toBe(200);
  });

  it.each([
    ['application/json', 'application/json', 200],
    ['application/graphql-response+json', 'application/graphql-response+json', 400],
  ])(
    'answers %s when asked for it, with the status its specification gives a document that is not valid',
    async (accept, type, status) => {
      const reply = await ask(test.url, '{ nobody }', {}, { accept });
      expect([reply.headers.get('content-type'), reply.status]).toEqual([`${type}; charset=utf-8`, status]);
      expect(codes(reply)).toEqual(['GRAPHQL_VALIDATION_FAILED']);
    },
  );

  it('suggests what was perhaps meant', async () => {
    const reply = await ask(test.url, '{ helo }');
    expect(reply.body.errors?.[0]?.message).toContain('Did you mean "hello"');
  });

  it('says 406 to a caller who takes neither', async () => {
    const response = await fetch(`${test.url}/graphql?query={hello}`, { headers: { accept: 'image/png' } });
    expect(response.status).toBe(406);
  });

  it.each(['{', '"x"', 'null', '{"query":1}', '{"query":"{hello}","variables":[]}', '{}', '{"query":"{"}'])(
    'says 400 to the body %s',
    async (body) => {
      const headers = { 'content-type': 'application/json', accept: 'application/graphql-response+json' };
      const response = await post(body, headers);
      expect(response.status).toBe(400);
      expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: expect.any(String) } }] });
    },
  );

  it('says 400 to variables that are not JSON, without giving away how it found out', async () => {
    const got = await fetch(`${test.url}/graphql?query={hello}&variables={`);
    const posted = await post('{', { 'content-type': 'application/json' });
    for (const response of [got, posted]) {
      expect(response.status).toBe(400);
      expect(await response.json()).toEqual({
        errors: [{ message: expect.stringContaining('JSON'), extensions: { code: 'BAD_REQUEST' } }],
      });
    }
  });

  it('says 400 to variables of the wrong type, in the words of the scalar that refused them', async () => {
    const number = await ask(test.url, 'query($name: String) { hello(name: $name) }', { variables: { name: 7 } });
    expect([number.status, codes(number)]).toEqual([400, ['BAD_USER_INPUT']]);
    const odd = await ask(test.url, 'query($value: Odd!) { odd(value: $value) }', { variables: { value: 2 } });
    expect([odd.status, codes(odd)]).toEqual([400, ['BAD_USER_INPUT']]);
    expect(odd.body.errors?.[0]?.message).toContain('2 is not odd');
  });

  it('sends subscriptions as events, with their errors masked', async () => {
    const headers = { 'content-type': 'application/json', accept: 'text/event-stream' };
    const counted = await post('{"query":"subscription{count}"}', headers);
    expect(await counted.text()).toContain('data: {"data":{"count":2}}');
    const broken = await (await post('{"query":"subscription{breaks}"}', headers)).text();
    expect(broken).toContain('INTERNAL_SERVER_ERROR');
    expect(broken).not.toContain('secret');
  });

  it('is not fooled by an address that ends like another', async () => {
    const response = await fetch(`${test.url}/graphql?query={hello}&operationName=&x=/health`);
    expect(await response.json()).toEqual({ data: { hello: 'Hello world' } });
  });
});

describe('paths', () => {
  it('sends / to /graphql', async () => {
    const response = await fetch(test.url, { redirect: 'manual' });
    expect([response.status, response.headers.get('location')]).toEqual([302, '/graphql']);
  });

  it.each(['/nothing', '/graphql/', '//', '/__proto__', '/constructor'])(
    'says at %s which paths exist',
    async (path) => {
      const response = await fetch(test.url + path);
      expect(response.status).toBe(404);
      const { errors } = (await response.json()) as { errors: { message: string }[] };
      expect(errors[0]?.message).toContain('/graphql, /health/live, /health/ready');
    },
  );

  it('names the methods a path takes', async () => {
    const response = await fetch(`${test.url}/graphql`, { method: 'DELETE' });
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, POST, OPTIONS']);
  });
});
