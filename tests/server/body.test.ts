import { once } from 'node:events';
import { request } from 'node:http';
import { connect } from 'node:net';
import { LIMITS } from '../../src/server/limits';
import { ask, closeServers, codes, startServer, type TestServer } from './test-server';

const MAX = LIMITS.bodyBytes.max;
let test: TestServer;
beforeEach(async () => {
  test = await startServer();
});
afterEach(closeServers);

/** A POST of so many bytes, in chunks, with no length announced. */
async function postInChunks(bytes: number): Promise<{ status: number | undefined; text: string }> {
  const headers = { 'content-type': 'application/json', 'transfer-encoding': 'chunked' };
  const sent = request(`${test.url}/graphql`, { method: 'POST', headers });
  const start = '{"query":"{hello}","extensions":{"x":"';
  sent.write(start);
  for (let left = bytes - start.length - 3; left > 0; left -= 65_536) sent.write('x'.repeat(Math.min(left, 65_536)));
  sent.end('"}}');
  const [response] = await once(sent, 'response');
  sent.on('error', () => {});
  let text = '';
  for await (const chunk of response) text += chunk;
  return { status: response.statusCode, text };
}

describe('the body', () => {
  it('may be as long as the limit and not a byte longer, when its length is announced', async () => {
    const bytes = (extra: number) => JSON.stringify({ query: '{hello}', variables: { x: 'x'.repeat(extra) } }).length;
    const room = MAX - bytes(0);
    expect((await ask(test.url, '{hello}', { variables: { x: 'x'.repeat(room) } })).status).toBe(200);
    const reply = await ask(test.url, '{hello}', { variables: { x: 'x'.repeat(room + 1) } });
    expect([reply.status, codes(reply)]).toEqual([413, ['TOO_LARGE']]);
    expect(reply.body.errors?.[0]?.message).toBe('The body of this request has 262,145 bytes; the limit is 262,144.');
    expect(test.calls.hello).toBe(1);
  });

  it('may be as long as the limit and not a byte longer, when it comes in chunks', async () => {
    expect((await postInChunks(MAX)).status).toBe(200);
    const { status, text } = await postInChunks(MAX + 1);
    expect(status).toBe(413);
    expect(JSON.parse(text)).toEqual({
      errors: [
        { message: expect.stringContaining('more than 262,144'), extensions: { code: 'TOO_LARGE', limit: MAX } },
      ],
    });
  });

  it('of many megabytes gets its answer, not a broken connection', async () => {
    for (let i = 0; i < 3; i++) {
      const reply = await ask(test.url, 'x'.repeat(32 * 1024 * 1024));
      expect([reply.status, codes(reply)]).toEqual([413, ['TOO_LARGE']]);
    }
  });

  it('that is announced too long is answered before it is sent', async () => {
    const socket = connect(test.port, '127.0.0.1').on('error', () => {});
    socket.write(
      'POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 99999999\r\n\r\n',
    );
    const [answer] = await once(socket, 'data');
    expect(String(answer)).toMatch(/^HTTP\/1.1 413 /);
    await once(socket, 'close');
  });

  it('that goes on for ever is cut off after the answer', async () => {
    const socket = connect(test.port, '127.0.0.1').on('error', () => {});
    socket.write(
      'POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n',
    );
    const drip = setInterval(() => socket.write(`10000\r\n${'x'.repeat(65_536)}\r\n`), 10);
    const [answer] = await once(socket, 'data');
    expect(String(answer)).toMatch(/^HTTP\/1.1 413 /);
    await once(socket, 'close');
    clearInterval(drip);
  });

  it('leaves the connection fit for the next request', async () => {
    const body = 'x'.repeat(MAX + 1);
    const next = 'GET /health/live HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n';
    const socket = connect(test.port, '127.0.0.1').on('error', () => {});
    socket.write(
      `POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n${body}${next}`,
    );
    let text = '';
    for await (const chunk of socket) text += chunk;
    expect(text.match(/HTTP\/1.1 \d+/g)).toEqual(['HTTP/1.1 413', 'HTTP/1.1 200']);
  });

  it('of a hostile caller does not keep a bystander from being answered', async () => {
    const hostile = Array.from({ length: 10 }, () => postInChunks(4 * 1024 * 1024));
    const bystanders = Array.from({ length: 10 }, () => ask(test.url, '{ hello }'));
    expect((await Promise.all(bystanders)).map(({ status }) => status)).toEqual(Array(10).fill(200));
    expect((await Promise.all(hostile)).map(({ status }) => status)).toEqual(Array(10).fill(413));
  });
});
