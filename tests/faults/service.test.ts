import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { findRunning } from '../../src/local-neo4j/find-running';
import { emptyGraph, testAddress } from '../support/test-graph';
import { asked, chancery, freshHome, type RunningCommand, until } from './running-service';

const DOSSIER = join(__dirname, '..', '..', 'dossiers', 'us-ukraine-talks-2025-11-30.yaml');
const running: RunningCommand[] = [];
const start = (env: Record<string, string>) => {
  const service = chancery(['start'], { PORT: '0', LOG_LEVEL: 'warn', CHANCERY_NOW: '2025-11-30T20:00:00Z', ...env });
  running.push(service);
  return service;
};
const addressOf = async (service: RunningCommand) => (await service.says(/answers at (\S+)\/graphql/))[1] ?? '';

afterAll(async () => {
  for (const { child, ended } of running) {
    if (child.exitCode === null && child.signalCode === null) child.kill('SIGKILL');
    await ended;
  }
});

describe('the service on its embedded Neo4j', () => {
  const home = freshHome();
  const folder = freshHome();
  const dossier = join(folder, 'talks.yaml');
  let url = '';
  let service: RunningCommand;

  beforeAll(async () => {
    writeFileSync(dossier, readFileSync(DOSSIER));
    service = start({ CHANCERY_HOME: home, CHANCERY_DOSSIERS: dossier });
    url = await addressOf(service);
  });

  it('prints its address and three questions that it answers', async () => {
    await service.says(/Three questions to paste/);
    const questions = [...service.said().matchAll(/^ {4}query .*?^ {4}\}$/gms)].map(([text]) => text);
    expect(questions).toHaveLength(3);
    for (const question of questions)
      expect(await asked(url, question)).toMatchObject({ status: 200, body: { data: expect.anything() } });
  });

  it('is not started a second time on the same data, and says so', async () => {
    const second = start({ CHANCERY_HOME: home });
    expect(await second.ended).toMatchObject({ code: 1 });
    expect(second.said()).toMatch(/already running/);
    expect(second.said()).toContain(url);
    expect(await asked(url)).toMatchObject({ status: 200 });
  });

  it('answers with the edited fact and its passage once a person has edited the dossier and loaded it', async () => {
    const question = '{ person(slug: "jared-kushner") { ties { otherIs claims { nodes { passage } } } } }';
    const answer = (otherIs: string, passage: string) => ({
      body: { data: { person: { ties: [{ otherIs, claims: { nodes: [{ passage }] } }] } } },
    });
    expect(await asked(url, question)).toMatchObject(answer('FATHER_IN_LAW', "Jared Kushner, Trump's son-in-law"));
    const edited = readFileSync(dossier, 'utf8')
      .replace(
        '{ jared-kushner: SON_IN_LAW, donald-trump: FATHER_IN_LAW }',
        '{ jared-kushner: NEPHEW, donald-trump: UNCLE }',
      )
      .replace(`"Jared Kushner, Trump's son-in-law"`, `"Jared Kushner, Trump's nephew"`);
    writeFileSync(dossier, edited);
    const load = chancery(['load', dossier], { CHANCERY_HOME: home });
    expect(await load.ended).toMatchObject({ code: 0 });
    expect(load.said()).toMatch(/1 added, 1 retracted, 0 restored/);
    expect(await asked(url, question)).toMatchObject(answer('UNCLE', "Jared Kushner, Trump's nephew"));
  });

  it('answers 200 or 503 GRAPH_UNAVAILABLE, and nothing else, while Neo4j is killed under load, three times, and comes back by itself', async () => {
    const right = (await asked(url))?.body;
    for (let kill = 0; kill < 3; kill++) {
      const before = findRunning(home)?.uri;
      let isBack = false;
      const seen = new Set<string>();
      const caller = async () => {
        while (!isBack) {
          const answer = await asked(url);
          seen.add(`${answer?.status} ${answer?.body.errors?.[0]?.extensions?.code ?? JSON.stringify(answer?.body)}`);
          await new Promise((resolve) => setTimeout(resolve, 10));
        }
      };
      const callers = Array.from({ length: 4 }, caller);
      process.kill(JSON.parse(readFileSync(join(home, 'running.json'), 'utf8')).jvm.pid as number, 'SIGKILL');
      await until(() => (seen.has('503 GRAPH_UNAVAILABLE') ? true : undefined));
      expect((await fetch(`${url}/health/live`)).status).toBe(200);
      await until(async () => (findRunning(home) && (await asked(url))?.status === 200 ? true : undefined)).catch(
        (error: Error) => {
          isBack = true;
          throw new Error(`${error.message}; seen ${[...seen]}; it said:\n${service.said().slice(-2000)}`);
        },
      );
      isBack = true;
      await Promise.all(callers);
      expect([...seen].sort()).toEqual([`200 ${JSON.stringify(right)}`, '503 GRAPH_UNAVAILABLE']);
      expect((await fetch(`${url}/health/ready`)).status).toBe(200);
      expect(findRunning(home)).toMatchObject({ serviceUrl: url });
      expect(findRunning(home)?.uri).not.toBe(before);
    }
  });

  it('finishes on SIGTERM what it was asked, and exits with 0', async () => {
    const last = asked(url);
    service.child.kill('SIGTERM');
    expect(await service.ended).toEqual({ code: 0, signal: null });
    expect([200, undefined]).toContain((await last)?.status);
    expect(findRunning(home)).toBeUndefined();
  });

  it('starts again on the same data without loading anything', async () => {
    service = start({ CHANCERY_HOME: home, CHANCERY_DOSSIERS: dossier });
    url = await addressOf(service);
    expect(service.said()).toContain('unchanged');
    expect(await asked(url)).toMatchObject({ body: { data: { stats: { people: 9 } } } });
  });

  it('is ended by SIGKILL at any time and recovers', async () => {
    service.child.kill('SIGKILL');
    await service.ended;
    service = start({ CHANCERY_HOME: home, CHANCERY_DOSSIERS: dossier });
    expect(await asked(await addressOf(service))).toMatchObject({ body: { data: { stats: { people: 9 } } } });
  });

  it('is ended while Neo4j is being started again, and leaves none behind', async () => {
    process.kill(JSON.parse(readFileSync(join(home, 'running.json'), 'utf8')).jvm.pid as number, 'SIGKILL');
    await service.says(/starting it again/);
    service.child.kill('SIGINT');
    expect(await service.ended).toEqual({ code: 0, signal: null });
    expect(findRunning(home)).toBeUndefined();
  });
});

