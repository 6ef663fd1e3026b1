import { countryOfToday } from '../../model/country-names';
import { AMERICAN_TITLES, OFFICE } from '../../model/spelling/titles';
import { NAME } from '../prose/counterparts';
import { NATIONALITIES } from '../prose/nationalities';

/** Someone whom a readout names, and for whom they speak. */
export interface Named {
  readonly title: string | undefined;
  readonly name: string;
  /** `country/us` for the side whose paper it is; undefined where none is said. */
  readonly country: string | undefined;
}

/** What the first sentence of a readout tells. */
export interface Opening {
  readonly sentence: string;
  readonly hosts: readonly Named[];
  readonly others: readonly Named[];
}

const TITLES = `(?:(?:${AMERICAN_TITLES.join('|')})|${OFFICE})(?: Dr\\.)?`;
const PERSON = new RegExp(
  `((?:\\p{Lu}[\\p{L}-]+ ){0,2}?)\\b(${TITLES}) (${NAME}(?:,? Jr\\.)?)(?: of (?:the )?(?:Republic of )?(?:People’s Republic of )?(\\p{Lu}[\\p{L}’]+(?: \\p{Lu}\\p{L}+)*))?`,
  'gu',
);
const VERB = /\b(?:spoke|met|called|hosted|convened|welcomed|held)\b/;
/** Where the sentence turns from who was there to what for. */
const TURN =
  /,? \b(?:to (?=[a-z])|on the margins|conveying|following|regarding|about|and discussed|ahead of|during|after)/;

/** Reads the first sentence: those before its verb give the readout, those after it were met or spoken to. */
export function readOpening(body: readonly string[], title: string): Opening {
  const start = body.findIndex((line) => line.trim() !== '');
  const end = body.findIndex((line, place) => place > start && line.trim() === '');
  const paragraph = body
    .slice(Math.max(0, start), end < 0 ? undefined : end)
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim();
  const sentence = /^.*?[.:](?<!\b(?:Jr|Dr|Mr|Ms|St|U\.S|\p{Lu})\.)(?= |$)/u.exec(paragraph)?.[0] ?? paragraph;
  const plain = sentence
    .replace(/ \([^)]*\)/g, '')
    .replace(/<[^>]*>/g, '')
    .replace(/, Jr\./g, ' Jr.')
    .replace(/\bHis Majesty |Her Majesty |His Highness,? /g, '');
  const verb = VERB.exec(plain);
  if (!verb) return { sentence, hosts: peopleIn(plain, undefined), others: [] };
  const behind = plain.slice(verb.index + verb[0].length);
  const turn = TURN.exec(behind);
  const hosts = peopleIn(plain.slice(0, verb.index), undefined).map((one) => ({ ...one, country: 'country/us' }));
  const others = peopleIn(turn ? behind.slice(0, turn.index) : behind, countryIn(behind) ?? countryIn(title));
  return { sentence, hosts, others };
}

/** "President Parmelin and Foreign Minister Cassis of Switzerland": the last one's country is that of those before. */
function peopleIn(text: string, fallback: string | undefined): Named[] {
  const people = [...text.matchAll(PERSON)].map(([, before = '', title = '', name = '', of]) => ({
    title,
    name: name.replace(/['’]s$/, ''),
    country: NATIONALITIES.get(before.trim()) ?? countryOfToday(before) ?? countryOfToday(of ?? ''),
  }));
  return people.map((one, place) => ({
    ...one,
    country:
      one.country ??
      (DOMESTIC.test(one.title)
        ? undefined
        : (people.slice(place + 1).find(({ country }) => country)?.country ?? fallback)),
  }));
}

const DOMESTIC = /Governor|Senator|Representative|Congress|Commissioner|Mayor|Speaker|Leader|Administrator/;

function countryIn(text: string): string | undefined {
  const found = new Set(
    [...text.matchAll(/\bof (?:the )?(?:Republic of )?(\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)*)/gu)].flatMap(
      ([, name = '']) => countryOfToday(name) ?? [],
    ),
  );
  return found.size === 1 ? [...found][0] : undefined;
}

const ITEM = /^ *(?:\d+\.|[-*•]) +(.*)$/;
const LISTED = new RegExp(
  `^(?:(?:Dr\\.|Reverend|Rev\\.|Mr\\.|Ms\\.|Bishop|Rabbi|Senator|Congressman|Congresswoman|Representative|Governor|Mayor|Speaker|Attorney General|(?:\\p{Lu}[a-z]+ ){1,2}State (?:Senator|Representative)) )?(${NAME})(?=,| \\(|$)`,
  'u',
);

/** The people of the lists that a line on participants introduces. */
export function listedPeople(body: readonly string[]): Named[] {
  const people: Named[] = [];
  let isList = false;
  for (const line of body) {
    const item = ITEM.exec(line)?.[1];
    if (item === undefined && line.trim() !== '' && !/^ {2,}/.test(line))
      isList = /participa|attend|joined|included/i.test(line);
    if (item === undefined || !isList) continue;
    const name = LISTED.exec(item.trim())?.[1];
    if (name?.includes(' ')) people.push({ title: undefined, name, country: undefined });
  }
  return people;
}
