import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { dossier } from './chancery';
import { claimsIn, claimsOf, typesOf } from './claims-in';

describe('an unnamed source', () => {
  const text = dossier(`
people: { rustem-umerov: Rustem Umerov }
events:
  talks-1:
    is: TALKS HELD
    by: { unnamed: a source close to the delegation, via: AFP }
    people: { rustem-umerov: }
quotations:
  - { says: not easy, by: { unnamed: a source close to the delegation, via: AFP }, about: talks-1 }
stances:
  - { who: { unnamed: critics }, verb: CRITICISES, on: talks-1, by: { unnamed: critics } }
`);

  it('is words of the attribution and never a Person', () => {
    const people = claimsIn(text).filter(({ factId }) => factId.startsWith('person/'));
    expect(people.map(({ factId }) => factId)).toEqual(['person/rustem-umerov']);
    expect(JSON.stringify(claimsIn(text))).not.toMatch(/person\/(?!rustem-umerov)/);
  });

  it('is kept in the words of the outlet, with the outlet it came by', () => {
    expect(claimsOf(text, 'event/talks-1')[0]?.attribution).toEqual({
      who: 'ANONYMOUS',
      words: 'a source close to the delegation',
      via: 'AFP',
    });
    const quotation = claimsIn(text).find(({ factId }) => factId.startsWith('quotation/'));
    expect(quotation?.states.speaker).toEqual({ words: 'a source close to the delegation', via: 'AFP' });
  });

  it('holds a stance without being anybody', () => {
    const stance = claimsIn(text).find(({ factId }) => factId.startsWith('stance/'));
    expect(stance?.identity).toMatchObject({ holder: 'critics', verb: 'CRITICISES', on: 'event/talks-1' });
  });
});

describe('whom a source names', () => {
  it.each([
    ['own-reporting', { who: 'OWN_REPORTING' }],
    ['donald-trump', { who: 'NAMED', actor: 'person/donald-trump' }],
    ['country/us', { who: 'ORGANIZATION', actor: 'country/us' }],
    ['{ actor: donald-trump, via: Fox News }', { who: 'NAMED', actor: 'person/donald-trump', via: 'Fox News' }],
    ['{ record: decree no. 7 }', { who: 'OFFICIAL_RECORD', words: 'decree no. 7' }],
    ['{ via: Reuters }', { who: 'OWN_REPORTING', via: 'Reuters' }],
  ])('%s', (by, attribution) => {
    const text = dossier(`people: { donald-trump: Donald Trump }\nevents: { e-1: { is: TALKS HELD, by: ${by} } }\n`);
    expect(claimsOf(text, 'event/e-1')[0]?.attribution).toEqual(attribution);
  });
});

describe('what makes no post', () => {
  it('is a family tie, however high the relative', () => {
    const text = dossier(`
people: { jared-kushner: Jared Kushner, donald-trump: Donald Trump }
ties:
  - { is: FAMILY, between: { jared-kushner: SON_IN_LAW, donald-trump: FATHER_IN_LAW }, says: "Trump's son-in-law" }
`);
    expect(typesOf(claimsIn(text))).toEqual(new Set(['Person', 'Tie']));
    expect(claimsOf(text, 'tie/donald-trump--jared-kushner')[0]?.states).toEqual({
      kind: 'FAMILY',
      aIs: 'FATHER_IN_LAW',
      bIs: 'SON_IN_LAW',
    });
  });

  it('is a title inside a quotation', () => {
    const text = dossier(`
people: { donald-trump: Donald Trump }
quotations:
  - { says: "President Zelensky, a great president, and Secretary Rubio", by: donald-trump }
`);
    expect(typesOf(claimsIn(text))).toEqual(new Set(['Person', 'Quotation']));
  });

  it('is a passage of an event that names one', () => {
    const text = dossier(`
people: { marco-rubio: Marco Rubio }
events: { e-1: { is: TALKS HELD, people: { marco-rubio: US Secretary of State Marco Rubio } } }
`);
    expect(typesOf(claimsIn(text))).toEqual(new Set(['Person', 'Event', 'Participation']));
  });
});

