import { join } from 'node:path';
import { type FieldNode, Kind, parse, type SelectionSetNode } from 'graphql';
import type { Graph } from '../../src/graph/graph';
import { imported, partsOf } from '../importers/editions';
import { describeOnPublicData } from '../importers/public-data';
import { loadFiles, openTestGraph } from '../support/test-graph';
import { startTestService } from '../support/test-service';
import { answered, type QuestionFile, questionFiles } from './question-files';

const all = questionFiles();

it('every question that can be asked has its file', () => {
  expect(all.map(({ name }) => Number(name.slice(0, 2)))).toEqual([
    1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30,
  ]);
});

const ofDossiers = all.filter(({ imports }) => imports.length === 0);
const sets = [...new Set(ofDossiers.map(({ dossiers }) => dossiers.join(' ')))];

describe.each(sets)('every question of %s', (set) => {
  let graph: Graph;
  const files = ofDossiers.filter(({ dossiers }) => dossiers.join(' ') === set);

  beforeAll(async () => {
    graph = await openTestGraph();
    await loadFiles(graph, ...set.split(' ').map((name) => `dossiers/${name}.yaml`));
  });
  afterAll(() => graph.close());

  it.each(files)('$name is answered over HTTP as the design says', (file) => isAnswered(graph, file));

  it.each(files)(
    '$name takes one query for each root field and at most one more for each nested level',
    async ({ query, now }) => {
      const service = await startTestService(graph, now);
      try {
        const { queries } = await service.askCounting(query);
        const allowed = queriesAllowed(query);
        expect({ queries, allowed, within: queries.length <= allowed }).toMatchObject({ within: true });
      } finally {
        await service.close();
      }
    },
  );
});

describeOnPublicData('every question of public records', (data) => {
  it.each(all.filter(({ imports }) => imports.length > 0))(
    '$name is answered over HTTP as the files have it',
    async (file) => {
      const graph = await openTestGraph();
      try {
        await loadFiles(graph, ...file.dossiers.map((name) => `dossiers/${name}.yaml`));
        for (const line of file.imports) await importLine(graph, data, line);
        await isAnswered(graph, file);
      } finally {
        await graph.close();
      }
    },
    1_800_000,
  );
});

/** Asks what was recorded since the first change: what was imported is told too, as it must be. */
const ABOUT_THE_LOG = '22-changed-since';

/** Asks who bears a name: people of the records who bear it too are told, after those of the dossier. */
const BY_NAME = '25-any-spelling';

describeOnPublicData('every question of the dossiers, with public records beside', (data) => {
  let graph: Graph;
  let loaded: readonly string[] = [];
  beforeAll(async () => {
    graph = await openTestGraph();
    for (const line of new Set(all.flatMap(({ imports }) => imports))) await importLine(graph, data, line);
  }, 1_800_000);
  afterAll(() => graph.close());

  // The smaller sets first: each is loaded beside those before it.
  const inOrder = ofDossiers
    .filter(({ name }) => name !== ABOUT_THE_LOG)
    .sort((one, other) => one.dossiers.length - other.dossiers.length);

  it.each(inOrder)('$name is answered as without them', async (file) => {
    expect(file.dossiers).toEqual(expect.arrayContaining([...loaded]));
    const files = file.dossiers.filter((name) => !loaded.includes(name)).map((name) => `dossiers/${name}.yaml`);
    if (files.length > 0) await loadFiles(graph, ...files);
    loaded = file.dossiers;
    await isAnswered(graph, file, file.name === BY_NAME ? withoutNamesakes : undefined);
  });
});

interface FoundByName {
  readonly data: Record<string, { nodes: { readonly node: { readonly id: string } }[] }>;
}

/** What was found by names but for people of the records, who stand behind all others. */
function withoutNamesakes(got: object): object {
  const { data } = got as FoundByName;
  const isOfRecords = ({ node }: { readonly node: { readonly id: string } }) => /^person\/(hsg|ifg|wh)-/.test(node.id);
  for (const found of Object.values(data)) {
    const own = found.nodes.filter((one) => !isOfRecords(one));
    expect(found.nodes.slice(0, own.length)).toEqual(own);
    found.nodes = own;
  }
  return got;
}

async function importLine(graph: Graph, data: string, line: string): Promise<void> {
  const [name = '', folder = '', ...parts] = line.split(' ');
  await imported(graph, name, partsOf(join(data, folder), parts));
}

async function isAnswered(
  graph: Graph,
  file: QuestionFile,
  compared: (got: object) => object = (got) => got,
): Promise<void> {
  const { status, got, wanted } = await answered(graph, file, file.query);
  expect(compared(got)).toEqual(wanted);
  expect(status).toBe(200);
}

/** One for each root field, and one for each level of things below it; what only wraps a page is no level, a count is one. */
function queriesAllowed(query: string): number {
  const { definitions } = parse(query);
  const operation = definitions.find((one) => one.kind === Kind.OPERATION_DEFINITION);
  if (!operation) throw new Error('expected an operation');
  const fragments = new Map(
    definitions.flatMap((one) => (one.kind === Kind.FRAGMENT_DEFINITION ? [[one.name.value, one.selectionSet]] : [])),
  );
  return fieldsOf(operation.selectionSet, fragments).reduce((sum, root) => sum + levels(root, fragments), 0);
}

type Fragments = ReadonlyMap<string, SelectionSetNode>;

const WRAPPERS = ['nodes', 'edges', 'node'];

/** What goes from person to person asks once for both ends, and at most twice for each contact that a way may have: four, unless told. */
const SEARCHES: Record<string, number> = { contactPath: 1 + 2 * 4 };

function levels(field: FieldNode, fragments: Fragments): number {
  const below = field.selectionSet ? fieldsOf(field.selectionSet, fragments) : [];
  const deepest = Math.max(0, ...below.filter(({ selectionSet }) => selectionSet).map((one) => levels(one, fragments)));
  const counts = below.some(({ name }) => name.value === 'totalCount') ? 1 : 0;
  return (WRAPPERS.includes(field.name.value) ? 0 : (SEARCHES[field.name.value] ?? 1)) + counts + deepest;
}

function fieldsOf({ selections }: SelectionSetNode, fragments: Fragments): FieldNode[] {
  return selections.flatMap((selection) => {
    if (selection.kind === Kind.FIELD) return [selection];
    const set = selection.kind === Kind.INLINE_FRAGMENT ? selection.selectionSet : fragments.get(selection.name.value);
    return set ? fieldsOf(set, fragments) : [];
  });
}
