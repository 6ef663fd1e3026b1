import { contactDossier } from './contact-dossier';
import { openWorld, type World } from './world';

const PATH = `{ hops planned certainty truncated steps { from { name } event { name } events { name } to { name } planned certainty } }`;

describe('contactPath', () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld('2024-06-01T12:00:00Z', contactDossier());
  });
  afterAll(() => world.close());

  const paths = async (args: string) => (await world.data(`{ contactPath(${args}) ${PATH} }`)).contactPath;
  const told = async (args: string) =>
    (await paths(args)).map(({ steps }: { steps: { event: { name: string }; to: { name: string } }[] }) =>
      steps.map(({ event, to }) => `${event.name} ${to.name}`).join(', '),
    );
  const FROM_ADA = 'from: "person/ada", to: "person/dan"';

  it('goes by the latest event that two people shared, and tells the others', async () => {
    const [path] = await paths('from: "person/ada", to: "person/cid", maxParticipants: 2');
    expect(path).toEqual({
      hops: 2,
      planned: false,
      certainty: 'CONFIRMED',
      truncated: false,
      steps: [
        {
          from: { name: 'ada' },
          event: { name: 'Again' },
          events: [{ name: 'Again' }, { name: 'First' }],
          to: { name: 'bel' },
          planned: false,
          certainty: 'CONFIRMED',
        },
        {
          from: { name: 'bel' },
          event: { name: 'Second' },
          events: [{ name: 'Second' }],
          to: { name: 'cid' },
          planned: false,
          certainty: 'CONFIRMED',
        },
      ],
    });
  });

  it('leaves out mass events only where it is asked to', async () => {
    expect(await told(FROM_ADA)).toEqual(['Congress dan']);
    expect(await told(`${FROM_ADA}, maxParticipants: 2`)).toEqual(['Again bel, Second cid, Third dan']);
    expect(await told(`${FROM_ADA}, maxParticipants: 2, maxHops: 2`)).toEqual([]);
  });

  it('takes planned contacts only where it is asked to, marks them, and tells the way without them too', async () => {
    const found = await paths(`${FROM_ADA}, maxParticipants: 3, includePlanned: true`);
    expect(found.map(({ hops, planned, certainty }: Record<string, unknown>) => [hops, planned, certainty])).toEqual([
      [1, true, 'POSSIBLE'],
      [3, false, 'CONFIRMED'],
    ]);
    expect(found[0].steps[0].event.name).toBe('Rumour');
    const [toIvo] = await paths('from: "person/cid", to: "person/ivo", includePlanned: true');
    expect(toIvo).toMatchObject({
      planned: true,
      certainty: 'CONFIRMED',
      steps: [{ planned: false }, { planned: true, certainty: 'CONFIRMED' }],
    });
  });

  it('goes by no call and by nothing that was cancelled', async () => {
    expect(await told('from: "person/ada", to: "person/ivo"')).toEqual([]);
    expect(await told('from: "person/ada", to: "person/ivo", includePlanned: true, maxHops: 1')).toEqual([]);
  });

  it('is the same from the other end', async () => {
    const [there] = await paths(`${FROM_ADA}, maxParticipants: 3`);
    const [back] = await paths('from: "person/dan", to: "person/ada", maxParticipants: 3');
    expect(back.steps.map(({ event }: { event: object }) => event).reverse()).toEqual(
      there.steps.map(({ event }: { event: object }) => event),
    );
  });

  it.each([
    ['from: "person/ada", to: "person/ada"', 'expected two people, got person/ada twice.'],
    ['from: "person/ada", to: "person/nobody"', 'expected two people on record; person/nobody is not.'],
    ['from: "country/fr", to: "person/ada"', 'from: expected an id that begins with person/; got "country/fr".'],
    [`${FROM_ADA}, maxHops: 7`, 'maxHops: expected 1 to 6, got 7.'],
    [`${FROM_ADA}, maxHops: 0`, 'maxHops: expected 1 to 6, got 0.'],
    [`${FROM_ADA}, limit: 21`, 'limit: expected 1 to 20, got 21.'],
  ])('refuses %s', async (args, message) => {
    expect(await world.refusal(`{ contactPath(${args}) { hops } }`)).toMatchObject({ code: 'BAD_USER_INPUT', message });
  });
});
