import type { Dossier } from '../api/world';
import { CALLED, type Called } from './spelling-pairs';

const GIVEN = [
  ...['Viktor', 'Igor', 'Oleg', 'Ihor', 'Andrei', 'Vladislav', 'Dmytro', 'Sergei', 'Serhii', 'Yuri', 'Boris', 'Leonid'],
  ...['Mikhail', 'Alexander', 'Oleksandr', 'Rustam', 'Nikolai', 'Natalia', 'Olena', 'Irina', 'Anna', 'Maria', 'Elena'],
  ...['John', 'Michael', 'David', 'Robert', 'William', 'Peter', 'George', 'Richard', 'Kenneth', 'Mary', 'Elizabeth'],
  ...['Mohammed', 'Ahmad', 'Hassan', 'Hussein', 'Ali', 'Abdullah', 'Omar', 'Khalid', 'Fatima', 'Salman', 'Ibrahim'],
  ...['Carlos', 'Jose', 'Luis', 'Fernando', 'Jean', 'Jacques', 'Klaus', 'Gerhard', 'Helmut', 'Konstantin', 'Andreas'],
  ...['Kim', 'Lee', 'Wang', 'Hiroshi', 'Kenji', 'Rajiv', 'Sanjay', 'Nguyen', 'Olaf', 'Lech', 'Vaclav', 'Franjo'],
];
const FAMILY = [
  ...[
    'Umarov',
    'Omarov',
    'Ermolenko',
    'Ermakov',
    'Zelinsky',
    'Zelenko',
    'Zelensk',
    'Putilin',
    'Rasputin',
    'Medvedenko',
  ],
  ...['Gorbachenko', 'Kravchenko', 'Yushkevich', 'Shevchenko', 'Karamanov', 'Nazarov', 'Kuchinsky', 'Chernenko'],
  ...['Kohler', 'Schroeter', 'Chirico', 'Juncosa', 'Rasmuson', 'Hagen', 'Novak', 'Kovac', 'Horvat', 'Walensky'],
  ...['Hariri-Amin', 'Al-Rahman', 'Haddad', 'Khoury', 'Mansour', 'Nasser', 'Aziz', 'Qasim', 'Malik', 'Salem', 'Sabri'],
  ...['Jung', 'Park', 'Choi', 'Chen', 'Zhang', 'Liu', 'Suzuki', 'Tanaka', 'Kobayashi', 'Abeyta', 'Singh', 'Sharma'],
  ...['Bolten', 'Sheridan', 'Clarkson', 'Perry', 'Martinez', 'Gonzalez', 'Fernandez', 'Kaplan', 'Pompey', 'Tiller'],
  ...['Vogel', 'Volkov', 'Petrov', 'Ivanov', 'Sidorenko', 'Bondarenko', 'Kaczmarek', 'Havelka', 'Demir', 'Erdem'],
];

/** People who are nobody: every given name with some family names, so that a hit is found among many that are like it. */
function others(): Record<string, string> {
  const names = GIVEN.flatMap((given, at) =>
    FAMILY.filter((_, place) => (place + at) % 3 === 0).map((family) => `${given} ${family}`),
  );
  return Object.fromEntries(names.map((name, at) => [`other-${at}`, name]));
}

/** A dossier of everything the pairs are about, among many people who are nobody. */
export function namesDossier(): Dossier {
  const named = (section: string, of: (it: Called) => object) =>
    Object.fromEntries(
      CALLED.filter((it) => it.section === section).map((it) => [it.slug, { name: it.name, ...of(it) }]),
    );
  return {
    people: { ...others(), ...named('people', () => ({})) },
    organizations: named('organizations', () => ({})),
    posts: named('posts', () => ({ of: 'organization/uk-mod' })),
    places: named('places', () => ({ kind: 'CITY' })),
    events: named('events', () => ({ is: 'SUMMIT HELD' })),
    proposals: named('proposals', () => ({})),
  };
}
