import countries from 'world-countries';
import { idOf } from '../../model/fact-id';
import { COUNTRIES_BY_ID } from '../../model/reference-countries';

/** Adjectives of English prose that the list of countries lacks, has otherwise or gives to several; by ISO code, or the id of a state that is gone. */
const OTHERS: Readonly<Record<string, string>> = {
  American: 'us',
  'U.S.': 'us',
  British: 'gb',
  Dutch: 'nl',
  French: 'fr',
  Soviet: 'ru',
  'West German': 'de',
  'East German': 'german-democratic-republic',
  Chinese: 'cn',
  Philippine: 'ph',
  Saudi: 'sa',
  Norwegian: 'no',
  Icelandic: 'is',
  Palestinian: 'ps',
  Luxembourg: 'lu',
  'New Zealand': 'nz',
  Bosnian: 'ba',
  Slovenian: 'si',
  Korean: 'kr',
  Kyrgyz: 'kg',
  Kazakh: 'kz',
  Uzbek: 'uz',
  Tajik: 'tj',
  Turkmen: 'tm',
  Kosovar: 'kosovo',
  Yugoslav: 'yugoslavia',
  Czechoslovak: 'czechoslovakia',
  'South Vietnamese': 'south-vietnam',
};

/** The country an adjective of nationality means, by id; those that mean several are left out. */
export const NATIONALITIES: ReadonlyMap<string, string> = new Map([
  ...unambiguous(),
  ...Object.entries(OTHERS).map(([adjective, code]) => [adjective, idOf('Country', code)] as const),
]);

function unambiguous(): [string, string][] {
  const all = countries.flatMap(({ cca2, demonyms }) => {
    const id = idOf('Country', cca2.toLowerCase());
    const adjective = demonyms?.eng?.m ?? '';
    return COUNTRIES_BY_ID.has(id) && /^\p{Lu}[\p{L} ]+$/u.test(adjective) ? [[adjective, id] as [string, string]] : [];
  });
  return all.filter(([adjective]) => all.filter(([other]) => other === adjective).length === 1);
}
