import { ARTICLE } from '../support/test-graph';
import { openFiles, type World } from './world';

const TALKS = 'event/us-ua-talks-2025-11-30';
const MOSCOW = 'event/moscow-talks-2025-12';

describe('the article beside other reports of the same days', () => {
  let world: World;
  beforeAll(async () => {
    world = await openFiles('2025-12-01T20:00:00Z', ARTICLE, 'dossiers/us-ukraine-talks-other-reports.yaml');
  });
  afterAll(() => world.close());

  it('narrow the day of the Moscow talks without a dispute: this week, before Thursday, on Tuesday', async () => {
    const { event } = await world.data(
      `{ event(id: "${MOSCOW}") { start { edtf } claims { nodes { states } } disputes { field } } }`,
    );
    const stated = event.claims.nodes.flatMap(({ states }: { states: string }) => JSON.parse(states).start ?? []);
    expect(stated.map(({ text }: { text: string }) => text).sort()).toEqual([
      'Tuesday',
      'before Thursday',
      'this week',
    ]);
    expect(event.start.edtf).toBe('2025-12-02');
    expect(event.disputes).toEqual([]);
  });

  it('contradict each other on one day over how sure Kushner is to come', async () => {
    const { disputes } = await world.data(
      `{ disputes(about: "${MOSCOW}") { nodes { fact { id } field values { value shown claims { source { publisher } attribution { via } } } } } }`,
    );
    expect(disputes.nodes).toEqual([
      {
        fact: { id: 'participation/moscow-talks-2025-12--jared-kushner' },
        field: 'certainty',
        values: expect.arrayContaining([
          expect.objectContaining({
            value: '"POSSIBLE"',
            claims: [{ source: { publisher: 'Ask Onix' }, attribution: { via: null } }],
          }),
          expect.objectContaining({
            value: '"EXPECTED"',
            claims: [{ source: { publisher: 'niezalezna.pl' }, attribution: { via: 'Axios' } }],
          }),
        ]),
      },
    ]);
  });

  it('tell who was announced for Florida against who was there', async () => {
    const { event } = await world.data(
      `{ event(id: "${TALKS}") { participationDiff { added { ...who } dropped { ...who } unconfirmed { ...who } truncated } } }
      fragment who on Participation { actor { name } claims { nodes { source { publisher } } } }`,
    );
    const names = (parts: readonly { actor: { name: string } }[]) => parts.map(({ actor }) => actor.name).sort();
    const { added, dropped, unconfirmed, truncated } = event.participationDiff;
    // The US side is not announced by any of these reports; of Ukraine's, Hnatov came and Umerov did, and nobody says that Sybiha did.
    expect(names(added)).toEqual([
      'Jared Kushner',
      'Marco Rubio',
      'Oleksandr Bevz',
      'Olha Stefanishyna',
      'Serhiy Kyslytsya',
      'Steve Witkoff',
    ]);
    expect(names(dropped)).toEqual([]);
    expect(names(unconfirmed)).toEqual(['Andriy Sybiha']);
    expect(unconfirmed[0].claims.nodes).toEqual([{ source: { publisher: 'Associated Press' } }]);
    expect(truncated).toBe(false);
  });

  it('are read page by page where they disagree, everywhere or about one thing, each once', async () => {
    const walk = async (args: string) => {
      const seen: string[] = [];
      let after = '';
      do {
        const { disputes } = await world.data(
          `{ disputes(first: 1${args}${after}) { totalCount pageInfo { hasNextPage endCursor } nodes { field fact { id } } } }`,
        );
        for (const { field, fact } of disputes.nodes) seen.push(`${fact.id} ${field}`);
        expect(disputes.totalCount).toBeGreaterThanOrEqual(seen.length);
        after = disputes.pageInfo.hasNextPage ? `, after: "${disputes.pageInfo.endCursor}"` : '';
      } while (after);
      return seen;
    };
    const all = await walk('');
    expect(all).toEqual([...new Set(all)].sort());
    const ofYermak = await walk(', about: "person/andriy-yermak"');
    expect(ofYermak).toEqual(['occupancy/andriy-yermak--ua-president-office-head--1 endCause']);
    expect(all).toEqual(expect.arrayContaining(ofYermak));
    expect(await walk(', about: "person/vladimir-putin"')).toEqual([]);
  });

  it('are weighed claim by claim, disputed or not, and a field that is not there is refused', async () => {
    const why = async (id: string, type: string, field: string) =>
      (
        await world.data(
          `{ node(id: "${id}") { ... on ${type} { why(field: "${field}") { reason values { value shown claims { source { publisher } } } } } } }`,
        )
      ).node.why;
    const certainty = await why(`participation/us-ua-talks-2025-11-30--andriy-hnatov`, 'Participation', 'attendance');
    expect(certainty.values.map(({ value, shown }: { value: string; shown: boolean }) => [value, shown])).toEqual([
      ['"ATTENDED"', true],
      ['"NOT_YET"', false],
    ]);
    expect(certainty.reason).toBe('It is shown because it was published later (2025-11-30, against 2025-11-28).');
    expect((await why(MOSCOW, 'Event', 'existence')).reason).toBe(
      'It is shown because at least one source asserts it; none denies all of it.',
    );
    expect(await why('person/marco-rubio', 'Person', 'born')).toBeNull();
    expect(
      await world.refusal(`{ node(id: "${MOSCOW}") { ... on Event { why(field: "mood") { reason } } } }`),
    ).toMatchObject({
      code: 'BAD_USER_INPUT',
      message: expect.stringMatching(/^field: expected one of .*status.*; got "mood"\.$/),
    });
  });

  it('disagreed of nothing before a second report was known', async () => {
    const fieldsAt = async (knownAt: string) =>
      (await world.data(`{ disputes(at: { knownAt: "${knownAt}" }) { totalCount nodes { field } } }`)).disputes;
    expect(await fieldsAt('2025-11-29T00:00:00Z')).toEqual({ totalCount: 0, nodes: [] });
    expect(await fieldsAt('2025-11-30T00:00:00Z')).toEqual({ totalCount: 1, nodes: [{ field: 'endCause' }] });
  });
});
