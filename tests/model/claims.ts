import fc from 'fast-check';
import { type Claim, type ClaimContent, makeClaim } from '../../src/model/claim';

/** A claim about an event, with what a test wants otherwise. */
export function claimOf(change: Partial<ClaimContent> = {}): Claim {
  return makeClaim({
    sourceId: 'source/one',
    publisher: 'One',
    reliability: 'B',
    publishedAt: '2025-11-30',
    factId: 'event/talks',
    identity: {},
    states: { kind: 'TALKS' },
    stance: 'ASSERTS',
    modality: 'FACT',
    reading: 'STATED',
    credibility: 2,
    attribution: { who: 'OWN_REPORTING' },
    ...change,
  });
}

const day = fc.integer({ min: 1, max: 28 }).map((date) => `2025-11-${String(date).padStart(2, '0')}`);

/** Claims of several sources about one event: kinds, statuses, dates and topics that agree or not. */
export const arbitraryClaims = fc.array(
  fc
    .record({
      sourceId: fc.constantFrom('source/one', 'source/two', 'source/three'),
      publisher: fc.constantFrom('One', 'Two', 'Three'),
      reliability: fc.constantFrom('A', 'B', 'C'),
      publishedAt: day,
      states: fc.record(
        {
          kind: fc.constantFrom('TALKS', 'MEETING', 'VISIT'),
          status: fc.constantFrom('PLANNED', 'HELD', 'CANCELLED'),
          start: fc.oneof(day, fc.constantFrom('2025-11', '[..2025-11-15]', '2025')).map((edtf) => ({ edtf })),
          topics: fc.subarray(['topic/a', 'topic/b', 'topic/c'], { minLength: 1 }),
          names: fc.subarray(
            [
              { value: 'Talks', kind: 'PRIMARY' },
              { value: 'The talks', kind: 'ALIAS' },
            ],
            { minLength: 1 },
          ),
        },
        { requiredKeys: [] },
      ),
      stance: fc.constantFrom('ASSERTS', 'ASSERTS', 'ASSERTS', 'DENIES'),
      modality: fc.constantFrom('FACT', 'FACT', 'ALLEGED'),
      credibility: fc.integer({ min: 1, max: 4 }),
    })
    .map((content) => claimOf(content as Partial<ClaimContent>)),
  { minLength: 1, maxLength: 12 },
);
