import { addDays, daysBetween } from '../../src/model/dates/day';
import type { Article, Press } from './press';
import type { Random } from './random';
import { type Tongue, tongueOf } from './tongues';

/** Somebody who takes part in events, and when. */
export interface Person {
  readonly id: string;
  readonly name: string;
  readonly from: string;
  readonly to: string;
}

/** A country, its people in the order of how much they travel, and where it receives. */
export interface Country {
  readonly slug: string;
  readonly name: string;
  readonly id: string;
  readonly tongue: Tongue;
  readonly people: Person[];
  readonly cities: readonly string[];
  readonly ministry: string;
}

/** Everybody and everything that events join. */
export interface Actors {
  readonly countries: readonly Country[];
  readonly topics: readonly string[];
  readonly league: string;
}

/** The first and the last day on which anything happened. */
export const BEGINNING = '1990-01-01';
export const TODAY = '2025-11-30';
export const DAYS = daysBetween(BEGINNING, TODAY);

/** How many people one volume of the yearbook holds. */
const VOLUME = 500;

const SUBJECTS = ['security', 'trade', 'borders', 'energy', 'fisheries', 'prisoners', 'debt', 'water'];
const ASPECTS = ['guarantees', 'access', 'monitoring', 'relief', 'corridors'];

/** Founds countries with ministries, cities and people, and a league of them all, as volumes of a yearbook say. */
export function* foundActors(
  size: { countries: number; people: number },
  random: Random,
  press: Press,
): Generator<Article, Actors> {
  const unused = slugs();
  const first = press.gazette(TODAY, 'Yearbook of states');
  const topics = SUBJECTS.flatMap((subject) =>
    ASPECTS.map((aspect) => first.state(['Topic', `${subject}-${aspect}`], named(`${subject} ${aspect}`))),
  );
  const league = first.state(['Organization', 'league'], { ...named('League of States'), kind: 'IGO' });
  const countries = Array.from({ length: size.countries }, (_, nth) =>
    foundCountry(tongueOf(nth, random), unused, first),
  );
  yield first;
  for (let nth = 0; nth < size.people; ) {
    const volume = press.gazette(TODAY, `Yearbook of diplomats from no. ${nth + 1}`);
    for (const end = Math.min(size.people, nth + VOLUME); nth < end; nth++) {
      // Every country has three people before the large ones get the rest.
      const place = nth < 3 * countries.length ? nth % countries.length : random.rank(countries.length);
      const country = countries[place] as Country;
      country.people.push(bear(country, random, unused, volume));
    }
    yield volume;
  }
  return { countries, topics, league };
}

/** Makes slugs of names; a namesake gets a number. */
function slugs(): (name: string) => string {
  const used = new Map<string, number>();
  return (name) => {
    const slug = name.toLowerCase().replaceAll(' ', '-');
    const times = (used.get(slug) ?? 0) + 1;
    used.set(slug, times);
    return times === 1 ? slug : `${slug}-${times}`;
  };
}

function foundCountry(tongue: Tongue, unused: (name: string) => string, gazette: Article): Country {
  const { latin, names } = tongue.names([3]);
  const slug = unused(latin);
  const id = gazette.state(['Country', slug], { names });
  const land = gazette.state(['Place', slug], { ...named(latin), kind: 'COUNTRY' });
  const cities = [1, 2, 3].map(() => {
    const city = tongue.names([2]);
    return gazette.state(['Place', unused(city.latin)], { names: city.names, kind: 'CITY', within: land });
  });
  const ministry = gazette.state(['Organization', `${slug}-mfa`], {
    ...named(`Ministry of Foreign Affairs of ${latin}`),
    kind: 'MINISTRY',
  });
  return { slug, name: latin, id, tongue, people: [], cities, ministry };
}

function bear(country: Country, random: Random, unused: (name: string) => string, gazette: Article): Person {
  const { latin, names } = country.tongue.names([2, 3]);
  const lasting = country.people.length < 2;
  const begins = lasting ? 0 : random.whole(-3000, DAYS - 1000);
  const from = addDays(BEGINNING, begins);
  const to = lasting ? '2030-01-01' : addDays(from, random.whole(2000, 9000));
  const born = String(Number(from.slice(0, 4)) - random.whole(28, 50));
  const id = gazette.state(['Person', unused(latin)], {
    names,
    ...(random.chance(0.6) ? { born: { edtf: born } } : {}),
  });
  // One family in fifty has a second member in the trade.
  const relative = country.people.at(-1);
  if (relative && random.chance(0.02))
    gazette.state(['Tie', { a: relative.id, b: id }], { kind: 'FAMILY', aIs: 'BROTHER', bIs: 'BROTHER' });
  return { id, name: latin, from, to };
}

/** The one primary name of something. */
export function named(value: string) {
  return { names: [{ value, kind: 'PRIMARY' }] };
}

/** Somebody of a country who is in the trade on a day, the first in line more often than the others. */
export function delegate(country: Country, day: string, random: Random, skew = 1): Person {
  for (let tries = 0; ; tries++) {
    const person = country.people[random.rank(country.people.length, skew)] as Person;
    if (tries === 6 || (person.from <= day && day < person.to)) return person;
  }
}
