import type { Graph } from '../../src/graph/graph';
import { QUERIES } from '../../src/graph/queries.generated';
import { ARTICLE, loadFiles, openTestGraph, withDriver } from '../support/test-graph';
import { operatorsOf, type Profile, profile } from './profile';

const LAST = { knownAt: '9999-12-31T23:59:59.999Z', recordedAt: '9999-12-31T23:59:59.999Z' };
const FIRST = { knownAt: '0001-01-01T00:00:00.000Z', recordedAt: '9999-12-31T23:59:59.999Z' };

/** Queries that tell, of a time before anything was published, how much there was: nothing. */
const COUNTS = ['coverageOfAll', 'contactsOfPairs', 'coverageOf'];

/** A column that the past estimates: it only says where a search goes on. */
const ESTIMATE = { degree: expect.any(Number) };

describe('every query of the past, on the graph of the article', () => {
  const queries = QUERIES.filter(({ past }) => past);
  let graph: Graph;
  const now = new Map<string, Profile>();
  const then = new Map<string, Profile>();
  const before = new Map<string, Profile>();

  beforeAll(async () => {
    graph = await openTestGraph();
    await loadFiles(graph, ARTICLE);
    await withDriver(async (driver) => {
      for (const query of queries) {
        const past = { ...query, text: query.past ?? '' };
        now.set(query.name, await profile(driver, query, query.example));
        then.set(query.name, await profile(driver, past, { ...query.example, ...LAST }));
        before.set(query.name, await profile(driver, past, { ...query.example, ...FIRST }));
      }
    });
  }, 600_000);
  afterAll(() => graph.close());

  it.each(queries)('$name gives at the last moment what it gives of the present', ({ name }) => {
    expect(then.get(name)?.keys).toEqual(now.get(name)?.keys);
    const rows = now.get(name)?.rows ?? [];
    expect(then.get(name)?.rows).toEqual(rows.map((row) => ('degree' in row ? { ...row, ...ESTIMATE } : row)));
  });

  it.each(queries)('$name gives nothing of a time before anything was published', ({ name, columns }) => {
    const rows = before.get(name)?.rows ?? [];
    const counts = 'total' in columns || COUNTS.includes(name);
    expect(
      rows.flatMap((row) =>
        counts ? Object.values(row).filter((value) => value && typeof value === 'number') : [row],
      ),
    ).toEqual([]);
  });

  it.each(queries)('$name is planned without reading all nodes', ({ name }) => {
    const plan = then.get(name)?.plan;
    const all = plan ? operatorsOf(plan).map((operator) => operator.name) : ['no plan'];
    expect(all.filter((operator) => /AllNodesScan|AllRelationshipsScan|no plan/.test(operator))).toEqual([]);
  });
});
