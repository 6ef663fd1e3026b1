import { canonicalJson } from '../../src/model/canonical-json';
import type { Claim, ClaimContent } from '../../src/model/claim';
import { type Decision, type DecisionKind, makeDecision } from '../../src/model/decision';
import { mapId } from '../../src/model/fact-id';
import { FACT_TYPES } from '../../src/model/fact-types';
import { canonicalClaim, mergesOf, thingsIn } from '../../src/model/merges';
import { project } from '../../src/model/projection';
import { resolve } from '../../src/model/resolve';
import { historyOf } from '../../src/model/versions';
import { claimOf } from './claims';

const A = 'person/a';
const B = 'person/b';
const C = 'person/c';

let seq = 0;
const decided = (kind: DecisionKind, target: string, other?: string): Decision => ({
  ...makeDecision({ kind, target, reason: 'a test', by: 'a curator', ...(other ? { other } : {}) }),
  seq: ++seq,
  recordedAt: `2025-12-${String(seq).padStart(2, '0')}T00:00:00.000Z`,
});
const recorded = (claim: Claim, recordedAt = '2025-11-30T12:00:00.000Z'): Claim => ({ ...claim, seq: 1, recordedAt });
const claim = (content: Partial<ClaimContent>) => recorded(claimOf(content));

beforeEach(() => {
  seq = 0;
});

describe('what an id stands for', () => {
  it('is the end of its chain; a split sends it home, in whatever order', () => {
    const chain = [decided('MERGE', A, B), decided('MERGE', B, C)];
    const ends = (decisions: readonly Decision[]) => [A, B, C].map(mergesOf(decisions).at());
    expect(ends(chain)).toEqual([C, C, C]);
    expect(ends([...chain, decided('SPLIT', A)])).toEqual([A, C, C]);
    expect(ends([...chain, decided('SPLIT', B)])).toEqual([B, B, C]);
    expect(ends([...chain, decided('SPLIT', B), decided('SPLIT', A)])).toEqual([A, B, C]);
    expect(ends([...chain, decided('SPLIT', A), decided('SPLIT', B)])).toEqual([A, B, C]);
  });

  it('is told for every moment of recording', () => {
    const merges = mergesOf([decided('MERGE', A, B), decided('SPLIT', A)]);
    expect(merges.moments).toEqual(['2025-12-01T00:00:00.000Z', '2025-12-02T00:00:00.000Z']);
    const at = (moment: string) => merges.at(moment)(A);
    expect(['2025-11-30T00:00:00Z', '2025-12-01T00:00:00.000Z', '2025-12-02T00:00:00.000Z'].map(at)).toEqual([A, B, A]);
    expect(merges.family(A)).toEqual([A, B]);
    expect(merges.family('participation/talks--b')).toEqual(['participation/talks--a', 'participation/talks--b']);
  });

  it.each([
    ['occupancy/b--premier--1', 'occupancy/a--premier--1'],
    ['participation/talks--b', 'participation/talks--a'],
    ['participation/talks--country.b', 'participation/talks--country.b'],
    ['tie/aa--b', 'tie/a--aa'],
    ['stance/b--wants-change--event.talks', 'stance/a--wants-change--event.talks'],
    ['stance/unnamed.0123456789--rejects--person.b', 'stance/unnamed.0123456789--rejects--person.a'],
    ['stance/c--rejects--occupancy.b--premier--1', 'stance/c--rejects--occupancy.a--premier--1'],
    ['proposal-version/b--v1', 'proposal-version/b--v1'],
    ['delegation/b--country.b', 'delegation/b--country.b'],
    ['quotation/0123456789abcdef01234567', 'quotation/0123456789abcdef01234567'],
    ['source/b', 'source/b'],
  ])('is found inside of %s', (id, canonical) => {
    expect(mergesOf([decided('MERGE', B, A)]).at()(id)).toBe(canonical);
  });

  it('is taken out of an id as it was put in', () => {
    const made: [string, string[]][] = [
      [id('Occupancy', { holder: A, post: 'position/p', ordinal: 2 }), [A, 'position/p']],
      [id('Participation', { event: 'event/e', participant: 'country/us' }), ['event/e', 'country/us']],
      [id('Delegation', { event: 'event/e', side: 'organization/un' }), ['event/e', 'organization/un']],
      [
        id('Stance', { holder: 'country/us', verb: 'WANTS_CHANGE', on: 'proposal-version/plan--v1' }),
        ['country/us', 'proposal/plan'],
      ],
      [id('Tie', { a: A, b: B }), [A, B]],
    ];
    for (const [one, things] of made) {
      expect(thingsIn(one)).toEqual(things);
      expect(mapId(one, (thing) => thing)).toBe(one);
    }
  });
});

