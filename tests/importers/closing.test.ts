import { cabinet } from '../../src/importers/ifg/cabinet';
import { ministers } from '../../src/importers/ifg/ministers';
import { madeOf } from './published-shapes';

const officer = (death: string) => `<person><id>north-ada</id>
  <persName><surname>North</surname><forename>Ada</forename><genName/></persName><birth>1937</birth><death>${death}</death>
  <career-type>a</career-type><residence><state-id>va</state-id></residence>
  <created-by>x</created-by><created-date>2010-05-20</created-date><last-modified-by>x</last-modified-by><last-modified-date>2010-05-20</last-modified-date></person>`;

const president = (
  death: string,
  left: string,
) => `<presidents><president n="1"><id>north-ada</id><name>Ada North</name>
  <birth-year>1937</birth-year><death-year>${death}</death-year><took-office-date>2001-01-20</took-office-date><left-office-date>${left}</left-office-date>
  <created-by>x</created-by><created-date>2010-05-20</created-date><last-modified-by>x</last-modified-by><last-modified-date>2010-05-20</last-modified-date></president></presidents>`;

const popolo = (death: object, end: object) => ({
  persons: [{ id: 'a', name: 'Ada North', birth_date: '1937', ...death }],
  events: [{ id: 'term/1', name: 'First term', start_date: '2001', ...end }],
});

const sheet = (died: string) => `id,name,other_names,born,died,wikidata,says\nada,Ada North,,1937,${died},,she said\n`;

describe('a newer edition that closes what was open', () => {
  it.each([
    ['hsg-pocom', { 'people/n/north-ada.xml': officer('') }, { 'people/n/north-ada.xml': officer('2022') }, 1],
    [
      'hsg-travels',
      { 'presidents/presidents.xml': president('', '') },
      { 'presidents/presidents.xml': president('2022', '2009-01-20') },
      2,
    ],
    [
      'popolo',
      { 'a.json': popolo({}, {}) },
      { 'a.json': popolo({ death_date: '2022-03-23' }, { end_date: '2005' }) },
      2,
    ],
    ['sheets', { 'people.csv': sheet('') }, { 'people.csv': sheet('2022') }, 1],
  ])('of %s adds a claim for each end and exchanges none', async (name, older, newer, added) => {
    const [before, after] = [await madeOf(name, older), await madeOf(name, newer)];
    expect([...before.damage, ...after.damage, ...before.refused, ...after.refused]).toEqual([]);
    const ids = new Set(after.claims.map(({ id }) => id));
    expect(before.claims.filter(({ id }) => !ids.has(id))).toEqual([]);
    expect(ids.size - new Set(before.claims.map(({ id }) => id)).size).toBe(added);
  });

  it('of ifg-ministers keeps the beginning in cabinet of who goes on to another post there', () => {
    const seat = (start: string, end?: string) => ({
      status: 'Full cabinet',
      holder: 'person/ifg-a',
      start,
      end,
      at: 'a',
    });
    const begun = (...seats: ReturnType<typeof seat>[]) =>
      [...cabinet(seats, ministers.source)].flatMap(({ claims }) => claims).filter(({ states }) => 'start' in states);
    const before = begun(seat('2024-07-05'));
    expect(begun(seat('2024-07-05', '2025-09-05'), seat('2025-09-05'))).toEqual(before);
    expect(before).toHaveLength(1);
  });
});
