import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Graph } from '../../src/graph/graph';
import { chancery } from '../dossier/chancery';
import { loadTexts, openTestGraph } from '../support/test-graph';
import { startTestService, type TestService } from '../support/test-service';

const DOSSIER = readFileSync(join(__dirname, 'harbour-accord.yaml'), 'utf8');
const ARTICLE = readFileSync(join(__dirname, 'harbour-accord.txt'), 'utf8');

/** The answers are what a reader of the article expects, who has not asked yet. */
describe('a second dossier, of other people, written from docs/dossier.md alone', () => {
  let graph: Graph;
  let service: TestService;

  beforeAll(async () => {
    graph = await openTestGraph();
    await load(DOSSIER);
    service = await startTestService(graph, '2026-05-14T20:00:00Z');
  });
  afterAll(async () => {
    await service.close();
    await graph.close();
  });

  const load = (text: string) => loadTexts(graph, { file: 'harbour-accord.yaml', text });
  const checked = (dossier: string, article: string) =>
    chancery(['check', 'harbour-accord.yaml', '--text', 'harbour-accord.txt'], {
      'harbour-accord.yaml': dossier,
      'harbour-accord.txt': article,
    });
  const data = async (query: string) => {
    const { status, ...answer } = await service.ask(query);
    expect([status, answer.errors]).toEqual([200, undefined]);
    return answer.data;
  };

  it('rests on words of its article', async () => {
    expect(await checked(DOSSIER, ARTICLE)).toMatchObject({ status: 0, err: '' });
  });

  it('tells who holds the post, since when, and in which words', async () => {
    const { whoHeld } = await data(`{
      whoHeld(position: "position/skerria-foreign-minister", on: "2026-05-14") {
        answer
        occupancy { person { name } start { edtf text } startCause startCauseWords claims { nodes { passage source { publisher } } } }
      }
    }`);
    expect(whoHeld).toEqual([
      {
        answer: 'YES',
        occupancy: {
          person: { name: 'Ilse Brandt' },
          start: { edtf: '2026-04', text: 'last month' },
          startCause: 'OTHER',
          startCauseWords: 'took over the ministry',
          claims: {
            nodes: [
              {
                passage: 'Brandt took over the ministry last month from Anton Keel',
                source: { publisher: 'The Islander' },
              },
            ],
          },
        },
      },
    ]);
  });

  it('tells who held the post before, why he left, and what brought it about', async () => {
    const { whoHeld, succession } = await data(`{
      whoHeld(position: "position/skerria-foreign-minister", on: "2026-03-15") { answer occupancy { person { name } } }
      succession(position: "position/skerria-foreign-minister") {
        occupancy { person { name } replacesBasis }
        predecessor { person { name } }
        cause
        causeWords
        trigger { name kind related { as event { name } claims { passage } } }
      }
    }`);
    expect(whoHeld).toEqual([{ answer: 'POSSIBLY', occupancy: { person: { name: 'Anton Keel' } } }]);
    expect(succession).toEqual([
      {
        occupancy: { person: { name: 'Anton Keel' }, replacesBasis: null },
        predecessor: null,
        cause: null,
        causeWords: null,
        trigger: null,
      },
      {
        occupancy: { person: { name: 'Ilse Brandt' }, replacesBasis: 'CLAIMED' },
        predecessor: { person: { name: 'Anton Keel' } },
        cause: 'DISMISSED',
        causeWords: 'was dismissed',
        trigger: {
          name: 'Dismissal of Anton Keel',
          kind: 'DISMISSAL',
          related: [
            {
              as: 'CAUSED_BY',
              event: { name: "Leak of Skerria's first draft of the harbour accord" },
              claims: [
                {
                  passage: "Anton Keel, who was dismissed because of the leak of Skerria's first draft of the accord",
                },
              ],
            },
          ],
        },
      },
    ]);
  });

  it('tells who met whom in Valletta, by side', async () => {
    const { events } = await data(`{
      events(filter: { place: "place/malta", from: "2026-05-12", to: "2026-05-12" }) {
        nodes {
          name
          status
          start { edtf text }
          delegations {
            name
            heads { actor { name } }
            othersPresent
            participations { nodes { actor { name } attendance } }
          }
        }
      }
    }`);
    expect(events.nodes).toEqual([
      {
        name: 'Harbour talks in Valletta',
        status: 'HELD',
        start: { edtf: '2026-05-12', text: 'Tuesday' },
        delegations: [
          {
            name: 'Marova',
            heads: [{ actor: { name: 'Pavel Oru' } }],
            othersPresent: true,
            participations: {
              nodes: [
                { actor: { name: 'Lena Sabo' }, attendance: 'ATTENDED' },
                { actor: { name: 'Pavel Oru' }, attendance: 'ATTENDED' },
              ],
            },
          },
          {
            name: 'Skerria',
            heads: [{ actor: { name: 'Ilse Brandt' } }],
            othersPresent: true,
            participations: {
              nodes: [
                { actor: { name: 'Ilse Brandt' }, attendance: 'ATTENDED' },
                { actor: { name: 'Tor Vane' }, attendance: 'ATTENDED' },
              ],
            },
          },
        ],
      },
    ]);
  });

  it('tells who mediated, on no side, though the other source names him without a part', async () => {
    const { node } = await data(`{
      node(id: "participation/harbour-talks-2026-05--josef-zahra") {
        ... on Participation { role attendance delegation { name } disputed claims { nodes { passage } } }
      }
    }`);
    expect(node).toEqual({
      role: 'MEDIATOR',
      attendance: 'ATTENDED',
      delegation: null,
      disputed: false,
      claims: {
        nodes: [
          { passage: 'mediated by the Maltese diplomat Josef Zahra' },
          { passage: 'Mr Zahra of Malta was in the room' },
        ],
      },
    });
  });

  const ZAHRA = `{
    node(id: "participation/brandt-port-sele-2026-05--josef-zahra") {
      ... on Participation {
        actor { name }
        event { name status start { edtf text } place { name } }
        certainty
        attendance
        claims { nodes { passage attribution { type actor { name } } } }
      }
    }
  }`;

  it('tells that the mediator may go along, and in which words', async () => {
    expect((await data(ZAHRA)).node).toEqual({
      actor: { name: 'Josef Zahra' },
      event: {
        name: 'Visit of Ilse Brandt to Port Sele',
        status: 'PLANNED',
        start: { edtf: '[2026-05-18..2026-05-24]', text: 'next week' },
        place: { name: 'Port Sele' },
      },
      certainty: 'POSSIBLE',
      attendance: 'NOT_YET',
      claims: {
        nodes: [{ passage: 'Zahra may join them', attribution: { type: 'OWN_REPORTING', actor: null } }],
      },
    });
  });

  it.each([
    ['ilse-brandt', 'pavel-oru', { verdict: 'MET', count: 1, across: 1, together: 0, calls: 0 }, '2026-05-12', 1],
    ['pavel-oru', 'josef-zahra', { verdict: 'MET', count: 1, across: 0, together: 1, calls: 0 }, '2026-05-12', 1],
    ['ilse-brandt', 'davit-maro', { verdict: 'SPOKE', count: 0, across: 0, together: 0, calls: 1 }, undefined, 1],
    ['tor-vane', 'davit-maro', { verdict: 'PLANNED_ONLY', count: 0, across: 0, together: 0, calls: 0 }, undefined, 1],
    [
      'anton-keel',
      'josef-zahra',
      { verdict: 'NONE_ON_RECORD', count: 0, across: 0, together: 0, calls: 0 },
      undefined,
      0,
    ],
  ])('tells whether %s and %s have met', async (a, b, contact, day, planned) => {
    const { haveMet } = await data(`{
      haveMet(a: "person/${a}", b: "person/${b}") {
        verdict count across together calls first { edtf } planned { name }
      }
    }`);
    expect(haveMet).toEqual({
      ...contact,
      first: day ? { edtf: day } : null,
      planned: planned ? [{ name: 'Visit of Ilse Brandt to Port Sele' }] : [],
    });
  });

  it('takes an allegation for no meeting: a waiter says they dined, and he denies it', async () => {
    const { haveMet, whoMet } = await data(`{
      haveMet(a: "person/anton-keel", b: "person/lena-sabo") { verdict count events { nodes { name } } alleged { name disputed } }
      whoMet(person: "person/anton-keel", filter: { place: "place/port-sele" }) { nodes { b { name } } }
    }`);
    expect(haveMet).toEqual({
      verdict: 'ALLEGED',
      count: 0,
      events: { nodes: [] },
      alleged: [{ name: 'Dinner of Anton Keel and Lena Sabo', disputed: true }],
    });
    expect(whoMet).toEqual({ nodes: [] });
  });

  it('tells what is ahead, how sure each is, and who says so', async () => {
    const { soon, later } = await data(`{
      soon: upcoming(on: "2026-05-14") {
        nodes { name participations { nodes { actor { name } role certainty } } }
      }
      later: upcoming(on: "2026-05-14", days: 60) {
        nodes { name status start { edtf text } delegations { name } claims { nodes { attribution { actor { name } } } } }
      }
    }`);
    expect(soon.nodes).toEqual([
      {
        name: 'Visit of Ilse Brandt to Port Sele',
        participations: {
          nodes: [
            { actor: { name: 'Davit Maro' }, role: 'HOST', certainty: 'EXPECTED' },
            { actor: { name: 'Ilse Brandt' }, role: 'GUEST', certainty: 'EXPECTED' },
            { actor: { name: 'Josef Zahra' }, role: 'MEMBER', certainty: 'POSSIBLE' },
            { actor: { name: 'Pavel Oru' }, role: 'HOST', certainty: 'EXPECTED' },
            { actor: { name: 'Tor Vane' }, role: 'GUEST', certainty: 'EXPECTED' },
          ],
        },
      },
    ]);
    expect(later.nodes).toEqual([
      {
        name: 'Visit of Ilse Brandt to Port Sele',
        status: 'PLANNED',
        start: { edtf: '[2026-05-18..2026-05-24]', text: 'next week' },
        delegations: [{ name: 'Marova' }, { name: 'Skerria' }],
        claims: { nodes: [{ attribution: { actor: { name: 'Ministry of Foreign Affairs of Skerria' } } }] },
      },
      {
        name: 'Signing of the harbour accord',
        status: 'PROPOSED',
        start: { edtf: '2026-06', text: 'in June' },
        delegations: [{ name: 'Marova' }, { name: 'Skerria' }],
        claims: { nodes: [{ attribution: { actor: { name: 'Pavel Oru' } } }] },
      },
    ]);
  });

  it('tells what people said whom the article does not name', async () => {
    const { quotations, stances } = await data(`{
      quotations(attribution: ANONYMOUS) {
        nodes { text form speaker { name } attribution { type words via } about { id } }
      }
      stances(attribution: ANONYMOUS) { nodes { holderWords } }
    }`);
    expect(quotations.nodes).toEqual([
      {
        text: 'in no hurry to sign',
        form: 'PARTIAL',
        speaker: null,
        attribution: { type: 'ANONYMOUS', words: 'A person familiar with the talks', via: 'Corail' },
        about: [{ id: 'proposal/harbour-accord' }],
      },
    ]);
    expect(stances.nodes).toEqual([]);
  });

  it('tells what the minister said, whole and as the headline has it', async () => {
    const { quotations } = await data(`{
      quotations(speaker: "person/ilse-brandt") {
        nodes {
          text form channel saidAt { edtf text } variants { text }
          claims { nodes { reading note locus } }
        }
      }
    }`);
    const whole = 'We have left the door open, and the light on';
    expect(quotations.nodes).toEqual([
      {
        text: whole,
        form: 'VERBATIM',
        channel: 'PRESS',
        saidAt: { edtf: '2026-05-13', text: 'On Wednesday' },
        variants: [{ text: 'The door open' }],
        claims: { nodes: [{ reading: 'STATED', note: null, locus: null }] },
      },
      {
        text: 'The door open',
        form: 'PARTIAL',
        channel: null,
        saidAt: null,
        variants: [{ text: whole }],
        claims: {
          nodes: [
            {
              reading: 'INFERRED',
              note: 'the headline names no speaker, the text has Brandt say these words',
              locus: 'headline',
            },
          ],
        },
      },
    ]);
  });

  it('tells what became of the proposal, and who thinks what of it', async () => {
    const { proposal } = await data(`{
      proposal(slug: "harbour-accord") {
        versions {
          label
          status
          date { edtf text }
          contents
          revises { label }
          proposedBy { name }
          leakedIn { name }
          discussedAt { name }
          stances { holder { name } verb claims { nodes { passage } } }
        }
      }
    }`);
    expect(proposal.versions).toEqual([
      {
        label: 'first draft',
        status: 'LEAKED',
        date: { edtf: '2026-04-23~', text: 'about three weeks ago' },
        contents: 'joint pilots',
        revises: null,
        proposedBy: [{ name: 'Skerria' }],
        leakedIn: { name: "Leak of Skerria's first draft of the harbour accord" },
        discussedAt: [],
        stances: [],
      },
      {
        label: 'revised text',
        status: 'TABLED',
        date: { edtf: '2026-05-12', text: null },
        contents: 'without joint pilots',
        revises: { label: 'first draft' },
        proposedBy: [{ name: 'Skerria' }],
        leakedIn: null,
        discussedAt: [{ name: 'Harbour talks in Valletta' }],
        stances: [
          {
            holder: { name: 'Josef Zahra' },
            verb: 'WELCOMES',
            claims: { nodes: [{ passage: 'while Zahra welcomed it' }] },
          },
          {
            holder: { name: 'Lena Sabo' },
            verb: 'CRITICISES',
            claims: { nodes: [{ passage: 'Sabo called the revised text too vague' }] },
          },
        ],
      },
    ]);
  });

  it('tells whose cousin the dismissed minister is', async () => {
    const { person } = await data('{ person(slug: "anton-keel") { ties { kind otherIs other { name } } } }');
    expect(person.ties).toEqual([{ kind: 'FAMILY', otherIs: 'COUSIN', other: { name: 'Pavel Oru' } }]);
  });

  const DISPUTES = `disputed disputes {
    field
    values { value shown claims { passage modality source { publisher } } deniedBy { passage source { publisher } } }
  }`;

  it('shows where the talks were as the better source has it, and what the other says', async () => {
    const { event } = await data(`{ event(slug: "harbour-talks-2026-05") { place { name } ${DISPUTES} } }`);
    expect(event).toEqual({
      place: { name: 'Valletta' },
      disputed: true,
      disputes: [
        {
          field: 'place',
          values: [
            {
              value: '"place/valletta"',
              shown: true,
              claims: [
                {
                  passage: 'Skerria and Marova held talks on a harbour accord in Valletta on Tuesday',
                  modality: 'FACT',
                  source: { publisher: 'The Islander' },
                },
              ],
              deniedBy: [],
            },
            {
              value: '"place/sliema"',
              shown: false,
              claims: [
                {
                  passage: "yesterday's talks in Sliema",
                  modality: 'FACT',
                  source: { publisher: 'Radio Marova' },
                },
              ],
              deniedBy: [],
            },
          ],
        },
      ],
    });
  });

  it('has both the allegation of a dinner and its denial', async () => {
    const { event } = await data(`{
      event(slug: "keel-sabo-dinner-2026-04") {
        ${DISPUTES}
        claims { nodes { stance modality passage attribution { words actor { name } } source { publisher } } }
      }
    }`);
    expect(event).toEqual({
      disputed: true,
      disputes: [
        {
          field: 'existence',
          values: [
            {
              value: 'true',
              shown: true,
              claims: [
                {
                  passage: 'Keel and Ambassador Sabo dined in Port Sele in April, a waiter says',
                  modality: 'ALLEGED',
                  source: { publisher: 'Radio Marova' },
                },
              ],
              deniedBy: [
                {
                  passage: 'Keel, a cousin of Oru, denied a report that he had dined with Sabo in Port Sele in April',
                  source: { publisher: 'The Islander' },
                },
              ],
            },
          ],
        },
      ],
      claims: {
        nodes: [
          {
            stance: 'DENIES',
            modality: 'FACT',
            passage: 'Keel, a cousin of Oru, denied a report that he had dined with Sabo in Port Sele in April',
            attribution: { words: null, actor: { name: 'Anton Keel' } },
            source: { publisher: 'The Islander' },
          },
          {
            stance: 'ASSERTS',
            modality: 'ALLEGED',
            passage: 'Keel and Ambassador Sabo dined in Port Sele in April, a waiter says',
            attribution: { words: 'a waiter', actor: null },
            source: { publisher: 'Radio Marova' },
          },
        ],
      },
    });
  });

  it('takes a weaker denial for no dispute, and keeps it readable', async () => {
    const { node } = await data(`{
      node(id: "participation/harbour-talks-2026-05--tor-vane") {
        ... on Participation { attendance disputed claims { nodes { stance passage } } }
      }
    }`);
    expect(node).toEqual({
      attendance: 'ATTENDED',
      disputed: false,
      claims: {
        nodes: [
          {
            stance: 'ASSERTS',
            passage:
              "Skerria's delegation was headed by Foreign Minister Ilse Brandt, with her deputy Tor Vane and two aides",
          },
          { stance: 'DENIES', passage: 'Mr Vane never left his hotel' },
        ],
      },
    });
  });

  it('answers anew when one fact of the article changes, and as before when it changes back', async () => {
    const before = await data(ZAHRA);
    const article = ARTICLE.replace(/Zahra may\s+join them/, 'Zahra will join them');
    const dossier = DOSSIER.replace(
      'josef-zahra?: { by: own-reporting, says: Zahra may join them }',
      'josef-zahra: { by: own-reporting, says: Zahra will join them }',
    );
    expect(await checked(DOSSIER, article)).toMatchObject({ status: 1 });
    expect(await checked(dossier, article)).toMatchObject({ status: 0, err: '' });
    expect(await load(dossier)).toMatchObject([{ added: 1, retracted: 1, restored: 0 }]);
    expect((await data(ZAHRA)).node).toMatchObject({
      certainty: 'EXPECTED',
      attendance: 'NOT_YET',
      claims: { nodes: [{ passage: 'Zahra will join them' }] },
    });
    expect(await load(DOSSIER)).toMatchObject([{ added: 0, retracted: 1, restored: 1 }]);
    expect(await data(ZAHRA)).toEqual(before);
  });
});
