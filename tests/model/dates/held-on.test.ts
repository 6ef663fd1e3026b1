import fc from 'fast-check';
import { addDays, type Day } from '../../../src/model/dates/day';
import { parseEdtf } from '../../../src/model/dates/fuzzy-date';
import { answerOn, type HeldFacts, heldBounds } from '../../../src/model/dates/held-on';
import { anyFuzzyDate, nearDay } from './arbitrary-day';

const cases: [string, { start?: string; end?: string; endCounts?: boolean; heldOn?: Day[] }, (Day | null)[]][] = [
  ['Yermak, of whom only the end is told', { end: '[..2025-11-30]' }, [null, null, '2020-11-30', '2025-11-30']],
  [
    'Umerov, newly appointed and attested',
    { start: '[..2025-11-30]', heldOn: ['2025-11-30'] },
    ['2025-11-30', '2025-11-30', '2020-11-30', '2030-11-30'],
  ],
  ['only a start day', { start: '2013-02-01' }, ['2013-02-01', '2013-02-01', '2013-02-01', '2018-02-01']],
  ['only an end day', { end: '2013-02-01' }, ['2013-01-31', '2013-01-31', '2008-01-31', '2013-02-01']],
  [
    'only an end day that counts',
    { end: '2013-02-01', endCounts: true },
    ['2013-02-01', '2013-02-01', '2008-02-01', '2013-02-02'],
  ],
  [
    'a start and an end day',
    { start: '2009-01-21', end: '2013-02-01' },
    ['2009-01-21', '2013-01-31', '2009-01-21', '2013-02-01'],
  ],
  [
    'a start and an end day that counts',
    { start: '2009-01-21', end: '2013-02-01', endCounts: true },
    ['2009-01-21', '2013-02-01', '2009-01-21', '2013-02-02'],
  ],
  ['the same year for both', { start: '2013', end: '2013' }, [null, null, '2013-01-01', '2013-12-31']],
  [
    'the same year for both and a day within',
    { start: '2013', end: '2013', heldOn: ['2013-06-01'] },
    ['2013-06-01', '2013-06-01', '2013-01-01', '2013-12-31'],
  ],
  ['years apart', { start: '2009', end: '2013' }, ['2009-12-31', '2012-12-31', '2009-01-01', '2013-12-31']],
  [
    'years apart, the end counted',
    { start: '2009', end: '2013', endCounts: true },
    ['2009-12-31', '2013-01-01', '2009-01-01', '2014-01-01'],
  ],
  ['a start year alone', { start: '2013' }, [null, null, '2013-01-01', '2018-12-31']],
  [
    'an end day before the year of the start is over',
    { start: '2013', end: '2013-06-01' },
    [null, null, '2013-01-01', '2013-06-01'],
  ],
  ['a start no earlier than a day', { start: '[2025-11-30..]' }, [null, null, '2025-11-30', '2030-11-30']],
  ['an end no earlier than a day', { end: '[2025-11-30..]' }, [null, null, '2020-11-30', '2030-11-30']],
  [
    'two attested days alone',
    { heldOn: ['2025-11-30', '2024-02-29'] },
    ['2024-02-29', '2025-11-30', '2019-02-28', '2030-11-30'],
  ],
  [
    'appointed and dismissed on one day',
    { start: '2013-02-01', end: '2013-02-01' },
    ['2013-02-01', '2013-02-01', '2013-02-01', '2013-02-02'],
  ],
  ['nothing', {}, [null, null, '0001-01-01', '9999-12-31']],
  [
    'attested after the end: the attested day wins',
    { start: '2009-01-21', end: '2013-02-01', heldOn: ['2013-03-01'] },
    ['2009-01-21', '2013-03-01', '2009-01-21', '2013-03-02'],
  ],
  [
    'attested before the start: the attested day wins',
    { start: '2013', heldOn: ['2012-03-01'] },
    ['2012-03-01', '2012-03-01', '2012-03-01', '2018-12-31'],
  ],
  [
    'ended in a year before it began: never held',
    { start: '2015', end: '2010' },
    [null, null, '2015-01-01', '2010-12-31'],
  ],
  [
    'an end day before the earliest start attests nothing',
    { start: '[2015-01-01..]', end: '2010-06-01' },
    [null, null, '2015-01-01', '2010-06-01'],
  ],
];

test.each(cases)('%s', (_, facts, [surelyFrom, surelyTo, possiblyFrom, possiblyTo]) => {
  expect(heldBounds(factsOf(facts))).toEqual({ surelyFrom, surelyTo, possiblyFrom, possiblyTo });
});

