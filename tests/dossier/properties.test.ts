import fc from 'fast-check';
import { stringify } from 'yaml';
import { checkDossiers } from '../../src/dossier/check-dossiers';
import { mistakesOfReferences } from '../../src/dossier/check-references';
import { VOCABULARY } from '../../src/model/vocabulary';
import { dossier } from './chancery';
import { claimsIn } from './claims-in';

const SECTIONS = [
  'people',
  'organizations',
  'countries',
  'places',
  'topics',
  'posts',
  'events',
  'proposals',
  'ties',
  'quotations',
  'stances',
  'not_modelled',
  'sources',
];
const KEYS =
  'name names is date start end place topics sides people heads others held says by source where inferred alleged denied credibility origin ' +
  'between who verb on about saidAt saidAtEvent nth id variantOf versions revises status label replaces heldOn startCause kind of seats within lat role';
const WORDS = [
  ...Object.values(VOCABULARY).flat(),
  ...[
    'a-b',
    'c-d#2',
    'a-b?',
    'person/a-b',
    'country/us',
    'us',
    'e-1',
    'published',
    'yes',
    'no',
    'TODO',
    '2025',
    '[..2025-11-30]',
  ],
  ...[
    '2025-11-30 (Sunday)',
    '(Monday)',
    '(this week)',
    '()',
    '*',
    '&a',
    'reference',
    'own-reporting',
    'TALKS HELD',
    '__proto__',
    '',
  ],
];

const word = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...WORDS) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) },
);
const key = fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...KEYS.split(' ')) }, { weight: 2, arbitrary: word });
const anything = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    word,
    fc.constantFrom(null, true, 0, 1, 2025, -1.5, Number.NaN),
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(key, tie('value'), { maxKeys: 4 }),
  ),
})).value;

const check = (text: string) => {
  const { compiled, mistakes, outside } = checkDossiers([{ file: 'a.yaml', text }]);
  return { mistakes: [...mistakes, ...mistakesOfReferences(compiled, outside).mistakes], compiled };
};

