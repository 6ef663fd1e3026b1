import { get } from 'node:http';
import { gunzipSync } from 'node:zlib';
import { closeServers, startServer, type TestServer } from './test-server';

let test: TestServer;
const examples = [
  { title: 'Who is who?', query: 'query Who($id: ID) {\n  person(id: $id) { name }\n}', variables: { id: '1' } },
  { title: 'Greeting', query: '{ hello(name: "</script><b>") }' },
];
beforeAll(async () => {
  test = await startServer({ examples });
});
afterAll(closeServers);

const browse = (headers: Record<string, string> = {}) =>
  fetch(`${test.url}/graphql`, { headers: { accept: 'text/html,*/*', ...headers } });

describe('GraphiQL', () => {
  it('is what a browser gets at /graphql', async () => {
    const response = await browse();
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
    expect(await response.text()).toContain('YogaGraphiQL.renderYogaGraphiQL');
  });

  it('opens with the examples in tabs, whatever they contain', async () => {
    const page = await (await browse()).text();
    const [, json = ''] = /document\.querySelector\('#root'\),\s*(\{.*\}),\s*\);\s*<\/script>/.exec(page) ?? [];
    expect(json).not.toContain('<');
    expect(JSON.parse(json)).toEqual({
      title: 'Chancery',
      defaultTabs: [
        { query: `# Who is who?\n${examples[0]?.query}`, variables: '{\n  "id": "1"\n}' },
        { query: `# Greeting\n${examples[1]?.query}` },
      ],
    });
  });

  it('references no other host', async () => {
    const page = await (await browse()).text();
    const outside = [
      /<(?:script|link|img|iframe|source|object|embed)\b[^>]*\b(?:src|href|data)\s*=\s*["']?(?:https?:)?\/\//i,
      /url\(\s*\\?["']?(?:https?:)?\/\//i,
      /@import\s+\\?["'](?:https?:)?\/\//i,
      /\bimport\(\s*\\?["'`](?:https?:)?\/\//,
      /importScripts\(\s*\\?["'`](?:https?:)?\/\//,
      /unpkg\.com|jsdelivr|esm\.sh|cdnjs|googleapis/,
    ];
    for (const pattern of outside) expect(pattern.exec(page)?.[0]).toBeUndefined();
  });

  it('may run its own scripts and talk to us, and the browser stops anything else', async () => {
    const policy = (await browse()).headers.get('content-security-policy') ?? '';
    const rules = Object.fromEntries(policy.split('; ').map((rule) => [rule.split(' ')[0], rule.split(' ').slice(1)]));
    expect(rules['default-src']).toEqual(["'none'"]);
    expect(rules['script-src']).toContain("'unsafe-inline'");
    expect(rules['worker-src']).toEqual(['blob:']);
    expect(rules['connect-src']).toEqual(["'self'"]);
    expect(policy).not.toMatch(/https?:|\*/);
  });

  it('is sent zipped to whoever takes that', async () => {
    const plain = await (await browse({ 'accept-encoding': 'identity' })).text();
    const zipped = await new Promise<{ encoding: unknown; bytes: Buffer }>((resolve) =>
      get(
        `${test.url}/graphql`,
        { headers: { accept: 'text/html', 'accept-encoding': 'br, gzip' } },
        async (response) => {
          const bytes = Buffer.concat(await response.toArray());
          resolve({ encoding: response.headers['content-encoding'], bytes });
        },
      ),
    );
    expect(zipped.encoding).toBe('gzip');
    expect(gunzipSync(zipped.bytes).toString() === plain).toBe(true);
  });

  it('is not what a program gets', async () => {
    const response = await fetch(`${test.url}/graphql?query={hello}`, { headers: { accept: '*/*' } });
    expect(await response.json()).toEqual({ data: { hello: 'Hello world' } });
  });
});
