import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { countryNamed, countryOfCode } from '../../src/model/country-names';
import { FORMER_STATES } from '../../src/model/former-states';
import { COUNTRIES_BY_ID } from '../../src/model/reference-countries';
import { describeOnPublicData } from './public-data';

/** China until 1949 and Taiwan since; states that became parts of others. The records' own ids tell which is meant. */
const UNRESOLVED = ['China, Republic of', 'Malaya', 'Republic of China', 'Tanganyika', 'Yemen Arab Republic'];
/** The Office of the Historian has the Soviet Union under Russia, the union of two states under Serbia, and Kosovo as it was. */
const OTHERWISE = ['Serbia and Montenegro', 'U.S.S.R.', 'Yugoslavia (Kosovo)'];

describeOnPublicData('countries and former states', (data) => {
  const files = (folder: string) =>
    readdirSync(join(data, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.xml'))
      .map((name) => readFileSync(join(data, folder, name), 'utf8'));
  const found = (texts: readonly string[], pattern: RegExp) => [
    ...new Set(texts.flatMap((text) => [...text.matchAll(pattern)].map(([, value = '']) => value.trim()))),
  ];

  it('of every territory that the Office of the Historian names are in the one list', () => {
    const texts = ['visits', 'travels', 'pocom'].flatMap((folder) => files(`historyatstate/${folder}`));
    const ids = found(texts, /(?:<(?:country|from)[^>]* id="|<(?:contemporary-)?territory-id>)([^"<]+)/g);
    expect(ids.length).toBeGreaterThan(0);
    expect(ids.filter((id) => countryNamed(id) === undefined)).toEqual([]);
  });

  it('are called by one id however the records print their names but for those named here', () => {
    const texts = ['visits', 'travels'].flatMap((folder) => files(`historyatstate/${folder}`));
    const pairs = texts.flatMap((text) => [...text.matchAll(/<(?:country|from)[^>]* id="([^"]+)"[^>]*>([^<]+)</g)]);
    const printed = new Map(
      pairs.map(([, id = '', name = '']) => [name.trim().replace(/\s+/g, ' ').replace('&amp;', '&'), id]),
    );
    const unresolved = [...printed].filter(([name]) => countryNamed(name) === undefined).map(([name]) => name);
    const other = [...printed].filter(([name, id]) => ![undefined, countryNamed(id)].includes(countryNamed(name)));
    expect(unresolved.sort()).toEqual(UNRESOLVED);
    expect(other.map(([name]) => name).sort()).toEqual(OTHERWISE);
  });
});

it('every former state has an id that no country of today has, and is found by its name and code', () => {
  for (const [id, { name, code }] of FORMER_STATES) {
    expect(COUNTRIES_BY_ID.has(id)).toBe(false);
    expect([id, countryNamed(name)]).toEqual([id, id]);
    if (code) expect([id, countryOfCode(code)]).toEqual([id, id]);
  }
});

it('every country is found by its name and by its code', () => {
  for (const [id, { name, cca2 }] of COUNTRIES_BY_ID)
    expect([id, countryNamed(name.common), countryOfCode(cca2)]).toEqual([id, id, id]);
});
