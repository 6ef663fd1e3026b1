import { chancery, dossier, mistakesIn } from './chancery';

const ORGANIZATION_KINDS = 'MINISTRY, COUNCIL, OFFICE, AGENCY, LEGISLATURE, IGO, COMPANY, OTHER';
const FRAME = 'says, where, source, by, inferred, alleged, denied, credibility, origin';
const EVENT_KEYS = `name, names, is, date, start, end, place, topics, partOf, follows, amid, causedBy, discussed, sides, people, ${FRAME}`;
const SECTIONS =
  'source, sources, people, organizations, countries, places, topics, posts, ties, events, quotations, proposals, stances, not_modelled';
const A_MAP = 'expected a map with "source" and sections such as "people" and "events"';
const SHORT_ID = 'a short id of lower-case letters, digits and single hyphens';
const PUBLISHED = 'expected a day (2025-11-30) or a UTC time (2025-11-30T09:00Z)';

/** What is wrong, the file, and every line that `check` prints about it. */
type Case = [what: string, text: string, mistakes: string[]];

const notYaml: Case[] = [
  ['an empty file', '', [`1:1: ${A_MAP}, got nothing`]],
  ['nothing but a comment', '# later\n', [`1:1: ${A_MAP}, got nothing`]],
  ['a list instead of a map', '- people\n- events\n', [`1:1: ${A_MAP}, got a list`]],
  ['a mere text', 'Rubio met Umerov.\n', [`1:1: ${A_MAP}, got the text "Rubio met Umerov."`]],
  [
    'a bracket that is not closed',
    dossier('people: { a-b: A B\n'),
    ['3:1: not YAML: Flow map in block collection must be sufficiently indented and end with a }'],
  ],
  ['a tab', dossier('people:\n\ta-b: A B\n'), ['3:1: expected spaces at the beginning of the line, got a tab']],
  [
    'a key twice, beside another mistake',
    dossier('people:\n  a-b: A B\n  a-b: Another\nplaces: { rome: { kind: CTY } }\n'),
    [
      '4:3: "a-b" stands here twice: expected each key once; what else is said of the same thing goes into a list below it',
      '5:25: kind: expected one of COUNTRY, REGION, CITY, VENUE, VEHICLE, OTHER; got "CTY": did you mean CITY?',
    ],
  ],
  [
    'passages that need quotes',
    dossier('events: { e-1: { says: the talks: hard ones } }\n'),
    [
      '2:24: not YAML: Block collections are not allowed within flow collections; a text with ": " in it must stand in quotes',
    ],
  ],
  [
    'more of them',
    dossier('events:\n  e-1:\n    says: the talks: hard ones\n  e-2:\n    says: "We" agree\n  e-3:\n    says: @noon\n'),
    [
      '4:11: not YAML: Nested mappings are not allowed in compact mappings; a text with ": " in it must stand in quotes',
      `6:16: not YAML: Unexpected scalar at node end; a text that begins with a quotation mark or a bracket must stand in quotes as a whole: '"We" agree'`,
      '8:11: not YAML: Plain value cannot start with reserved character @; a text that begins with it must stand in quotes',
    ],
  ],
  [
    'two documents',
    dossier('---\nsource: x\n'),
    ['2:1: expected one document in a file, got a second one behind "---"'],
  ],
  [
    'an alias without its anchor',
    dossier('people: *them\n'),
    ['2:9: expected &them somewhere above, which *them would repeat; it is not there'],
  ],
  [
    'an alias bomb',
    dossier(
      `people:\n  a0: &a0 { name: lol }\n${[1, 2, 3, 4, 5, 6, 7, 8, 9]
        .map((n) => `  a${n}: &a${n} [${Array.from({ length: 9 }, () => `*a${n - 1}`).join(', ')}]\n`)
        .join('')}`,
    ),
    [
      '4:12: expected no more than 1000 repetitions of one part by *name, got so many that the file would unfold into something huge; write them out',
    ],
  ],
  [
    'a part that contains itself',
    dossier('people: &all\n  a-b: *all\n'),
    ['3:8: expected a part that ends, got one that contains itself by *name'],
  ],
  ['a tag', dossier('people:\n  a-b: !!binary bm8=\n'), ['3:8: not YAML: Unresolved tag: tag:yaml.org,2002:binary']],
  ['a map as a key', dossier('people:\n  { a: b }: A B\n'), ['3:3: expected a text as a key, got something else']],
  [
    'lists a hundred thousand deep',
    dossier(`people: ${'['.repeat(100_000)}`),
    expect.arrayContaining([
      expect.stringContaining('not YAML: lists and maps are nested too deeply'),
    ]) as unknown as string[],
  ],
];

