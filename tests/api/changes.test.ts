import { randomUUID } from 'node:crypto';
import { decide } from '../../src/graph/decide';
import type { Graph } from '../../src/graph/graph';
import { loadTexts, openTestGraph } from '../support/test-graph';
import { startTestService, type TestService } from '../support/test-service';

/** On Friday three people are to lead Ukraine's side, and Witkoff comes alone. */
const FRIDAY = `
source: { id: ap, publisher: AP, grade: C, published: 2025-11-28 }
people:
  umerov: Rustem Umerov
  hnatov: Andriy Hnatov
  sybiha: Andrii Sybiha
  witkoff: Steve Witkoff
  yermak: Andriy Yermak
posts:
  office:
    name: Head of the President's Office
    of: ua
    held: { yermak: { start: 2020-02-11, end: 2025-11-28, endCause: RESIGNED, says: resigned } }
events:
  talks:
    name: Talks in Florida
    is: TALKS PLANNED
    date: 2025-11-30
    sides:
      ua: { heads: [umerov, hnatov, sybiha], says: jointly lead the team }
      us: { people: [witkoff], says: will meet Witkoff }
`;

/** On Saturday a better source has Umerov alone lead it, Kushner come too, Yermak sacked, and another spelling of a name. */
const SATURDAY = `
source: { id: kommersant, publisher: Kommersant, grade: B, published: 2025-11-29 }
people:
  kushner: Jared Kushner
  hnatov: Andrii Hnatov
posts:
  office: { held: { yermak: { endCause: DISMISSED, says: dismissed by decree } } }
events:
  talks:
    is: PLANNED
    says: the talks
    sides:
      ua: { heads: umerov, says: Umerov heads the delegation }
      us: { people: [kushner], says: Kushner comes too }
`;

const KNOWN = ['{ knownAt: "2025-11-29T00:00:00Z" }', '{ knownAt: "2025-11-30T00:00:00Z" }'] as const;

/** What Saturday's source changes, from the two texts: only what is told otherwise is told again. */
const SATURDAYS = {
  changed: {
    'delegation/talks--ua': [
      "Ukraine's side, led by: Rustem Umerov alone; before: Rustem Umerov, Andriy Hnatov and Andrii Sybiha; because: Kommersant, 29 November 2025",
    ],
    'delegation/talks--us': [
      "United States' side: Jared Kushner and Steve Witkoff; before: Steve Witkoff alone; because: Kommersant, 29 November 2025",
    ],
    'occupancy/yermak--office--1': [
      "Andriy Yermak as Head of the President's Office, why it ended: dismissed; before: resigned; because: Kommersant, 29 November 2025",
      "Andriy Yermak as Head of the President's Office, what sources disagree on: why it ended; before: nothing told; because: Kommersant, 29 November 2025",
    ],
    'person/hnatov': [
      'Andrii Hnatov, names: Andrii Hnatov and Andriy Hnatov; before: Andriy Hnatov; because: Kommersant, 29 November 2025',
    ],
  },
  added: {
    'participation/talks--kushner': [
      'Jared Kushner at Talks in Florida, role: member; because: Kommersant, 29 November 2025',
      'Jared Kushner at Talks in Florida, certainty: expected; because: Kommersant, 29 November 2025',
      'Jared Kushner at Talks in Florida, attendance: not yet; because: Kommersant, 29 November 2025',
      "Jared Kushner at Talks in Florida, delegation: United States' side; because: Kommersant, 29 November 2025",
    ],
    'person/kushner': ['Jared Kushner, names: Jared Kushner; because: Kommersant, 29 November 2025'],
  },
};

const FACT = 'id kind label sentence fields { field sentence } sources { id publishedAt }';

interface FactTold {
  readonly id: string;
  readonly kind: string;
  readonly label: string;
  readonly sentence: string;
  readonly fields: readonly { readonly field: string; readonly sentence: string }[];
  readonly sources: readonly { readonly id: string; readonly publishedAt: string }[];
}

/** Planning every question anew takes long on a busy machine. */
const PATIENCE_MS = 300_000;

let graph: Graph;
let service: TestService;

// biome-ignore lint/suspicious/noExplicitAny: answers are looked into freely
async function data(query: string): Promise<any> {
  const { data: answer, errors } = await service.ask(query);
  if (errors) throw new Error(`${JSON.stringify(errors)} for ${query}`);
  return answer;
}

