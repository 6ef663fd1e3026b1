import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Graph } from '../../src/graph/graph';
import { chancery } from '../dossier/chancery';
import { openTestGraph } from '../support/test-graph';
import { startTestService, type TestService } from '../support/test-service';
import { folderOf, imported } from './editions';

const POPOLO = JSON.stringify({
  persons: [
    { id: 'p-1', name: 'Ada North', birth_date: '1960-02', other_names: [{ name: 'Ada South', end_date: '1990' }] },
  ],
  organizations: [{ id: 'house', name: 'The House', classification: 'legislature' }],
  events: [
    {
      id: 'term-4',
      name: 'Fourth term',
      classification: 'legislative period',
      start_date: '2001-01-01',
      end_date: '2004-12-31',
    },
  ],
  memberships: [{ person_id: 'p-1', organization_id: 'house', role: 'member', legislative_period_id: 'term-4' }],
});

const FTM = [
  {
    id: 'NK-ab',
    schema: 'Person',
    properties: { name: ['Ben West'], birthDate: ['1950'] },
    first_seen: '2020-01-02T00:00:00',
  },
  { id: 'NK-AB', schema: 'Person', properties: { name: ['Cy West'] } },
  { id: 'post', schema: 'Position', properties: { name: ['Minister of Tides'], country: ['no'] } },
  {
    id: 'o',
    schema: 'Occupancy',
    properties: { holder: ['NK-ab'], post: ['post'], startDate: ['2010-05'], status: ['current'] },
  },
  { id: 'f', schema: 'Family', properties: { person: ['NK-ab'], relative: ['NK-AB'], relationship: ['Brother'] } },
  { id: 'ship', schema: 'Vessel', properties: { name: ['Gull'] } },
]
  .map((entity) => JSON.stringify(entity))
  .join('\n');

const snak = (value: object, type = 'wikibase-entityid') => ({
  snaktype: 'value',
  property: 'P',
  hash: '0',
  datavalue: { value, type },
  datatype: type,
});
const item = (id: string) => snak({ 'entity-type': 'item', 'numeric-id': Number(id.slice(1)), id });
const moment = (time: string, precision: number) =>
  snak(
    { time, timezone: 0, before: 0, after: 0, precision, calendarmodel: 'http://www.wikidata.org/entity/Q1985727' },
    'time',
  );
const statement = (mainsnak: object, rank = 'normal', qualifiers: object = {}) => ({
  mainsnak,
  type: 'statement',
  id: 'x',
  rank,
  qualifiers,
  references: [],
});
const WIKIDATA = JSON.stringify({
  entities: {
    Q1000: {
      type: 'item',
      id: 'Q1000',
      labels: { en: { language: 'en', value: 'Fay North' }, uk: { language: 'uk', value: 'Фей' } },
      aliases: { en: [{ language: 'en', value: 'F. North' }] },
      claims: {
        P31: [statement(item('Q5'))],
        P21: [statement(item('Q6'))],
        P569: [statement(moment('+1961-00-00T00:00:00Z', 9))],
        P39: [
          statement(item('Q2000'), 'preferred', {
            P580: [moment('+2001-02-03T00:00:00Z', 11)],
            P582: [moment('+2004-05-00T00:00:00Z', 10)],
          }),
          statement(item('Q2000'), 'deprecated', { P580: [moment('+1901-02-03T00:00:00Z', 11)] }),
        ],
      },
      modified: '2025-01-01T00:00:00Z',
    },
    Q2000: { type: 'item', id: 'Q2000', labels: { en: { language: 'en', value: 'Keeper of Maps' } }, claims: {} },
  },
});

const SHEETS = {
  'people.csv': 'id,name,other_names,born,died,wikidata,says\ndee-east,Dee East,D. East; Dee,1970,,,\n',
  'posts.csv':
    'post,name,of,person,term,start,end,acting,says\nno-harbour,Harbour Master,no,dee-east,1,2001-02-03,2004-05-06,yes,"Dee East, acting harbour master"\n',
  'meetings.csv':
    'id,kind,status,name,start,end,people,says\nquay,MEETING,HELD,At the quay,2002-03-04,,dee-east; eve-west,"Dee met Eve"\nisland,MEETING,PLANNED,On the island,2027-03-04,,dee-east; eve-west?,\n',
};

