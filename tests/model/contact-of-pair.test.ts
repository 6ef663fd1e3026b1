import fc from 'fast-check';
import { type Meeting, type PairContact, withMeetings } from '../../src/model/contact-of-pair';

const NOON = { start: '', text: null, size: 4, across: true };

describe('meetings added to the contacts of a pair', () => {
  it('come to what they come to together, in whatever parts they are added', () => {
    fc.assert(
      fc.property(meetings, fc.array(fc.boolean(), { minLength: 20, maxLength: 20 }), (all, isFirst) => {
        const [before, after] = [all.filter((_, place) => isFirst[place]), all.filter((_, place) => !isFirst[place])];
        expect(add(add([], before), after)).toEqual(add([], all));
      }),
    );
  });

  it('of both sorts come to a whole and one contact for each', () => {
    const contacts = add(
      [],
      [
        { ...NOON, day: '2024-01-01' },
        { ...NOON, day: '2024-01-02', across: false, size: 3 },
      ],
    );
    const looks = contacts.map(({ sides, count, across, smallest, first, last }) => [
      sides,
      count,
      across,
      smallest,
      first,
      last,
    ]);
    expect(looks).toEqual([
      ['BOTH', 2, 1, 3, '2024-01-01', '2024-01-02'],
      ['ACROSS', 1, 1, 4, '2024-01-01', '2024-01-01'],
      ['TOGETHER', 1, 0, 3, '2024-01-02', '2024-01-02'],
    ]);
  });

  it('on the first or the last day there was, told otherwise, do not decide it', () => {
    const olds = add(
      [],
      [
        { ...NOON, day: '2024-01-01' },
        { ...NOON, day: '2024-03-01' },
      ],
    );
    const at = (day: string, start: string) => withMeetings(olds, [{ ...NOON, day, start }]);
    expect(at('2024-01-01', '2024-01-01T09:00')).toBeUndefined();
    expect(at('2024-03-01', '2024-03-01T09:00')).toBeUndefined();
    expect(at('2024-02-01', '2024-02-01T09:00')?.[0]?.count).toBe(3);
    expect(at('2024-01-01', '')?.[0]?.count).toBe(3);
  });
});

/** Each on a day of its own, the earliest first. */
const meetings = fc
  .uniqueArray(
    fc.record({
      day: fc.integer({ min: 1, max: 28 }).map((day) => `2024-02-${String(day).padStart(2, '0')}`),
      start: fc.constantFrom('', 'some'),
      text: fc.constantFrom(null, 'in spring'),
      size: fc.integer({ min: 2, max: 9 }),
      across: fc.boolean(),
    }),
    { selector: ({ day }) => day, maxLength: 20 },
  )
  .map((all) => all.sort((one, other) => (one.day < other.day ? -1 : 1)));

function add(olds: readonly PairContact[], added: readonly Meeting[]): readonly PairContact[] {
  const contacts = withMeetings(olds, added);
  if (!contacts) throw new Error('expected days of their own to decide it');
  return contacts;
}
