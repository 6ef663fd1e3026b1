import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { digestOf } from '../../src/graph/digest';
import type { Graph } from '../../src/graph/graph';
import { PROJECTION_VERSION } from '../../src/graph/record-version';
import { ARTICLE, loadFiles, loadTexts, openTestGraph } from '../support/test-graph';
import { ISLANDS, MAINLAND } from './made-up';

const LOCK = join(__dirname, 'projection-lock.json');

/**
 * The lock remembers what facts a record gave under which version of the rules. It says nothing of whether they are right: it
 * tells when they have become others, so that graphs laid down before are laid down again. PROJECTION=write writes it anew.
 */
describe('the version of the rules that lay facts down', () => {
  let graph: Graph;
  beforeAll(async () => {
    graph = await openTestGraph();
  });
  afterAll(() => graph.close());

  it('is raised whenever the same record gives other facts', async () => {
    await loadFiles(graph, ARTICLE);
    await loadTexts(graph, { file: 'islands.yaml', text: ISLANDS }, { file: 'mainland.yaml', text: MAINLAND });
    const { record, facts, derived } = await digestOf(graph);
    const now = { record, version: PROJECTION_VERSION, facts, derived };
    if (process.env.PROJECTION === 'write') writeFileSync(LOCK, `${JSON.stringify(now, null, 2)}\n`);
    const locked: typeof now = JSON.parse(readFileSync(LOCK, 'utf8'));
    const isOtherwise = locked.facts !== facts || locked.derived !== derived;
    if (locked.record === record && isOtherwise && locked.version === PROJECTION_VERSION)
      throw new Error(
        'The same record gives other facts: raise PROJECTION_VERSION, and run this with PROJECTION=write.',
      );
    // Another record, or a version that was raised: the lock is to be written anew.
    expect(locked).toEqual(now);
  });
});