const shape: Case[] = [
  ['no source', 'people: { a-b: A B }\n', ['1:1: "source" is missing: expected a text or a map']],
  [
    'a source of which everything is wrong',
    'source:\n  id: The Daily\n  publisher: ""\n  grade: Z\n  published: 30 November\n  kind: BLOG\n  url: www.daily.example\n  lang: English\n',
    [
      '2:7: id: expected lower-case letters, digits and single hyphens, and not the built-in reference or chancery-reference; got "The Daily"',
      '3:14: publisher: expected a text, got ""',
      '4:10: grade: expected one of A, B, C, D, E, F; got "Z"',
      `5:14: published: ${PUBLISHED}; got "30 November"`,
      '6:9: kind: expected one of ARTICLE, DECREE, TRANSCRIPT, POST, DATASET; got "BLOG"',
      '7:8: url: expected a web address that begins with https://; got "www.daily.example"',
      '8:9: lang: expected a language tag such as uk; got "English"',
    ],
  ],
  [
    'a source of which something is missing',
    'source: { id: a-1, publisher: P }\n',
    [
      '1:9: "grade" is missing: expected one of A, B, C, D, E, F',
      '1:9: "published" is missing: expected a day (2025-11-30) or a UTC time (2025-11-30T09:00Z)',
    ],
  ],
  [
    'a year as the day of publication',
    'source: { id: a-1, publisher: P, grade: A, published: 2025 }\n',
    [`1:55: published: ${PUBLISHED}; got 2025`],
  ],
  [
    'a day of publication that the calendar does not have',
    'source: { id: a-1, publisher: P, grade: A, published: 2025-02-30 }\n',
    [`1:55: published: ${PUBLISHED}; got "2025-02-30"`],
  ],
  [
    'a main source that stands nowhere',
    'source: daily\npeople: { a-b: A B }\n',
    ['1:9: source "daily" is not described in this file'],
  ],
  [
    'further sources with names that cannot be',
    dossier('sources:\n  reference: { publisher: P, grade: A, published: 2025-11-30 }\n'),
    [
      '3:3: reference: expected lower-case letters, digits and single hyphens, and not the built-in reference or chancery-reference; got "reference"',
    ],
  ],
  [
    'a source of a statement that stands nowhere',
    dossier(
      'sources:\n  the-post: { publisher: P, grade: A, published: 2025-11-30 }\npeople:\n  a-b: { name: A B, source: the-pots }\n',
    ),
    ['5:29: source "the-pots" is not described in this file: did you mean the-post?'],
  ],
  [
    'an unknown section',
    dossier('event: { talks-1: x }\n'),
    [`2:1: "event" is not known here: did you mean events?; expected one of ${SECTIONS}`],
  ],
  [
    'an unknown key, two letters changed about',
    dossier('events:\n  talks-1:\n    is: TALKS HELD\n    palce: rome\n'),
    [`5:5: "palce" is not known here: did you mean place?; expected one of ${EVENT_KEYS}`],
  ],
  [
    'an unknown key that is like no other',
    dossier('people:\n  a-b: { profession: spy }\n'),
    [`3:10: "profession" is not known here; expected one of name, names, born, died, wikidataId, ${FRAME}`],
  ],
  [
    'keys by other words for them',
    dossier(
      'people: { a-b: A B }\nposts: { p-1: { country: us, held: { a-b: { since: 2025 } } } }\nevents: { e-1: { is: TALKS, status: HELD } }\nquotations: [{ says: easy, by: a-b, date: 2025 }]\n',
    ),
    [
      expect.stringMatching(/^3:17: "country" is not known here: did you mean of\?; expected one of name, /),
      expect.stringMatching(/^3:45: "since" is not known here: did you mean start\?; expected one of start, /),
      expect.stringMatching(/^4:29: "status" is not known here: did you mean is\?; expected one of name, /),
      expect.stringMatching(/^5:37: "date" is not known here: did you mean saidAt\?; expected one of nth, /),
    ],
  ],
  [
    'a side that is one name without brackets',
    dossier(
      'people: { a-b: A B }\nevents: { e-1: { is: TALKS HELD, sides: { us: a-b, fr: [a-b?, { others: yes }] } } }\n',
    ),
    [
      '3:47: us: expected a list of people such as [a-b], or a passage; got "a-b"',
      '3:57: fr: expected a list of people such as [a-b?], or a passage; got "a-b?"',
    ],
  ],
  [
    'wrong kinds of values',
    dossier(
      'people: [a-b]\nevents: talks\nties: { a-b: SON }\nposts: { p-1: 5 }\nplaces: { rome: { lat: north, lon: 200, name: [x] } }\n',
    ),
    [
      '2:9: people: expected a map, got a list',
      '3:9: events: expected a map, got the text "talks"',
      '4:7: ties: expected a list, got a map',
      '5:15: p-1: expected a text, nothing, a map or a list, got the number 5',
      '6:24: lat: expected a number, got the text "north"',
      '6:36: lon: expected at most 180, got 200',
      '6:47: name: expected a text, got a list',
    ],
  ],
  [
    'a code that is no code, near one',
    dossier('organizations:\n  mfa: { name: MFA, kind: MINSTRY }\n'),
    [`3:27: kind: expected one of ${ORGANIZATION_KINDS}; got "MINSTRY": did you mean MINISTRY?`],
  ],
  [
    'a code that is no code, near none',
    dossier('organizations:\n  mfa: { name: MFA, kind: EMBASSY }\n'),
    [`3:27: kind: expected one of ${ORGANIZATION_KINDS}; got "EMBASSY"`],
  ],
  [
    'a code with words that are not in brackets, and one in small letters',
    dossier(
      'people: { a-b: A B }\nposts:\n  p-1: { of: us, held: { a-b: { endCause: RESIGNED in May, startCause: elected } } }\n',
    ),
    [
      '4:43: endCause: expected one of RESIGNED, DISMISSED, TERM_ENDED, LOST_ELECTION, MOVED, DIED, OUSTED, POST_ABOLISHED, OTHER, with the words of the source in brackets behind it if you like; got "RESIGNED in May"',
      '4:72: startCause: expected one of APPOINTED, ELECTED, SUCCEEDED, CONFIRMED, SEIZED, OTHER, with the words of the source in brackets behind it if you like; got "elected": did you mean ELECTED?',
    ],
  ],
  [
    'a word too many, a word that is none and a number in what an event is',
    dossier('events:\n  e-1: { is: TALKS SUMMIT HELD }\n  e-2: { is: TALK HELD }\n  e-3: { is: 3 }\n'),
    [
      '3:14: is: expected one kind, got TALKS and SUMMIT',
      '4:14: is: "TALK" is neither a kind, a status nor a format of events: did you mean TALKS?',
      '5:14: is: expected a text, got the number 3',
    ],
  ],
  [
    'numbers and flags',
    dossier('posts:\n  p-1: { of: us, seats: 0, adHoc: maybe }\n  p-2: { of: us, seats: 1.5, credibility: 9 }\n'),
    [
      '3:25: seats: expected at least 1, got 0',
      '3:35: adHoc: expected yes or no; got "maybe"',
      '4:25: seats: expected a whole number, got the number 1.5',
      '4:43: credibility: expected at most 6, got 9',
    ],
  ],
  [
    'texts that are too long',
    dossier(`people:\n  a-b: { name: ${'x'.repeat(2001)} }\n  c-d: { name: C D, says: ${'y'.repeat(1001)} }\n`),
    [
      '3:16: name: expected at most 2000 characters, got 2001',
      '4:27: says: expected at most 1000 characters, got 1001',
    ],
  ],
  [
    'a title that is too long',
    `source: { id: a-1, publisher: P, grade: A, published: 2025-11-30, title: ${'x'.repeat(2001)} }\n`,
    ['1:74: title: expected at most 2000 characters, got 2001'],
  ],
  [
    'a bare passage that is too long',
    dossier(`people: { a-b: A B }\nposts:\n  p-1: { of: us, held: { a-b: ${'y'.repeat(1001)} } }\n`),
    ['4:31: says: expected at most 1000 characters, got 1001'],
  ],
  [
    'characters that no text has',
    dossier('people: { a-b: "A\\u0000B", c-d: "\\ud800" }\n'),
    [
      '2:16: a-b: expected characters of a text, got U+0000, which is none',
      '2:33: c-d: expected characters of a text, got U+D800, which is none',
    ],
  ],
  [
    'a key that JavaScript keeps for itself',
    dossier('people: { __proto__: A B }\n'),
    ['2:11: expected another name than "__proto__", which cannot be used'],
  ],
  [
    'what is left out without a reason',
    dossier('not_modelled:\n  - { says: thanks }\n  - thanks\n'),
    ['3:5: "because" is missing: expected a text', '4:5: not_modelled: expected a map, got the text "thanks"'],
  ],
  [
    'what is still to be written',
    'source:\n  id: TODO\n  publisher: TODO\n  grade: TODO\n  published: TODO # the day\n',
    [
      '2:7: id: still TODO; expected lower-case letters, digits and single hyphens, and not the built-in reference or chancery-reference; got "TODO"',
      '3:14: publisher: still TODO; expected what the source says',
      '4:10: grade: still TODO; expected one of A, B, C, D, E, F; got "TODO"',
      `5:14: published: still TODO; ${PUBLISHED}; got "TODO"`,
    ],
  ],
];

