import type { Code } from '../../src/model/vocabulary';
import { type Actors, type Country, delegate, type Person } from './actors';
import type { Random } from './random';

/** A kind of event: how often, in which format, and how many sides of how many people each. */
interface Kind {
  readonly kind: Code<'EventKind'>;
  readonly format?: Code<'EventFormat'>;
  /** Of 100. */
  readonly share: number;
  readonly sides: number;
  readonly most: number;
  readonly name: string;
}

const KINDS: readonly Kind[] = [
  { kind: 'MEETING', format: 'IN_PERSON', share: 28, sides: 2, most: 3, name: 'Meeting' },
  { kind: 'TALKS', format: 'IN_PERSON', share: 18, sides: 2, most: 25, name: 'Talks' },
  { kind: 'CALL', format: 'PHONE', share: 16, sides: 2, most: 1, name: 'Telephone call' },
  { kind: 'VISIT', format: 'IN_PERSON', share: 14, sides: 2, most: 5, name: 'Visit' },
  { kind: 'SPEECH', share: 7, sides: 1, most: 1, name: 'Speech' },
  { kind: 'MEETING', format: 'VIDEO', share: 5, sides: 3, most: 2, name: 'Video conference' },
  { kind: 'SUMMIT', format: 'IN_PERSON', share: 5, sides: 8, most: 6, name: 'Summit' },
  { kind: 'SIGNING', format: 'IN_PERSON', share: 3, sides: 2, most: 2, name: 'Signing' },
  { kind: 'ELECTION', share: 2, sides: 1, most: 1, name: 'Election' },
  { kind: 'CONFLICT', share: 1, sides: 0, most: 0, name: 'Clashes' },
  { kind: 'LEAK', share: 1, sides: 0, most: 0, name: 'Leak' },
];

/** Each kind as often as its share. */
const BY_SHARE = KINDS.flatMap((kind) => Array<Kind>(kind.share).fill(kind));

/** How many people the one mass event has at most: every two of them are a contact, and a world should not be made of those. */
const MASS = 300;

/** Who comes together for what. */
export interface Meeting extends Kind {
  readonly delegations: readonly { readonly country: Country; readonly people: readonly Person[] }[];
  /** The one who goes between the sides, and belongs to none. */
  readonly mediator?: Person;
}

/** Calls a meeting of whoever is in the trade on a day, of at most so many people. */
export function callMeeting({ countries }: Actors, day: string, most: number, random: Random): Meeting {
  const kind = random.pick(BY_SHARE);
  const sides = kind.sides > 2 ? random.whole(3, kind.sides) : kind.sides;
  const chosen = new Set<Country>();
  for (let tries = 0; chosen.size < Math.min(sides, countries.length) && tries < 50; tries++)
    chosen.add(countries[random.rank(countries.length)] as Country);
  const mediator = countries[0]?.people[0];
  const mediated = mediator && sides >= 2 && most > 1 && random.chance(0.12);
  const taken = new Set(mediated ? [mediator] : []);
  let left = most - taken.size;
  const delegations = [...chosen].map((country) => {
    const people = delegation(country, day, Math.min(left, kind.most && random.size(kind.most)), taken, random);
    left -= people.length;
    return { country, people };
  });
  return {
    ...kind,
    delegations: delegations.filter(({ people }) => people.length > 0),
    ...(mediated ? { mediator } : {}),
  };
}

/** The congress at which everybody is, the larger the world the more. */
export function callCongress({ countries }: Actors, day: string, people: number, random: Random): Meeting {
  const each = Math.ceil(Math.min(MASS, 2 * Math.sqrt(people)) / countries.length);
  const delegations = countries.map((country) => ({
    country,
    people: delegation(country, day, each, new Set(), random),
  }));
  return { kind: 'SUMMIT', format: 'IN_PERSON', share: 0, sides: 0, most: each, name: 'Congress', delegations };
}

/** The head first, who is more often than not one of a few; nobody comes twice. */
function delegation(country: Country, day: string, size: number, taken: Set<Person>, random: Random): Person[] {
  const people: Person[] = [];
  for (let tries = 0; people.length < size && tries < 4 * size + 4; tries++) {
    const person = delegate(country, day, random, people.length === 0 ? 2 : 1);
    if (taken.has(person)) continue;
    taken.add(person);
    people.push(person);
  }
  return people;
}