describe('the service on a Neo4j of your own', () => {
  it('uses it, and leaves it running', async () => {
    await emptyGraph();
    const { uri, user, password } = testAddress();
    const env = { NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password };
    const service = start(env);
    const url = await addressOf(service);
    expect(service.said()).toContain(uri);
    expect(await asked(url)).toMatchObject({ status: 200 });
    service.child.kill('SIGTERM');
    expect(await service.ended).toMatchObject({ code: 0 });
    const stats = chancery(['stats'], env);
    expect(await stats.ended).toMatchObject({ code: 0 });
    expect(stats.said()).toMatch(/people +15/);
  });

  it.each([
    ['bolt://127.0.0.1:9', 'secret', /bolt:\/\/127\.0\.0\.1:9: The graph does not answer/],
    [testAddress().uri, 'wrong', /unauthorized|authentication/i],
  ])('says what is wrong with %s', async (uri, password, message) => {
    const stats = chancery(['stats'], { NEO4J_URI: uri, NEO4J_PASSWORD: password });
    expect(await stats.ended).toMatchObject({ code: 1 });
    expect(stats.said()).toMatch(message);
  });

  it('says which settings are wrong, all of them', async () => {
    const stats = chancery(['stats'], { NEO4J_URI: 'http://127.0.0.1', PORT: 'many' });
    expect(await stats.ended).toMatchObject({ code: 1 });
    expect(stats.said()).toMatch(/PORT.*many.*\n.*NEO4J_URI.*expected an address that begins with bolt:/s);
  });
});
