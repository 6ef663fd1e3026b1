import { deedSentence, factSentence, fieldSentence } from '../../src/model/change-words';
import type { FieldDifference, News } from '../../src/model/differences';

const news = (publisher: string, publishedAt: string, more: Partial<News> = {}): News => ({
  factId: 'delegation/talks--ua',
  states: {},
  stance: 'ASSERTS',
  publisher,
  publishedAt,
  isNew: true,
  reason: null,
  ...more,
});
const people = (...words: string[]) => ({ value: words, words: new Intl.ListFormat('en-GB').format(words) });
const KOMMERSANT = news('Kommersant', '2025-11-29');

const heads: FieldDifference<News> = {
  field: 'members',
  before: people('Umerov', 'Hnatov', 'Sybiha'),
  after: people('Umerov'),
  because: [KOMMERSANT],
};

describe('a change in words', () => {
  it('has the new value, the old one and the source', () => {
    expect(fieldSentence('CHANGED', "Ukraine's side", heads)).toBe(
      "Ukraine's side: Umerov alone; before: Umerov, Hnatov and Sybiha; because: Kommersant, 29 November 2025",
    );
    expect(fieldSentence('CHANGED', "Ukraine's side", { ...heads, field: 'heads' })).toMatch(
      /^Ukraine's side, led by: Umerov alone; before: Umerov, Hnatov and Sybiha; /,
    );
  });

  it.each([
    ['ADDED', null, { value: 'HELD', words: 'held' }, 'Talks, status: held; because: Kommersant, 29 November 2025'],
    [
      'CHANGED',
      null,
      { value: 'HELD', words: 'held' },
      'Talks, status: held; before: nothing told; because: Kommersant, 29 November 2025',
    ],
    [
      'CHANGED',
      { value: 'HELD', words: 'held' },
      null,
      'Talks, status: no longer told; before: held; because: Kommersant, 29 November 2025',
    ],
  ] as const)('says of a fact %s what there was not', (kind, before, after, sentence) => {
    expect(fieldSentence(kind, 'Talks', { field: 'status', before, after, because: [KOMMERSANT] })).toBe(sentence);
  });

  it.each([
    [{ field: 'startEvent' }, 'Talks, what began it: x'],
    [{ field: 'wikidataId' }, 'Talks, Wikidata id: x'],
    [{ field: 'speakingAs' }, 'Talks, speaking as: x'],
    [{ field: 'partOf' }, 'Talks, part of: x'],
  ])('calls %j by words', ({ field }, sentence) => {
    expect(
      fieldSentence('ADDED', 'Talks', { field, before: null, after: { value: 'x', words: 'x' }, because: [] }),
    ).toBe(sentence);
  });

  it.each([
    [[], 'Changed: Talks'],
    [[KOMMERSANT, KOMMERSANT], 'Changed: Talks; because: Kommersant, 29 November 2025'],
    [
      [news('AP', '2025-11-28T10:00Z'), KOMMERSANT],
      'Changed: Talks; because: AP, 28 November 2025, and Kommersant, 29 November 2025',
    ],
    [
      ['A', 'B', 'C', 'D', 'E'].map((publisher) => news(publisher, '0001-01-01')),
      'Changed: Talks; because: A, and B, and C, and 2 more',
    ],
    [[news('AP', '2025-11-28', { isNew: false })], 'Changed: Talks; because: without AP, 28 November 2025'],
    [
      [news('AP', '2025-11-28', { isNew: false, reason: 'wrong' })],
      'Changed: Talks; because: AP, 28 November 2025, taken back (wrong)',
    ],
    [
      [news('AP', '2025-11-28', { reason: 'right' })],
      'Changed: Talks; because: AP, 28 November 2025, restored (right)',
    ],
  ])('names each source once, and the first three (%#)', (all, sentence) => {
    expect(factSentence('CHANGED', 'Talks', all)).toBe(sentence);
  });

  it('says of a write what it did and why', () => {
    const deed = {
      seq: 7,
      recordedAt: '2025-11-30T20:00:00.000Z',
      by: 'chancery load',
      added: 2,
      retracted: 1,
      restored: 0,
      ranked: 0,
    };
    expect(deedSentence({ ...deed, what: 'loaded ap', reasons: ['no longer in ap'] })).toBe(
      '7, on 30 November 2025: loaded ap, by chancery load; claims: 2 added, 1 retracted; because: no longer in ap',
    );
    expect(deedSentence({ ...deed, what: 'retract claim/0: wrong', reasons: ['wrong'], added: 0 })).toBe(
      '7, on 30 November 2025: retract claim/0: wrong, by chancery load; claims: 1 retracted',
    );
  });
});