describe('a claim', () => {
  const canonical = () => mergesOf([decided('MERGE', B, A)]).at();

  it('speaks of what its ids stand for, in its identity, its values and whom it is attributed to', () => {
    const part = claim({
      factId: 'participation/talks--b',
      identity: { participant: B, event: 'event/talks' },
      states: { delegation: 'delegation/talks--us' },
      attribution: { who: 'NAMED', actor: B },
    });
    expect(canonicalClaim(part, canonical())).toMatchObject({
      id: part.id,
      factId: 'participation/talks--a',
      identity: { participant: A, event: 'event/talks' },
      attribution: { actor: A },
    });
    const side = claim({
      factId: 'delegation/talks--us',
      identity: { event: 'event/talks', side: 'country/us' },
      states: { heads: ['participation/talks--b', 'participation/talks--a'] },
    });
    expect(canonicalClaim(side, canonical()).states).toEqual({ heads: ['participation/talks--a'] });
  });

  it('of two who are mirrored keeps what each is to the other', () => {
    const tie = claim({
      factId: 'tie/aa--b',
      identity: { a: 'person/aa', b: B },
      states: { kind: 'FAMILY', aIs: 'FATHER', bIs: 'SON' },
    });
    expect(canonicalClaim(tie, canonical())).toMatchObject({
      factId: 'tie/a--aa',
      identity: { a: A, b: 'person/aa' },
      states: { kind: 'FAMILY', aIs: 'SON', bIs: 'FATHER' },
    });
  });

  it('that says a thing of itself says nothing of it; a tie to oneself is not shown', () => {
    const replaced = claim({
      factId: 'occupancy/a--premier--1',
      identity: { holder: A, post: 'position/premier', ordinal: 1 },
      states: { replaces: 'occupancy/b--premier--1', startCause: { code: 'ELECTED' } },
    });
    expect(canonicalClaim(replaced, canonical()).states).toEqual({ startCause: { code: 'ELECTED' } });
    const tie = claim({ factId: 'tie/a--b', identity: { a: A, b: B }, states: { kind: 'FAMILY' } });
    expect(resolve([tie], []).visible).toBe(true);
    expect(resolve([canonicalClaim(tie, canonical())], []).visible).toBe(false);
  });
});

describe('the history of two who were merged and split', () => {
  const named = (factId: string, name: string, publishedAt: string) =>
    claim({ factId, publishedAt, states: { names: [{ value: name, kind: 'PRIMARY' }] } });
  const claims = [named(A, 'Ada', '2025-11-01'), named(B, 'Bea', '2025-11-02')];
  const names = ({ fields }: ReturnType<typeof resolve>) =>
    ((fields.get('names')?.shown ?? []) as { value: string }[]).map(({ value }) => value).sort();

  it('tells them apart before, as one between, and apart again', () => {
    const [merge, split] = [decided('MERGE', B, A), decided('SPLIT', B)];
    const of = (id: string, decisions: Decision[]) => historyOf(claims, [], { id, merges: mergesOf(decisions) });

    const a = of(A, [merge]);
    expect(names(a.current.resolved)).toEqual(['Ada', 'Bea']);
    expect(a.current.recordedFrom).toBe(merge.recordedAt);
    const b = of(B, [merge]);
    expect(b.current.resolved.visible).toBe(false);
    expect(
      b.superseded.map(({ resolved, recordedFrom, recordedTo }) => [names(resolved), recordedFrom, recordedTo]),
    ).toEqual([[['Bea'], '2025-11-30T12:00:00.000Z', merge.recordedAt]]);

    const again = of(B, [merge, split]);
    expect(names(again.current.resolved)).toEqual(['Bea']);
    expect(again.current.recordedFrom).toBe(split.recordedAt);
    const alone = (id: string) =>
      project(
        historyOf(
          claims.filter(({ factId }) => factId === id),
          [],
        ).current,
      );
    for (const id of [A, B]) {
      const { recordedFrom: _, ...now } = project(of(id, [merge, split]).current).props;
      const { recordedFrom: __, ...before } = alone(id).props;
      expect(canonicalJson(now)).toBe(canonicalJson(before));
    }
  });
});

describe('quotations that a curator groups', () => {
  const quoted = (words: string) => {
    const identity = { words, within: 'source/one', nth: 1 };
    return claim({ factId: FACT_TYPES.Quotation.makeId?.(identity) ?? '', identity, states: { lang: 'en' } });
  };
  const [one, other] = [quoted('calm water'), quoted('quiet water')];
  const edges = (decisions: Decision[]) => project(historyOf([one], decisions).current).edges;

  it('lead to each other as those do that a source calls variants, until it is taken back', () => {
    const group = decided('GROUP', one.factId, other.factId);
    expect(edges([group])).toEqual([{ type: 'VARIANT_OF', to: other.factId, props: {} }]);
    expect(edges([group, decided('UNGROUP', one.factId, other.factId)])).toEqual([]);
  });
});

function id(
  type: 'Occupancy' | 'Participation' | 'Delegation' | 'Stance' | 'Tie',
  identity: Record<string, string | number>,
): string {
  return FACT_TYPES[type].makeId?.(identity) ?? '';
}
