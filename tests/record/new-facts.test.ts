import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { worldOf } from '../../bench/world';
import { decide } from '../../src/graph/decide';
import { digestOf } from '../../src/graph/digest';
import { type Draft, draftFacts } from '../../src/graph/draft-facts';
import type { Graph } from '../../src/graph/graph';
import { writeSources } from '../../src/graph/queries.generated';
import { rebuild } from '../../src/graph/rebuild';
import { addToRecord } from '../../src/graph/record';
import { FACTS_A_STATEMENT } from '../../src/graph/write-new-facts';
import { type Claim, type ClaimContent, makeClaim } from '../../src/model/claim';
import type { Identity } from '../../src/model/fact-types';
import { emptyGraph, openTestGraph } from '../support/test-graph';

/** Claims as they come, batch after batch, and a source that may be retracted on the way. */
interface Course {
  readonly batches: readonly (readonly Claim[])[];
  /** After which batch which source is retracted. */
  readonly retraction: { readonly after: number; readonly source: string } | undefined;
}

describe('facts that nothing was claimed of before', () => {
  let graph: Graph;
  beforeAll(async () => {
    graph = await openTestGraph();
  });
  afterAll(() => graph.close());

  it('are the same whether written from what is at hand or read back, in any batches and any order, and rebuilt', async () => {
    await fc.assert(
      fc.asyncProperty(courses, shuffled, async (course, order) => {
        const fast = await digestAfter(course, 'at hand');
        expect(await digestAfter(course, 'read back')).toEqual(fast);
        expect(await digestAfter(course, 'drafted')).toEqual(fast);
        if (!course.retraction) {
          const claims = course.batches.flat();
          const otherwise = claims.map((claim, place) => ({ claim, rank: order[place % order.length] ?? 0 }));
          otherwise.sort((a, b) => a.rank - b.rank);
          const halves = [otherwise.slice(0, claims.length / 2), otherwise.slice(claims.length / 2)];
          const batches = halves.map((half) => half.map(({ claim }) => claim));
          expect(await digestAfter({ batches, retraction: undefined }, 'at hand')).toEqual(fast);
        }
        await rebuild(graph, () => undefined);
        expect(await digestOf(graph)).toEqual(fast);
      }),
      { numRuns: 5 },
    );
  });

  it('of a made-up world are the same written from what is at hand as read back', async () => {
    const batches = [...worldOf({ participations: 150 })].map(({ claims }) => claims);
    const fast = await digestAfter({ batches, retraction: undefined }, 'at hand');
    expect(await digestAfter({ batches, retraction: undefined }, 'read back')).toEqual(fast);
    expect(await digestAfter({ batches, retraction: undefined }, 'drafted')).toEqual(fast);
  });

  it('are not taken from a draft of other claims', async () => {
    const [{ claims = [] } = {}] = worldOf({ participations: 100 });
    const fast = await digestAfter({ batches: [claims], retraction: undefined }, 'at hand');
    await emptyGraph();
    const factIds = [...new Set(claims.map(({ factId }) => factId))];
    const others = claims.map((claim, place) => ({ ...claim, factId: factIds[place % 5] ?? '' }));
    await add(claims, 'drafted', await draftFacts(others));
    expect(await digestOf(graph)).toEqual(fast);
  });

  it('leave time to make the next ready while Neo4j commits', async () => {
    await emptyGraph();
    const told: string[] = [];
    const [{ claims = [] } = {}] = worldOf({ participations: 100 });
    const stop = graph.observe((name) => told.push(name));
    await add(claims, 'drafted', new Map(), () => told.push('committing'));
    told.push('committed');
    stop();
    expect(told.slice(-3)).toEqual(['nextCrowd', 'committing', 'committed']);
  });

  it('take one statement for hundreds of them and no reading back', async () => {
    await emptyGraph();
    const sent: string[] = [];
    const [{ claims = [] } = {}] = worldOf({ participations: 100 });
    const [first] = claims;
    const ofOneMoment = claims.filter(({ publishedAt }) => publishedAt === first?.publishedAt);
    const stop = graph.observe((name) => sent.push(name));
    await add(ofOneMoment, 'at hand');
    stop();
    expect(ofOneMoment.length).toBeGreaterThan(300);
    const facts = new Set(ofOneMoment.map(({ factId }) => factId)).size;
    expect(sent.filter((name) => name === 'writeNewFacts').length).toBe(Math.ceil(facts / FACTS_A_STATEMENT));
    const slow = ['writeClaims', 'claimsOfFacts', 'clearFacts', 'writeFacts', 'writeEdges', 'writeNames'];
    expect(sent.filter((name) => slow.includes(name))).toEqual([]);
  });

  async function digestAfter({ batches, retraction }: Course, way: Way) {
    await emptyGraph();
    for (const [place, claims] of batches.entries()) {
      await add(claims, way);
      if (retraction?.after !== place) continue;
      const { source: target } = retraction;
      const onRecord = batches.slice(0, place + 1).flat();
      if (!onRecord.some(({ sourceId }) => sourceId === target)) continue;
      const now = new Date('2025-12-01T00:00:00Z');
      await decide(graph, { kind: 'RETRACT', target, reason: 'a test', by: 'a test', key: randomUUID(), now });
    }
    return digestOf(graph);
  }

  type Way = 'at hand' | 'drafted' | 'read back';

  /** Facts that are touched otherwise as well are always read back. */
  async function add(
    claims: readonly Claim[],
    way: Way,
    drafts?: ReadonlyMap<string, Draft>,
    committing: () => void = () => undefined,
  ) {
    const unique = [...new Map(claims.map((claim) => [claim.id, claim])).values()];
    const sources = [...new Map(claims.map((claim) => [claim.sourceId, claim])).values()];
    return addToRecord(graph, {
      key: randomUUID(),
      what: 'a test',
      by: 'a test',
      now: new Date('2025-12-01T00:00:00Z'),
      committing,
      ...(way === 'drafted' ? { drafts: drafts ?? (await draftFacts(unique)) } : {}),
      decide: async (transaction) => {
        const described = sources.map(({ sourceId, publisher }) => ({ id: sourceId, publisher, props: {} }));
        await transaction.run(writeSources, { sources: described, dossier: randomUUID() });
        return { claims, decisions: [], alsoTouched: way === 'read back' ? claims.map(({ factId }) => factId) : [] };
      },
    });
  }
});