const ids: Case[] = [
  [
    'short ids that are none',
    dossier('people:\n  Marco_Rubio: Marco Rubio\n  person/José Borrell: x\n  ---: x\n'),
    [
      `3:3: expected ${SHORT_ID} (or with its prefix, person/…), got "Marco_Rubio": did you mean marco-rubio?`,
      `4:3: expected person/ and behind it ${SHORT_ID}, got "person/José Borrell": did you mean person/jose-borrell?`,
      `5:3: expected ${SHORT_ID} (or with its prefix, person/…), got "---"`,
    ],
  ],
  [
    'an id that is too long',
    dossier(`people:\n  ${'a'.repeat(121)}: x\n`),
    [`3:3: expected ${SHORT_ID} (or with its prefix, person/…), of at most 120 characters; got one of 121`],
  ],
  [
    'a person nobody knows, near one that is known',
    dossier(
      'people: { rustem-umerov: Rustem Umerov }\nevents:\n  talks-1: { is: TALKS HELD, sides: { ua: { heads: person/rustem-umerow } } }\n',
    ),
    ['4:52: person/rustem-umerow is not in these files: did you mean person/rustem-umerov?'],
  ],
  [
    'a person in a list of a side',
    dossier(
      'people: { rustem-umerov: Rustem Umerov }\nevents:\n  talks-1:\n    is: TALKS HELD\n    sides:\n      ua: [rustem-umerov, rustem-umerof?]\n',
    ),
    ['7:27: person/rustem-umerof is not in these files: did you mean person/rustem-umerov?'],
  ],
  [
    'a person where a country is expected',
    dossier(
      'people: { marco-rubio: Marco Rubio }\nposts:\n  p-1: { of: person/marco-rubio }\n  p-2: { of: marco-rubio }\n',
    ),
    [
      '4:14: expected country/… or organization/…, got "person/marco-rubio"',
      '5:14: country/marco-rubio is not in these files; person/marco-rubio is, but country/… or organization/… is expected here',
    ],
  ],
  [
    'an organization without its prefix where a country is usual',
    dossier('organizations: { nato: NATO }\nposts:\n  secretary-general: { of: nato }\n'),
    ['4:28: country/nato is not in these files: did you mean organization/nato?'],
  ],
  [
    'countries by other codes and names',
    dossier('posts:\n  p-1: { of: uk }\n  p-2: { of: usa }\n  p-3: { of: ukraine }\n'),
    [
      '3:14: country/uk is not in these files: did you mean country/gb?',
      '4:14: country/usa is not in these files: did you mean country/us?',
      '5:14: country/ukraine is not in these files: did you mean country/ua?',
    ],
  ],
  [
    'a key of a side that is misspelled',
    dossier('people: { a-b: A B }\nevents:\n  talks-1: { is: TALKS HELD, sides: { us: { head: a-b, other: yes } } }\n'),
    [
      '4:45: person/head is not in these files: did you mean heads?',
      '4:56: person/other is not in these files: did you mean others?',
    ],
  ],
  [
    'someone unknown who is said to be replaced',
    dossier(
      'people: { rustem-umerov: Rustem Umerov, andriy-yermak: Andriy Yermak }\nposts:\n  p-1:\n    of: ua\n    held:\n      rustem-umerov: { heldOn: published, replaces: andriy-yermac }\n',
    ),
    ['7:53: person/andriy-yermac is not in these files: did you mean person/andriy-yermak?'],
  ],
  [
    'a second term that is no number',
    dossier(
      'people: { a-b: A B }\nposts: { p-1: { of: us, held: { a-b#two: x, a-b#0: x, a-b: { replaces: a-b#1000 } } } }\n',
    ),
    [
      '3:33: expected a number from 1 to 999 behind #, as in a-b#2 for a second term; got "a-b#two"',
      '3:45: expected a number from 1 to 999 behind #, as in a-b#2 for a second term; got "a-b#0"',
      '3:72: expected a number from 1 to 999 behind #, as in a-b#2 for a second term; got "a-b#1000"',
    ],
  ],
  [
    'an event as the one who said it, and a name instead of an id',
    dossier('people:\n  a-b: { name: A B, by: event/talks-1 }\n  c-d: { name: C D, by: Marco Rubio }\n'),
    [
      '3:25: expected person/… or organization/… or country/…, got "event/talks-1"',
      `4:25: expected ${SHORT_ID} (or with its prefix, person/…), got "Marco Rubio": did you mean marco-rubio?`,
    ],
  ],
  [
    'both or none of those whom one may name',
    dossier(
      'people:\n  a-b: { name: A B, by: { unnamed: an aide, actor: a-b } }\n  c-d: { name: C D, by: {} }\n  e-f: { name: E F, by: { unamed: an aide } }\n',
    ),
    [
      '3:25: by: expected one of unnamed, actor or record, with via beside it if another outlet had it first; or via alone',
      '4:25: by: expected one of unnamed, actor or record, with via beside it if another outlet had it first; or via alone',
      '5:27: "unamed" is not known here: did you mean unnamed?; expected one of unnamed, actor, record, via',
    ],
  ],
  [
    'versions of a proposal by keys that cannot be',
    dossier(
      'proposals:\n  peace-plan:\n    versions:\n      Draft A: { status: DRAFT }\n      2: { revises: First! }\nevents:\n  talks-1: { is: TALKS HELD, discussed: peace-plan/2 }\n',
    ),
    [
      '5:7: expected a short key for a version, such as 1 or as-leaked; got "Draft A": did you mean draft-a?',
      '6:21: expected a short key for a version, such as 1 or as-leaked; got "First!": did you mean first?',
      '8:41: expected proposal-version/…, got "peace-plan/2"',
    ],
  ],
];