const expectMistakes = (text: string) => {
  const lines = text.split(/\r\n|\n|\r/);
  for (const { file, line, column, message } of check(text).mistakes) {
    expect(file).toBe('a.yaml');
    expect(line).toBeGreaterThanOrEqual(1);
    expect(line).toBeLessThanOrEqual(lines.length + 1);
    expect(column).toBeGreaterThanOrEqual(1);
    expect(message).not.toMatch(/undefined|\[object|Invalid input|Too (big|small)/);
    expect(message.length).toBeGreaterThan(10);
  }
};

describe('whatever a file holds, it is read or its mistakes are named', () => {
  it('when it has the sections of a dossier and anything in them', () => {
    const sections = fc.dictionary(fc.constantFrom(...SECTIONS), anything, { maxKeys: 6 });
    fc.assert(
      fc.property(sections, (content) => expectMistakes(dossier(stringify(content)))),
      { numRuns: 600 },
    );
  });

  it('when its source is anything', () => {
    fc.assert(
      fc.property(anything, (source) => expectMistakes(stringify({ source, people: { 'a-b': 'A B' } }))),
      { numRuns: 150 },
    );
  });

  it('when things hold statements of the right keys with anything in them', () => {
    const statement = fc.dictionary(fc.constantFrom(...KEYS.split(' ')), anything, { maxKeys: 6 });
    const things = fc.dictionary(
      fc.constantFrom('a-b', 'c-d', 'e-1', 'Bad'),
      fc.oneof(statement, fc.array(statement, { maxLength: 2 })),
      { maxKeys: 3 },
    );
    const sections = fc.dictionary(
      fc.constantFrom(...SECTIONS),
      fc.oneof(things, fc.array(statement, { maxLength: 3 })),
      { maxKeys: 4 },
    );
    fc.assert(
      fc.property(sections, (content) => expectMistakes(dossier(stringify(content)))),
      { numRuns: 800 },
    );
  });

  it('when it is text with the signs of YAML', () => {
    const signs = fc.constantFrom(
      ':',
      ': ',
      '- ',
      '\n',
      '\n  ',
      '{',
      '}',
      '[',
      ']',
      '"',
      "'",
      '#',
      '&a ',
      '*a',
      '|',
      '>',
      '?',
      '!',
      '---\n',
      '%YAML 1.1\n',
      '\t',
      '<<: ',
      'source',
      'a-b',
      '2025',
    );
    const text = fc.array(
      fc.oneof({ weight: 6, arbitrary: signs }, { weight: 1, arbitrary: fc.string({ unit: 'binary' }) }),
      { maxLength: 60 },
    );
    fc.assert(
      fc.property(text, (parts) => expectMistakes(parts.join(''))),
      { numRuns: 800 },
    );
    fc.assert(
      fc.property(text, (parts) => expectMistakes(dossier(`people:\n  a-b: ${parts.join('')}`))),
      { numRuns: 400 },
    );
  });

  it.each(['[', '{a: ', '- ', '? ', '{', '"', '&a ', '!!x '])('when it is %s a hundred thousand times', (sign) => {
    const { mistakes } = check(dossier(`people: ${sign.repeat(100_000)}`));
    expect(mistakes.length).toBeGreaterThan(0);
    expect(mistakes.length).toBeLessThan(100);
  });
});

const RICH = {
  source: { id: 'daily', publisher: 'The Daily', grade: 'B', published: '2025-11-30' },
  sources: { post: { publisher: 'The Post', grade: 'A', published: '2025-12-05' } },
  people: { 'a-b': 'A B', 'c-d': { name: 'C D', names: ['See Dee'], source: 'post' }, 'e-f': null },
  organizations: { 'un-sc': { name: 'Security Council', kind: 'COUNCIL' } },
  places: { rome: 'Rome', italy: { source: 'reference', name: 'Italy' } },
  topics: { peace: 'peace' },
  posts: {
    'p-1': {
      name: 'Envoy',
      of: 'us',
      kind: 'ENVOY',
      says: 'envoy',
      held: { 'a-b': { replaces: 'c-d', start: 2025 }, 'c-d#2': 'envoy C D' },
    },
    'p-2': { name: 'Chair', of: 'organization/un-sc', held: { 'c-d': 'chair C D' } },
  },
  events: {
    'e-1': {
      is: 'TALKS HELD',
      date: '(Sunday)',
      says: 'they met',
      place: 'rome',
      topics: { peace: 'on peace' },
      people: { 'e-f': { role: 'MEDIATOR' } },
      sides: { us: { heads: 'a-b', others: 'yes', 'a-b': 'A B led' }, ru: ['c-d?'] },
    },
    'e-2': { is: 'TALKS PLANNED', date: '(this week)', by: 'a-b', follows: { 'e-1': 'after that' }, people: ['a-b'] },
  },
  proposals: {
    plan: { name: 'Plan', versions: { 1: { status: 'LEAKED' }, 2: { revises: 1, proposedBy: 'country/us' } } },
  },
  ties: [{ is: 'FAMILY', between: { 'a-b': 'SON', 'c-d': 'FATHER' } }],
  quotations: [{ says: 'easy', by: 'a-b', about: 'e-1' }],
  stances: [{ who: 'a-b', verb: 'WELCOMES', on: 'e-1' }],
};

describe('the order in which things stand in a file', () => {
  it('changes none of its claims', () => {
    const claimed = claimsIn(stringify(RICH))
      .map(({ id }) => id)
      .sort();
    expect(claimed.length).toBeGreaterThan(30);
    fc.assert(
      fc.property(fc.infiniteStream(fc.nat()), (numbers) => {
        const ids = claimsIn(stringify(shuffled(RICH, numbers))).map(({ id }) => id);
        expect(ids.sort()).toEqual(claimed);
      }),
      { numRuns: 150 },
    );
  });

  it('changes none of the claims of several files', () => {
    const { people, ...rest } = RICH;
    const [a, b] = [stringify({ source: RICH.source, sources: RICH.sources, people }), stringify(rest)];
    const ids = (...texts: string[]) => [...new Set(claimsIn(...texts).map(({ id }) => id))].sort();
    expect(ids(a, b)).toEqual(ids(b, a));
    expect(ids(a, b)).toEqual(ids(stringify(RICH)));
  });
});

/** The same content with the keys of every map in another order. */
function shuffled(value: unknown, numbers: Iterator<number>): unknown {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .map(([key, inner]) => ({ key, inner: shuffled(inner, numbers), rank: numbers.next().value as number }))
      .sort((a, b) => a.rank - b.rank)
      .map(({ key, inner }) => [key, inner]),
  );
}
