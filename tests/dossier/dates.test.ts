import fc from 'fast-check';
import { addDays } from '../../src/model/dates/day';
import { resolveRelative } from '../../src/model/dates/relative-dates';
import { mistakesIn } from './chancery';
import { claimsOf } from './claims-in';

const published = (day: string, event: string) =>
  `source: { id: daily, publisher: The Daily, grade: B, published: ${day} }\nevents:\n  e-1: ${event}\n`;
const start = (text: string) => claimsOf(text, 'event/e-1').find(({ states }) => 'start' in states)?.states.start;

describe('a relative date', () => {
  it('keeps its words and the day they were counted from', () => {
    expect(start(published('2025-11-30', '{ is: VISIT PLANNED, date: (Monday) }'))).toEqual({
      edtf: '2025-12-01',
      text: 'Monday',
      anchor: '2025-11-30',
    });
  });

  it.each([
    ['2025-11-30', '2025-12-01'],
    ['2025-12-01', '2025-12-01'],
    ['2025-12-02', '2025-12-08'],
    ['2025-12-05T09:00Z', '2025-12-08'],
  ])('is resolved again when the source is of another day: Monday, said on %s, is %s', (day, edtf) => {
    expect(start(published(day, '{ is: VISIT PLANNED, date: (Monday) }'))).toEqual({
      edtf,
      text: 'Monday',
      anchor: day.slice(0, 10),
    });
  });

  it('is resolved from its own anchor where it has one', () => {
    expect(
      start(published('2026-01-15', '{ is: VISIT PLANNED, date: { words: Monday, anchor: 2025-11-30 } }')),
    ).toEqual({
      edtf: '2025-12-01',
      text: 'Monday',
      anchor: '2025-11-30',
    });
  });

  it('looks back in what was held and ahead in what is planned', () => {
    expect(start(published('2025-11-30', '{ is: VISIT HELD, date: (on Monday) }'))).toMatchObject({
      edtf: '2025-11-24',
    });
    expect(start(published('2025-11-30', '{ is: VISIT PLANNED, date: (on Monday) }'))).toMatchObject({
      edtf: '2025-12-01',
    });
  });

  it('is an inferred claim of its own where it takes a guess', () => {
    const claims = claimsOf(
      published('2025-11-30', '{ is: TALKS PLANNED, date: (this week), says: this week }'),
      'event/e-1',
    );
    expect(claims.map(({ states, reading, passage }) => [Object.keys(states), reading, passage])).toEqual([
      [['kind', 'status'], 'STATED', 'this week'],
      [['start'], 'INFERRED', 'this week'],
    ]);
    expect(claims[1]?.note).toContain('seven days after');
  });

  it('is as the table of relative words has it, whatever the day (property)', () => {
    const words = fc.constantFrom(
      'Monday',
      'on Friday',
      'today',
      'tomorrow',
      'this week',
      'next month',
      'last Tuesday',
    );
    const day = fc.integer({ min: 0, max: 4000 }).map((days) => addDays('2020-01-01', days));
    const status = fc.constantFrom(['HELD', 'PAST'] as const, ['PLANNED', 'FUTURE'] as const);
    fc.assert(
      fc.property(words, day, status, (text, anchor, [code, direction]) => {
        const meant = resolveRelative(text, anchor, direction);
        fc.pre(meant !== undefined);
        expect(start(published(anchor, `{ is: TALKS ${code}, date: (${text}) }`))).toEqual({
          edtf: meant?.edtf,
          text,
          anchor,
        });
      }),
      { numRuns: 200 },
    );
  });

  it('written beside its date must agree with it, and no longer does when the source moves', async () => {
    const text = (day: string) => published(day, '{ is: TALKS HELD, date: 2025-11-30 (Sunday) }');
    expect(await mistakesIn(text('2025-11-30'))).toEqual([]);
    expect(await mistakesIn(text('2025-12-10'))).toEqual([
      '3:32: date: expected 2025-12-07, which is "Sunday" counted from 2025-12-10; got 2025-11-30',
    ]);
  });
});

describe('a date', () => {
  it.each([
    ['2014', { edtf: '2014' }],
    ['2025-11-30', { edtf: '2025-11-30' }],
    ['2025-11-16~ (two weeks)', { edtf: '2025-11-16~', text: 'two weeks', anchor: '2025-11-30' }],
    ['"[..2025-11-30]"', { edtf: '[..2025-11-30]' }],
    ['{ date: 2025-11, words: in November }', { edtf: '2025-11', text: 'in November', anchor: '2025-11-30' }],
  ])('is EDTF with the words behind it: %s', (written, expected) => {
    expect(start(published('2025-11-30', `{ is: TALKS HELD, date: ${written} }`))).toEqual(expected);
  });

  it('may be inferred while the rest of the statement is stated', () => {
    const claims = claimsOf(
      published('2025-11-30', '{ is: TALKS HELD, date: { date: 2025-11-30, inferred: printed that day } }'),
      'event/e-1',
    );
    expect(claims.map(({ reading, note }) => [reading, note])).toEqual([
      ['STATED', undefined],
      ['INFERRED', 'printed that day'],
    ]);
  });

  it('of an end says whether the day itself still counts', () => {
    const text = published('2025-11-30', 'x').replace(
      'events:\n  e-1: x',
      'people: { a-b: A B }\nposts:\n  p-1: { of: us, held: { a-b: { end: { date: 2025-11-30, counts: yes } } } }',
    );
    expect(claimsOf(text, 'occupancy/a-b--p-1--1')[0]?.states).toEqual({ end: { edtf: '2025-11-30', counts: true } });
  });
});
