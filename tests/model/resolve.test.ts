import fc from 'fast-check';
import { canonicalJson } from '../../src/model/canonical-json';
import type { Claim } from '../../src/model/claim';
import { type Decision, makeDecision } from '../../src/model/decision';
import { disputesOf } from '../../src/model/disputes';
import { project } from '../../src/model/projection';
import { type Resolved, resolve } from '../../src/model/resolve';
import { historyOf } from '../../src/model/versions';
import { arbitraryClaims, claimOf } from './claims';

const shown = (resolved: Resolved, field: string) => resolved.fields.get(field)?.shown;
const laidDown = (claims: readonly Claim[], decisions: readonly Decision[] = []) =>
  canonicalJson(project(historyOf(claims, decisions).current));
const retract = (target: string) => makeDecision({ kind: 'RETRACT', target, reason: 'wrong', by: 'a curator' });

describe('resolve', () => {
  it('gives the same whatever the order of the claims', () => {
    fc.assert(
      fc.property(
        arbitraryClaims.chain((claims) =>
          fc.tuple(fc.constant(claims), fc.shuffledSubarray(claims, { minLength: claims.length })),
        ),
        ([claims, shuffled]) => {
          expect(laidDown(shuffled)).toBe(laidDown(claims));
        },
      ),
    );
  });

  it('shows only what some live claim states, and everything stated stays readable', () => {
    fc.assert(
      fc.property(arbitraryClaims, (claims) => {
        const resolved = resolve(claims, []);
        for (const [name, field] of resolved.fields) {
          const stated = field.stated
            .filter(({ claims }) => claims.length > 0)
            .map(({ value }) => canonicalJson(value));
          for (const value of [field.shown].flat()) expect(stated).toContain(canonicalJson(value));
          for (const claim of claims.filter((one) => name in one.states))
            for (const value of [claim.states[name]].flat())
              expect(
                field.stated.some(
                  (one) =>
                    canonicalJson(one.value) === canonicalJson(value) &&
                    [...one.claims, ...one.deniedBy].includes(claim),
                ),
              ).toBe(true);
        }
      }),
    );
  });

  it('shows a preferred value before others, a deprecated one only where nothing else of its founding is stated, and forgets what is unranked', () => {
    const decided = (kind: Decision['kind'], target: string, seq: number) => ({
      ...makeDecision({ kind, target, reason: 'a test', by: 'a curator' }),
      seq,
    });
    fc.assert(
      fc.property(arbitraryClaims, fc.nat(), (claims, pick) => {
        const facts = claims.filter(
          ({ stance, modality, states }) => stance === 'ASSERTS' && modality === 'FACT' && states.kind,
        );
        const one = facts[pick % Math.max(1, facts.length)];
        if (!one) return;
        const preferred = resolve(claims, [decided('PREFER', one.id, 1)]);
        expect(shown(preferred, 'kind')).toBe(one.states.kind);
        const ranked = [decided('DEPRECATE', one.id, 1)];
        const others = facts.filter(({ id, states }) => id !== one.id && states.kind !== one.states.kind);
        if (others.length > 0 && facts.every(({ id, states }) => id === one.id || states.kind !== one.states.kind))
          expect(shown(resolve(claims, ranked), 'kind')).not.toBe(one.states.kind);
        const undone = [...ranked, decided('UNRANK', one.id, 2)];
        expect(laidDown(claims, undone)).toBe(laidDown(claims));
      }),
    );
  });

  it('counts no deprecated claim as a contradiction, and ranks a claim by itself before its source', () => {
    const one = claimOf({ states: { kind: 'TALKS' } });
    const two = claimOf({ sourceId: 'source/two', publisher: 'Two', states: { kind: 'MEETING' } });
    const decide = (kind: Decision['kind'], target: string) =>
      makeDecision({ kind, target, reason: 'a test', by: 'a curator' });
    expect(resolve([one, two], []).disputed).toEqual(['kind']);
    const deprecated = resolve([one, two], [decide('DEPRECATE', 'source/two')]);
    expect([shown(deprecated, 'kind'), deprecated.disputed]).toEqual(['TALKS', []]);
    const both = resolve([one, two], [decide('DEPRECATE', 'source/two'), decide('PREFER', two.id)]);
    expect([shown(both, 'kind'), both.disputed]).toEqual(['MEETING', ['kind']]);
  });

  it('never lets an allegation beat a fact', () => {
    fc.assert(
      fc.property(arbitraryClaims, (claims) => {
        const { fields } = resolve(claims, []);
        for (const name of ['kind', 'status', 'start']) {
          const field = fields.get(name);
          const best = field?.stated.find(({ value }) => value === field.shown);
          const someFact = field?.stated.some((value) => value.claims.some(({ modality }) => modality === 'FACT'));
          if (best && someFact) expect(best.claims.some(({ modality }) => modality === 'FACT')).toBe(true);
        }
      }),
    );
  });

  it('looks as if a retracted claim had never been made', () => {
    fc.assert(
      fc.property(arbitraryClaims, fc.nat(), (claims, pick) => {
        const gone = claims[pick % claims.length] as Claim;
        const rest = claims.filter(({ id }) => id !== gone.id);
        fc.pre(rest.length > 0);
        const { fields, visible, originCount } = resolve(claims, [retract(gone.id)]);
        const without = resolve(rest, []);
        expect(canonicalJson([...fields])).toBe(canonicalJson([...without.fields]));
        expect([visible, originCount]).toEqual([without.visible, without.originCount]);
      }),
    );
  });

  it('brings a claim back by the last decision on it', () => {
    const claim = claimOf();
    const first = { ...retract(claim.id), seq: 2 };
    const second = {
      ...makeDecision({
        kind: 'RESTORE',
        target: claim.id,
        reason: 'right after all',
        by: 'a curator',
        after: first.id,
      }),
      seq: 3,
    };
    expect(resolve([claim], [first]).visible).toBe(false);
    expect(resolve([claim], [second, first]).visible).toBe(true);
  });

  it('hides with a source only what is left without a live claim', () => {
    const one = claimOf();
    const two = claimOf({ sourceId: 'source/two', publisher: 'Two' });
    expect(resolve([one, two], [retract('source/one')])).toMatchObject({ visible: true, originCount: 1 });
    expect(resolve([one], [retract('source/one')]).visible).toBe(false);
  });

  describe('of a CONSTANT', () => {
    it('shows the best standing: credibility, then reliability, then later publication', () => {
      const base = claimOf({ states: { kind: 'TALKS' }, credibility: 3, reliability: 'A' });
      const credible = claimOf({ states: { kind: 'VISIT' }, credibility: 2, reliability: 'C' });
      expect(shown(resolve([base, credible], []), 'kind')).toBe('VISIT');
      const reliable = claimOf({ states: { kind: 'MEETING' }, credibility: 2, reliability: 'B' });
      expect(shown(resolve([base, credible, reliable], []), 'kind')).toBe('MEETING');
      const later = claimOf({
        states: { kind: 'SUMMIT' },
        credibility: 2,
        reliability: 'B',
        publishedAt: '2025-12-01',
      });
      expect(shown(resolve([base, credible, reliable, later], []), 'kind')).toBe('SUMMIT');
    });

    it('is disputed as soon as two values are stated, and says why one is shown', () => {
      const [one, two] = [
        claimOf({ passage: 'talks' }),
        claimOf({
          sourceId: 'source/two',
          publisher: 'Two',
          reliability: 'C',
          states: { kind: 'VISIT' },
          passage: 'a visit',
        }),
      ];
      const [dispute] = disputesOf([one, two], []);
      expect(dispute).toMatchObject({ field: 'kind', reason: 'It is shown because One is graded B, Two C.' });
      expect(
        dispute?.values.map(({ value, shown, claims }) => [value, shown, claims.map(({ passage }) => passage)]),
      ).toEqual([
        ['TALKS', true, ['talks']],
        ['VISIT', false, ['a visit']],
      ]);
    });
  });

  describe('of a role', () => {
    const part = (role: string, change: object = {}) =>
      claimOf({
        factId: 'participation/talks--ann-north',
        identity: { event: 'event/talks', participant: 'person/ann-north' },
        states: { role },
        ...change,
      });
    const better = { credibility: 1, publishedAt: '2025-12-01' } as const;

    it('has no dispute between one who takes part and the host, whom it shows', () => {
      const resolved = resolve([part('HOST'), part('MEMBER', better)], []);
      expect([shown(resolved, 'role'), resolved.disputed]).toEqual(['HOST', []]);
    });

    it('shows the one who takes part where that is a fact and the host an allegation', () => {
      const resolved = resolve([part('HOST', { modality: 'ALLEGED' }), part('MEMBER')], []);
      expect([shown(resolved, 'role'), resolved.disputed]).toEqual(['MEMBER', []]);
    });

    it('is disputed between host and guest, for a reason that leaves out the one who takes part', () => {
      const [dispute] = disputesOf([part('HOST'), part('GUEST', { credibility: 3 }), part('MEMBER', better)], []);
      expect(dispute).toMatchObject({
        field: 'role',
        reason: 'It is shown because its credibility is 2, against 3.',
        values: [{ value: 'HOST', shown: true }, { value: 'MEMBER' }, { value: 'GUEST' }],
      });
    });
  });

  describe('of a PROGRESS', () => {
    const planned = claimOf({ states: { status: 'PLANNED' }, credibility: 1, publishedAt: '2025-11-28' });
    const held = claimOf({ states: { status: 'HELD' }, credibility: 3, publishedAt: '2025-11-30' });

    it('shows the latest, and what was before is history, no dispute', () => {
      expect(resolve([planned, held], [])).toMatchObject({ disputed: [] });
      expect(shown(resolve([planned, held], []), 'status')).toBe('HELD');
    });

    it('is disputed between claims published on one day', () => {
      const cancelled = claimOf({ states: { status: 'CANCELLED' }, credibility: 2, publishedAt: '2025-11-30T10:00Z' });
      expect(resolve([planned, held, cancelled], [])).toMatchObject({ disputed: ['status'] });
    });
  });

  describe('of a DATE', () => {
    const dated = (edtf: string, change: object = {}) => claimOf({ states: { start: { edtf } }, ...change });

    it('shows the narrowest of those that can all be true, without dispute', () => {
      const resolved = resolve(
        [dated('2025'), dated('[2025-12-01..2025-12-07]'), dated('[..2025-12-03]'), dated('2025-12-02')],
        [],
      );
      expect(shown(resolved, 'start')).toEqual({ edtf: '2025-12-02' });
      expect(resolved.disputed).toEqual([]);
    });

    it('is disputed where two exclude each other, and shows what agrees with the best standing', () => {
      const resolved = resolve(
        [
          dated('2025-12', { credibility: 1 }),
          dated('2025-12-02', { credibility: 4 }),
          dated('2025-11-30', { credibility: 2 }),
        ],
        [],
      );
      expect(shown(resolved, 'start')).toEqual({ edtf: '2025-12-02' });
      expect(resolved.disputed).toEqual(['start']);
    });
  });

  describe('of a SET', () => {
    it('is the union of what is stated less what is denied', () => {
      const both = claimOf({ states: { topics: ['topic/a', 'topic/b'] } });
      const more = claimOf({ states: { topics: ['topic/c'] } });
      const less = claimOf({ states: { topics: ['topic/a'] }, stance: 'DENIES', credibility: 1 });
      const weak = claimOf({ states: { topics: ['topic/b'] }, stance: 'DENIES', credibility: 5 });
      expect([...(shown(resolve([both, more, less, weak], []), 'topics') as string[])].sort()).toEqual([
        'topic/b',
        'topic/c',
      ]);
    });
  });

  describe('with denials', () => {
    it('disputes a value that is denied with equal or better standing, and no other', () => {
      const denial = (credibility: number) => claimOf({ states: { kind: 'TALKS' }, stance: 'DENIES', credibility });
      expect(resolve([claimOf(), denial(2)], []).disputed).toEqual(['kind']);
      expect(resolve([claimOf(), denial(3)], []).disputed).toEqual([]);
    });

    it('does not show a fact that is only denied, and disputes one that is denied as a whole', () => {
      const denial = claimOf({ states: {}, stance: 'DENIES' });
      expect(resolve([denial], []).visible).toBe(false);
      expect(resolve([denial, claimOf()], [])).toMatchObject({ visible: true, disputed: ['existence'] });
    });
  });

  it('counts origins, not outlets', () => {
    const named = (publisher: string) =>
      claimOf({
        publisher,
        sourceId: `source/${publisher.toLowerCase()}`,
        attribution: { who: 'NAMED', actor: 'person/a' },
      });
    expect(resolve([named('One'), named('Two')], []).originCount).toBe(1);
    expect(resolve([claimOf(), claimOf({ publisher: 'Two' })], []).originCount).toBe(2);
    expect(
      resolve([claimOf(), claimOf({ publisher: 'Two', attribution: { who: 'OWN_REPORTING', via: 'One' } })], [])
        .originCount,
    ).toBe(1);
  });
});
