import fc from 'fast-check';
import { decide } from '../../src/graph/decide';
import { digestOf } from '../../src/graph/digest';
import type { Graph } from '../../src/graph/graph';
import { rebuild } from '../../src/graph/rebuild';
import { emptyGraph, loadTexts, openTestGraph, withDriver } from '../support/test-graph';

describe('contacts', () => {
  let graph: Graph;
  beforeAll(async () => {
    graph = await openTestGraph();
  });
  afterAll(() => graph.close());

  it('are after every edit and every retraction what the facts give when counted from scratch', async () => {
    let contacts = 0;
    let onSides = 0;
    let planned = 0;
    let calls = 0;
    let alleged = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(someEdit, { minLength: 5, maxLength: 9 }), async (edits) => {
        await emptyGraph();
        const files = new Map<string, Events>();
        for (const edit of edits) {
          await make(graph, edit, files);
          const facts = await partsOnRecord();
          expect(await derivedParts()).toEqual(countedParts(facts));
          expect(await derivedContacts('MET')).toEqual(countedContacts(facts));
          expect(await derivedContacts('MET_ON_SIDES')).toEqual(countedOnSides(facts));
          expect(await derivedCalls()).toEqual(countedCalls(facts));
          calls += countedCalls(facts).length;
          contacts += countedContacts(facts).length;
          onSides += countedOnSides(facts).length;
          alleged += countedParts(facts).filter((part) => part.allegedly).length;
          planned += countedParts(facts).filter((part) => part.planned !== null).length;
        }
        const before = await digestOf(graph);
        await rebuild(graph, () => undefined);
        expect(await digestOf(graph)).toEqual(before);
      }),
      { numRuns: 10, endOnFailure: true, examples: [[metOnOneSortThenOnTheOther]] },
    );
    expect({
      contacts: contacts > 20,
      onSides: onSides > 5,
      calls: calls > 20,
      alleged: alleged > 10,
      planned: planned > 20,
    }).toEqual({
      contacts: true,
      onSides: true,
      calls: true,
      alleged: true,
      planned: true,
    });
  });
});

const PEOPLE = ['ann', 'bob', 'cat', 'dan'];
const SIDES = ['ua', 'us', 'none'];

type Part = { side: string; attendance?: string | undefined; certainty?: string; alleged?: string | undefined };
type Events = Record<string, { is: string; date?: string; alleged?: string | undefined; parts: Record<string, Part> }>;
type Edit =
  | { does: 'states'; file: string; events: Events }
  | { does: 'empties'; file: string }
  | { does: 'RETRACT' | 'RESTORE'; of: 'source' | 'claim'; pick: number };

const alleged = fc.constantFrom('yes', ...Array<undefined>(5).fill(undefined));

const somePart = fc.record<Part>(
  {
    side: fc.constantFrom(...SIDES),
    attendance: fc.constantFrom('ABSENT', 'UNKNOWN', ...Array<undefined>(18).fill(undefined)),
    certainty: fc.constantFrom(...Array<string>(15).fill('CONFIRMED'), 'EXPECTED', 'POSSIBLE', 'RULED_OUT'),
    alleged,
  },
  { requiredKeys: ['side'] },
);

const someEvents = fc.dictionary(
  // More events than one edit states, so that some are new to the record long after others.
  fc.constantFrom('e1', 'e2', 'e3', 'e4', 'e5', 'e6', 'e7', 'e8'),
  fc.record(
    {
      is: fc
        .tuple(
          fc.constantFrom('TALKS', 'MEETING', 'MEETING', 'MEETING', 'VISIT', 'SUMMIT', 'CALL', 'SPEECH'),
          fc.constantFrom(
            ...Array<string>(18).fill('HELD'),
            'UNDERWAY',
            'PLANNED',
            'CONFIRMED',
            'PROPOSED',
            'CANCELLED',
          ),
          fc.constantFrom('', '', '', '', ' IN_PERSON', ' VIDEO'),
        )
        .map(([kind, status, format]) => `${kind} ${status}${format}`),
      date: fc.constantFrom('2025-03-01', '2025-03-02', '2025-04-01'),
      alleged,
      parts: fc.dictionary(fc.constantFrom(...PEOPLE), somePart, { minKeys: 3, maxKeys: 4, noNullPrototype: true }),
    },
    { requiredKeys: ['is', 'parts'] },
  ),
  { minKeys: 3, maxKeys: 3, noNullPrototype: true },
);

/** Two who sat on one side at a meeting, and a report later on different ones at another. */
const metOnOneSortThenOnTheOther: Edit[] = (
  [
    ['one', 'e1', 'us'],
    ['two', 'e2', 'ua'],
  ] as const
).map(([file, event, side]) => ({
  does: 'states',
  file,
  events: { [event]: { is: 'MEETING HELD', date: '2025-03-01', parts: { ann: { side: 'us' }, bob: { side } } } },
}));