async function compared(before: string, after: string, more = ''): Promise<{ truncated: boolean; facts: FactTold[] }> {
  return (await data(`{ compare(before: ${before}, after: ${after}${more}) { truncated facts { ${FACT} } } }`)).compare;
}

function sentences(facts: readonly FactTold[]): Record<string, string[]> {
  return Object.fromEntries(facts.map(({ id, fields }) => [id, fields.map(({ sentence }) => sentence)]));
}

const load = (file: string, text: string) => loadTexts(graph, { file: `${file}.yaml`, text });
const of = (facts: readonly FactTold[], kind: string) => facts.filter((fact) => fact.kind === kind);

beforeAll(async () => {
  graph = await openTestGraph();
  service = await startTestService(graph, '2025-11-30T20:00:00Z', {}, PATIENCE_MS);
  await load('friday', FRIDAY);
  await load('saturday', SATURDAY);
  for (const [kind, reason] of [
    ['RETRACT', 'the decree was misread'],
    ['RESTORE', 'it was not'],
  ] as const) {
    // A clock that went back: changes have moments of their own all the same.
    const now = new Date('2020-01-01T00:00:00Z');
    await decide(graph, { kind, target: 'source/kommersant', reason, by: 'a curator', key: randomUUID(), now });
  }
}, PATIENCE_MS);
afterAll(async () => {
  await service.close();
  await graph.close();
});

describe('a comparison of two states of knowledge', () => {
  it('tells what changed, field by field, with the old value and the source behind the new one', async () => {
    const { facts, truncated } = await compared(...KNOWN);
    expect(truncated).toBe(false);
    expect(sentences(of(facts, 'CHANGED'))).toEqual(SATURDAYS.changed);
    expect(sentences(of(facts, 'ADDED'))).toEqual(SATURDAYS.added);
    expect(facts.map(({ id }) => id)).toEqual([...Object.keys(SATURDAYS.changed), ...Object.keys(SATURDAYS.added)]);
    for (const { sources } of facts) expect(sources).toEqual([{ id: 'source/kommersant', publishedAt: '2025-11-29' }]);
  });

  it('says in a sentence what became of each fact', async () => {
    const { facts } = await compared(...KNOWN, ', about: ["event/talks"]');
    expect(facts.map(({ sentence }) => sentence)).toEqual([
      "Changed: Ukraine's side at Talks in Florida; because: Kommersant, 29 November 2025",
      "Changed: United States' side at Talks in Florida; because: Kommersant, 29 November 2025",
      'New: Jared Kushner at Talks in Florida; because: Kommersant, 29 November 2025',
    ]);
  });

  it('is of the things it is about and of what joins them to others', async () => {
    const ids = async (about: string) => (await compared(...KNOWN, `, about: ["${about}"]`)).facts.map(({ id }) => id);
    expect(await ids('person/yermak')).toEqual(['occupancy/yermak--office--1']);
    expect(await ids('position/office')).toEqual(['occupancy/yermak--office--1']);
    // Kushner's coming changes the side he comes to.
    expect(await ids('person/kushner')).toEqual([
      'delegation/talks--us',
      'participation/talks--kushner',
      'person/kushner',
    ]);
    // Hnatov led the side on Friday, and does not on Saturday.
    expect(await ids('person/hnatov')).toEqual(['delegation/talks--ua', 'person/hnatov']);
    // Nothing new is told of Witkoff, but of the side he sits on.
    expect(await ids('person/witkoff')).toEqual(['delegation/talks--us']);
    expect(await ids('delegation/talks--us')).toEqual(['delegation/talks--us', 'participation/talks--kushner']);
    expect(await ids('person/nobody')).toEqual([]);
  });

  it('is empty where both moments are one, and turned round where they are', async () => {
    for (const moment of [...KNOWN, '{}']) expect((await compared(moment, moment)).facts).toEqual([]);
    const { facts } = await compared(KNOWN[1], KNOWN[0]);
    expect(of(facts, 'ENDED').map(({ id }) => id)).toEqual(Object.keys(SATURDAYS.added));
    expect(sentences(facts)['delegation/talks--ua']).toEqual([
      "Ukraine's side, led by: Rustem Umerov, Andriy Hnatov and Andrii Sybiha; before: Rustem Umerov alone; because: without Kommersant, 29 November 2025",
    ]);
  });

  it('tells the old and the new value as JSON and in words, and leads to the claims and to the fact as it stands after', async () => {
    const { compare } = await data(
      `{ compare(before: ${KNOWN[0]}, after: ${KNOWN[1]}, about: ["delegation/talks--ua"]) { facts { fact { ... on Delegation { heads { actor { name } } } } fields { title before { value words } after { value words } because { passage source { publisher } } } } } }`,
    );
    expect(compare.facts[0]).toEqual({
      fact: { heads: [{ actor: { name: 'Rustem Umerov' } }] },
      fields: [
        {
          title: 'led by',
          before: {
            value: '["participation/talks--umerov","participation/talks--hnatov","participation/talks--sybiha"]',
            words: 'Rustem Umerov, Andriy Hnatov and Andrii Sybiha',
          },
          after: { value: '["participation/talks--umerov"]', words: 'Rustem Umerov alone' },
          because: [{ passage: 'Umerov heads the delegation', source: { publisher: 'Kommersant' } }],
        },
      ],
    });
  });

  it('says so where a bound leaves something out', async () => {
    const { facts, truncated } = await compared(...KNOWN, ', limit: 1');
    expect({ facts: facts.length, truncated }).toEqual({ facts: 1, truncated: true });
  });

  it.each([
    ['limit: 0', 'limit: expected 1 to 200, got 0.'],
    ['limit: 201', 'limit: expected 1 to 200, got 201.'],
    ['about: ["nobody"]', 'about: expected the id of a fact; got "nobody".'],
  ])('refuses %s', async (argument, message) => {
    const { errors } = await service.ask(`{ compare(before: {}, after: {}, ${argument}) { truncated } }`);
    expect(errors).toMatchObject([{ message, extensions: { code: 'BAD_USER_INPUT' }, path: ['compare'] }]);
  });
});

