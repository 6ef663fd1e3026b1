import { Agent, request } from 'node:http';
import { emptyGraph, testAddress } from '../support/test-graph';
import { chancery, type RunningCommand, until } from './running-service';

const QUERY = '{ people { nodes { name occupancies { nodes { id } } } } }';
const CALLERS = 10;

const started: RunningCommand[] = [];
afterAll(() => {
  for (const { child } of started) child.kill('SIGKILL');
});

describe('a service that is stopped by SIGTERM under load', () => {
  it('answers whatever it was sent before (200, or 504 at the deadline), refuses connections from then on, and exits with 0', async () => {
    await emptyGraph();
    const { uri, user, password } = testAddress();
    const env = { NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password, PORT: '0', LOG_LEVEL: 'info' };
    const service = chancery(['start'], env);
    started.push(service);
    const [, url = ''] = await service.says(/answers at (\S+)\/graphql/);
    const agent = new Agent({ keepAlive: true, maxSockets: CALLERS });
    const before: Outcome[] = [];
    const right = await until(async () => {
      before.push(await ask(url, agent, () => false));
      return before.at(-1)?.status === 200 ? before.at(-1)?.text : undefined;
    });
    expect(right).toContain('"name":"Marco Rubio"');
    const answers: Outcome[] = [];
    let stopping = false;
    const callers = Array.from({ length: CALLERS }, async () => {
      do answers.push(await ask(url, agent, () => stopping));
      while (answers.at(-1)?.status !== undefined);
    });
    await until(() => (answers.length > 5 * CALLERS ? true : undefined));
    stopping = true;
    service.child.kill('SIGTERM');
    await Promise.all(callers);
    expect(await service.ended).toEqual({ code: 0, signal: null });

    for (const { status, text, sentWhileStopping } of answers) {
      if (status === 200) expect(text).toBe(right);
      else if (status === undefined) expect([sentWhileStopping, text]).toEqual([true, '']);
      else expect(status).toBe(504);
    }
    const accepted = service.said().match(/^\{.*"path":"\/graphql".*"msg":"request"\}$/gm) ?? [];
    expect(accepted).toHaveLength(before.length + answers.filter(({ status }) => status !== undefined).length);
    agent.destroy();
  }, 300_000);
});

interface Outcome {
  readonly sentWhileStopping: boolean;
  /** Undefined where there was no answer at all. */
  readonly status: number | undefined;
  readonly text: string;
}

function ask(url: string, agent: Agent, isStopping: () => boolean): Promise<Outcome> {
  return new Promise((resolve) => {
    let sentWhileStopping = true;
    let status: number | undefined;
    let text = '';
    const end = () => resolve({ sentWhileStopping, status, text });
    const sent = request(`${url}/graphql?query=${encodeURIComponent(QUERY)}`, { agent }, (response) => {
      status = response.statusCode;
      response.on('data', (chunk: Buffer) => {
        text += chunk.toString();
      });
      response.once('error', end).once('end', end);
    });
    sent.once('finish', () => {
      sentWhileStopping = isStopping();
    });
    sent.once('error', end).end();
  });
}