const dates: Case[] = [
  [
    'dates that are none',
    dossier(
      'events:\n  e-1: { date: 30. Nov }\n  e-2: { date: 2025-02-30 }\n  e-3: { date: 2025-11-30/2025-12-01 }\n  e-4: { date: [2025] }\n  e-5: { date: 2025.5 }\n  e-6: { date: "[2025-12-07..2025-12-01]" }\n',
    ),
    [
      '3:16: date: expected an EDTF date such as 2025-11-30, 2025-11, 2025, 202X, 2025-XX, 2025-23 (a season), 2025-11-16~ (about), 2025? (doubtful) or [2025-12-01..2025-12-07] (some day among these), but got "30. Nov"',
      '4:16: date: expected a date that exists, from 0001-01-01 to 9999-12-31, but got "2025-02-30"',
      '5:16: date: expected one date: a slash means lasting from one date to another, so give start and end apart, or write [a..b] for some day within, but got "2025-11-30/2025-12-01"',
      '6:16: date: expected a text, a whole number or a map, got a list; a date in square brackets must stand in quotes: "[..2025-11-30]"',
      '7:16: date: expected a text, a whole number or a map, got the number 2025.5',
      '8:16: date: expected a set whose ranges begin with the earlier date, but got "[2025-12-07..2025-12-01]"',
    ],
  ],
  [
    'dates written another way, with what they are here',
    dossier(
      'events:\n  e-1: { date: 30.11.2025 }\n  e-2: { date: 2025-9-1 }\n  e-3: { date: 1st September 2025 }\n  e-4: { date: "Sep 1, 2025" }\n  e-5: { date: May 2025 }\n  e-6: { date: ..2025-11-30 }\n  e-7: { date: Sunday }\n  e-8: { date: 31 February 2025 }\n',
    ),
    [
      ['3:16', '30.11.2025', ': did you mean 2025-11-30?'],
      ['4:16', '2025-9-1', ': did you mean 2025-09-01?'],
      ['5:16', '1st September 2025', ': did you mean 2025-09-01?'],
      ['6:16', 'Sep 1, 2025', ': did you mean 2025-09-01?'],
      ['7:16', 'May 2025', ': did you mean 2025-05?'],
      ['8:16', '..2025-11-30', ': did you mean "[..2025-11-30]"?'],
      ['9:16', 'Sunday', ': did you mean "(Sunday)"?'],
    ]
      .map(([place, came, hint]) => `${place}: date: expected EDTF, or words in brackets; got "${came}"${hint}`)
      .concat(expect.stringMatching(/^10:16: date: expected an EDTF date .* but got "31 February 2025"$/)),
  ],
  [
    'an end before its beginning',
    dossier(
      'people: { a-b: { born: 1950, died: 1949-05 } }\nposts: { p-1: { of: us, held: { a-b: { start: 2025-02-01, end: "[..2025-01-31]" } } } }\nevents:\n  e-1: { is: TALKS HELD, date: 2025-11-30, end: (Saturday) }\n  e-2: { is: TALKS HELD, date: 2025-11, end: 2025-11-01 }\n',
    ),
    [
      '2:36: died: expected a day from born 1950 on; got 1949-05',
      '3:64: end: expected a day from start 2025-02-01 on; got [..2025-01-31]',
      '5:49: end: expected a day from date 2025-11-30 on; got 2025-11-29',
    ],
  ],
  [
    'relative words that contradict the date, with what they mean',
    dossier(
      'events:\n  e-1: { is: TALKS HELD, date: 2025-11-29 (Sunday) }\n  e-2: { is: TALKS PLANNED, date: 2025-12-02 (Monday) }\n',
    ),
    [
      '3:32: date: expected 2025-11-30, which is "Sunday" counted from 2025-11-30; got 2025-11-29',
      '4:35: date: expected 2025-12-01, which is "Monday" counted from 2025-11-30; got 2025-12-02',
    ],
  ],
  [
    'words alone that no table has',
    dossier('events:\n  e-1: { date: (soon) }\n'),
    [
      '3:16: date: the words "soon" are not in the table of relative dates: write the date before them, as in "2025-11-30 (soon)"',
    ],
  ],
  [
    'an anchor that is no day, and one without words',
    dossier(
      'events:\n  e-1: { date: { words: Monday, anchor: yesterday } }\n  e-2: { date: { date: 2025, anchor: 2025-11-30 } }\n',
    ),
    [
      '3:16: date: expected a day such as 2025-11-30 for the anchor, got "yesterday"',
      '4:16: date: expected words beside an anchor, got none: it is the day that relative words are counted from',
    ],
  ],
  [
    'a day that is none on which a post was held',
    dossier('people: { a-b: A B }\nposts:\n  p-1: { of: us, held: { a-b: { heldOn: [published, 2025-11-31] } } }\n'),
    [
      '4:41: heldOn: expected a day such as 2025-11-30, or "published" for the day the source appeared; got "2025-11-31"',
    ],
  ],
  [
    'a date and a start of one event',
    dossier('events:\n  e-1: { is: TALKS HELD, start: 2025, date: 2025 }\n'),
    ['3:39: expected either date or start, got both'],
  ],
];

