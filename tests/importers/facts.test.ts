import { join } from 'node:path';
import type { Graph } from '../../src/graph/graph';
import { openTestGraph } from '../support/test-graph';
import { startTestService, type TestService } from '../support/test-service';
import { imported, partsOf } from './editions';
import { describeOnPublicData } from './public-data';

/** What a person reads in the files is what the API tells; every expected value was read there by eye. */
describeOnPublicData('facts read by eye in real records', (data) => {
  let graph: Graph;
  let service: TestService;

  beforeAll(async () => {
    graph = await openTestGraph();
    const part = (folder: string, ...parts: string[]) => partsOf(join(data, folder), parts);
    await imported(
      graph,
      'hsg-travels',
      part('historyatstate/travels', 'presidents', 'president-travels/nixon-richard-m.xml'),
    );
    await imported(
      graph,
      'hsg-pocom',
      part('historyatstate/pocom', 'missions-orgs/representative-to-asean.xml', 'roles-country-chiefs'),
    );
    await imported(
      graph,
      'wh-readouts',
      part(
        'white-house-readouts',
        '2022-08-09-readout-of-vice-president-kamala-harriss-meeting-with-higher-education-leaders-on-reproductive-rights.md',
        '2021-12-07-readout-of-president-bidens-video-call-with-president-vladimir-putin-of-russia.md',
      ),
    );
    service = await startTestService(graph);
  }, 600_000);
  afterAll(async () => {
    await service.close();
    await graph.close();
  });

  it('Nixon met King Baudouin I within his trip to Brussels of 23 to 24 February 1969, as the remarks are read', async () => {
    const { data: told } = await service.ask(`{
      trip: event(id: "event/hsg-trip-2819") { name kind start { edtf } end { edtf } place { name within { name } } participations { nodes { actor { name } role } } }
      events(filter: { participants: ["person/hsg-president-nixon-richard-m"], kinds: [MEETING], to: "1969-02-24" }, first: 5) {
        nodes { name partOf { id } start { edtf } participations(first: 5) { nodes { actor { name } claims(first: 3) { nodes { reading passage } } } } } }
    }`);
    expect(told.trip).toEqual({
      name: 'Richard M. Nixon in Brussels (Belgium)',
      kind: 'VISIT',
      start: { edtf: '1969-02-23' },
      end: { edtf: '1969-02-24' },
      place: { name: 'Brussels', within: { name: 'Belgium' } },
      participations: { nodes: [{ actor: { name: 'Richard M. Nixon' }, role: 'GUEST' }] },
    });
    const claims = {
      nodes: [
        { reading: 'INFERRED', passage: 'Attended 23d meeting of North Atlantic Council; met with King Baudouin I.' },
      ],
    };
    expect(told.events.nodes).toContainEqual({
      name: 'Meeting with King Baudouin I',
      partOf: { id: 'event/hsg-trip-2819' },
      start: { edtf: '[1969-02-23..1969-02-24]' },
      participations: {
        nodes: [
          { actor: { name: 'Richard M. Nixon' }, claims },
          { actor: { name: 'Baudouin I' }, claims },
        ],
      },
    });
  });

  it('those whom a traveller met in one city have not thereby met each other', async () => {
    const { data: told } = await service.ask(
      `{ haveMet(a: "person/hsg-travels-it-president-saragat", b: "person/hsg-travels-it-prime-minister-rumor") { verdict } }`,
    );
    expect(told.haveMet.verdict).toBe('NONE_ON_RECORD');
  });

  it('Grover Cleveland was president twice, and nobody held both terms in between', async () => {
    const { data: told } =
      await service.ask(`{ on1890: whoHeld(position: "position/hsg-president-of-the-united-states", on: "1890-01-01") { occupancy { person { name } } }
      on1894: whoHeld(position: "position/hsg-president-of-the-united-states", on: "1894-01-01") { occupancy { person { name } start { edtf } } } }`);
    expect(told.on1890).toEqual([{ occupancy: { person: { name: 'Benjamin Harrison' } } }]);
    expect(told.on1894).toEqual([
      { occupancy: { person: { name: 'Grover Cleveland' }, start: { edtf: '1893-03-04' } } },
    ]);
  });

  it('a chargé at ASEAN stood in from 20 January 2017 to 20 June 2019, and is marked as acting', async () => {
    const { data: told } = await service.ask(
      `{ whoHeld(position: "position/hsg-representative-to-asean", on: "2018-01-01") { answer occupancy { person { id } acting start { edtf } end { edtf } } } }`,
    );
    expect(told.whoHeld).toEqual([
      {
        answer: 'YES',
        occupancy: {
          person: { id: 'person/hsg-bocklage-jane-e' },
          acting: true,
          start: { edtf: '2017-01-20' },
          end: { edtf: '2019-06-20' },
        },
      },
    ]);
  });

  it('a readout of 9 August tells of a meeting "yesterday": the event is of the 8th, the paper of the 9th', async () => {
    const { data: told } =
      await service.ask(`{ events(filter: { text: "Higher Education" }) { nodes { kind format start { edtf text } sources { publishedAt publisher }
      participations { totalCount nodes { actor { name } } } } } }`);
    const [meeting] = told.events.nodes;
    expect(meeting).toMatchObject({
      kind: 'MEETING',
      start: { edtf: '2022-08-08', text: 'Yesterday' },
      sources: [{ publishedAt: '2022-08-09T12:51:08Z', publisher: 'The White House' }],
    });
    expect(meeting.participations.nodes.map(({ actor }: { actor: { name: string } }) => actor.name)).toEqual(
      expect.arrayContaining(['Kamala Harris', 'Audrey Bilger', 'Ted Mitchell']),
    );
  });

  it('a video call is speaking, not meeting', async () => {
    const { data: told } = await service.ask(
      `{ haveMet(a: "person/wh-us-joe-biden", b: "person/wh-ru-vladimir-putin") { verdict count calls } }`,
    );
    expect(told.haveMet).toEqual({ verdict: 'SPOKE', count: 0, calls: 1 });
  });
});