describe('a comparison of two days', () => {
  it('tells which posts were taken up and left between them, and by which source', async () => {
    const since2020 = (day: string) => compared('{ validAt: "2020-01-01" }', `{ validAt: "${day}" }`);
    const post = "Andriy Yermak as Head of the President's Office";
    expect((await since2020('2025-11-27')).facts).toMatchObject([
      { kind: 'ADDED', sentence: `New: ${post}; because: AP, 28 November 2025`, fields: [] },
    ]);
    // He came and went in between.
    expect((await since2020('2025-12-01')).facts).toEqual([]);
    const { facts } = await compared(
      '{ validAt: "2025-11-27" }',
      '{ validAt: "2025-11-28" }',
      ', about: ["person/yermak"]',
    );
    expect(facts).toMatchObject([
      { kind: 'ENDED', sentence: `No longer so: ${post}; because: AP, 28 November 2025`, fields: [] },
    ]);
  });

  it('takes a day in both or in neither', async () => {
    const { errors } = await service.ask('{ compare(before: { validAt: "2020-01-01" }, after: {}) { truncated } }');
    expect(errors).toMatchObject([{ message: expect.stringContaining('expected a day in both or in neither') }]);
  });
});

describe('the log of changes', () => {
  const CHANGE = `seq recordedAt what by of added retracted restored reasons sentence facts(first: 50) { totalCount nodes { ${FACT} } }`;

  it('has every write, in the order of the sequence, with what it did, by whom and why', async () => {
    const { nodes, totalCount } = (await data(`{ changes(first: 4) { totalCount nodes { ${CHANGE} } } }`)).changes;
    expect(totalCount).toBe(4);
    const deeds = nodes.map(({ seq, what, by, of: from, retracted, restored, reasons }: Record<string, unknown>) => ({
      seq,
      what,
      by,
      from,
      retracted,
      restored,
      reasons,
    }));
    const target = 'source/kommersant';
    expect(deeds).toEqual([
      { seq: 1, what: 'loaded friday', by: 'chancery load', from: 'friday', retracted: 0, restored: 0, reasons: [] },
      {
        seq: 2,
        what: 'loaded saturday',
        by: 'chancery load',
        from: 'saturday',
        retracted: 0,
        restored: 0,
        reasons: [],
      },
      {
        seq: 3,
        what: 'retract source/kommersant: the decree was misread',
        by: 'a curator',
        from: target,
        retracted: 1,
        restored: 0,
        reasons: ['the decree was misread'],
      },
      {
        seq: 4,
        what: 'restore source/kommersant: it was not',
        by: 'a curator',
        from: target,
        retracted: 0,
        restored: 1,
        reasons: ['it was not'],
      },
    ]);
    // Of Saturday: Kushner's and Hnatov's names, the post and how Yermak left it, the event, two sides, and Umerov's and Kushner's parts.
    expect(nodes[1].added).toBe(9);
    expect(nodes[2].sentence).toMatch(
      /^3, on \d+ \w+ \d{4}: retract source\/kommersant: the decree was misread, by a curator; claims: 1 retracted$/,
    );
    const moments = nodes.map(({ recordedAt }: { recordedAt: string }) => recordedAt);
    expect([...new Set(moments)].sort()).toEqual(moments);
  });

  it('tells of each write what became of the facts it touched, as a comparison of the moments before and after does', async () => {
    const { nodes } = (await data(`{ changes(first: 4) { nodes { ${CHANGE} } } }`)).changes;
    for (const { recordedAt, facts } of nodes) {
      const before = new Date(Date.parse(recordedAt) - 1).toISOString();
      const { facts: all } = await compared(`{ recordedAt: "${before}" }`, `{ recordedAt: "${recordedAt}" }`);
      const touched = facts.nodes.map(({ id }: FactTold) => id);
      const told = facts.nodes.filter(({ kind }: FactTold) => kind !== 'UNCHANGED');
      const byId = (a: FactTold, b: FactTold) => (a.id < b.id ? -1 : 1);
      expect(all.filter(({ id }) => touched.includes(id)).sort(byId)).toEqual(told);
    }
    const [, saturday, retraction, restoration] = nodes;
    const heads = (one: { facts: { nodes: FactTold[] } }) => sentences(one.facts.nodes)['delegation/talks--ua'];
    expect(heads(saturday)).toEqual(SATURDAYS.changed['delegation/talks--ua']);
    expect(heads(retraction)).toEqual([
      "Ukraine's side, led by: Rustem Umerov, Andriy Hnatov and Andrii Sybiha; before: Rustem Umerov alone; because: Kommersant, 29 November 2025, taken back (the decree was misread)",
    ]);
    expect(heads(restoration)).toEqual([
      "Ukraine's side, led by: Rustem Umerov alone; before: Rustem Umerov, Andriy Hnatov and Andrii Sybiha; because: Kommersant, 29 November 2025, restored (it was not)",
    ]);
    const kushner = (one: { facts: { nodes: FactTold[] } }) =>
      one.facts.nodes.find(({ id }) => id === 'person/kushner')?.sentence;
    expect([saturday, retraction, restoration].map(kushner)).toEqual([
      'New: Jared Kushner; because: Kommersant, 29 November 2025',
      'No longer so: Jared Kushner; because: Kommersant, 29 November 2025, taken back (the decree was misread)',
      'New: Jared Kushner; because: Kommersant, 29 November 2025, restored (it was not)',
    ]);
  });

  it('begins after one number and ends with another', async () => {
    const seqs = async (args: string) =>
      (await data(`{ changes${args} { nodes { seq } } }`)).changes.nodes.map(({ seq }: { seq: number }) => seq);
    expect(await seqs('(since: 2)')).toEqual([3, 4]);
    expect(await seqs('(until: 2)')).toEqual([1, 2]);
    expect(await seqs('(since: 1, until: 3)')).toEqual([2, 3]);
    expect(await seqs('(since: 4)')).toEqual([]);
    expect(await seqs('(first: 1, since: 1)')).toEqual([2]);
  });

  it('goes on by cursors through the changes and through the facts of one', async () => {
    const facts = 'changes(until: 1) { nodes { facts(first: 100) { edges { cursor node { id } } } } }';
    const all = (await data(`{ ${facts} }`)).changes.nodes[0].facts.edges;
    for (const place of [0, 5, all.length - 1]) {
      const rest = await data(
        `{ changes(until: 1) { nodes { facts(first: 100, after: "${all[place].cursor}") { nodes { id } } } } }`,
      );
      expect(rest.changes.nodes[0].facts.nodes).toEqual(all.slice(place + 1).map(({ node }: { node: object }) => node));
    }
  });
});