const SOURCES = ['source/one', 'source/two', 'source/three'];
const PEOPLE = ['person/ann', 'person/bob', 'person/cyd', 'person/dan'];
const EVENTS = ['event/talks', 'event/visit', 'event/summit', 'event/round', 'event/dinner'];
const DAYS = ['2025-11-01', '2025-11-02'];

const source = fc.record({
  sourceId: fc.constantFrom(...SOURCES),
  publishedAt: fc.constantFrom(...DAYS),
  stance: fc.constantFrom('ASSERTS', 'ASSERTS', 'ASSERTS', 'DENIES'),
  modality: fc.constantFrom('FACT', 'FACT', 'ALLEGED'),
  credibility: fc.integer({ min: 1, max: 2 }),
});

/** What a claim is about and what it states: few facts, so that several speak of one. */
const said = fc.oneof(
  { weight: 3, arbitrary: fc.record({ event: fc.constantFrom(...EVENTS), states: statesOfEvents() }).map(ofEvent) },
  {
    weight: 6,
    arbitrary: fc
      .record({ event: fc.constantFrom(...EVENTS), participant: fc.constantFrom(...PEOPLE) })
      .chain((identity) => statesOfParticipations(identity.event).map((states) => ofParticipation(identity, states))),
  },
  { weight: 1, arbitrary: fc.constantFrom(...PEOPLE).map(ofPerson) },
  {
    weight: 2,
    arbitrary: fc
      .record({ holder: fc.constantFrom(...PEOPLE), start: fc.constantFrom('2020', '2020-05-01', '2022-01-01') })
      .map(ofOccupancy),
  },
);

const claims = fc.tuple(source, said).map(([of, what]) =>
  makeClaim({
    publisher: 'Gazette',
    reliability: 'B',
    reading: 'STATED',
    attribution: { who: 'OWN_REPORTING' },
    ...of,
    ...what,
  } as ClaimContent),
);

const courses: fc.Arbitrary<Course> = fc.record({
  batches: fc.array(fc.array(claims, { minLength: 5, maxLength: 30 }), { minLength: 1, maxLength: 4, size: 'max' }),
  retraction: fc.option(fc.record({ after: fc.integer({ min: 0, max: 2 }), source: fc.constantFrom(...SOURCES) }), {
    nil: undefined,
  }),
});

const shuffled = fc.array(fc.nat(), { minLength: 7, maxLength: 30 });

type What = Pick<ClaimContent, 'factId' | 'identity' | 'states'>;

/** Dates that have the same first day and are not the same. */
function statesOfEvents() {
  return fc.record(
    {
      kind: fc.constantFrom('TALKS', 'TALKS', 'VISIT', 'CALL'),
      status: fc.constantFrom('HELD', 'HELD', 'PLANNED'),
      start: fc.constantFrom('2025-10-01', '2025-10', '2025-10-03').map((edtf) => ({ edtf })),
      place: fc.constantFrom('place/here', 'place/there'),
    },
    { requiredKeys: ['kind', 'status'] },
  );
}

function statesOfParticipations(event: string) {
  const slug = event.slice('event/'.length);
  return fc.record(
    {
      attendance: fc.constantFrom('ATTENDED', 'ATTENDED', 'ABSENT'),
      delegation: fc.constantFrom(`delegation/${slug}--us`, `delegation/${slug}--ua`),
    },
    { requiredKeys: ['attendance'] },
  );
}

function ofEvent({ event, states }: { event: string; states: object }): What {
  return { factId: event, identity: {}, states: states as What['states'] };
}

function ofParticipation(identity: { event: string; participant: string }, states: object): What {
  const { event, participant } = identity;
  const factId = `participation/${event.slice('event/'.length)}--${participant.slice('person/'.length)}`;
  return { factId, identity, states: states as What['states'] };
}

function ofPerson(factId: string): What {
  return { factId, identity: {}, states: { names: [{ value: factId.slice(7), kind: 'PRIMARY' }] } };
}

function ofOccupancy({ holder, start }: { holder: string; start: string }): What {
  const identity: Identity = { holder, post: 'position/post', ordinal: 1 };
  const factId = `occupancy/${holder.slice('person/'.length)}--post--1`;
  return { factId, identity, states: { start: { edtf: start }, end: { edtf: `${start.slice(0, 3)}9` } } };
}
