import { chancery, dossier } from './chancery';

const TEXT = `Rome talks\n“We  built\non that today,” said A B – the envoy.\n`;

const checked = async (rest: string, ...more: string[]) => {
  const files = { 'a.yaml': dossier(rest), 'article.txt': TEXT };
  const { out, err, status } = await chancery(['check', 'a.yaml', '--text', 'article.txt', ...more], files);
  return { lines: (out + err).trimEnd().split('\n'), status };
};

const NOT_THERE = (words: string) => `these words are not in the text: "${words}"`;

describe('check --text', () => {
  it('finds passages whatever their white space, quotation marks and dashes look like', async () => {
    const text = `people: { a-b: { name: A B, says: "A B - the envoy" } }\nquotations: [{ says: We built on that today, by: a-b }]\nnot_modelled: [{ says: Rome talks, because: a headline }]\n`;
    expect(await checked(text)).toEqual({ lines: ['a.yaml: 2 claims, no mistakes'], status: 0 });
  });

  it('names those that are not there, each once and where it is written, though many statements inherit it', async () => {
    const text = `
people: { a-b: A B, c-d: C D }
events:
  talks-1:
    is: TALKS HELD
    says: they met in Rome
    people:
      a-b: said A B
      c-d: { says: C D was there }
quotations:
  - { says: We build on that today, by: a-b }
not_modelled:
  - { says: thanks, because: thanks }
`;
    expect(await checked(text)).toEqual({
      lines: [
        `a.yaml:2:26: ${NOT_THERE('C D')}`,
        `a.yaml:6:11: ${NOT_THERE('they met in Rome')}`,
        `a.yaml:9:20: ${NOT_THERE('C D was there')}`,
        `a.yaml:11:13: ${NOT_THERE('We build on that today')}`,
        `a.yaml:13:13: ${NOT_THERE('thanks')}`,
        '5 mistakes; nothing was loaded.',
      ],
      status: 1,
    });
  });

  it('looks for capitals and small letters to the letter', async () => {
    expect((await checked('people: { a-b: a b }\n')).lines[0]).toBe(`a.yaml:2:16: ${NOT_THERE('a b')}`);
  });

  const TWO = `
sources:
  the-post: { publisher: The Post, grade: A, published: 2025-12-05 }
people:
  a-b: [A B, { source: the-post, names: [Bee], says: A. Bee }]
`;

  it('asks only of the main source, unless --source names another', async () => {
    expect((await checked(TWO)).lines).toEqual(['a.yaml: 2 claims, no mistakes']);
    expect((await checked(TWO, '--source', 'the-post')).lines[0]).toBe(`a.yaml:5:54: ${NOT_THERE('A. Bee')}`);
    expect((await checked(TWO, '--source', 'source/the-post')).status).toBe(1);
  });

  it('refuses a source that no file describes, for nothing would be checked', async () => {
    expect(await checked(TWO, '--source', 'the-pots')).toEqual({
      lines: [
        'a.yaml:1:1: --source: "the-pots" is not described here: did you mean the-post?',
        '1 mistake; nothing was loaded.',
      ],
      status: 1,
    });
  });

  it('does not ask of common knowledge, which no text states', async () => {
    expect((await checked('places: { rome: { source: reference, name: Rome } }\n')).status).toBe(0);
  });
});
