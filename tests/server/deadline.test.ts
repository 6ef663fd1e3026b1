import { once } from 'node:events';
import { connect } from 'node:net';
import { ChanceryError } from '../../src/errors';
import { ask, closeServers, codes, startServer } from './test-server';

afterEach(closeServers);

const rejections: unknown[] = [];
const noteRejection = (reason: unknown) => rejections.push(reason);
beforeAll(() => process.on('unhandledRejection', noteRejection));
afterAll(() => process.off('unhandledRejection', noteRejection));

describe('the deadline', () => {
  it('gives the caller 504 and aborts the signal with the same error', async () => {
    const test = await startServer({ deadlineMs: 100 });
    const accept = 'application/graphql-response+json';
    const reply = await ask(test.url, '{ hello waits }', {}, { accept });
    expect([reply.status, codes(reply)]).toEqual([504, ['DEADLINE_EXCEEDED']]);
    expect(reply.headers.get('content-type')).toBe(`${accept}; charset=utf-8`);
    const signal = test.scopes[0]?.signal;
    expect(signal?.aborted).toBe(true);
    expect(signal?.reason).toBeInstanceOf(ChanceryError);
    expect(signal?.reason.code).toBe('DEADLINE_EXCEEDED');
    expect(rejections).toEqual([]);
  });

  it('is told to the layers below by the clock of Date.now()', async () => {
    const test = await startServer({ deadlineMs: 60_000 });
    const before = Date.now();
    await ask(test.url, '{ hello }');
    const { deadlineAt = 0 } = test.scopes[0] ?? {};
    expect(deadlineAt).toBeGreaterThanOrEqual(before + 60_000);
    expect(deadlineAt).toBeLessThanOrEqual(Date.now() + 60_000);
  });

  it('leaves an answered request alone', async () => {
    const test = await startServer({ deadlineMs: 100 });
    expect((await ask(test.url, '{ hello }')).status).toBe(200);
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(test.scopes[0]?.signal.aborted).toBe(false);
  });

  it('stops resolvers that have not begun', async () => {
    const test = await startServer({ deadlineMs: 100 });
    expect((await ask(test.url, '{ gatedPerson { boss { id } } }')).status).toBe(504);
    test.openGate();
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(test.calls).toEqual({ gatedPerson: 1 });
    expect((await ask(test.url, '{ gatedPerson { boss { id } } }')).status).toBe(200);
    expect(test.calls).toEqual({ gatedPerson: 2, boss: 1 });
    expect(rejections).toEqual([]);
  });

  it('holds for many at once, and each caller gets an answer', async () => {
    // Headers have as long to arrive as the deadline: on a busy machine those of fifty callers take their time.
    const test = await startServer({ deadlineMs: 1_000 });
    const replies = await Promise.all(Array.from({ length: 50 }, () => ask(test.url, '{ waits }')));
    expect(replies.map(({ status }) => status)).toEqual(Array(50).fill(504));
    expect(test.scopes.every(({ signal }) => signal.aborted)).toBe(true);
    expect(rejections).toEqual([]);
  });
});

describe('a caller who goes away', () => {
  it('aborts the signal, and the log says so', async () => {
    const test = await startServer();
    const leaving = new AbortController();
    const asked = fetch(`${test.url}/graphql?query={gate}`, { signal: leaving.signal }).catch(() => 'left');
    await until(() => test.calls.gate === 1);
    leaving.abort();
    expect(await asked).toBe('left');
    await until(() => test.scopes[0]?.signal.aborted === true);
    await until(() => test.log.length > 0);
    expect(test.log).toMatchObject([{ path: '/graphql', status: 499 }]);
    test.openGate();
    expect(rejections).toEqual([]);
  });
});

describe('a caller who is slow', () => {
  it('with the headers is cut off', async () => {
    const test = await startServer({ deadlineMs: 200 });
    const socket = connect(test.port, '127.0.0.1').on('error', () => {});
    socket.write('GET /health/live HTTP/1.1\r\nHost: x\r\n');
    let text = '';
    for await (const chunk of socket) text += chunk;
    expect(text).toMatch(/^HTTP\/1.1 408 /);
  });

  it('with the body is told so and cut off', async () => {
    const test = await startServer({ deadlineMs: 200 });
    const socket = connect(test.port, '127.0.0.1').on('error', () => {});
    socket.write('POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{');
    const [answer] = await once(socket, 'data');
    expect(String(answer)).toMatch(/^HTTP\/1.1 408 .*REQUEST_TIMEOUT/s);
    await once(socket, 'close');
  });

  it('to read the answer is left', async () => {
    const test = await startServer({ deadlineMs: 200 });
    const deaf = connect(test.port, '127.0.0.1').on('error', () => {});
    deaf.pause();
    deaf.write('GET /graphql?query={big} HTTP/1.1\r\nHost: x\r\n\r\n');
    await until(() => test.log.length === 1);
    deaf.destroy();
  }, 10_000);
});

async function until(isTrue: () => boolean): Promise<void> {
  while (!isTrue()) await new Promise((resolve) => setTimeout(resolve, 5));
}
