import { closeServers, startServer } from './test-server';

afterEach(closeServers);

const settings = (...corsOrigins: string[]) => ({ settings: { host: '127.0.0.1', port: 0, corsOrigins } });

describe('x-request-id', () => {
  it.each(['abc-DEF_1', 'x'.repeat(64)])('is the one the caller gave (%s)', async (id) => {
    const test = await startServer();
    const response = await fetch(`${test.url}/graphql?query={hello}`, { headers: { 'x-request-id': id } });
    expect(response.headers.get('x-request-id')).toBe(id);
    expect(test.scopes[0]?.requestId).toBe(id);
  });

  it.each(['', 'x'.repeat(65), 'a b', 'a"b', '<x>', 'a,b'])(
    'is made where the caller gave none that is sane (%j)',
    async (id) => {
      const test = await startServer();
      const response = await fetch(`${test.url}/health/live`, { headers: { 'x-request-id': id } });
      expect(response.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
    },
  );
});

describe('CORS', () => {
  const from = (url: string, origin: string, init: RequestInit = {}) => fetch(url, { ...init, headers: { origin } });
  const PATHS = ['/graphql?query={hello}', '/health/live', '/nothing'];

  it('is off unless it is set', async () => {
    const test = await startServer(settings());
    for (const path of PATHS) {
      const { headers } = await from(test.url + path, 'https://a.example');
      expect(headers.get('access-control-allow-origin')).toBeNull();
    }
    const preflight = await from(`${test.url}/graphql`, 'https://a.example', { method: 'OPTIONS' });
    expect(preflight.headers.get('access-control-allow-origin')).toBeNull();
  });

  it('lets all in by *', async () => {
    const test = await startServer(settings('*'));
    for (const path of PATHS) {
      const { headers } = await from(test.url + path, 'https://a.example');
      expect(headers.get('access-control-allow-origin')).toBe('*');
    }
  });

  it('lets in exactly those listed, and tells caches that the answer depends on it', async () => {
    const test = await startServer(settings('https://a.example', 'https://b.example:8443'));
    const allowed = async (origin: string) => {
      const { headers } = await from(`${test.url}/graphql?query={hello}`, origin);
      return [headers.get('access-control-allow-origin'), headers.get('vary')];
    };
    expect(await allowed('https://a.example')).toEqual(['https://a.example', 'Origin']);
    expect(await allowed('https://b.example:8443')).toEqual(['https://b.example:8443', 'Origin']);
    for (const origin of [
      'https://b.example',
      'http://a.example',
      'https://a.example.evil',
      'https://xa.example',
      'null',
    ])
      expect(await allowed(origin)).toEqual([null, 'Origin']);
  });

  it('answers the question a browser asks first, and never allows credentials', async () => {
    const test = await startServer(settings('https://a.example'));
    const { status, headers } = await from(`${test.url}/graphql`, 'https://a.example', { method: 'OPTIONS' });
    expect(status).toBe(204);
    expect(headers.get('access-control-allow-methods')).toBe('GET, POST');
    expect(headers.get('access-control-allow-headers')).toContain('content-type');
    expect(headers.get('access-control-allow-credentials')).toBeNull();
    expect(test.calls).toEqual({});
  });
});

describe('safe headers', () => {
  it.each(['/graphql?query={hello}', '/graphql', '/health/live', '/nothing', '/'])('are on %s', async (path) => {
    const test = await startServer();
    const { headers } = await fetch(test.url + path, { redirect: 'manual' });
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('x-request-id')).not.toBeNull();
    expect(headers.get('x-powered-by')).toBeNull();
  });
});