const sense: Case[] = [
  [
    'presence at what is only planned',
    dossier(
      'people: { a-b: A B }\nevents:\n  e-1:\n    is: TALKS PLANNED\n    people: { a-b: { attendance: ATTENDED } }\n',
    ),
    ['6:34: attendance: ATTENDED needs an event that is UNDERWAY or HELD; this one is PLANNED'],
  ],
  [
    'presence at an event whose status nobody gives',
    dossier('people: { a-b: A B }\nevents:\n  e-1: { is: TALKS, sides: { us: { a-b: { attendance: ATTENDED } } } }\n'),
    ['4:55: attendance: ATTENDED needs an event that is UNDERWAY or HELD; this one is without a status'],
  ],
  [
    'a tie of one, of three and with oneself',
    dossier(
      'people: { a-b: A, c-d: C, e-f: E }\nties:\n  - { is: FAMILY, between: { a-b: SON } }\n  - { is: FAMILY, between: { a-b: SON, c-d: FATHER, e-f: MOTHER } }\n  - { is: FAMILY, between: { a-b: SON, person/a-b: FATHER } }\n',
    ),
    [
      '4:28: between: expected two people, got 1',
      '5:28: between: expected two people, got 3',
      '6:28: between: expected two people, got person/a-b twice',
    ],
  ],
  [
    'quotations without words, without a speaker, twice, and after one that is not there',
    dossier(
      'people: { a-b: A B }\nquotations:\n  - says: not easy\n  - by: a-b\n  - { says: easy, by: a-b, id: easy }\n  - { says: easy, by: a-b, id: easy }\n  - { says: very easy, by: a-b, variantOf: esay }\n',
    ),
    [
      '4:5: expected by: who said it',
      '5:5: expected says: the words as printed',
      '7:13: these words stand here twice: number them with nth: 1, nth: 2, …',
      '7:32: id: expected a name of its own for each quotation, got "easy" twice',
      '8:44: variantOf: expected the id of another quotation of this file, got "esay": did you mean easy?',
    ],
  ],
];

