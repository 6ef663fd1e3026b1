import { perhapsSame } from '../../src/model/identity/perhaps-same';
import type { Traits } from '../../src/model/identity/traits';

const nobody: Traits = {
  id: 'person/one',
  names: ['Andriy Yermak'],
  wikidataId: null,
  born: null,
  died: null,
  iso2: null,
  belongsTo: [],
  posts: [],
  sides: [],
  activeFrom: null,
  activeTo: null,
};
const with_ = (more: Partial<Traits>): Traits => ({ ...nobody, ...more });
const other = (more: Partial<Traits>): Traits => ({ ...nobody, id: 'person/other', ...more });

describe('two who are perhaps one', () => {
  it('are likelier the more alike their names are, in any script', () => {
    const score = (name: string) => perhapsSame(nobody, other({ names: [name] }))?.score ?? Number.NaN;
    expect(score('Andriy Yermak')).toBe(0.7);
    expect(score('Андрій Єрмак')).toBeGreaterThan(0.6);
    expect(score('Yermak')).toBeLessThan(score('Andriy Ermak'));
    expect(score('Andriy Kostin')).toBeLessThan(0.4);
  });

  it.each<[string, Partial<Traits>, Partial<Traits>, string]>([
    ['a day of birth', { born: '1971-11-21' }, { born: '1971-11-21' }, 'both born on 1971-11-21'],
    ['a day of death', { died: '2001-01-01' }, { died: '2001-01-01' }, 'both dead on 2001-01-01'],
    [
      'a post',
      { posts: [{ id: 'position/a', name: 'Envoy', of: null, ofName: null, from: null, to: null }] },
      { posts: [{ id: 'position/a', name: 'Envoy', of: null, ofName: null, from: null, to: null }] },
      'both held the post Envoy',
    ],
    [
      'a body that they held posts of',
      { posts: [{ id: 'position/a', name: 'Envoy', of: 'country/ua', ofName: 'Ukraine', from: null, to: null }] },
      { posts: [{ id: 'position/b', name: 'Chief', of: 'country/ua', ofName: 'Ukraine', from: null, to: null }] },
      'both held posts of Ukraine',
    ],
  ])('are likelier with the same %s, which is told', (_, mine, theirs, reason) => {
    const alone = perhapsSame(nobody, other({}));
    const more = perhapsSame(with_(mine), other(theirs));
    expect(more?.reasons).toContain(reason);
    expect(more?.score).toBeGreaterThan(alone?.score ?? 1);
    expect(more?.score).toBeLessThan(1);
  });

  it('are certain by one number in Wikidata alone', () => {
    expect(perhapsSame(with_({ wikidataId: 'Q1' }), other({ wikidataId: 'Q1', names: ['X'] }))?.score).toBe(1);
  });

  it.each<[string, Partial<Traits>, Partial<Traits>]>([
    ['two numbers in Wikidata', { wikidataId: 'Q1' }, { wikidataId: 'Q2' }],
    ['births', { born: '1971-11-21' }, { born: '1971-11-22' }],
    ['deaths', { died: '2001' }, { died: '2003-05' }],
    ['deeds after a death', { died: '2001-05-01' }, { activeTo: '2001-05-02' }],
    ['deeds before the age of fourteen', { born: '1990-06-01' }, { activeFrom: '2004-05-31' }],
    ['deeds 76 years apart', { activeFrom: '1900-01-01' }, { activeTo: '1976-01-01' }],
  ])('are not one by %s, whichever is asked about', (_, mine, theirs) => {
    expect(perhapsSame(with_(mine), other(theirs))).toBeNull();
    expect(perhapsSame(other(theirs), with_(mine))).toBeNull();
  });

  it.each<[string, Partial<Traits>, Partial<Traits>]>([
    ['a year of birth and a day in it', { born: '1971' }, { born: '1971-11-22' }],
    ['a deed on the day of the death', { died: '2001-05-01' }, { activeTo: '2001-05-01' }],
    ['a deed in the year of the death', { died: '2001' }, { activeTo: '2001-12-31' }],
    ['a deed at fourteen', { born: '1990-06-01' }, { activeFrom: '2004-06-01' }],
  ])('may be one with %s', (_, mine, theirs) => {
    expect(perhapsSame(with_(mine), other(theirs))).not.toBeNull();
  });

  it('posts of the same name are not one where they are posts of others', () => {
    const post = (id: string, of: string[]) => with_({ id, names: ['Foreign Minister'], belongsTo: of });
    expect(perhapsSame(post('position/a', ['country/ua']), post('position/b', ['country/ru']))).toBeNull();
    expect(perhapsSame(post('position/a', ['country/ua']), post('position/b', ['country/ua']))?.score).toBe(0.7);
  });
});
