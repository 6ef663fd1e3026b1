import { execFile, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Graph } from '../../src/graph/graph';
import { ARTICLE, loadFiles, loadTexts, openTestGraph } from '../support/test-graph';
import { startTestService, type TestService } from '../support/test-service';

const PAGE = readFileSync(join(__dirname, '..', '..', 'docs/ask.md'), 'utf8');
const HAS_CURL = spawnSync('curl', ['--version']).status === 0;

/** One thing the page has its reader do, and what it says comes of it; a cursor is written `…`. */
interface Step {
  readonly does: 'graphql' | 'sh' | 'yaml';
  readonly text: string;
  variables?: string;
  answer?: string;
}

let graph: Graph;
let service: TestService;
beforeAll(async () => {
  graph = await openTestGraph();
  await loadFiles(graph, ARTICLE);
  service = await startTestService(graph);
});
afterAll(async () => {
  await service.close();
  await graph.close();
});

describe('docs/ask.md', () => {
  const steps = stepsOf(PAGE).map((step, place) => ({ ...step, title: `${place + 1}: ${inShort(step.text)}` }));
  const asked = steps.filter(({ does }) => does === 'graphql');
  const run = steps.filter(({ does }) => does === 'sh');
  let cursor = '';

  it('has an answer to everything', () => {
    expect([...asked, ...run].filter(({ answer }) => answer === undefined)).toEqual([]);
    expect([asked.length > 12, run.length > 1, refusalsOf(PAGE).length > 8]).toEqual([true, true, true]);
  });

  it.each(run)('has the right answer to command $title', async ({ text, answer = '' }) => {
    if (!HAS_CURL) throw new Error('curl is needed to run what the page shows');
    const command = text.replace('http://127.0.0.1:4000', service.url);
    const { stdout } = await promisify(execFile)('sh', ['-c', command]);
    if (answer.startsWith('{')) expect(JSON.parse(stdout)).toEqual(JSON.parse(answer));
    else expect(stdout.split('\r\n')).toEqual(answer.split('\n'));
  });

  it.each(refusalsOf(PAGE))('is told $code for $query', async ({ query, code, message }) => {
    const { errors } = await service.ask(query);
    expect(errors).toEqual([expect.objectContaining({ message, extensions: expect.objectContaining({ code }) })]);
  });

  // Last and in the page's order: it goes on from cursors, and loads something in between.
  it.each(steps.filter(({ does }) => does !== 'sh'))('has the right answer at step $title', async (step) => {
    if (step.does === 'yaml') return void (await loadTexts(graph, { file: 'second-report.yaml', text: step.text }));
    const { status, ...answer } = await service.ask(
      step.text,
      JSON.parse((step.variables ?? '{}').replace('…', cursor)),
    );
    cursor = /"endCursor":"([^"]+)"/.exec(JSON.stringify(answer))?.[1] ?? cursor;
    expect(JSON.parse(JSON.stringify(answer).replace(`"${cursor}"`, '"…"'))).toEqual(JSON.parse(step.answer ?? ''));
  });
});

function stepsOf(page: string): Step[] {
  const steps: Step[] = [];
  for (const [, language, name, text = ''] of page.matchAll(/^```(\w+)( variables)?\n([\s\S]*?)^```$/gm)) {
    const last = steps.at(-1);
    if (language === 'graphql' || language === 'sh' || language === 'yaml') steps.push({ does: language, text });
    else if (language === 'json' && name && last) last.variables = text;
    else if ((language === 'json' || language === 'csv') && last && last.answer === undefined) last.answer = text;
    else if (language !== 'ts') throw new Error(`docs/ask.md: no step takes this block of ${language}: ${text}`);
  }
  return steps;
}

function inShort(text: string): string {
  return text.replace(/\s+/g, ' ').slice(0, 60);
}

function refusalsOf(page: string): { query: string; code: string; message: string }[] {
  return [...page.matchAll(/^\| `([^`]+)` \| `([A-Z_]+)` \| (.+?) \| .+ \|$/gm)].map(
    ([, query = '', code = '', message = '']) => ({ query, code, message: message.replaceAll('&lt;', '<') }),
  );
}
