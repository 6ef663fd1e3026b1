import { idOf } from '../../model/fact-id';
import { COUNTRIES_BY_ID } from '../../model/reference-countries';
import { slugFrom } from '../../model/slug-from';
import { atLeastOne, type Importer, type ImportRecord } from '../importer';
import type { Field } from '../reading/field';
import type { InputFile } from '../reading/input';
import { readXml } from '../reading/xml';
import { readRecord, unreadBeside } from '../record-desk';
import { historian, madeOn } from './historian';
import { claimTerm, datesOf, neverServed, showsOneSeat } from './terms';
import { territoryId } from './territories';

/** Principal officers of the Department of State and chiefs of mission, since 1778. */
export const pocom: Importer = {
  name: 'hsg-pocom',
  title: 'Principal officers and chiefs of mission of the United States since 1778 (Office of the Historian)',
  reads: 'a checkout of HistoryAtState/pocom or some of its folders',
  fetch: 'git clone https://github.com/HistoryAtState/pocom',
  source: historian(
    'hsg-pocom',
    'Principal Officers and Chiefs of Mission',
    'https://history.state.gov/departmenthistory/people/principals-chiefs',
    '2010-05-20',
  ),
  files:
    /(^|\/)(people\/[^/]+|positions-principals|missions-countries|missions-orgs|roles-country-chiefs)\/[^/]+\.xml$|^[^/]+\.xml$/,
  promises: [
    {
      promise: 'one Occupancy for each principal and chief not refused',
      holds: ({ records, refused, facts }) => (facts.Occupancy ?? 0) === served(records) - served(refused),
    },
    {
      promise: 'at least as many Person as person records',
      holds: ({ records, refused, facts }) => (facts.Person ?? 0) >= (records.person ?? 0) - (refused.person ?? 0),
    },
    {
      ...atLeastOne('person, principal or chief'),
      holds: ({ records }) => served(records) + (records.person ?? 0) > 0,
    },
  ],
  records: read,
};

function served(records: Readonly<Record<string, number>>): number {
  return (records.principal ?? 0) + (records.chief ?? 0);
}

async function* read(files: readonly InputFile[], source: Importer['source']): AsyncGenerator<ImportRecord> {
  const titles = new Map<string, string>();
  for (const file of files) {
    if (!file.name.includes('roles-country-chiefs/')) continue;
    const role = await readXml(file);
    titles.set(role.words('id'), role.one('names').words('singular'));
  }
  for (const file of files) {
    const root = await readXml(file);
    if (root.name === 'person') yield* person(root, source);
    else if (root.name === 'principal-position') yield* position(root, source);
    else if (root.name === 'org-mission')
      yield* mission(root, source, titles, idOf('Position', `hsg-${root.words('id')}`));
    else if (root.name === 'country-mission')
      yield* mission(root, source, titles, chiefOfMission(root.words('territory-id')));
    else if (root.name !== 'role' && file.name.includes('/')) yield* unreadBeside(root);
  }
}

function* person(root: Field, source: Importer['source']): Generator<ImportRecord> {
  const frame = () => ({ kind: 'person', source, locus: `person ${root.words('id')}`, made: madeOn(root, 'date') });
  yield* readRecord(root, frame, (desk) => {
    root.leave('career-type', 'residence', 'old-ids');
    const name = root.one('persName');
    const parts = ['forename', 'surname', 'genName'].map((part) => name.given(part));
    const [born, died] = [root.one('birth').text(), root.one('death').text()];
    const id = desk.fact(personId(root), {
      names: [
        { value: parts.filter((part) => part !== undefined).join(' '), kind: 'PRIMARY' },
        ...name.all('altname').flatMap((other) => (other.text() ? [{ value: other.text(), kind: 'ALIAS' }] : [])),
      ],
      ...(born ? { born: { edtf: born } } : {}),
    });
    if (died) desk.fact(id, { died: { edtf: died } });
  });
}

