import fc from 'fast-check';
import { askedName, likeness } from '../../src/model/spelling/likeness';
import { evenedOut } from '../../src/model/spelling/sound-rules';
import { spellingOf } from '../../src/model/spelling/spelling';

const keyOf = (name: string) => spellingOf(name).key;
const likenessOf = (asked: string, name: string) =>
  likeness(askedName(asked), { value: name, key: keyOf(name), ofPerson: true });

/** Anything that may come over the wire: every plane of Unicode, marks without letters, halves of pairs. */
const anyText = fc.string({ unit: 'binary', maxLength: 200 });
const latinWord = fc.stringMatching(/^[a-z]{2,12}$/);
const latinName = fc.array(latinWord, { minLength: 1, maxLength: 4 }).map((words) => words.join(' '));

describe('the spelling of a name', () => {
  it.each([
    [['Zelensky', 'Zelenskiy', 'Zelenskyy', 'Zelenskyj', 'Zelenskii', 'Zelenskij', 'Зеленський', 'Зеленский']],
    [['Yermak', 'Ermak', 'Iermak', 'Jermak', 'Єрмак', 'Ермак']],
    [['Umerov', 'Umierov', 'Умєров', 'Умеров', 'Umerow', 'UMEROV']],
    [['Yushchenko', 'Juschtschenko', 'Iouchtchenko', 'Juszczenko', 'Ющенко']],
    [['Schröder', 'Schroeder', 'Schroder', 'Shroder']],
    [['Mitsotakis', 'Μητσοτάκης', 'Micotakis']],
    [['Khan', 'Han', 'Хан']],
    [['Mohamed VI', 'MOHAMED vi', 'Mohammed VI']],
    [["O'Brien", 'OBrien', 'O’Brien', 'Obrien']],
    [['Xi Jinping', 'XI JINPING', 'Xí Jìnpíng']],
  ])('is one for %j', (names) => {
    expect(new Set(names.map(keyOf)).size).toBe(1);
  });

  it.each([
    ['Zelensky', 'Zelenska'],
    ['Umerov', 'Umarov'],
    ['Mohamed V', 'Mohamed VI'],
    ['Gorbach', 'Gorbachev'],
    ['Yanukovych', 'Yushchenko'],
    ['Kravchuk', 'Kravchenko'],
  ])('tells %s from %s', (one, other) => {
    expect(keyOf(one)).not.toBe(keyOf(other));
  });

  it('is letters, digits and single spaces, whatever it is made of', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { key, joined, bones } = spellingOf(text);
        for (const part of [key, joined, bones]) expect(part).toMatch(/^([a-z0-9]+( [a-z0-9]+)*)?$/);
      }),
      { numRuns: 2000 },
    );
  });

  it('of a spelling is that spelling', () => {
    fc.assert(
      fc.property(fc.oneof(anyText, latinName), (text) => {
        expect(keyOf(keyOf(text))).toBe(keyOf(text));
      }),
      { numRuns: 3000 },
    );
  });

  it('does not know case, accents, punctuation or more space', () => {
    const accents = fc.array(fc.constantFrom('', '\u0301', '\u0308', '\u030c', '\u0327'), {
      minLength: 60,
      maxLength: 60,
    });
    fc.assert(
      fc.property(latinName, accents, fc.constantFrom(' ', '  ', '-', ', ', '. '), (name, marks, between) => {
        const written = [...name]
          .map((letter, at) => (letter === ' ' ? between : `${letter}${marks[at] ?? ''}`))
          .join('');
        expect(keyOf(written)).toBe(keyOf(name));
        expect(keyOf(written.toUpperCase())).toBe(keyOf(name));
      }),
    );
  });

  it('has the words of a name in their order, each by itself', () => {
    fc.assert(
      fc.property(fc.array(latinWord, { minLength: 2, maxLength: 4 }), (words) => {
        expect(keyOf(words.join(' '))).toBe(words.map(keyOf).join(' '));
      }),
    );
  });

  it('is bounded in size and steps however long a word is', () => {
    const hostile = ['shch', 'tsch', 'ie', 'hs', 'x', 'oue', 'II', 'ال', 'ﷺ', 'e\u0301'.repeat(9), 'ч', '한', '龘'];
    for (const part of hostile) {
      const { key, joined, bones } = spellingOf(part.repeat(2000));
      for (const text of [key, joined, bones]) expect(text.length).toBeLessThan(5000);
    }
    // Each round shortens the word or is the last but one; a rule that broke this would never come back.
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z]{0,200}$/), (word) => {
        expect(evenedOut(word).length).toBeLessThanOrEqual(120);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('the likeness of a name to what is asked for', () => {
  it('is 1 for the name itself, and no more than that for anything', () => {
    fc.assert(
      fc.property(latinName, latinName, (name, other) => {
        expect(likenessOf(name, name)).toBe(1);
        expect(likenessOf(other, name)).toBeGreaterThanOrEqual(0);
        expect(likenessOf(other, name)).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('is the same in any order of the words asked for', () => {
    const words = fc.uniqueArray(fc.stringMatching(/^[bdfgklmnprstv]{5,8}$/), { minLength: 2, maxLength: 4 });
    fc.assert(
      fc.property(words, fc.nat(), (name, turn) => {
        const at = 1 + (turn % (name.length - 1));
        const turned = [...name.slice(at), ...name.slice(0, at)].join(' ');
        expect(likenessOf(turned, name.join(' '))).toBe(0.95);
      }),
    );
  });

  it.each([
    ['the same name', 'volodymyr zelensky', 'the same sound', 'Volodimir Zelenskyj'],
    ['the same sound', 'Volodimir Zelenskyj', 'one slip', 'Volodymyr Zelemsky'],
    ['one slip', 'Volodymyr Zelemsky', 'one slip in a part', 'Zelemsky'],
    ['the surname', 'Zelensky', 'the given name', 'Volodymyr'],
    ['the surname', 'Zelensky', 'another given name beside it', 'Igor Zelensky'],
    ['a patronymic beside it', 'Volodymyr Oleksandrovych Zelensky', 'another given name', 'Igor Zelensky'],
    ['its initial', 'V. Zelensky', 'another initial', 'I. Zelensky'],
    ['a title beside it', 'President Zelensky', 'another given name', 'Igor Zelensky'],
    ['a given name of its own', 'Volodymyr', 'another surname beside it', 'Volodymyr Groysman'],
  ])('is greater for %s (%s) than for %s (%s)', (_, more, __, less) => {
    expect(likenessOf(more, 'Volodymyr Zelensky')).toBeGreaterThan(likenessOf(less, 'Volodymyr Zelensky'));
  });
});