describe('formats that many publish in', () => {
  let graph: Graph;
  let service: TestService;

  beforeAll(async () => {
    graph = await openTestGraph();
    await imported(graph, 'popolo', folderOf({ 'house.json': POPOLO }));
    await imported(graph, 'ftm', folderOf({ 'entities.ftm.json': FTM }));
    await imported(graph, 'sheets', folderOf(SHEETS));
    await imported(graph, 'wikidata', folderOf({ 'Q1000.json': WIKIDATA }));
    service = await startTestService(graph);
  });
  afterAll(async () => {
    await service.close();
    await graph.close();
  });

  it('Popolo: a member without days was one at some time within the legislative period', async () => {
    const { data } =
      await service.ask(`{ person(id: "person/popolo-p-1") { name names { value kind end { edtf } } born { edtf }
      occupancies { nodes { position { name organization { name } } start { edtf } claims { nodes { reading } } } } } }`);
    expect(data.person).toEqual({
      name: 'Ada North',
      names: expect.arrayContaining([
        { value: 'Ada North', kind: 'PRIMARY', end: null },
        { value: 'Ada South', kind: 'PREVIOUS', end: { edtf: '1990' } },
      ]),
      born: { edtf: '1960-02' },
      occupancies: {
        nodes: [
          {
            position: { name: 'member', organization: { name: 'The House' } },
            start: { edtf: '[2001-01-01..2004-12-31]' },
            claims: { nodes: expect.arrayContaining([{ reading: 'STATED' }, { reading: 'INFERRED' }]) },
          },
        ],
      },
    });
  });

  it('FollowTheMoney: ids that differ in case alone are two people, and what was current when a file was made is not current for ever', async () => {
    const { data } =
      await service.ask(`{ people(first: 100) { nodes { name ties { kind otherIs other { name } } occupancies { nodes { start { edtf } end { edtf } status
      position { name country { iso2 } } claims { nodes { passage } } } } } } }`);
    const named = (name: string) => data.people.nodes.filter((one: { name: string }) => one.name === name);
    expect(named('Cy West')).toHaveLength(1);
    expect(named('Ben West')).toEqual([
      {
        name: 'Ben West',
        ties: [{ kind: 'FAMILY', otherIs: 'BROTHER', other: { name: 'Cy West' } }],
        occupancies: {
          nodes: [
            {
              start: { edtf: '2010-05' },
              end: null,
              status: 'FORMER',
              position: { name: 'Minister of Tides', country: { iso2: 'NO' } },
              claims: { nodes: expect.arrayContaining([{ passage: 'current' }]) },
            },
          ],
        },
      },
    ]);
  });

  it('Wikidata: terms with their qualifiers, and ranks as how credible they are', async () => {
    const { data } = await service.ask(`{ person(id: "person/wikidata-q1000") { name wikidataId born { edtf }
      occupancies { nodes { position { name } start { edtf } end { edtf } claims { nodes { credibility passage } } } } } }`);
    expect(data.person).toEqual({
      name: 'Fay North',
      wikidataId: 'Q1000',
      born: { edtf: '1961' },
      occupancies: {
        nodes: [
          {
            position: { name: 'Keeper of Maps' },
            start: { edtf: '1901-02-03' },
            end: null,
            claims: { nodes: [{ credibility: 5, passage: 'rank: deprecated' }] },
          },
          {
            position: { name: 'Keeper of Maps' },
            start: { edtf: '2001-02-03' },
            end: { edtf: '2004-05' },
            claims: {
              nodes: [
                { credibility: 1, passage: 'rank: preferred' },
                { credibility: 1, passage: 'rank: preferred' },
              ],
            },
          },
        ],
      },
    });
  });

  it('spreadsheets: a held meeting was attended, a planned one is expected, a question mark leaves it open', async () => {
    const { data } =
      await service.ask(`{ person(id: "person/dee-east") { name occupancies { nodes { acting end { edtf } claims { nodes { passage } } } } }
      quay: event(id: "event/quay") { participations { nodes { actor { id } attendance } } }
      island: event(id: "event/island") { status participations { nodes { actor { id } certainty attendance } } }
      haveMet(a: "person/dee-east", b: "person/eve-west") { verdict } }`);
    expect(data).toMatchObject({
      person: { name: 'Dee East', occupancies: { nodes: [{ acting: true, end: { edtf: '2004-05-06' } }] } },
      quay: { participations: { nodes: [{ attendance: 'ATTENDED' }, { attendance: 'ATTENDED' }] } },
      island: {
        status: 'PLANNED',
        participations: {
          nodes: [
            { actor: { id: 'person/dee-east' }, certainty: 'EXPECTED', attendance: 'NOT_YET' },
            { actor: { id: 'person/eve-west' }, certainty: 'POSSIBLE', attendance: 'NOT_YET' },
          ],
        },
      },
      haveMet: { verdict: 'MET' },
    });
  });
});

