import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ArgumentNode, buildSchema, type FieldNode, Kind, parse, print, visit } from 'graphql';
import { decide } from '../../src/graph/decide';
import type { Graph } from '../../src/graph/graph';
import type { DecisionKind } from '../../src/model/decision';
import { loadFiles, openTestGraph } from '../support/test-graph';
import { startTestService } from '../support/test-service';
import { answered, questionFiles } from './question-files';

const ROOTS =
  buildSchema(readFileSync(join(__dirname, '../../schema.graphql'), 'utf8'))
    .getQueryType()
    ?.getFields() ?? {};

const files = questionFiles().filter(({ imports }) => imports.length === 0);
const sets = [...new Set(files.map(({ dossiers }) => dossiers.join(' ')))];

/** What comes after the moment that is asked of: another report, and curators who join and take back. */
const REPORTS = ['dossiers/us-ukraine-talks-other-reports.yaml', 'tests/second/harbour-accord.yaml'];
const DECISIONS: readonly (readonly [DecisionKind, string, string?])[] = [
  ['MERGE', 'person/jared-kushner', 'person/steve-witkoff'],
  ['MERGE', 'position/ua-nsdc-secretary', 'position/ua-chief-negotiator'],
  ['RETRACT', 'source/ask-onix-2025-11-30'],
  ['RETRACT', 'source/kommersant-2025-11-29'],
];

describe.each(sets)('the questions of %s', (set) => {
  const asked = files.filter(({ dossiers }) => dossiers.join(' ') === set);
  let graph: Graph;
  let last: Change;

  beforeAll(async () => {
    graph = await openTestGraph();
    await loadFiles(graph, ...set.split(' ').map((name) => `dossiers/${name}.yaml`));
    last = await lastChange(graph);
    await loadFiles(graph, ...REPORTS);
    for (const [kind, target, other] of DECISIONS)
      await decide(graph, {
        ...{ kind, target, ...(other ? { other } : {}), reason: 'to see what becomes of the past', by: 'a test' },
        ...{ key: `${kind} ${target}`, now: new Date() },
      });
  });
  afterAll(() => graph.close());

  it('are answered otherwise now, most of them', async () => {
    const unchanged: string[] = [];
    for (const file of asked) {
      const { got, wanted } = await answered(graph, file, file.query);
      if (JSON.stringify(got) === JSON.stringify(wanted)) unchanged.push(file.name);
    }
    expect(unchanged.length).toBeLessThan(asked.length / 2);
  });

  it.each(asked)('$name has as of that recording the answer it had then', async (file) => {
    const { got, wanted } = await answered(graph, file, asOf(file.query, last));
    expect(got).toEqual(wanted);
  });
});

/** The last write that is to be seen. */
interface Change {
  readonly seq: number;
  readonly recordedAt: string;
}

async function lastChange(graph: Graph): Promise<Change> {
  const service = await startTestService(graph);
  try {
    const { data } = await service.ask('{ changes { nodes { seq recordedAt } } }');
    return data.changes.nodes.at(-1);
  } finally {
    await service.close();
  }
}

/** The same question with each of its root fields asked of a moment of recording, whatever else of the past it asks for. */
function asOf(query: string, last: Change): string {
  return print(
    visit(parse(query), {
      OperationDefinition: ({ selectionSet, ...operation }) => ({
        ...operation,
        selectionSet: {
          ...selectionSet,
          selections: selectionSet.selections.map((one) => (one.kind === Kind.FIELD ? rootAsOf(one, last) : one)),
        },
      }),
    }),
  );
}

function rootAsOf({ arguments: given = [], ...field }: FieldNode, { seq, recordedAt }: Change): FieldNode {
  const root = field.name.value;
  const takes = ROOTS[root]?.args.map(({ name }) => name) ?? [];
  const clocks = root === 'compare' ? ['before', 'after'] : takes.filter((name) => name === 'at');
  const others = given.filter(({ name }) => !clocks.includes(name.value));
  const own = (clock: string) => given.find(({ name }) => name.value === clock);
  const inner = (clock: string) => print(own(clock)?.value ?? { kind: Kind.OBJECT, fields: [] }).slice(1, -1);
  if (root === 'changes') return { ...field, arguments: [...given, ...argumentsOf(`until: ${seq}`)] };
  if (clocks.length === 0) throw new Error(`${root} takes no moment`);
  const moments = clocks.map((clock) => `${clock}: {${inner(clock)} recordedAt: "${recordedAt}"}`);
  return { ...field, arguments: [...others, ...argumentsOf(moments.join(' '))] };
}

function argumentsOf(text: string): readonly ArgumentNode[] {
  const [operation] = parse(`{ field(${text}) }`).definitions;
  const [field] = operation?.kind === Kind.OPERATION_DEFINITION ? operation.selectionSet.selections : [];
  return (field?.kind === Kind.FIELD && field.arguments) || [];
}