describe.each([
  ['what is no YAML', notYaml],
  ['the shape', shape],
  ['ids', ids],
  ['dates', dates],
  ['sense', sense],
])('%s', (_, cases) => {
  it.each(cases)('names file, line, column, what was expected and what came: %s', async (_what, text, expected) => {
    expect(await mistakesIn(text)).toEqual(expected);
  });
});

describe('all mistakes at once', () => {
  const MANY = dossier(`
people:
  rustem-umerov: Rustem Umerov
  Marco Rubio: Marco Rubio
events:
  talks-1:
    is: TALKS HLED
    date: 2025-11-29 (Sunday)
    palce: rome
    sides: { ua: { heads: rustem-umerow } }
quotations:
  - { says: easy }
organizations:
  mfa: { kind: MINSTRY }
`);

  it('are told of shape, dates, ids and sense, in the order of the file', async () => {
    const places = (await mistakesIn(MANY)).map((line) => line.split(' ').slice(0, 2).join(' '));
    expect(places).toEqual([
      '4:3: expected',
      '7:9: is:',
      '8:11: date:',
      '9:5: "palce"',
      '10:27: person/rustem-umerow',
      '12:5: expected',
      '14:16: kind:',
    ]);
  });

  it('are told of several files, each by its name, with exit status 1 and how many there are', async () => {
    const files = { 'a.yaml': dossier('people: { A: A }\n'), 'b.yaml': dossier('people: [A]\n') };
    const { err, status } = await chancery(['check', 'a.yaml', 'b.yaml'], files);
    expect(err).toBe(
      `a.yaml:2:11: expected ${SHORT_ID} (or with its prefix, person/…), got "A": did you mean a?\n` +
        'b.yaml:2:9: people: expected a map, got a list\n2 mistakes; nothing was loaded.\n',
    );
    expect(status).toBe(1);
  });

  it('do not make others of things that only a mistake keeps from being read', async () => {
    const text = dossier('poeple: { a-b: A B }\nevents:\n  e-1: { is: TALKS HELD, people: [a-b] }\n');
    expect(await mistakesIn(text)).toEqual([
      `2:1: "poeple" is not known here: did you mean people?; expected one of ${SECTIONS}`,
    ]);
  });

  it('stand where they are in lists of which something was wrong before', async () => {
    const text = dossier(
      'people: { a-b: A B }\nquotations:\n  - [x]\n  - { says: easy, by: a-b, saidAt: 2025-13-01 }\n',
    );
    expect(await mistakesIn(text)).toEqual([
      '4:5: quotations: expected a map, got a list',
      '5:36: saidAt: expected a date that exists, from 0001-01-01 to 9999-12-31, but got "2025-13-01"',
    ]);
  });
});