describe('the command on formats', () => {
  const AS = ['--as', 'mine', '--publisher', 'Me', '--published', '2025-01-01', '--dry-run'];

  it('asks whose data they are', async () => {
    const folder = folderOf(SHEETS);
    expect((await chancery(['import', 'sheets', folder, '--dry-run'])).err).toContain(
      'say whose it is with --as ID --publisher NAME --published DAY',
    );
    expect(await chancery(['import', 'sheets', folder, ...AS])).toMatchObject({ status: 0 });
  });

  it('passes over rows of empty cells, which spreadsheet programs write below the last', async () => {
    const folder = folderOf({ 'people.csv': `\ufeff${SHEETS['people.csv']?.replaceAll('\n', '\r\n')},,,,,,\r\n` });
    expect((await chancery(['import', 'sheets', folder, ...AS])).out).toMatch(/^1 records give 1 claims/);
  });

  it('writes templates that it reads', async () => {
    const folder = join(mkdtempSync(join(tmpdir(), 'chancery-sheets-')), 'new');
    expect((await chancery(['import', 'sheets', '--template', folder])).status).toBe(0);
    for (const [name, text] of Object.entries(SHEETS))
      expect(readFileSync(join(folder, name), 'utf8').trim()).toBe(text.split('\n')[0]);
  });

  it.each([
    [
      'a cell more',
      'people.csv',
      SHEETS['people.csv'].replace('1970,,,', '1970,,,,'),
      /^people\.csv:2: expected rows of as many cells as the header/,
    ],
    [
      'a cell less',
      'people.csv',
      SHEETS['people.csv'].replace('1970,,,', '1970,,'),
      /^people\.csv:2: expected rows of as many cells/,
    ],
    [
      'a column more',
      'people.csv',
      'id,name,other_names,born,died,wikidata,says,mood\nd,D,,,,,,merry\n',
      /^people\.csv:2, column mood: nobody reads "mood" in "row"; got "merry"/,
    ],
    [
      'semicolons, as some spreadsheet programs write them,',
      'people.csv',
      'id;name\nd;D\n',
      /^people\.csv:1: expected commas between cells, got semicolons/,
    ],
    ['a column less', 'people.csv', 'name\nD\n', /expected "id" in "row", found none/],
    ['a column twice', 'people.csv', 'id,id\nd,d\n', /^people\.csv:1: expected each column once, got "id" twice/],
    [
      'a quote left open',
      'people.csv',
      'id,name\nd,"D\n',
      /^people\.csv:\d+: expected rows of as many cells as the header, quotes closed/,
    ],
    [
      'a row of 10 MB',
      'people.csv',
      `id,name\nd,${'x'.repeat(10_000_000)}\n`,
      /^people\.csv:\d: expected .*max_record_size|^people\.csv:\d: expected rows.*exceed/i,
    ],
    [
      'another encoding',
      'people.csv',
      Buffer.from('id,name\nd,Dé\n', 'latin1'),
      /^people\.csv:2: expected text in UTF-8, got other bytes/,
    ],
    ['nothing in it', 'people.csv', '', /^people\.csv:1: expected a header row, got an empty file/],
  ])('refuses sheets with %s', async (_, name, content, message) => {
    const { err, status } = await chancery(['import', 'sheets', folderOf({ [name]: content }), ...AS]);
    expect(status).toBe(1);
    expect(err).toMatch(message);
  });

  it.each([
    ['ftm', 'a.jsonl', FTM.slice(0, -5), /^a\.jsonl:6: expected JSON; /],
    [
      'ftm',
      'a.jsonl',
      FTM.replace('"birthDate"', '"mood"'),
      /^a\.jsonl:1#\/properties\/mood\/0: nobody reads "mood" in "properties"; got "1950"/,
    ],
    [
      'ftm',
      'a.jsonl',
      `${FTM}\n${'x'.repeat(10_000_000)}`,
      /^a\.jsonl:7: expected at most 8000000 characters in a line, got more/,
    ],
    ['popolo', 'a.json', POPOLO.slice(0, -9), /^a\.json:1: expected JSON; /],
    [
      'popolo',
      'a.json',
      POPOLO.replace('"birth_date"', '"mood"'),
      /^a\.json#\/persons\/0\/mood: nobody reads "mood" in "persons"/,
    ],
    [
      'popolo',
      'a.json',
      POPOLO.replace('"person_id":"p-1",', ''),
      /^a\.json#\/memberships\/0: expected "person_id" in "memberships", found none/,
    ],
    [
      'popolo',
      'a.json',
      `${'['.repeat(5000)}${']'.repeat(5000)}`,
      /expected at most 60 levels inside each other, got more/,
    ],
  ])('%s refuses a damaged %s', async (name, file, content, message) => {
    const { err, status } = await chancery(['import', name, folderOf({ [file]: content }), ...AS]);
    expect(status).toBe(1);
    expect(err).toMatch(message);
  });
});
