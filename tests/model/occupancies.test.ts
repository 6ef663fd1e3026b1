import { predecessorByDates } from '../../src/model/derive-replaces';
import { inOrderOfSuccession } from '../../src/model/succession-order';

const dates = (id: string, start: string | null, end: string | null) => ({
  id,
  startEarliest: start,
  startLatest: start,
  endEarliest: end,
  endLatest: end,
});

describe('who followed whom by dates alone', () => {
  const ada = dates('ada', '2000-01-01', '2001-01-01');
  const ben = dates('ben', '2001-01-01', '2002-01-01');
  const cyd = dates('cyd', '2002-01-01', null);

  it('is the one who certainly ended last before, with a gap or without', () => {
    expect(predecessorByDates(cyd, [ada, ben, cyd])).toBe(ben);
    expect(predecessorByDates(ben, [ada, ben, cyd])).toBe(ada);
    expect(predecessorByDates(cyd, [ada, cyd])).toBe(ada);
    expect(predecessorByDates(ada, [ada, ben, cyd])).toBeUndefined();
  });

  it('is not decided where any other may have been between, overlapped, or has no dates', () => {
    expect(predecessorByDates(cyd, [ada, ben, cyd, dates('dov', null, null)])).toBeUndefined();
    expect(predecessorByDates(cyd, [ada, ben, cyd, dates('dov', '2001-06-01', '2002-06-01')])).toBeUndefined();
    expect(predecessorByDates(cyd, [ben, cyd, dates('dov', '2001-01-01', '2002-01-01')])).toBeUndefined();
    expect(predecessorByDates(dates('eve', null, null), [ada, dates('eve', null, null)])).toBeUndefined();
  });
});

describe('the order of a succession', () => {
  it('puts nobody before whom they replaced, and loses nobody in a circle', () => {
    const one = { id: 'a', replacesId: 'b' };
    const two = { id: 'b', replacesId: null };
    expect(inOrderOfSuccession([one, two]).map(({ id }) => id)).toEqual(['b', 'a']);
    const circle = [
      { id: 'a', replacesId: 'b' },
      { id: 'b', replacesId: 'a' },
    ];
    expect(
      inOrderOfSuccession(circle)
        .map(({ id }) => id)
        .sort(),
    ).toEqual(['a', 'b']);
  });
});
