import { createHash } from 'node:crypto';
import { TODAY, type WorldBatch, worldOf } from '../../bench/world';
import type { Claim } from '../../src/model/claim';
import { ID_PREFIXES, typeOfId } from '../../src/model/fact-id';
import { contactOf, STATUS_GROUPS, VOCABULARY } from '../../src/model/vocabulary';

/** Types of which a world of every size has some. */
const TYPES = Object.keys(ID_PREFIXES);

describe('a made-up world', () => {
  const batches = [...worldOf({ participations: 5_000 })];

  it('is the same twice, and another one with another seed', () => {
    expect(hashOf({ participations: 500 })).toBe(hashOf({ participations: 500 }));
    expect(hashOf({ participations: 500, seed: 2 })).not.toBe(hashOf({ participations: 500 }));
  });

  it.each([100, 1_000])('of %d participations has exactly these', (participations) => {
    const facts = factsOf(worldOf({ participations }));
    expect(ofType(facts, 'Participation').length).toBe(participations);
  });

  it('says nothing of what was not founded in the same batch or one before', () => {
    const known = new Set<string>();
    const unknown: string[] = [];
    for (const { claims } of batches) {
      for (const { factId } of claims) known.add(factId);
      for (const claim of claims) unknown.push(...idsIn([claim.identity, claim.states]).filter((id) => !known.has(id)));
    }
    expect(unknown).toEqual([]);
  });

  it('comes in batches that fit into one write', () => {
    const sizes = batches.map(({ claims }) => claims.length);
    expect(sizes.length).toBeGreaterThan(2);
    expect(Math.max(...sizes)).toBeLessThan(10_000);
  });

  describe('of 5,000 participations', () => {
    const facts = factsOf(batches);
    const participations = ofType(facts, 'Participation').map(([, claims]) => claims);
    const degrees = countBy(participations.map(([claim]) => String(claim?.identity.participant)));
    const sizes = countBy(participations.map(([claim]) => String(claim?.identity.event)));

    it('has facts of every type, people with names in five scripts, and events of most kinds', () => {
      expect(TYPES.filter((type) => ofType(facts, type).length === 0)).toEqual([]);
      const names = ofType(facts, 'Person').flatMap(([, claims]) => claims.flatMap((claim) => claim.states.names));
      const langs = new Set(names.map((name) => (name as { lang: string }).lang));
      expect([...langs].sort()).toEqual(['ar', 'el', 'en', 'fr', 'ko', 'uk']);
      const kinds = new Set(ofType(facts, 'Event').map(([, [claim]]) => claim?.states.kind));
      expect(kinds.size).toBeGreaterThanOrEqual(VOCABULARY.EventKind.length - 3);
    });

    it('is carried by few: one of a hundred people takes more than a tenth of the places, most take a handful', () => {
      const few = degrees.slice(0, Math.ceil(degrees.length / 100));
      expect(sum(few)).toBeGreaterThan(500);
      expect(degrees[0]).toBeGreaterThan(5 * (degrees[Math.floor(degrees.length / 10)] ?? 0));
      expect(degrees[Math.floor(degrees.length / 2)]).toBeLessThan(8);
    });

    it('has events of two or three, some of a dozen and one mass event', () => {
      expect(sizes[Math.floor(sizes.length / 2)]).toBeLessThanOrEqual(4);
      expect(sizes.filter((size) => size >= 12).length).toBeGreaterThan(10);
      expect(sizes[0]).toBeGreaterThan(2 * (sizes[1] ?? 0));
    });

    it('has what is planned ahead, what is overdue and what was cancelled', () => {
      const events = ofType(facts, 'Event').map(([, claims]) => claims.at(0)?.states);
      const ahead = events.filter(
        (event) => (event?.start as { edtf: string } | undefined)?.edtf.localeCompare(TODAY) === 1,
      );
      const are = (all: typeof events, status: string) => all.filter((event) => event?.status === status).length;
      expect(are(ahead, 'PLANNED')).toBeGreaterThan(0);
      expect(are(events, 'PLANNED')).toBeGreaterThan(are(ahead, 'PLANNED'));
      expect(are(events, 'CANCELLED')).toBeGreaterThan(0);
      expect(are(ahead, 'HELD')).toBe(0);
    });

    it('lets people attend only what its source says was held or is under way', () => {
      const statuses = new Map(
        ofType(facts, 'Event').flatMap(([id, claims]) =>
          claims.map((claim) => [`${claim.sourceId} ${id}`, String(claim.states.status)] as const),
        ),
      );
      const attended = participations.flat().filter(({ states }) => states.attendance === 'ATTENDED');
      expect(attended.length).toBeGreaterThan(3_000);
      const impossible = attended.filter(({ sourceId, identity }) => {
        const status = statuses.get(`${sourceId} ${identity.event}`);
        return !STATUS_GROUPS.happened.some((one) => one === status);
      });
      expect(impossible).toEqual([]);
    });

    it('hands posts on, claims some successions, and has several sources, disputes and denials of some facts', () => {
      const occupancies = ofType(facts, 'Occupancy').map(([, [claim]]) => claim);
      expect(occupancies.filter((claim) => claim?.states.replaces).length).toBeGreaterThan(occupancies.length / 4);
      const all = [...facts.values()].flat();
      expect(all.filter(({ stance }) => stance === 'DENIES').length).toBeGreaterThan(0);
      expect(new Set(all.map(({ reliability }) => reliability)).size).toBe(4);
      const several = [...facts.values()].filter((claims) => new Set(claims.map(({ sourceId }) => sourceId)).size > 1);
      expect(several.length).toBeGreaterThan(facts.size / 50);
    });

    it('has people meet and call', () => {
      const contacts = ofType(facts, 'Event').map(([, [claim]]) =>
        contactOf(claim?.states.kind as string, claim?.states.format as string | undefined),
      );
      for (const kind of ['MET', 'SPOKE', null])
        expect(contacts.filter((one) => one === kind).length).toBeGreaterThan(50);
    });
  });
});

function hashOf(size: Parameters<typeof worldOf>[0]): string {
  const hash = createHash('sha256');
  for (const batch of worldOf(size)) hash.update(JSON.stringify(batch));
  return hash.digest('hex');
}

function factsOf(batches: Iterable<WorldBatch>): Map<string, Claim[]> {
  const facts = new Map<string, Claim[]>();
  for (const { claims } of batches)
    for (const claim of claims) facts.set(claim.factId, [...(facts.get(claim.factId) ?? []), claim]);
  return facts;
}

function ofType(facts: ReadonlyMap<string, Claim[]>, type: string): [string, Claim[]][] {
  return [...facts].filter(([id]) => typeOfId(id) === type);
}

/** How often each comes, the most frequent first. */
function countBy(all: readonly string[]): number[] {
  const counts = new Map<string, number>();
  for (const one of all) counts.set(one, (counts.get(one) ?? 0) + 1);
  return [...counts.values()].sort((a, b) => b - a);
}

function sum(all: readonly number[]): number {
  return all.reduce((total, one) => total + one, 0);
}

/** Every id of a fact that a value holds. */
function idsIn(value: unknown): string[] {
  if (typeof value === 'string') return typeOfId(value) ? [value] : [];
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(idsIn) : [];
}
