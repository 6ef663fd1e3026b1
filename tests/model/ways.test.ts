import fc from 'fast-check';
import { compareWays, type Way } from '../../src/model/ways/find-ways';
import { type Asker, searchWays, type WaysAsked } from '../../src/model/ways/search-ways';
import { addContacts, type Contact, type Sureness, type Web } from '../../src/model/ways/web';

describe('ways from one person to another', () => {
  it('are those that trying every one finds, in the same order', async () => {
    await fc.assert(
      fc.asyncProperty(
        someContacts,
        fc.integer({ min: 1, max: 6 }),
        fc.integer({ min: 1, max: 8 }),
        fc.boolean(),
        async (contacts, maxHops, limit, inPairs) => {
          const { ways, cut } = await search(contacts, { maxHops, limit }, inPairs);
          expect(cut).toBe(false);
          expect(ways).toEqual(everyWay(contacts, maxHops).slice(0, limit));
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('are all there unless the search says that it was cut', async () => {
    let cuts = 0;
    await fc.assert(
      fc.asyncProperty(
        someContacts,
        fc.integer({ min: 1, max: 6 }),
        fc.integer({ min: 1, max: 20 }),
        fc.boolean(),
        async (contacts, maxHops, most, inPairs) => {
          const { ways, cut } = await search(contacts, { maxHops, most }, inPairs);
          const every = everyWay(contacts, maxHops);
          if (cut) {
            cuts++;
            for (const way of ways) expect(every).toContainEqual(way);
          } else expect(ways).toEqual(every.slice(0, 5));
        },
      ),
      { numRuns: 2000 },
    );
    expect(cuts).toBeGreaterThan(50);
  });

  it('never look at more contacts than they may', async () => {
    await fc.assert(
      fc.asyncProperty(someContacts, fc.integer({ min: 1, max: 20 }), async (contacts, most) => {
        const { looked } = await search(contacts, { maxHops: 6, most });
        expect(looked).toBeLessThanOrEqual(most);
      }),
    );
  });

  it('are found without listing whom the hub between them met', async () => {
    const crowd = Array.from({ length: 1000 }, (_, place) => held('hub', `p${place}`));
    const ends = [held('from', 'x'), held('x', 'hub'), held('hub', 'y'), held('y', 'to')];
    const { ways, cut, looked } = await search([...crowd, ...ends], { maxHops: 6 });
    expect(ways.map(({ people }) => people)).toEqual([['from', 'x', 'hub', 'y', 'to']]);
    expect({ cut, looked: looked < 20 }).toEqual({ cut: false, looked: true });
  });

  it('are found without listing whom the hubs met that both ends met', async () => {
    const hubs = ['hub-1', 'hub-2', 'hub-3'];
    const crowd = hubs.flatMap((hub) => Array.from({ length: 1000 }, (_, place) => held(hub, `p${place}`)));
    const ends = hubs.flatMap((hub) => [held('from', hub), held(hub, 'to')]);
    const { ways, cut, looked } = await search([...crowd, ...ends], {});
    expect(ways.map(({ people }) => people)).toEqual(hubs.map((hub) => ['from', hub, 'to']));
    expect({ cut, looked: looked < 20 }).toEqual({ cut: false, looked: true });
  });

  it('are no detours: three who met each other are not gone through one by one', async () => {
    const { ways } = await search(
      [held('from', 'x'), held('from', 'y'), held('x', 'y'), held('x', 'to'), held('y', 'to')],
      {},
    );
    expect(ways.map(({ people }) => people)).toEqual([
      ['from', 'x', 'to'],
      ['from', 'y', 'to'],
    ]);
  });

  it('go round a contact that is less sure', async () => {
    const { ways } = await search([{ a: 'from', b: 'to', sureness: 3 }, held('from', 'x'), held('x', 'to')], {});
    expect(ways.map(({ people }) => people)).toEqual([
      ['from', 'to'],
      ['from', 'x', 'to'],
    ]);
  });
});

const PEOPLE = ['from', 'to', 'a', 'b', 'c', 'd', 'e'];

/** Contacts among a few people, some of them planned, and some of two people several times. */
const someContacts = fc.array(
  fc
    .record({
      a: fc.constantFrom(...PEOPLE),
      b: fc.constantFrom(...PEOPLE),
      sureness: fc.constantFrom<Sureness>(0, 0, 0, 1, 2, 3),
    })
    .filter(({ a, b }) => a !== b),
  { maxLength: 14 },
);

function held(a: string, b: string): Contact {
  return { a, b, sureness: 0 };
}

/** `inPairs`: whether pairs can be looked up; how many contacts anybody has is an estimate where they cannot. */
async function search(contacts: readonly Contact[], asked: Partial<WaysAsked>, inPairs = true) {
  const web = webOf(contacts);
  let looked = 0;
  const listed = (one: string) => [...(web.get(one) ?? [])].map(([b, sureness]) => ({ a: one, b, sureness }));
  const degreeOf = (one: string) => (inPairs ? (web.get(one)?.size ?? 0) : one.length);
  const asker: Asker = {
    contactsOf: async (people, most) => {
      const found = people.flatMap(listed).map((one) => ({ ...one, degree: degreeOf(one.b) }));
      if (found.length > most) return undefined;
      looked += found.length;
      return found;
    },
    ...(inPairs && {
      contactsBetween: async (some, others) => {
        looked += some.length * others.length;
        return some.flatMap(listed).filter(({ b }) => others.includes(b));
      },
    }),
  };
  const degrees = new Map(['from', 'to'].map((one) => [one, degreeOf(one)]));
  const found = await searchWays(
    asker,
    { from: 'from', to: 'to', maxHops: 4, limit: 5, most: 10_000, ...asked },
    degrees,
  );
  return { ...found, looked };
}

/** Every way, by trying each order of everybody, and leaving out detours as the rule says it. */
function everyWay(contacts: readonly Contact[], maxHops: number): Way[] {
  const web = webOf(contacts);
  const all: Way[] = [];
  const go = (people: string[], sureness: Sureness[]) => {
    const last = people.at(-1) ?? '';
    if (last === 'to') all.push({ people, sureness });
    else if (people.length <= maxHops)
      for (const [next, sure] of web.get(last) ?? [])
        if (!people.includes(next)) go([...people, next], [...sureness, sure]);
  };
  go(['from'], []);
  const spares = ({ people, sureness }: Way) =>
    people.some((one, i) =>
      people.some((other, j) => {
        const direct = j > i + 1 ? web.get(one)?.get(other) : undefined;
        return direct !== undefined && sureness.slice(i, j).some((between) => between >= direct);
      }),
    );
  return all.filter((way) => !spares(way)).sort(compareWays);
}

function webOf(contacts: readonly Contact[]): Web {
  const web: Web = new Map();
  addContacts(web, contacts);
  return web;
}