describe('files that are no text', () => {
  it('say where the first byte that is no UTF-8 stands', async () => {
    const latin1 = Buffer.from(dossier('people:\n  jose-borrell: José Borrell\n'), 'latin1');
    expect((await chancery(['check', 'a.yaml'], { 'a.yaml': latin1 })).err).toBe(
      'a.yaml:3:20: expected text in UTF-8, got other bytes; save the file as UTF-8\n',
    );
  });

  it('are told from UTF-8 with a byte order mark and from Windows line ends, which are read', async () => {
    const windows = `\ufeff${dossier('people:\n  a-b: A B\nevnts: {}\n')}`.replaceAll('\n', '\r\n');
    expect(await mistakesIn(windows)).toEqual([
      `4:1: "evnts" is not known here: did you mean events?; expected one of ${SECTIONS}`,
    ]);
    const utf16 = Buffer.from(`\ufeff${dossier('people: { a-b: A B }\n')}`, 'utf16le');
    expect((await chancery(['check', 'a.yaml'], { 'a.yaml': utf16 })).err).toBe(
      'a.yaml:1:1: expected text in UTF-8, got other bytes; save the file as UTF-8\n',
    );
  });

  it('are refused when there is none', async () => {
    const { err, status } = await chancery(['check', '/nowhere/a.yaml']);
    expect([err, status]).toEqual([
      '/nowhere/a.yaml: expected a dossier or a folder of dossiers, found nothing there\n',
      1,
    ]);
  });
});

