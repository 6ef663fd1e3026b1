import { factsOf, madeOf, statedIn } from './published-shapes';

/** An item as exports of 2016 and before name it, by its number alone. */
const item = (number: number, id: object = {}) => ({
  snaktype: 'value',
  property: 'P39',
  datavalue: { value: { 'entity-type': 'item', 'numeric-id': number, ...id }, type: 'wikibase-entityid' },
});
const moment = (time: string, precision = 11) => ({
  snaktype: 'value',
  property: 'P580',
  datavalue: {
    value: {
      time,
      timezone: 0,
      before: 0,
      after: 0,
      precision,
      calendarmodel: 'http://www.wikidata.org/entity/Q1985727',
    },
    type: 'time',
  },
});
const statement = (mainsnak: object, qualifiers: object = {}) => ({
  mainsnak,
  qualifiers,
  type: 'statement',
  id: 'x',
  rank: 'normal',
  references: [],
});
const person = (id: string, claims: object, more: object = {}) => ({
  type: 'item',
  id,
  labels: { en: { language: 'en', value: `Person ${id}` } },
  claims: { P31: [statement(item(5))], ...claims },
  ...more,
});
const POST = { type: 'item', id: 'Q2000', labels: { en: { language: 'en', value: 'Keeper of Maps' } } };

describe('Wikidata as it is published', () => {
  it('items may be named by number alone, years have eleven digits, and posts come with labels alone', async () => {
    const term = statement(item(2000), {
      P580: [moment('+00000002001-02-03T00:00:00Z')],
      P582: [moment('+2004-05-00T00:00:00Z', 10)],
    });
    const { claims, damage } = await madeOf('wikidata', {
      'Q1.json': {
        entities: { Q1: person('Q1', { P39: [term, statement(item(2000, { id: 'Q2000' }))] }) },
        success: 1,
      },
      'labels.json': { entities: { Q2000: POST } },
    });
    expect(damage).toEqual([]);
    expect(factsOf(claims, 'occupancy')).toHaveLength(2);
    expect(factsOf(claims, 'position')).toEqual(['position/wikidata-q2000']);
    expect(statedIn(claims, 'start').map(([, value]) => value)).toEqual([{ edtf: '2001-02-03' }]);
    expect(statedIn(claims, 'end').map(([, value]) => value)).toEqual([{ edtf: '2004-05' }]);
  });

  it('a list of entities is read as a dump has them; what is missing or without statements is refused alone', async () => {
    const { claims, refused, damage } = await madeOf('wikidata', {
      'dump.json': [person('Q1', {}), { type: 'item', id: 'Q7', labels: [], claims: [] }],
      'answer.json': {
        entities: { Q9: { id: 'Q9', missing: '' }, '-1': { site: 'enwiki', title: 'Nobody', missing: '' } },
      },
    });
    expect([damage, factsOf(claims, 'person')]).toEqual([[], ['person/wikidata-q1']]);
    expect(refused).toEqual([
      'Wikidata has no such entity',
      'Wikidata has no such entity',
      'neither a person nor a position that one of the people held',
    ]);
  });

  it('a birth of which nothing is known is left out, and so is a term that ends before it starts or a second start', async () => {
    const unknown = { snaktype: 'somevalue', property: 'P569', datatype: 'time' };
    const { claims, leftOut, damage } = await madeOf('wikidata', {
      'Q1.json': person('Q1', {
        P569: [statement(unknown)],
        P39: [
          statement(item(2000), {
            P580: [moment('+2001-01-01T00:00:00Z', 9)],
            P582: [moment('+1999-01-01T00:00:00Z')],
          }),
          statement(item(2001), { P580: [moment('+2001-01-01T00:00:00Z', 9), moment('+2003-01-01T00:00:00Z', 9)] }),
        ],
      }),
    });
    expect(damage).toEqual([]);
    expect(leftOut).toEqual([
      'P569: somevalue',
      'P39 Q2000: it ends on 1999-01-01, before it starts on 2001',
      'P39 Q2001: of P580 2001, 2003 all but the first',
    ]);
    expect(factsOf(claims, 'occupancy')).toHaveLength(1);
  });
});