test.each<[string, Parameters<typeof factsOf>[0], Record<Day, string>]>([
  [
    'Yermak is never surely there',
    { end: '[..2025-11-30]' },
    { '2020-11-29': 'NO', '2020-11-30': 'POSSIBLY', '2025-11-29': 'POSSIBLY', '2025-11-30': 'NO' },
  ],
  [
    'Umerov surely on the day of publication',
    { start: '[..2025-11-30]', heldOn: ['2025-11-30'] },
    { '2025-11-29': 'POSSIBLY', '2025-11-30': 'YES', '2030-11-29': 'POSSIBLY', '2030-11-30': 'NO' },
  ],
  [
    'a start day alone',
    { start: '2013-02-01' },
    { '2013-01-31': 'NO', '2013-02-01': 'YES', '2013-02-02': 'POSSIBLY', '2018-01-31': 'POSSIBLY', '2018-02-01': 'NO' },
  ],
  [
    'the end day is no longer held',
    { start: '2009-01-21', end: '2013-02-01' },
    { '2009-01-20': 'NO', '2009-01-21': 'YES', '2013-01-31': 'YES', '2013-02-01': 'NO' },
  ],
  [
    'the end day is held where the source counts it',
    { start: '2009-01-21', end: '2013-02-01', endCounts: true },
    { '2013-02-01': 'YES', '2013-02-02': 'NO' },
  ],
])('%s', (_, facts, answers) => {
  const bounds = heldBounds(factsOf(facts));
  for (const [day, answer] of Object.entries(answers)) expect([day, answerOn(bounds, day)]).toEqual([day, answer]);
});

const anyFacts: fc.Arbitrary<HeldFacts> = fc.record({
  start: fc.option(anyFuzzyDate(nearDay), { nil: undefined }),
  end: fc.option(anyFuzzyDate(nearDay), { nil: undefined }),
  endCounts: fc.boolean(),
  heldOn: fc.array(nearDay, { maxLength: 3 }),
});

test('surely lies in possibly, whatever the sources say', () => {
  fc.assert(
    fc.property(anyFacts, (facts) => {
      const { surelyFrom, surelyTo, possiblyFrom, possiblyTo } = heldBounds(facts);
      if (surelyFrom === null || surelyTo === null) {
        expect([surelyFrom, surelyTo]).toEqual([null, null]);
        return;
      }
      expect(surelyFrom <= surelyTo && possiblyFrom <= surelyFrom && surelyTo < possiblyTo).toBe(true);
    }),
    { numRuns: 2000 },
  );
});

test('what is attested within the bounds never moves a known bound', () => {
  fc.assert(
    fc.property(anyFacts, (facts) => {
      const bare = heldBounds({ ...facts, heldOn: [] });
      const within = facts.heldOn.filter((day) => bare.possiblyFrom <= day && day < bare.possiblyTo);
      const bounds = heldBounds({ ...facts, heldOn: within });
      if (facts.start?.earliest) expect(bounds.possiblyFrom).toBe(bare.possiblyFrom);
      if (facts.end?.latest) expect(bounds.possiblyTo).toBe(bare.possiblyTo);
    }),
    { numRuns: 1000 },
  );
});

test('a day that nobody attests is not YES before the latest start or from the earliest end on', () => {
  fc.assert(
    fc.property(anyFacts, nearDay, (facts, day) => {
      if (answerOn(heldBounds({ ...facts, heldOn: [] }), day) !== 'YES') return;
      const shift = facts.endCounts ? 1 : 0;
      const started = facts.start?.latest != null && facts.start.latest <= day;
      const notEnded = facts.end?.earliest != null && day < addDays(facts.end.earliest, shift);
      expect(started || notEnded).toBe(true);
    }),
    { numRuns: 2000 },
  );
});

test('another attested day never takes a YES away, and lowers no answer once anything is known', () => {
  const order = ['NO', 'POSSIBLY', 'YES'];
  fc.assert(
    fc.property(anyFacts, nearDay, nearDay, (facts, attested, day) => {
      const nothingKnown = !facts.start && !facts.end && facts.heldOn.length === 0;
      const before = nothingKnown ? 'NO' : answerOn(heldBounds(facts), day);
      const bounds = heldBounds({ ...facts, heldOn: [...facts.heldOn, attested] });
      expect(order.indexOf(answerOn(bounds, day))).toBeGreaterThanOrEqual(order.indexOf(before));
      expect(answerOn(bounds, attested)).toBe('YES');
    }),
    { numRuns: 2000 },
  );
});

function factsOf(facts: { start?: string; end?: string; endCounts?: boolean; heldOn?: Day[] }): HeldFacts {
  const { start, end, endCounts, heldOn = [] } = facts;
  return { start: start ? parseEdtf(start) : undefined, end: end ? parseEdtf(end) : undefined, endCounts, heldOn };
}