describe('who takes part', () => {
  const states = (is: string, person: string) => {
    const text = dossier(`people: { a-b: A B }\nevents: { e-1: { is: TALKS${is}, people: ${person} } }\n`);
    return claimsOf(text, 'participation/e-1--a-b')[0]?.states;
  };

  it.each([
    [' HELD', '[a-b]', { certainty: 'CONFIRMED', attendance: 'ATTENDED', role: 'MEMBER' }],
    [' UNDERWAY', '{ a-b: }', { certainty: 'CONFIRMED', attendance: 'ATTENDED', role: 'MEMBER' }],
    [' PLANNED', '[a-b]', { certainty: 'EXPECTED', attendance: 'NOT_YET', role: 'MEMBER' }],
    [' PLANNED', '[a-b?]', { certainty: 'POSSIBLE', attendance: 'NOT_YET', role: 'MEMBER' }],
    [' CANCELLED', '[a-b]', { certainty: 'EXPECTED', attendance: 'UNKNOWN', role: 'MEMBER' }],
    ['', '[a-b]', { certainty: 'EXPECTED', attendance: 'UNKNOWN', role: 'MEMBER' }],
    [' HELD', '{ a-b: { role: HOST } }', { certainty: 'CONFIRMED', attendance: 'ATTENDED', role: 'HOST' }],
  ])('at TALKS%s as %s goes by the status of the event', (is, person, expected) =>
    expect(states(is, person)).toEqual(expected),
  );

  it.each([
    ['may have been there', '[a-b?]', { certainty: 'POSSIBLE', attendance: 'UNKNOWN' }],
    ['was only expected', '{ a-b: { certainty: EXPECTED } }', { certainty: 'EXPECTED', attendance: 'UNKNOWN' }],
    ['was ruled out', '{ a-b: { certainty: RULED_OUT } }', { certainty: 'RULED_OUT', attendance: 'ABSENT' }],
  ])('did not attend what was held when he %s', (_what, person, expected) =>
    expect(states(' HELD', person)).toMatchObject(expected),
  );

  it('is not said to be confirmed when he was absent', () => {
    expect(states(' HELD', '{ a-b: { attendance: ABSENT } }')).toEqual({ attendance: 'ABSENT', role: 'MEMBER' });
  });

  it.each([
    ['as a whole, where nothing more is said', 'people: { a-b: { denied: yes } }', {}],
    ['as a whole on a side too', 'sides: { us: { a-b: { denied: yes } } }', {}],
    [
      'in what the denial states, and in nothing else',
      'people: { a-b: { denied: yes, role: HOST } }',
      { role: 'HOST' },
    ],
  ])('is denied %s', (_what, written, expected) => {
    const text = dossier(`people: { a-b: A B }\nevents: { e-1: { is: TALKS HELD, ${written} } }\n`);
    const [claim] = claimsOf(text, 'participation/e-1--a-b');
    expect(claim).toMatchObject({ stance: 'DENIES', modality: 'FACT' });
    expect(claim?.states).toEqual(expected);
  });

  it('is there all the same by what another statement says, whichever comes first', () => {
    const text = (list: string) =>
      dossier(`people: { a-b: A B }\nevents: { e-1: { is: TALKS HELD, people: { a-b: [${list}] } } }\n`);
    const states = (list: string) =>
      claimsOf(text(list), 'participation/e-1--a-b').map((claim) => [claim.stance, claim.states]);
    const both = [
      ['ASSERTS', { certainty: 'CONFIRMED', attendance: 'ATTENDED', role: 'MEMBER' }],
      ['DENIES', {}],
    ];
    expect(states('he came, { denied: yes }')).toEqual(both);
    expect(states('{ denied: yes }, he came')).toEqual(both.reverse());
  });

  it('is on the side under which he stands, as a list or as a map, and leads it where it says so', () => {
    const side = (written: string) =>
      claimsIn(
        dossier(`people: { a-b: A B, c-d: C D }\nevents: { e-1: { is: TALKS HELD, sides: { ua: ${written} } } }\n`),
      );
    const on = (written: string) =>
      side(written).flatMap(({ identity, states: { delegation } }) =>
        delegation === 'delegation/e-1--ua' ? [identity.participant] : [],
      );
    const heads = (written: string) =>
      side(written).find(({ factId }) => factId === 'delegation/e-1--ua')?.states.heads;
    expect(on('[a-b, c-d]').sort()).toEqual(['person/a-b', 'person/c-d']);
    expect(on('{ people: [a-b], c-d: }').sort()).toEqual(['person/a-b', 'person/c-d']);
    expect(on('{ heads: a-b }')).toEqual(['person/a-b']);
    expect(heads('{ heads: a-b, c-d: }')).toEqual(['participation/e-1--a-b']);
    expect(heads('{ heads: [c-d, a-b?], a-b?: }')).toEqual(['participation/e-1--c-d', 'participation/e-1--a-b']);
    expect(heads('{ heads: person/a-b, a-b: }')).toEqual(['participation/e-1--a-b']);
    expect(heads('[a-b]')).toBeUndefined();
  });
});

