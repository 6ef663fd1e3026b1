import { openWorld, type World } from '../api/world';

const PART = { role: 'MEMBER' };
const day = (published: string, is: string) => ({
  sources: { [`p-${published}`]: { publisher: `Paper of ${published}`, grade: 'B', published } },
  events: { talks: { source: `p-${published}`, is, people: { ann: PART, bob: PART } } },
});

/** What only a superseded state of another fact tells of, asked of the time in which it stood. */
describe('the past of people and events', () => {
  let world: World;
  beforeEach(async () => {
    world = await openWorld('2025-07-01T12:00:00Z', { people: { ann: 'Ann', bob: 'Bob' } });
  });
  afterEach(() => world.close());

  it('has nothing planned in an event that was held then, though a later report calls it planned', async () => {
    await world.load(day('2025-06-02', 'TALKS HELD'), 'first');
    await world.load(day('2025-06-03', 'TALKS PLANNED'), 'second');
    const plannedAt = async (at: string) =>
      (await world.data(`{ haveMet(a: "person/ann", b: "person/bob"${at}) { verdict planned { id } } }`)).haveMet;
    expect(await plannedAt(', at: { knownAt: "2025-06-03T00:00:00Z" }')).toEqual({ verdict: 'MET', planned: [] });
    expect(await plannedAt('')).toEqual({ verdict: 'PLANNED_ONLY', planned: [{ id: 'event/talks' }] });
  });

  it('has whom nothing but a report since retracted named, by the id alone', async () => {
    const nameAt = async (at: string) => (await world.data(`{ person(slug: "bob"${at}) { id name } }`)).person;
    await world.load(day('2025-06-02', 'TALKS HELD'), 'first');
    await world.load({ people: { ann: 'Ann' } }, 'made-up-1');
    const then = new Date().toISOString();
    expect(await nameAt('')).toEqual({ id: 'person/bob', name: 'bob' });
    await world.load({}, 'first');
    expect(await nameAt('')).toBeNull();
    expect(await nameAt(`, at: { recordedAt: "${then}" }`)).toEqual({ id: 'person/bob', name: 'bob' });
  });
});
