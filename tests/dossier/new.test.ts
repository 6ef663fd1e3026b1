import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import fc from 'fast-check';
import { parse } from 'yaml';
import { skeleton } from '../../src/dossier/skeleton';
import { chancery, dossier, mistakesIn } from './chancery';

const SEED = resolve(__dirname, '../../../shared/seed/article.txt');
const GIVEN = ['--id', 'daily-2025-11-30', '--publisher', 'The Daily', '--grade', 'B', '--published', '2025-11-30'];

const TEXT = `Ministers meet in Rome

Italian Foreign Minister Anna Bianchi met President Jean Leroux of France in Villa Madama on Thursday. Bianchi, who
is to visit the United Nations next week, called the talks "frank," and Mr. Leroux said: "We agree. We go on."
Meanwhile, O'Brien-Smith of the Bank of Europe stayed away; the UK did too. "We" was all Anna-Maria Bianchi said.
Talks continue on Monday. Diplomats said that talks with Maria would follow, and diplomats were hopeful.
`;
const KNOWN = dossier(`
people:
  anna-bianchi: { name: Anna Bianchi, names: [Anna B. Bianchi] }
  jean-leroux: Jean Leroux
  maria-rossi: Maria Rossi
organizations: { un: United Nations }
places: { rome: Rome }
`);

const made = async (...args: string[]) =>
  (await chancery(['new', 'text.txt', '--offline', ...args], { 'text.txt': TEXT, 'known.yaml': KNOWN })).out;
const ROOT = resolve(__dirname, '../..');
/** Runs the command as a process of its own: help, and what is not understood, end it. */
const inProcess = (...args: string[]) =>
  spawnSync(process.execPath, ['-r', 'tsx/cjs', join(ROOT, 'src/main.ts'), ...args], { cwd: ROOT, encoding: 'utf8' });
const linesWith = (text: string, part: string) => text.split('\n').filter((line) => line.includes(part));