describe('who holds a post', () => {
  const held = (written: string) =>
    claimsIn(dossier(`people: { a-b: A B, c-d: C D }\nposts: { p-1: { of: us, held: { ${written} } } }\n`)).filter(
      ({ factId }) => factId.startsWith('occupancy/'),
    );

  it('is attested on the day of publication by a mere passage, and by "published"', () => {
    expect(held('a-b: the envoy A B')[0]?.states).toEqual({ heldOn: ['2025-11-30'] });
    expect(held('a-b: { says: the envoy A B }')[0]?.states).toEqual({ heldOn: ['2025-11-30'] });
    expect(held('a-b: { start: 2025, heldOn: [published, 2025-11-01] }')[0]?.states.heldOn).toEqual([
      '2025-11-30',
      '2025-11-01',
    ]);
  });

  it('is attested on no day by a start or an end alone', () => {
    expect(held('a-b: { start: 2025 }')[0]?.states).toEqual({ start: { edtf: '2025' } });
  });

  it('is another occupancy in a second term', () => {
    expect(held('a-b: x, a-b#2: y').map(({ factId }) => factId)).toEqual([
      'occupancy/a-b--p-1--1',
      'occupancy/a-b--p-1--2',
    ]);
  });

  it('replaces an occupancy of the same post, which the file then speaks of, and ends nothing', () => {
    const claims = held('a-b: { replaces: c-d#2 }').map(({ factId, states }) => [factId, states]);
    expect(claims).toHaveLength(2);
    expect(claims).toContainEqual(['occupancy/a-b--p-1--1', { replaces: 'occupancy/c-d--p-1--2' }]);
    expect(claims).toContainEqual(['occupancy/c-d--p-1--2', {}]);
  });

  it('keeps the words of the source beside a cause', () => {
    expect(held('a-b: { endCause: RESIGNED (stepped down) }')[0]?.states).toEqual({
      endCause: { code: 'RESIGNED', words: 'stepped down' },
    });
  });
});

describe('a quotation', () => {
  it('may repeat one that stands above or below it', () => {
    const text = (list: string) => dossier(`people: { a-b: A B }\nquotations:\n${list}`);
    const whole = '  - { says: very productive talks, by: a-b, id: whole }\n';
    const part = '  - { says: productive, by: a-b, variantOf: whole }\n';
    const variants = (list: string) => claimsIn(text(list)).flatMap(({ states: { variantOf } }) => variantOf ?? []);
    expect(variants(whole + part)).toEqual(variants(part + whole));
    expect(variants(whole + part)).toHaveLength(1);
  });
});

describe('a country', () => {
  it('needs no entry: its names and codes come from the reference source, without a passage', () => {
    const [claim, ...more] = claimsOf(dossier('posts: { p-1: { of: fr } }\n'), 'country/fr');
    expect(more).toEqual([]);
    expect(claim).toMatchObject({ sourceId: 'source/chancery-reference', states: { iso2: 'FR', iso3: 'FRA' } });
    expect(claim?.passage).toBeUndefined();
  });

  it('may be described nevertheless, and one without a code must be', () => {
    const text = dossier('countries: { fr: { names: [Hexagon] }, abkhazia: Abkhazia }\n');
    expect(claimsOf(text, 'country/fr').map(({ sourceId }) => sourceId)).toEqual([
      'source/daily-2025-11-30',
      'source/chancery-reference',
    ]);
    expect(claimsOf(text, 'country/abkhazia')).toHaveLength(1);
  });
});

describe('common knowledge', () => {
  it('comes from the built-in source, which no file describes', () => {
    const [claim] = claimsOf(
      dossier('places: { rome: { source: reference, name: Rome, lat: 41.9, lon: 12.5 } }\n'),
      'place/rome',
    );
    expect(claim).toMatchObject({ sourceId: 'source/chancery-reference', states: { lat: 41.9 } });
    expect(claim?.passage).toBeUndefined();
  });
});

describe("the article's dossier", () => {
  const claims = claimsIn(readFileSync(resolve(__dirname, '../../dossiers/us-ukraine-talks-2025-11-30.yaml'), 'utf8'));

  it('gives every claim that is not common knowledge a passage', () => {
    const silent = claims.filter(({ sourceId, passage }) => sourceId !== 'source/chancery-reference' && !passage);
    expect(silent.map(({ factId }) => factId)).toEqual([]);
  });

  it('makes a Person of nobody the article does not name', () => {
    const people = new Set(claims.flatMap(({ factId }) => (factId.startsWith('person/') ? [factId] : [])));
    expect(people.size).toBe(9);
  });

  it('gives each claim a name of its own', () => {
    expect(new Set(claims.map(({ id }) => id)).size).toBe(claims.length);
  });
});