describe('what is not wrong', () => {
  it('is said with the number of claims, and what the graph must hold beside', async () => {
    const { out, status } = await chancery(['check', 'a.yaml'], {
      'a.yaml': dossier('events:\n  e-1: { is: TALKS HELD, place: rome, people: [a-b] }\n'),
    });
    expect(out).toBe(
      'a.yaml:3:33: place/rome is not in these files; the graph must hold it when they are loaded\n' +
        'a.yaml:3:48: person/a-b is not in these files; the graph must hold it when they are loaded\n' +
        'a.yaml: 2 claims, no mistakes\n',
    );
    expect(status).toBe(0);
  });

  it('is a file that refers to what another one holds', async () => {
    const files = {
      'a.yaml': dossier('people: { rustem-umerov: Rustem Umerov }\n'),
      'b.yaml': dossier('events: { e-1: { is: TALKS HELD, people: [rustem-umerov] } }\n'),
    };
    expect((await chancery(['check', 'b.yaml', 'a.yaml'], files)).out).toBe(
      'b.yaml: 2 claims, no mistakes\na.yaml: 1 claims, no mistakes\n',
    );
  });

  it('is an event whose id differs from another one only by its day', async () => {
    const text = dossier('events:\n  talks-2025-11-23: { is: TALKS HELD, follows: talks-2025-11-16 }\n');
    expect(await mistakesIn(text)).toEqual([]);
  });

  it('is a section that stands empty', async () => {
    expect(await mistakesIn(dossier('people:\nevents:\nties:\nquotations:\nnot_modelled:\n'))).toEqual([]);
  });

  it('is a hundred and more repetitions of one part by an alias', async () => {
    const people = Array.from({ length: 150 }, (_, n) => `  p-${n}: *them\n`).join('');
    expect(await mistakesIn(dossier(`people:\n  p-x: &them { says: the crowd }\n${people}`))).toEqual([]);
  });

  it('is Norway, whose code another YAML would read as no', async () => {
    expect(await mistakesIn(dossier('posts: { no-pm: { name: Prime Minister of Norway, of: no } }\n'))).toEqual([]);
  });
});