describe('chancery new', () => {
  it('leaves what is not given of the source to be filled in, and check does not let that pass', async () => {
    const out = await made('--publisher', 'The Daily');
    expect(parse(out)).toEqual({ source: { id: 'TODO', publisher: 'The Daily', grade: 'TODO', published: 'TODO' } });
    expect((await mistakesIn(out)).map((line) => line.replace(/^\d+:\d+: /, ''))).toEqual([
      expect.stringMatching(/^id: still TODO; expected lower-case letters/),
      expect.stringMatching(/^grade: still TODO; expected one of A, B/),
      expect.stringMatching(/^published: still TODO; expected a day/),
    ]);
  });

  it('begins with the line by which an editor finds the schema from the folder of dossiers', async () => {
    expect((await made()).split('\n')[0]).toBe('# yaml-language-server: $schema=../dossier.schema.json');
    expect(existsSync(join(ROOT, 'dossiers', '../dossier.schema.json'))).toBe(true);
  });

  it('claims nothing: with its source filled in it is a dossier without claims', async () => {
    const out = await made(...GIVEN, '--url', 'https://daily.example/1', '--lang', 'en');
    expect(parse(out)).toEqual({
      source: {
        id: 'daily-2025-11-30',
        publisher: 'The Daily',
        grade: 'B',
        published: '2025-11-30',
        url: 'https://daily.example/1',
        lang: 'en',
      },
    });
    const { out: said } = await chancery(['check', 'a.yaml'], { 'a.yaml': out });
    expect(said).toBe('a.yaml: 0 claims, no mistakes\n');
  });

  it('resolves the relative dates both ways where they differ, and once where not', async () => {
    const out = await made(...GIVEN);
    expect(out).toContain('# Relative dates, to be counted from 2025-11-30, a Sunday.');
    expect(linesWith(out, '"on Thursday"')).toEqual([
      '#   "on Thursday" (line 3): 2025-11-27 if it has happened, 2025-12-04 if it is planned',
    ]);
    expect(linesWith(out, '"next week"')[0]).toMatch(
      /^# {3}"next week" \(line 4\): \[2025-12-01\.\.2025-12-07\] \(a guess: .*\)$/,
    );
    expect(linesWith(out, '"on Monday"')).toHaveLength(1);
  });

  it('finds them without a day too, and says what is missing', async () => {
    const out = await made();
    expect(out).toContain('# Relative dates, to be counted once "published" is known.');
    expect(linesWith(out, '"on Thursday"')).toEqual(['#   "on Thursday" (line 3)']);
  });

  it('finds whole names of known actors with their lines, and their last words elsewhere', async () => {
    const out = await made(...GIVEN);
    expect(linesWith(out, '  anna-bianchi:')).toEqual(['#   anna-bianchi: Anna Bianchi # line 3; "Bianchi" line 3']);
    expect(linesWith(out, 'jean-leroux')).toEqual(['#   jean-leroux: Jean Leroux # line 3; "Leroux" line 4']);
    expect(linesWith(out, 'un: ')).toEqual(['#   un: United Nations # line 4']);
    expect(linesWith(out, 'rome')).toEqual(['#   rome: Rome # line 1']);
    expect(linesWith(out, 'gb for')).toEqual(['#   gb for "UK" (line 5)']);
    expect(linesWith(out, 'fr for')).toEqual(['#   fr for "France" (line 3)']);
  });

  it('keeps to word boundaries', async () => {
    const text = 'The Romero family met in Romeville. Rome-based Annabel Bianchini came.\n';
    const { out } = await chancery(['new', 'text.txt', '--offline', ...GIVEN], {
      'text.txt': text,
      'known.yaml': KNOWN,
    });
    expect(linesWith(out, 'rome:')).toEqual(['#   rome: Rome # line 1']);
    expect(out).not.toContain('anna-bianchi');
  });

  it('offers other runs of capitalised words, without titles and the words that sentences begin with', async () => {
    const out = await made(...GIVEN);
    const [, offered = ''] = out.split(
      '# Other capitalised words. Whom or what you need goes under people, organizations, places or topics:\n',
    );
    expect(offered.split('\n\n')[0]?.split('\n')).toEqual([
      '#   villa-madama: Villa Madama # line 3',
      "#   obrien-smith: O'Brien-Smith # line 5",
      '#   bank-of-europe: Bank of Europe # line 5',
      '#   anna-maria-bianchi: Anna-Maria Bianchi # line 5; perhaps person/anna-bianchi',
      '#   maria: Maria # line 6',
    ]);
    expect(out).not.toMatch(/Meanwhile|Diplomats|Italian|Talks/);
  });

  it('offers the words in quotation marks, for which somebody has to say who said them', async () => {
    const out = await made(...GIVEN);
    expect(linesWith(out, '{ says:')).toEqual([
      '#   - { says: "frank", by: TODO } # line 4',
      '#   - { says: "We agree. We go on.", by: TODO } # line 4',
      '#   - { says: "We", by: TODO } # line 5',
    ]);
    const kept = out.replace(/^# (quotations:| {2}- \{ says: "frank")/gm, '$1');
    expect(await mistakesIn(kept)).toEqual([expect.stringMatching(/by: still TODO/)]);
  });

  it('becomes a dossier when its comments are taken away', async () => {
    const out = (await made(...GIVEN)).replace(
      /^# (people:|organizations:|places:| {2}(?:anna-bianchi|jean-leroux|un|rome): )/gm,
      '$1',
    );
    expect(Object.keys(parse(out))).toEqual(['source', 'people', 'organizations', 'places']);
    expect(await mistakesIn(out)).toEqual([]);
  });

  it('names both where two known people go by one name', async () => {
    const { out } = await chancery(['new', 'text.txt', '--offline'], {
      'text.txt': 'We met Anna Bianchi.\n',
      'known.yaml': dossier('people: { anna-bianchi: Anna Bianchi, anna-bianchi-2: Anna Bianchi }\n'),
    });
    expect(linesWith(out, 'anna-bianchi')).toEqual([
      '#   anna-bianchi: Anna Bianchi # line 1; or is it person/anna-bianchi-2?',
      '#   anna-bianchi-2: Anna Bianchi # line 1; or is it person/anna-bianchi?',
    ]);
  });

  it('reads lines wrapped to a width as one paragraph, and says where in the file a name begins', async () => {
    const text = `The readout says that the vice president met with Anna\nBianchi of the Independent National Electoral\nCommission and with others who had come to the\ncapital for the day.\n`;
    const { out } = await chancery(['new', 'text.txt', '--offline'], { 'text.txt': text, 'known.yaml': KNOWN });
    expect(out).toContain('#   anna-bianchi: Anna Bianchi # line 1\n');
    expect(out).toContain(
      '#   independent-national-electoral-commission: Independent National Electoral Commission # line 2\n',
    );
  });

  it('refuses what is given of the source and cannot be, before it prints anything', async () => {
    const { out, err, status } = await chancery(
      ['new', 'text.txt', '--offline', '--id', 'The Daily', '--published', 'today', '--url', 'daily'],
      { 'text.txt': TEXT },
    );
    expect([out, status]).toEqual(['', 1]);
    expect(err).toBe(
      '--id: expected lower-case letters, digits and single hyphens, and not the built-in reference or chancery-reference; got "The Daily"\n' +
        '--published: expected a day (2025-11-30) or a UTC time (2025-11-30T09:00Z); got "today"\n' +
        '--url: expected a web address that begins with https://; got "daily"\n',
    );
  });

  it('goes on without known actors where there are no dossiers, and says so', async () => {
    const { out, err, status } = await chancery(
      ['new', 'text.txt', '--offline'],
      { 'text.txt': TEXT },
      { CHANCERY_DOSSIERS: 'FOLDER/none' },
    );
    expect(err).toBe('No known actors: none: expected a dossier or a folder of dossiers, found nothing there\n');
    expect(out).toContain('#   anna-bianchi: Anna Bianchi # line 3\n');
    expect(status).toBe(0);
  });

  it('takes the dossiers where the graph that is set does not answer, and says so', async () => {
    const unreachable = { NEO4J_URI: 'bolt://127.0.0.1:1', NEO4J_PASSWORD: 'x' };
    const { out, err, status } = await chancery(
      ['new', 'text.txt'],
      { 'text.txt': TEXT, 'known.yaml': KNOWN },
      unreachable,
    );
    expect(err).toMatch(/^bolt:\/\/127\.0\.0\.1:1: .*Known actors are taken from the dossiers instead\.\n$/);
    expect(out).toContain('#   jean-leroux: Jean Leroux');
    expect(status).toBe(0);
  });

  it('explains itself with an example, and says which grades there are', () => {
    expect(inProcess('new', '--help')).toMatchObject({
      status: 0,
      stdout: expect.stringContaining('chancery new article.txt --id ask-onix-2025-11-30'),
    });
    const { status, stderr } = inProcess('new', 'article.txt', '--grade', 'Z');
    expect(stderr).toContain('Allowed choices are A, B, C, D, E, F.');
    expect(status).toBe(2);
  });

  it('makes a comment of whatever a text holds (property)', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 20 }),
      fc.constantFrom(
        'Anna Bianchi ',
        '"',
        '\n',
        '\r\n',
        '# ',
        ': ',
        '- ',
        '“',
        '”',
        "'",
        'on Monday ',
        '\u2028',
        '\u0085',
        'O’Brien ',
        '...',
        '{',
        '}',
        '\\',
      ),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const out = skeleton({
          text: pieces.join(''),
          file: 'a.txt',
          known: [{ id: 'person/anna-bianchi', names: ['Anna Bianchi'] }],
          source: { id: 'daily', publisher: 'P', grade: 'B', published: '2025-11-30' },
        });
        expect(parse(out)).toEqual({ source: { id: 'daily', publisher: 'P', grade: 'B', published: '2025-11-30' } });
      }),
      { numRuns: 500 },
    );
  });
});

