import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { makeClaim } from '../../src/model/claim';
import { EDGE_TYPES, FACT_TYPES } from '../../src/model/fact-types';
import { claimOf } from './claims';

const occupancy = (replaces: string) =>
  claimOf({
    factId: 'occupancy/ada--premier--1',
    identity: { holder: 'person/ada', post: 'position/premier', ordinal: 1 },
    states: { replaces },
  });

describe('a claim', () => {
  it('is told from every other by all that it states', () => {
    const base = claimOf();
    const changes = [
      { sourceId: 'source/two' },
      { publisher: 'Two' },
      { reliability: 'A' as const },
      { publishedAt: '2025-12-01' },
      { states: { kind: 'VISIT' } },
      { stance: 'DENIES' as const },
      { modality: 'ALLEGED' as const },
      { reading: 'INFERRED' as const },
      { note: 'why' },
      { credibility: 3 },
      { attribution: { who: 'ANONYMOUS' as const, words: 'a source' } },
      { origin: 'elsewhere' },
      { passage: 'words' },
      { locus: 'page 2' },
    ];
    const ids = changes.map((change) => claimOf(change).id);
    expect(new Set([base.id, ...ids]).size).toBe(changes.length + 1);
    expect(claimOf().id).toBe(base.id);
  });

  it('has the same id whatever the order in which its parts are given', () => {
    fc.assert(
      fc.property(
        fc.shuffledSubarray(
          Object.entries(claimOf()).filter(([name]) => name !== 'id'),
          { minLength: 12 },
        ),
        (entries) => {
          expect(makeClaim(Object.fromEntries(entries) as never).id).toBe(claimOf().id);
        },
      ),
    );
  });

  it('replaces only an occupancy of the same post', () => {
    expect(occupancy('occupancy/ben--premier--1').states).toEqual({ replaces: 'occupancy/ben--premier--1' });
    expect(() => occupancy('occupancy/ben--minister--1')).toThrow(
      /expected a fact of the same post as occupancy\/ada--premier--1/,
    );
  });

  it('is refused with a field its type does not have, a value that is none, or an id not made from its identity', () => {
    expect(() => claimOf({ states: { colour: 'red' } })).toThrow(/Event has no field .*colour/);
    expect(() => claimOf({ states: { kind: 'PARTY' } })).toThrow(/TALKS/);
    expect(() => claimOf({ states: { start: { edtf: '2025-13-01' } } })).toThrow();
    expect(() =>
      claimOf({
        factId: 'occupancy/ada--premier--2',
        identity: { holder: 'person/ada', post: 'position/premier', ordinal: 1 },
        states: {},
      }),
    ).toThrow(/made from/);
  });
});

describe('the table of facts', () => {
  it('draws no relationship that a rewrite of the fact does not clear', () => {
    const clear = readFileSync(join(__dirname, '../../cypher/write/clear-facts.cypher'), 'utf8');
    expect(/\[r:([A-Z_|]+)\]/.exec(clear)?.[1]?.split('|').sort()).toEqual([...EDGE_TYPES, 'DISPUTED_ABOUT'].sort());
  });

  it('has no type whose label a rewrite of the fact does not take away', () => {
    const write = readFileSync(join(__dirname, '../../cypher/write/write-facts.cypher'), 'utf8');
    const removed = /REMOVE f:([A-Za-z:]+)/.exec(write)?.[1]?.split(':');
    const labels = Object.entries(FACT_TYPES).flatMap(([type, { labels = [] }]) => [type, ...labels]);
    expect([...(removed ?? [])].sort()).toEqual([...new Set([...labels, 'Disputed'])].sort());
  });
});
