import { ChanceryError } from '../../src/errors';
import { closeServers, startServer } from './test-server';

afterEach(closeServers);

describe('health', () => {
  it('says that the process lives, whatever the graph does', async () => {
    const test = await startServer({ checkReady: () => Promise.reject(new Error('down')) });
    const response = await fetch(`${test.url}/health/live`);
    expect([response.status, await response.json()]).toEqual([200, { status: 'live' }]);
  });

  it('says that it is ready', async () => {
    const test = await startServer();
    const response = await fetch(`${test.url}/health/ready`);
    expect([response.status, await response.json()]).toEqual([200, { status: 'ready' }]);
    expect((await fetch(`${test.url}/health/ready`, { method: 'HEAD' })).status).toBe(200);
  });

  it('says why it is not ready, and that it is again', async () => {
    let isUp = false;
    const away = new ChanceryError('GRAPH_UNAVAILABLE', 'bolt://localhost:7687 does not answer.');
    const test = await startServer({ checkReady: async () => (isUp ? undefined : Promise.reject(away)) });
    const response = await fetch(`${test.url}/health/ready`);
    expect([response.status, response.headers.get('retry-after')]).toEqual([503, '5']);
    expect(await response.json()).toEqual({ status: 'not ready', code: 'GRAPH_UNAVAILABLE', message: away.message });
    isUp = true;
    expect((await fetch(`${test.url}/health/ready`)).status).toBe(200);
  });

  it('does not wait for a check that never ends', async () => {
    const test = await startServer({ checkReady: () => new Promise(() => {}) });
    const response = await fetch(`${test.url}/health/ready`);
    expect(response.status).toBe(503);
    expect(await response.json()).toMatchObject({
      code: 'DEADLINE_EXCEEDED',
      message: expect.stringContaining('2000 ms'),
    });
  });

  it.each([
    () => Promise.reject(new TypeError('secret')),
    () => {
      throw new TypeError('secret');
    },
  ])('masks what nobody foresaw', async (checkReady) => {
    const test = await startServer({ checkReady });
    const response = await fetch(`${test.url}/health/ready`);
    expect([response.status, (await response.text()).includes('secret')]).toEqual([503, false]);
    expect(test.log.filter((line) => line.msg === 'unexpected error')).toHaveLength(1);
  });
});