const someEdit: fc.Arbitrary<Edit> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      does: fc.constant('states' as const),
      file: fc.constantFrom('one', 'two'),
      events: someEvents,
    }),
  },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('empties' as const), file: fc.constantFrom('one', 'two') }) },
  {
    weight: 3,
    arbitrary: fc.record({
      does: fc.constantFrom('RETRACT' as const, 'RETRACT' as const, 'RESTORE' as const),
      of: fc.constantFrom('source' as const, 'claim' as const, 'claim' as const),
      pick: fc.nat(1000),
    }),
  },
);

let key = 0;

async function make(graph: Graph, edit: Edit, files: Map<string, Events>): Promise<void> {
  if (edit.does === 'states' || edit.does === 'empties') {
    files.set(edit.file, edit.does === 'states' ? edit.events : {});
    await loadTexts(graph, { file: `${edit.file}.yaml`, text: dossier(edit.file, files.get(edit.file) ?? {}) });
    return;
  }
  const label = edit.of === 'source' ? 'Source' : 'Claim';
  const targets = await ask(`MATCH (n:${label}) WHERE n.id <> 'source/reference' RETURN n.id AS id ORDER BY id`);
  const target = targets[edit.pick % Math.max(1, targets.length)];
  if (target)
    await decide(graph, {
      kind: edit.does,
      target: String(target.id),
      reason: 'to try',
      by: 'a test',
      key: `edit ${++key}`,
      now: new Date('2025-06-01T12:00:00Z'),
    });
}

/** JSON is YAML. Each file has a source and a day of its own, so that later statements overrule earlier ones of the other. */
function dossier(file: string, events: Events): string {
  const published = file === 'one' ? '2025-05-01' : '2025-05-02';
  return JSON.stringify({
    source: { id: file, publisher: file, grade: 'B', published },
    people: Object.fromEntries(PEOPLE.map((slug) => [slug, slug])),
    events: Object.fromEntries(
      Object.entries(events).map(([slug, { parts, ...event }]) => {
        const on = (side: string) => {
          const own = Object.entries(parts).filter(([, part]) => part.side === side);
          return Object.fromEntries(own.map(([who, { side: _side, ...said }]) => [who, { role: 'MEMBER', ...said }]));
        };
        return [slug, { name: slug, ...event, sides: { ua: on('ua'), us: on('us') }, people: on('none') }];
      }),
    ),
  });
}

/** What is on record of one part in one event: facts alone, nothing derived. */
interface FactOfPart {
  readonly id: string;
  readonly person: string;
  readonly event: string;
  readonly side: string | null;
  readonly attendance: string | null;
  readonly certainty: string | null;
  readonly kind: string | null;
  readonly format: string | null;
  readonly status: string | null;
  /** How the claims put it that state this attendance, and this status. */
  readonly attendanceBy: readonly string[];
  readonly statusBy: readonly string[];
  readonly start: string | null;
}

async function partsOnRecord(): Promise<FactOfPart[]> {
  return (await ask(`MATCH (p:Participation)-[:IN_EVENT]->(e), (p)-[:PARTICIPANT]->(a)
    RETURN p.id AS id, a.id AS person, e.id AS event, head([(p)-[:IN_DELEGATION]->(d) | d.id]) AS side, p.attendance AS attendance,
      p.certainty AS certainty, e.kind AS kind, e.format AS format, e.status AS status, e.start AS start,
      [(p)<-[:CLAIMS]-(c:Claim&!Retracted) WHERE c.stance = 'ASSERTS' AND c.states CONTAINS '"attendance":"' + p.attendance + '"' | c.modality] AS attendanceBy,
      [(e)<-[:CLAIMS]-(c:Claim&!Retracted) WHERE c.stance = 'ASSERTS' AND c.states CONTAINS '"status":"' + e.status + '"' | c.modality] AS statusBy
      ORDER BY id`)) as never;
}

function derivedParts() {
  return ask(`MATCH (p:Participation) RETURN p.id AS id, p.personId AS person, p.eventId AS event, p.day AS day, p.attended AS attended,
    p.allegedly AS allegedly, p.planned AS planned ORDER BY id`);
}

function countedParts(facts: readonly FactOfPart[]) {
  return facts.map((part) => ({
    id: part.id,
    person: part.person,
    event: part.event,
    day: part.start ?? '9999-12-31',
    attended: wasThere(part) && !isAlleged(part),
    allegedly: wasThere(part) && isAlleged(part) ? true : null,
    planned: plannedOf(part),
  }));
}