/** A post at home: its record, then one for each term. */
function* position(root: Field, source: Importer['source']): Generator<ImportRecord> {
  const post = idOf('Position', `hsg-${root.words('id')}`);
  const terms = root.one('principals').all('principal');
  const title = root.one('names').words('singular');
  const acting = /ad-interim|^acting/.test(root.words('id'));
  yield* termsOf(terms, source, 'principal', (term) => {
    term.leave('role-title-id');
    return { post, acting, title, beginsByAppointment: true };
  });
  yield* readRecord(
    root,
    () => ({ kind: 'position', source, locus: `position ${root.words('id')}` }),
    (desk) => {
      const name = root.one('names');
      const names = [{ value: name.words('singular'), kind: 'PRIMARY', lang: 'en' }];
      name.leave('plural', 'alternate');
      for (const known of ['class', 'category', 'start', 'end', 'ongoing', 'is-dirty']) root.leave(known);
      const kind = root.words('id') === 'secretary' ? 'MINISTER' : 'OFFICIAL';
      desk.fact(post, { names, of: desk.country('country/us'), kind }, { passage: root.one('description').text() });
      if (showsOneSeat(terms.map(datesOf))) desk.fact(post, { seats: 1 }, ONE_AFTER_ANOTHER);
      for (const nominee of root.maybe('other-appointees')?.all('principal') ?? []) desk.leaveOut(notHeld(nominee));
    },
  );
}

/** A mission: its record, then one for each chief. */
function* mission(
  root: Field,
  source: Importer['source'],
  titles: ReadonlyMap<string, string>,
  post: string,
): Generator<ImportRecord> {
  const toCountry = root.name === 'country-mission';
  const key = root.words(toCountry ? 'territory-id' : 'id');
  const chiefs = root.one('chiefs').all('chief');
  yield* termsOf(chiefs, source, 'chief', (term) => {
    const role = term.words('role-title-id');
    term.leave('contemporary-territory-id');
    return { post, acting: ACTING.test(role), title: titles.get(role) ?? role, beginsByAppointment: !toCountry };
  });
  yield* readRecord(
    root,
    () => ({ kind: 'mission', source, locus: `mission ${key}` }),
    (desk) => {
      root.leave('category');
      const name = toCountry
        ? `Chief of Mission to ${countryName(key)}`
        : root.one('names').leave('plural').words('singular');
      const about = root.maybe('description')?.text();
      desk.fact(
        post,
        { names: [{ value: name, kind: 'PRIMARY', lang: 'en' }], of: desk.country('country/us'), kind: 'AMBASSADOR' },
        { passage: about || undefined },
      );
      if (showsOneSeat(chiefs.map(datesOf))) desk.fact(post, { seats: 1 }, ONE_AFTER_ANOTHER);
      for (const note of root.one('chiefs').all('mission-note')) {
        madeOn(note, 'date');
        desk.fact(post, {}, { passage: note.words('text') });
      }
      const others = root.maybe('other-nominees') ?? root.maybe('other-appointees');
      for (const nominee of others?.all('chief') ?? []) desk.leaveOut(notHeld(nominee));
    },
  );
}

/** The roles of those who stand in for a chief of mission. */
const ACTING = /^(?:acting-|charge-daffaires-ad-interim|charge-daffaires-pro-tem)/;

const ONE_AFTER_ANOTHER = { note: 'no two terms of the list overlap, and all their days are known', credibility: 3 };

function* termsOf(
  terms: readonly Field[],
  source: Importer['source'],
  kind: string,
  of: (term: Field) => { post: string; acting: boolean; title: string; beginsByAppointment: boolean },
): Generator<ImportRecord> {
  const ordinals = new Map<string, number>();
  for (const term of terms)
    yield* readRecord(
      term,
      () => ({ kind, source, locus: `${kind} ${term.words('id')}`, made: madeOn(term, 'date') }),
      (desk) => {
        const holder = personId(term, 'person-id');
        const ordinal = (ordinals.get(holder) ?? 0) + 1;
        ordinals.set(holder, ordinal);
        const never = neverServed(term);
        if (never) desk.refuse(`never held: ${never}`);
        term.leave('@treatAsConsecutive');
        claimTerm(desk, term, { holder, ordinal, ...of(term) });
      },
    );
}

function personId(record: Field, name = 'id'): string {
  return idOf('Person', `hsg-${slugFrom(record.words(name))}`);
}

/** Someone who was named for a post and never held it. */
function notHeld(nominee: Field): string {
  const [id, who, note] = [nominee.words('id'), nominee.words('person-id'), nominee.given('note')];
  nominee.giveUp();
  return `${who} was named and never held the post (${id}): ${note?.slice(0, 300) ?? 'no note says why'}`;
}

function chiefOfMission(territory: string): string {
  return idOf('Position', `hsg-chief-of-mission-${slugFrom(territory)}`);
}

function countryName(territory: string): string {
  const known = COUNTRIES_BY_ID.get(territoryId(territory))?.name.common;
  return (
    known ??
    territory.replace(/(^|-)([a-z])/g, (_, dash: string, letter: string) => (dash ? ' ' : '') + letter.toUpperCase())
  );
}
