import { dossier } from './chancery';
import { claimsIn, claimsOf } from './claims-in';

const TALKS = 'event/talks-1';
const SIDE = 'delegation/talks-1--ua';
const UMEROV = 'participation/talks-1--rustem-umerov';

const nested = (event: string, side = '', person = '') =>
  dossier(`
sources:
  the-post: { publisher: The Post, grade: A, published: 2025-12-05 }
people: { rustem-umerov: Rustem Umerov, donald-trump: Donald Trump }
events:
  talks-1:
    is: TALKS HELD
    ${event}
    sides:
      ua:
        others: yes
        ${side}
        rustem-umerov: { role: MEMBER, ${person} }
`);

const one = (text: string, factId: string) => {
  const [claim, ...more] = claimsOf(text, factId);
  if (!claim || more.length > 0) throw new Error(`expected one claim of ${factId}`);
  return claim;
};

describe('what holds for a statement holds for what is nested in it', () => {
  it('passage, place, speaker, credibility and origin, two levels deep', () => {
    const text = nested(
      'says: the talks\n    where: third paragraph\n    by: donald-trump\n    credibility: 4\n    origin: a leak',
    );
    for (const id of [TALKS, SIDE, UMEROV])
      expect(one(text, id)).toMatchObject({
        passage: 'the talks',
        locus: 'third paragraph',
        attribution: { who: 'NAMED', actor: 'person/donald-trump' },
        credibility: 4,
        origin: 'a leak',
      });
  });

  it('until something nested says otherwise, for itself and what is nested in that', () => {
    const text = nested('says: the talks', 'says: its side\n        by: own-reporting', 'says: he was there');
    expect([TALKS, SIDE, UMEROV].map((id) => one(text, id).passage)).toEqual(['the talks', 'its side', 'he was there']);
    expect(one(text, UMEROV).attribution).toEqual({ who: 'OWN_REPORTING' });
  });

  it('so that a speaker named above is taken back by own-reporting', () => {
    const text = nested('by: donald-trump', '', 'by: own-reporting');
    expect(one(text, SIDE).attribution.who).toBe('NAMED');
    expect(one(text, UMEROV).attribution.who).toBe('OWN_REPORTING');
  });

  it.each([
    ['inferred', 'inferred: a guess', { reading: 'INFERRED', note: 'a guess' }, { reading: 'STATED' }],
    ['alleged', 'alleged: yes', { modality: 'ALLEGED' }, { modality: 'FACT' }],
    ['denied', 'denied: yes', { stance: 'DENIES' }, { stance: 'ASSERTS' }],
  ])('but %s holds for its own statement alone', (_key, written, own, below) => {
    const text = nested(written);
    expect(one(text, TALKS)).toMatchObject(own);
    expect(one(text, UMEROV)).toMatchObject(below);
  });

  it('and another source starts anew, for the words of one are not those of the other', () => {
    const text = nested('says: the talks\n    by: donald-trump\n    credibility: 4', '', 'source: the-post');
    const claim = one(text, UMEROV);
    expect(claim).toMatchObject({
      sourceId: 'source/the-post',
      publisher: 'The Post',
      reliability: 'A',
      publishedAt: '2025-12-05',
      credibility: 2,
      attribution: { who: 'OWN_REPORTING' },
    });
    expect(claim.passage).toBeUndefined();
  });

  it('is the main source, speaking for itself and probably right, where nothing is said', () => {
    expect(one(nested(''), TALKS)).toMatchObject({
      sourceId: 'source/daily-2025-11-30',
      publisher: 'The Daily',
      reliability: 'B',
      publishedAt: '2025-11-30',
      attribution: { who: 'OWN_REPORTING' },
      credibility: 2,
      modality: 'FACT',
      stance: 'ASSERTS',
      reading: 'STATED',
    });
  });
});

describe('a mere text', () => {
  const text = dossier(`
people: { a-b: A B }
posts: { p-1: { name: Envoy, of: us, says: the envoy, held: { a-b: envoy A B } } }
events: { e-1: { is: TALKS HELD, people: { a-b: he was there }, topics: { peace: on peace } } }
topics: { peace: peace }
proposals: { plan: { name: Plan, versions: { 1: the first one } } }
`);

  it.each([
    [
      'is the name of a person, and its passage',
      'person/a-b',
      { states: { names: [{ value: 'A B', kind: 'PRIMARY' }] }, passage: 'A B' },
    ],
    [
      'is the passage of a holder, and attests the day',
      'occupancy/a-b--p-1--1',
      { states: { heldOn: ['2025-11-30'] }, passage: 'envoy A B' },
    ],
    ['is the passage of a participant', 'participation/e-1--a-b', { passage: 'he was there' }],
    ['is the label of a version', 'proposal-version/plan--1', { states: { label: 'the first one' } }],
  ])('%s', (_what, id, expected) => expect(one(text, id)).toMatchObject(expected));

  it('is the passage of a reference, which then is a claim of its own', () => {
    const [whole, topic] = claimsOf(text, 'event/e-1').sort(
      (a, b) => Number('topics' in a.states) - Number('topics' in b.states),
    );
    expect(whole?.states).not.toHaveProperty('topics');
    expect(topic).toMatchObject({ states: { topics: ['topic/peace'] }, passage: 'on peace' });
  });
});

describe('several statements of one thing', () => {
  const text = dossier(`
sources:
  the-post: { publisher: The Post, grade: A, published: 2025-12-05 }
people:
  donald-trump: Donald Trump
events:
  talks-1:
    - { name: Talks, is: TALKS PLANNED, by: donald-trump, says: we will talk, people: [donald-trump] }
    - { is: HELD, source: the-post, says: they talked, where: headline }
    - { place: rome, denied: yes }
`);

  it('are a claim each, with its own source, speaker and passage', () => {
    expect(
      claimsOf(text, TALKS).map(({ sourceId, attribution, passage, locus, stance }) => [
        sourceId,
        attribution.who,
        passage,
        locus,
        stance,
      ]),
    ).toEqual([
      ['source/daily-2025-11-30', 'NAMED', 'we will talk', undefined, 'ASSERTS'],
      ['source/the-post', 'OWN_REPORTING', 'they talked', 'headline', 'ASSERTS'],
      ['source/daily-2025-11-30', 'OWN_REPORTING', undefined, undefined, 'DENIES'],
    ]);
  });

  it('do not make the one who was to come into one who was there', () => {
    expect(claimsOf(text, 'participation/talks-1--donald-trump').map(({ states }) => states)).toEqual([
      { certainty: 'EXPECTED', attendance: 'NOT_YET', role: 'MEMBER' },
    ]);
  });

  it('bring only the sources that are used, each claim naming a described one', () => {
    expect(new Set(claimsIn(text).map(({ sourceId }) => sourceId))).toEqual(
      new Set(['source/daily-2025-11-30', 'source/the-post']),
    );
  });
});
