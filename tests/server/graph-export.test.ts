import { parse as parseCsv } from 'csv-parse/sync';
import { MultiDirectedGraph, MultiGraph } from 'graphology';
import { parse as parseGexf } from 'graphology-gexf/node';
import type { Graph } from '../../src/graph/graph';
import { ARTICLE, loadFiles, loadTexts, openTestGraph } from '../support/test-graph';
import { startTestService, type TestService } from '../support/test-service';

const TALKS = 'seeds=event/us-ua-talks-2025-11-30&depth=2';

/** Names that would break out of a cell, an attribute or a header, or that XML cannot hold. */
const NASTY = [
  '=HYPERLINK("http://x")',
  '+1',
  '-1',
  '@SUM(1)',
  '\tx',
  '\rx',
  'a "quoted", one\r\nand more',
  '<&>\'"]]>',
  'a\u0001b',
];

describe('a drawn graph as a file', () => {
  let graph: Graph;
  let service: TestService;
  const get = (path: string, init?: RequestInit) => fetch(`${service.url}/${path}`, init);
  const shown = async () =>
    (
      await service.ask(
        '{ graph(seeds: ["event/us-ua-talks-2025-11-30"], depth: 2) { nodes { id label type } edges { id source target type weight start { edtf } } } }',
      )
    ).data.graph as {
      nodes: { id: string; label: string; type: string }[];
      edges: {
        id: string;
        source: string;
        target: string;
        type: string;
        weight: number;
        start: { edtf: string } | null;
      }[];
    };

  beforeAll(async () => {
    graph = await openTestGraph();
    await loadFiles(graph, ARTICLE);
    await loadTexts(graph, {
      file: 'nasty.yaml',
      text: JSON.stringify({
        source: { id: 'gazette', publisher: 'Gazette', grade: 'B', published: '2025-01-01' },
        people: Object.fromEntries(NASTY.map((name, place) => [`nasty-${place}`, { name }])),
        events: {
          meeting: {
            name: 'Meeting',
            is: 'MEETING HELD',
            date: '2024',
            people: NASTY.map((_, place) => `nasty-${place}`),
          },
        },
      }),
    });
    service = await startTestService(graph);
  });
  afterAll(async () => {
    await service.close();
    await graph.close();
  });

  it('of JSON holds what the API tells', async () => {
    const response = await get(`graph.json?${TALKS}`);
    expect(response.headers.get('content-type')).toBe('application/json; charset=utf-8');
    const { nodes, edges, truncated } = (await response.json()) as Record<string, { id: string }[]>;
    const told = await shown();
    expect([nodes?.map(({ id }) => id), edges?.map(({ id }) => id), truncated]).toEqual([
      told.nodes.map(({ id }) => id),
      told.edges.map(({ id }) => id),
      false,
    ]);
  });

  it('of GEXF is read by the library that Gephi Lite reads with, with every node, edge, weight and day', async () => {
    const response = await get(`graph.gexf?${TALKS}`);
    expect(response.headers.get('content-type')).toBe('application/gexf+xml; charset=utf-8');
    const text = await response.text();
    const read = parseGexf(MultiGraph, text, { addMissingNodes: false });
    const told = await shown();
    expect(read.nodes().sort()).toEqual(told.nodes.map(({ id }) => id).sort());
    expect(
      read.mapEdges((id, { weight, type }, source, target) => ({ id, source, target, type, weight })).sort(byId),
    ).toEqual(
      told.edges.map(({ id, source, target, type, weight }) => ({ id, source, target, type, weight })).sort(byId),
    );
    for (const { id, label, type } of told.nodes) expect(read.getNodeAttributes(id)).toMatchObject({ label, type });
    const days = [...text.matchAll(/ (?:start|end)="([^"]*)"/g)].map(([, day]) => day);
    expect(days.length).toBeGreaterThan(20);
    expect(days.filter((day) => !/^\d{4}-\d\d-\d\d$/.test(day ?? ''))).toEqual([]);
    expect(text).toContain('start="2025-12-01" end="2025-12-07"');
  });

  it('of CSV has a line for each edge', async () => {
    const response = await get(`graph.csv?${TALKS}`);
    expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8; header=present');
    const rows = parseCsv(await response.text(), { columns: true, relax_column_count: false }) as Record<
      string,
      string
    >[];
    const told = await shown();
    expect(rows.map(({ id, source, target, weight, start }) => [id, source, target, weight, start])).toEqual(
      told.edges.map(({ id, source, target, weight, start }) => [
        id,
        source,
        target,
        String(weight),
        start?.edtf ?? '',
      ]),
    );
    expect(
      rows.every(
        ({ sources }) => sources?.startsWith('Ask Onix: US-Ukraine peace talks') || sources?.includes('reference'),
      ),
    ).toBe(true);
  });

  it('holds nasty names whole, and never as a formula', async () => {
    const seeds = 'seeds=event/meeting&kinds=PARTICIPATION';
    const rows = parseCsv(await (await get(`graph.csv?${seeds}`)).text(), { columns: true }) as Record<
      string,
      string
    >[];
    const stored = await service.ask('{ event(slug: "meeting") { participations { nodes { actor { name } } } } }');
    const names: string[] = stored.data.event.participations.nodes.map(
      ({ actor }: { actor: { name: string } }) => actor.name,
    );
    expect(names).toHaveLength(NASTY.length);
    expect(rows.map((row) => row['source name'])).toEqual(
      names.map((name) => (/^[=+\-@\t\r]/.test(name) ? `'${name}` : name)),
    );
    const gexf = parseGexf(MultiDirectedGraph, await (await get(`graph.gexf?${seeds}`)).text());
    expect(names.map((_, place) => gexf.getNodeAttribute(`person/nasty-${place}`, 'label'))).toEqual(
      // biome-ignore lint/suspicious/noControlCharactersInRegex: those are what XML cannot hold
      names.map((name) => name.replace(/[\u0000-\u0008]/g, '')),
    );
  });

  it.each(['json', 'gexf', 'csv'])(
    'of %s has a name, says whether it was cut, and is not sent again while nothing changed',
    async (suffix) => {
      const response = await get(`graph.${suffix}?${TALKS}&limit=5`);
      expect(response.headers.get('content-disposition')).toBe(`attachment; filename="graph.${suffix}"`);
      expect(response.headers.get('x-truncated')).toBe('true');
      const etag = response.headers.get('etag') ?? '';
      const again = await get(`graph.${suffix}?${TALKS}&limit=5`, { headers: { 'if-none-match': etag } });
      expect([again.status, await again.text()]).toEqual([304, '']);
      const other = await get(`graph.${suffix}?${TALKS}&limit=6`, { headers: { 'if-none-match': etag } });
      expect(other.status).toBe(200);
    },
  );

  it('is sent again once something changed', async () => {
    const etag = (await get(`graph.json?${TALKS}`)).headers.get('etag') ?? '';
    const text = JSON.stringify({
      source: { id: 'later', publisher: 'Later', grade: 'B', published: '2025-01-01' },
      people: { late: 'Late' },
    });
    await loadTexts(graph, { file: 'later.yaml', text });
    expect((await get(`graph.json?${TALKS}`, { headers: { 'if-none-match': etag } })).status).toBe(200);
  });

  it.each(['json', 'gexf', 'csv'])('of %s answers HEAD with the headers alone', async (suffix) => {
    const [head, whole] = [
      await get(`graph.${suffix}?${TALKS}`, { method: 'HEAD' }),
      await get(`graph.${suffix}?${TALKS}`),
    ];
    const { length } = Buffer.from(await whole.arrayBuffer());
    expect([head.status, await head.text(), head.headers.get('content-length')]).toEqual([200, '', String(length)]);
    expect(head.headers.get('etag')).toBe(whole.headers.get('etag'));
  });

  it.each([
    ['', 'seeds: expected ids separated by commas, such as seeds=person/marco-rubio,country/ua; got none.'],
    ['seeds=', 'seeds: expected ids separated by commas'],
    ['seeds=nobody', 'seeds: expected an id that begins with person/'],
    ['seeds=country/ua&depth=x', 'depth: expected a whole number, got "x".'],
    [`${TALKS}&depth=1&depth=2`, 'depth: expected a whole number, got "2,1,2".'],
    ['seeds=country/ua&depth=9', 'depth: expected 1 to 3, got 9.'],
    [`${TALKS}&kinds=FRIENDS`, '"FRIENDS" does not exist in "GraphKind" enum'],
    [`${TALKS}&from=yesterday`, 'expected a day of the calendar such as "2025-11-30", got "yesterday"'],
    [
      `${TALKS}&format=svg`,
      'expected seeds, depth, kinds, from, to, limit, validAt, knownAt, recordedAt; got "format".',
    ],
    [`${TALKS}&limit=1001`, 'limit: expected 1 to 1000, got 1001.'],
  ])('is refused for ?%s, with what was expected', async (query, message) => {
    const response = await get(`graph.csv?${query}`);
    const { errors } = (await response.json()) as { errors: { message: string; extensions: { code: string } }[] };
    expect([response.status, errors[0]?.extensions.code]).toEqual([400, 'BAD_USER_INPUT']);
    expect(errors[0]?.message).toContain(message);
  });

  it('is not taken by POST', async () => {
    const response = await get(`graph.json?${TALKS}`, { method: 'POST' });
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, HEAD, OPTIONS']);
  });
});

function byId(one: { id: string }, other: { id: string }): number {
  return one.id < other.id ? -1 : 1;
}