function wasThere({ attendance, status }: FactOfPart): boolean {
  return attendance === 'ATTENDED' && (status === 'HELD' || status === 'UNDERWAY');
}

function isAlleged({ attendanceBy, statusBy }: FactOfPart): boolean {
  return ![attendanceBy, statusBy].every((modalities) => modalities.includes('FACT'));
}

function plannedOf({ status, certainty }: FactOfPart): number | null {
  if (certainty === 'RULED_OUT' || !['RUMOURED', 'PROPOSED', 'PLANNED', 'CONFIRMED'].includes(status ?? ''))
    return null;
  if (certainty === 'POSSIBLE' || status === 'RUMOURED' || status === 'PROPOSED') return 3;
  return certainty === 'CONFIRMED' && status === 'CONFIRMED' ? 1 : 2;
}

function derivedContacts(type: 'MET' | 'MET_ON_SIDES') {
  return ask(`MATCH (a)-[m:${type}]->(b) RETURN a.id AS a, b.id AS b, m.fromId AS fromId, m.toId AS toId, m.count AS count, m.across AS across,
    m.sides AS sides, m.smallest AS smallest, m.first AS first, m.last AS last ORDER BY a, b, sides`);
}

function derivedCalls() {
  return ask(
    `MATCH (a)-[s:SPOKE]->(b) RETURN a.id AS a, b.id AS b, s.fromId AS fromId, s.toId AS toId, s.calls AS calls, s.across AS across ORDER BY a, b`,
  );
}

const IN_PERSON = ['TALKS', 'MEETING', 'VISIT', 'SUMMIT'];

function wasMet({ kind, format }: FactOfPart): boolean {
  return IN_PERSON.includes(kind ?? '') && (format ?? 'IN_PERSON') === 'IN_PERSON';
}

function wasCall({ kind, format }: FactOfPart): boolean {
  return kind === 'CALL' || (IN_PERSON.includes(kind ?? '') && ['PHONE', 'VIDEO'].includes(format ?? ''));
}

/** Everyone with everyone, event by event, of held events in which both took part. */
function pairsOf(facts: readonly FactOfPart[], counts: (part: FactOfPart) => boolean) {
  const parts = facts.filter((part) => counts(part) && part.status === 'HELD' && wasThere(part) && !isAlleged(part));
  const pairs = new Map<string, Shared[]>();
  for (const one of parts)
    for (const other of parts)
      if (one.event === other.event && one.person !== other.person) {
        const pair = `${one.person} ${other.person}`;
        pairs.set(pair, [...(pairs.get(pair) ?? []), { one, other }]);
      }
  return [...pairs]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([pair, shared]) => ({ a: pair.split(' ')[0] ?? '', b: pair.split(' ')[1] ?? '', shared }));
}

function countedCalls(facts: readonly FactOfPart[]) {
  return pairsOf(facts, wasCall)
    .filter(({ a, b }) => a < b)
    .map(({ a, b, shared }) => ({
      a,
      b,
      fromId: a,
      toId: b,
      calls: shared.length,
      across: shared.filter(across).length,
    }));
}

type Shared = { readonly one: FactOfPart; readonly other: FactOfPart };

function across({ one, other }: Shared): boolean {
  return Boolean(one.side && other.side && one.side !== other.side);
}

function countedContacts(facts: readonly FactOfPart[]) {
  return pairsOf(facts, wasMet).map((pair) => contactOf(facts, pair));
}

/** Of those who sat on different sides at some events and not at others, what they have of either. */
function countedOnSides(facts: readonly FactOfPart[]) {
  return pairsOf(facts, wasMet).flatMap(({ shared, ...pair }) => {
    const halves = [shared.filter(across), shared.filter((each) => !across(each))];
    return halves.some(({ length }) => length === 0)
      ? []
      : halves.map((half) => contactOf(facts, { ...pair, shared: half }));
  });
}

function contactOf(
  facts: readonly FactOfPart[],
  { a, b, shared }: { a: string; b: string; shared: readonly Shared[] },
) {
  const days = shared.map(({ one }) => one.start ?? '9999-12-31').sort();
  const acrossTable = shared.filter(across).length;
  return {
    ...{ a, b, fromId: a, toId: b, count: shared.length, first: days[0], last: days.at(-1), across: acrossTable },
    sides: acrossTable === 0 ? 'TOGETHER' : acrossTable === shared.length ? 'ACROSS' : 'BOTH',
    smallest: Math.min(...shared.map(({ one }) => facts.filter(({ event }) => event === one.event).length)),
  };
}

async function ask(query: string): Promise<Record<string, unknown>[]> {
  const { records } = await withDriver((driver) => driver.executeQuery(query, {}, { database: 'neo4j' }));
  return records.map((record) => record.toObject());
}
