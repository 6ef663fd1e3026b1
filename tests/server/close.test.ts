import { once } from 'node:events';
import { Agent, get, type IncomingMessage } from 'node:http';
import { type AddressInfo, connect, createServer } from 'node:net';
import { ask, closeServers, startServer } from './test-server';

afterEach(closeServers);

describe('closing', () => {
  it('lets a running request finish and takes no new one', async () => {
    const test = await startServer();
    const running = ask(test.url, '{ gate }');
    await until(() => test.calls.gate === 1);
    let isClosed = false;
    const closed = test.server.close().then(() => {
      isClosed = true;
    });
    await expect(fetch(`${test.url}/health/live`)).rejects.toThrow();
    expect(isClosed).toBe(false);
    test.openGate();
    const reply = await running;
    expect([reply.status, reply.body.data, reply.headers.get('connection')]).toEqual([200, { gate: 'open' }, 'close']);
    await closed;
  });

  it('answers a request that was on its way over an idle connection, and ends that one with it', async () => {
    const test = await startServer({ deadlineMs: 60_000 });
    const socket = connect(test.port, '127.0.0.1').on('error', () => {});
    const ask = 'GET /health/live HTTP/1.1\r\nHost: x\r\n\r\n';
    socket.write(ask);
    await once(socket, 'data');
    const closed = test.server.close();
    socket.write(ask);
    const answer = String(Buffer.concat(await socket.toArray()));
    expect(answer).toMatch(/^HTTP\/1.1 200 /);
    expect(answer.toLowerCase()).toContain('connection: close');
    await closed;
  });

  it('ends idle connections soon: one kept alive, one never used, one with half a request', async () => {
    const test = await startServer({ deadlineMs: 60_000 });
    const agent = new Agent({ keepAlive: true });
    const response = await new Promise<IncomingMessage>((resolve) =>
      get(`${test.url}/health/live`, { agent }, resolve),
    );
    await response.resume().toArray();
    const unused = connect(test.port, '127.0.0.1').on('error', () => {});
    const half = connect(test.port, '127.0.0.1').on('error', () => {});
    await Promise.all([once(unused, 'connect'), once(half, 'connect')]);
    half.write('GET /health/live HTTP/1.1\r\n');
    await ask(test.url, '{ hello }');
    await test.server.close();
    agent.destroy();
  });

  it('waits for a stuck request until its deadline', async () => {
    const test = await startServer({ deadlineMs: 200 });
    const stuck = ask(test.url, '{ waits }');
    await until(() => test.scopes.length === 1);
    await test.server.close();
    expect((await stuck).status).toBe(504);
  });

  it('does not wait for the connection of an answer that was under way to fall idle', async () => {
    const test = await startServer({ deadlineMs: 60_000 });
    const agent = new Agent({ keepAlive: true });
    const query = encodeURIComponent('subscription { gated }');
    const options = { agent, headers: { accept: 'text/event-stream' } };
    const events = await new Promise<IncomingMessage>((resolve) =>
      get(`${test.url}/graphql?query=${query}`, options, resolve),
    );
    await once(events, 'data');
    const closed = test.server.close();
    test.openGate();
    await events.toArray();
    await closed;
    agent.destroy();
  }, 3_000);

  it('cuts off a caller who does not read the answer', async () => {
    const test = await startServer({ deadlineMs: 200 });
    const deaf = connect(test.port, '127.0.0.1').on('error', () => {});
    await once(deaf, 'connect');
    deaf.pause();
    deaf.write('GET /graphql?query={big} HTTP/1.1\r\nHost: x\r\n\r\n');
    await until(() => test.calls.big === 1);
    await test.server.close();
    deaf.destroy();
  }, 10_000);

  it('can be asked for twice', async () => {
    const test = await startServer();
    await Promise.all([test.server.close(), test.server.close()]);
    await test.server.close();
  });
});

describe('listening', () => {
  it('says that the port is taken and what to do', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    const started = startServer({ settings: { host: '127.0.0.1', port, corsOrigins: [] } });
    await expect(started).rejects.toMatchObject({
      code: 'SETTINGS_INVALID',
      message: expect.stringContaining(`port ${port} is taken: set PORT`),
    });
    other.close();
  });

  it('says that the address is not ours', async () => {
    const started = startServer({ settings: { host: '192.0.2.1', port: 0, corsOrigins: [] } });
    await expect(started).rejects.toMatchObject({
      code: 'SETTINGS_INVALID',
      message: expect.stringContaining('set HOST'),
    });
  });
});

async function until(isTrue: () => boolean): Promise<void> {
  while (!isTrue()) await new Promise((resolve) => setTimeout(resolve, 5));
}
