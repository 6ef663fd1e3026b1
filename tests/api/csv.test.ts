import { parse } from 'csv-parse/sync';
import { openArticle, type World } from './world';

let world: World;
beforeAll(async () => {
  world = await openArticle();
});
afterAll(() => world.close());

interface Reply {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

const get = async (parameters: Record<string, string>, path = '/graphql.csv', accept = '*/*'): Promise<Reply> => {
  const response = await fetch(
    `${world.url}${path}?${String(new URLSearchParams(parameters)).replaceAll('%3F', '?')}`,
    { headers: { accept } },
  );
  return { status: response.status, headers: response.headers, text: await response.text() };
};
const post = async (query: string, accept: string, path = '/graphql'): Promise<Reply> => {
  const headers = { 'content-type': 'application/json', accept };
  const response = await fetch(world.url + path, { method: 'POST', headers, body: JSON.stringify({ query }) });
  return { status: response.status, headers: response.headers, text: await response.text() };
};
const told = ({ headers }: Reply) =>
  Object.fromEntries(
    ['x-has-next-page', 'x-end-cursor', 'x-total-count', 'x-total-is-at-least', 'link'].flatMap((name) => {
      const value = headers.get(name);
      return value === null ? [] : [[name, value]];
    }),
  );

const PLANNED = `query Planned($after: String, $first: Int = 20) {
  upcoming(on: "2025-11-30", days: 7, first: $first, after: $after) {
    nodes { name start { edtf } participations { nodes { actor { name } certainty } } }
  }
}`;
const PLANNED_CSV = [
  'name,start.edtf,participations.nodes.actor.name,participations.nodes.certainty',
  'Talks with Putin in Moscow,[2025-12-01..2025-12-07],Jared Kushner; Steve Witkoff; Vladimir Putin,POSSIBLE; EXPECTED; EXPECTED',
  "Witkoff's visit to Moscow,2025-12-01,Steve Witkoff,EXPECTED",
  "Zelensky's visit to Paris,2025-12-01,Emmanuel Macron; Volodymyr Zelensky,EXPECTED; EXPECTED",
  '',
].join('\r\n');

describe('an answer as CSV', () => {
  it('is a row for each node and a column for each value selected, at /graphql.csv', async () => {
    const reply = await get({ query: PLANNED });
    expect(reply.text).toBe(PLANNED_CSV);
    expect(reply.status).toBe(200);
    expect(reply.headers.get('content-type')).toBe('text/csv; charset=utf-8; header=present');
    expect(told(reply)).toEqual({ 'x-has-next-page': 'false', 'x-end-cursor': expect.any(String) });
  });

  it.each(['text/csv', 'Text/CSV; charset=utf-8', 'text/csv, application/json', 'image/png, text/csv, */*'])(
    'is given at /graphql to a caller who takes %s',
    async (accept) => {
      expect((await post(PLANNED, accept)).text).toBe(PLANNED_CSV);
      expect((await get({ query: PLANNED }, '/graphql', accept)).text).toBe(PLANNED_CSV);
    },
  );

  it.each(['*/*', 'application/json', 'application/json, text/csv', 'application/graphql-response+json'])(
    'is not given there to a caller who takes %s',
    async (accept) => {
      expect(JSON.parse((await post(PLANNED, accept)).text)).toMatchObject({ data: { upcoming: {} } });
    },
  );

  it('is given to a POST to /graphql.csv, whatever it takes', async () => {
    expect((await post(PLANNED, 'application/json', '/graphql.csv')).text).toBe(PLANNED_CSV);
  });

  it('goes on where its Link says, page by page, until the list is whole', async () => {
    const lines: string[] = [];
    let reply = await get({ query: `# what next?\n${PLANNED}`, variables: '{"first":1}' });
    for (let next: string | undefined = 'first'; next; ) {
      lines.push(...reply.text.split('\r\n').slice(1, -1));
      next = /^<(.+)>; rel="next"$/.exec(reply.headers.get('link') ?? '')?.[1];
      expect(reply.headers.get('x-has-next-page')).toBe(String(next !== undefined));
      if (!next) break;
      const response = await fetch(world.url + next);
      reply = { status: response.status, headers: response.headers, text: await response.text() };
    }
    expect(lines).toEqual(PLANNED_CSV.split('\r\n').slice(1, -1));
  });

  it('tells of a page that is cut where there is no Link to give', async () => {
    const query = '{ upcoming(on: "2025-11-30", days: 7, first: 2) { n: totalCount totalIsAtLeast nodes { id } } }';
    const cut = { 'x-has-next-page': 'true', 'x-total-count': '3', 'x-total-is-at-least': 'false' };
    const reply = await get({ query });
    expect(told(reply)).toEqual({ ...cut, 'x-end-cursor': expect.any(String) });
    expect(told(await post(query, 'text/csv'))).toEqual(told(reply));
    const rest = await get({ query: query.replace('first: 2', `after: "${told(reply)['x-end-cursor']}"`) });
    expect(rest.text).toBe('id\r\nevent/zelensky-paris-2025-12-01\r\n');
  });

  it('marks a cell whose list goes on after its page', async () => {
    const query = `{ upcoming(on: "2025-11-30", days: 7, first: 2) {
      nodes { participations(first: 1) { nodes { actor { name } } } }
    } }`;
    expect((await get({ query })).text).toBe(
      'participations.nodes.actor.name\r\nJared Kushner; …\r\nSteve Witkoff\r\n',
    );
  });

  it('is made of a plain list, of edges, and of a list deeper down', async () => {
    const roles = '{ person(slug: "rustem-umerov") { rolesAt(date: "2025-11-30") { answer position { id } } } }';
    expect((await get({ query: roles })).text).toBe(
      'answer,position.id\r\nYES,position/ua-chief-negotiator\r\nYES,position/ua-nsdc-secretary\r\n',
    );
    const edges = '{ person(slug: "donald-trump") { occupancies { edges { node { position { id } } } } } }';
    expect((await get({ query: edges })).text).toBe('node.position.id\r\nposition/us-president\r\n');
    const days = '{ node(id: "occupancy/rustem-umerov--ua-chief-negotiator--1") { ... on Occupancy { heldOn } } }';
    expect((await get({ query: days })).text).toBe('heldOn\r\n2025-11-30\r\n');
  });

  it('puts fragments, aliases and directives together as JSON does', async () => {
    const query = `query ($no: Boolean = false) {
      nodes(ids: ["person/donald-trump", "person/nobody", "country/ua"]) {
        ...Named id ... on Country { code: iso2 } hidden: id @include(if: $no) ...Named
      }
    }
    fragment Named on Actor { __typename name }`;
    expect((await get({ query })).text).toBe(
      '__typename,name,id,code\r\nPerson,Donald Trump,person/donald-trump,\r\n,,,\r\nCountry,Ukraine,country/ua,UA\r\n',
    );
  });

  it('has its header where nothing is found', async () => {
    const query = '{ person(id: "person/nobody") { events { nodes { id start { edtf } } } } }';
    expect((await get({ query })).text).toBe('id,start.edtf\r\n');
  });

  it('has no cell that runs in a spreadsheet', async () => {
    await world.load({ people: { mallory: { name: '=HYPERLINK("http://evil.example")', says: 'a' } } });
    const reply = await get({ query: '{ nodes(ids: ["person/mallory"]) { ... on Person { name } } }' });
    expect(parse(reply.text)).toEqual([['name'], [`'=HYPERLINK("http://evil.example")`]]);
  });

  it('takes no more queries of the graph than JSON does', async () => {
    const queries = async (ask: () => Promise<unknown>) => {
      const names: string[] = [];
      const stop = world.graph.observe((name) => names.push(name));
      await ask().finally(stop);
      return names.sort();
    };
    expect(await queries(() => get({ query: PLANNED }))).toEqual(await queries(() => world.ask(PLANNED)));
  });
});

describe('what is no table', () => {
  it.each([
    ['{ stats { people events } }', 'selects none'],
    ['{ quotations { nodes { text } } stances { nodes { verb } } }', 'selects quotations.nodes, stances.nodes: ask'],
    ['{ people { nodes { id } edges { cursor } } }', 'selects people.nodes, people.edges: ask'],
    ['{ person(id: "person/donald-trump") { name ties { kind } } }', 'person.name stands beside person.ties'],
    ['{ people { totalCount } }', 'selects none'],
  ])('is refused before it is asked: %s', async (query, message) => {
    const asked: string[] = [];
    const stop = world.graph.observe((name) => asked.push(name));
    const reply = await get({ query }).finally(stop);
    expect([reply.status, reply.headers.get('content-type')]).toEqual([400, 'application/json; charset=utf-8']);
    const { errors } = JSON.parse(reply.text);
    expect(errors).toEqual([{ message: expect.stringContaining(message), extensions: { code: 'NOT_A_TABLE' } }]);
    expect(asked).toEqual([]);
  });

  it.each([
    ['{ people(first: 101) { nodes { id } } }', 'BAD_USER_INPUT'],
    ['{ people { nodes { idd } } }', 'GRAPHQL_VALIDATION_FAILED'],
    ['{ people { nodes { id ', 'GRAPHQL_PARSE_FAILED'],
    ['query ($first: Int!) { people(first: $first) { nodes { id } } }', 'BAD_USER_INPUT'],
    [
      '{ people(first: 100) { nodes { events(first: 100) { nodes { participations(first: 100) { nodes { id } } } } } } }',
      'TOO_COSTLY',
    ],
  ])('is told as JSON, by a status that no script takes for a table: %s', async (query, code) => {
    const reply = await get({ query });
    expect(reply.status).toBe(400);
    expect(JSON.parse(reply.text).errors[0].extensions.code).toBe(code);
  });
});