(existsSync(SEED) ? describe : describe.skip)('chancery new on the article', () => {
  const article = async () => {
    const dossiers = { CHANCERY_DOSSIERS: resolve(__dirname, '../../dossiers') };
    return (await chancery(['new', SEED, '--offline', '--published', '2025-11-30'], {}, dossiers)).out;
  };

  it('finds all whom the dossier knows, the relative dates and every quotation', async () => {
    const out = await article();
    const known = [
      'marco-rubio',
      'rustem-umerov',
      'andriy-yermak',
      'steve-witkoff',
      'jared-kushner',
      'donald-trump',
      'volodymyr-zelensky',
    ];
    for (const id of [...known, 'vladimir-putin', 'emmanuel-macron', 'ua-nsdc', 'hallandale-beach'])
      expect(out).toMatch(new RegExp(`^#   ${id}: `, 'm'));
    expect(linesWith(out, '{ says:')).toHaveLength(11);
    expect(linesWith(out, '"Sunday"')).toEqual(['#   "Sunday" (line 3): 2025-11-30']);
    expect(linesWith(out, '"on Monday"')).toEqual([
      '#   "on Monday" (lines 5, 13): 2025-11-24 if it has happened, 2025-12-01 if it is planned',
    ]);
    expect(linesWith(out, '"this week"')[0]).toContain('[2025-12-01..2025-12-07] if it is planned (a guess: ');
  });

  it('offers those it does not know, and takes no sentence beginning for a name', async () => {
    const out = await article();
    expect(out).toContain('#   afp: AFP # line 13\n');
    expect(out.split('# Other capitalised words')[1]?.split('\n\n')[0]).not.toMatch(
      /Joining|Speaking|Meanwhile|Key|Tensions/,
    );
  });
});
