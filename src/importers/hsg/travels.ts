import { idOf } from '../../model/fact-id';
import { slugFrom } from '../../model/slug-from';
import { refuseBackwards } from '../dates';
import { atLeastOne, type Importer, type ImportRecord } from '../importer';
import { type Counterpart, readProse } from '../prose/counterparts';
import { NameRuns, type PrintedName } from '../prose/name-runs';
import type { Field } from '../reading/field';
import type { InputFile } from '../reading/input';
import { readXml } from '../reading/xml';
import { type RecordDesk, readRecord, unreadBeside } from '../record-desk';
import { historian, madeOn } from './historian';
import { type President, presidentId, presidents, presidentsOf } from './presidents';
import { territory, territoryId } from './territories';

/** Trips abroad of presidents and secretaries of state, since 1866. */
export const travels: Importer = {
  name: 'hsg-travels',
  title: 'Travels abroad of presidents and secretaries of state since 1866 (Office of the Historian)',
  reads: 'a checkout of HistoryAtState/travels or one of its folders president-travels, secretary-travels, presidents',
  fetch: 'git clone https://github.com/HistoryAtState/travels',
  source: historian(
    'hsg-travels',
    'Travels of the President and of the Secretary of State',
    'https://history.state.gov/departmenthistory/travels',
    '2010-02-27',
  ),
  files: /(^|\/)((president|secretary)-travels\/[^/]+|presidents)\.xml$|^[a-z-]+\.xml$/,
  promises: [
    atLeastOne('trip'),
    {
      promise: 'at least one Event for each trip not refused',
      holds: ({ records, refused, facts }) => (facts.Event ?? 0) >= (records.trip ?? 0) - (refused.trip ?? 0),
    },
  ],
  records: read,
};

/** What is known of all files before the first trip is claimed. */
interface Known {
  readonly runs: NameRuns;
  readonly presidents: readonly President[];
}

async function* read(files: readonly InputFile[], source: Importer['source']): AsyncGenerator<ImportRecord> {
  const known = await lookAhead(files);
  for (const file of files) {
    const root = await readXml(file);
    if (root.name === 'presidents') yield* presidents(root, source);
    // Beside the folders of a checkout stand files of its build.
    if (root.name !== 'trips' && !file.name.includes('/')) continue;
    for (const trip of root.all('trip'))
      yield* readRecord(
        trip,
        () => ({ kind: 'trip', source, locus: `trip ${trip.words('id')}`, made: madeOn(trip, 'datetime') }),
        (desk) => claimTrip(desk, trip, known),
      );
    yield* unreadBeside(root);
  }
}

async function lookAhead(files: readonly InputFile[]): Promise<Known> {
  const known = { runs: new NameRuns(), presidents: [] as President[] };
  for (const file of files) {
    const root = await readXml(file);
    if (root.name === 'presidents') known.presidents.push(...presidentsOf(root));
    for (const trip of root.all('trip'))
      for (const one of readProse(trip.one('remarks').text()).counterparts) known.runs.note(printed(one, trip));
  }
  return known;
}

/** A counterpart is of the country visited unless the prose says otherwise. */
function printed({ title, name, country, body }: Counterpart, trip: Field): PrintedName {
  const visited = territoryId(trip.one('country').words('@id'));
  const of = body ? idOf('Organization', slugFrom(body)) : (country ?? visited);
  return { of, title, name, day: trip.words('start-date') };
}

function claimTrip(desk: RecordDesk, trip: Field, known: Known): void {
  const [role, name, locale] = [trip.words('@role'), trip.words('name'), trip.one('locale').text()];
  const [start, end] = [trip.words('start-date'), trip.words('end-date')];
  if (trip.words('role') !== role) desk.refuse(`it is a trip of a "${role}" and of a "${trip.words('role')}"`);
  refuseBackwards(desk, start, end);
  const remarks = trip.one('remarks').text();
  const [land, who] = [trip.one('country'), trip.words('@who')];
  const country = territory(desk, land.words('@id'), land.text());
  const traveller = desk.fact(role === 'president' ? presidentId(who) : idOf('Person', `hsg-${slugFrom(who)}`), {
    names: [{ value: name, kind: 'PRIMARY' }],
  });
  const to = locale ? `${locale} (${land.text()})` : land.text();
  const id = idOf('Event', `hsg-trip-${slugFrom(trip.words('id'))}`);
  const place = placeOf(desk, country, land.text(), locale);
  desk.fact(
    id,
    {
      names: [{ value: `${name} in ${to}`, kind: 'PRIMARY', lang: 'en' }],
      ...{ kind: 'VISIT', format: 'IN_PERSON', status: 'HELD', place },
      ...{ start: { edtf: start }, end: { edtf: end, counts: true } },
    },
    remarks ? { passage: remarks } : {},
  );
  desk.joined('Participation', { participant: traveller, event: id }, { ...PRESENT, role: 'GUEST' });
  const { counterparts, others } = readProse(remarks);
  for (const other of others) desk.leaveOut(`named in the remarks, not said to have been met: ${other}`);
  for (const one of counterparts)
    claimCounterpart(desk, one, { trip, id, traveller, place, remarks, known, start, end });
}

interface Trip {
  readonly trip: Field;
  readonly id: string;
  readonly traveller: string;
  readonly place: string;
  readonly remarks: string;
  readonly known: Known;
  readonly start: string;
  readonly end: string;
}

const PRESENT = { certainty: 'CONFIRMED', attendance: 'ATTENDED' };

/**
 * Who accompanied took part in the trip; each one met has a meeting of their own within it, for those whom a traveller met
 * in one city have not thereby met each other.
 */
function claimCounterpart(desk: RecordDesk, one: Counterpart, of: Trip): void {
  const { id, traveller, place, remarks, known, start, end } = of;
  const said = `${one.title} ${one.name}`;
  const president = one.country || one.title !== 'President' ? undefined : inOffice(known.presidents, one.name, start);
  if (one.how === 'ACCOMPANIED' && !president) {
    desk.leaveOut(`accompanied, and no president of the United States is known by it: ${said}`);
    return;
  }
  const concluded = { passage: remarks, credibility: 3, note: `read out of the remarks, which name ${said}` };
  if (president && one.how === 'ACCOMPANIED') {
    desk.joined('Participation', { participant: president.id, event: id }, { ...PRESENT, role: 'GUEST' }, concluded);
    return;
  }
  const name = printed(one, of.trip);
  const slug = known.runs.slug(name);
  const person = president ? president.id : idOf('Person', `hsg-travels-${slug}`);
  if (!president)
    desk.fact(
      person,
      {
        names: [
          { value: one.name, kind: 'PRIMARY' },
          { value: said, kind: 'ALIAS' },
        ],
      },
      concluded,
    );
  const meeting = desk.fact(
    `${id}-${president ? 'president' : slug}`.slice(0, 130),
    {
      names: [{ value: `Meeting with ${said}`, kind: 'PRIMARY', lang: 'en' }],
      ...{ kind: 'MEETING', format: 'IN_PERSON', status: 'HELD', partOf: id, place },
      start: { edtf: start === end ? start : `[${start}..${end}]` },
    },
    concluded,
  );
  const side = !president && name.of.startsWith('country/') ? desk.country(name.of) : undefined;
  const delegation = side ? desk.joined('Delegation', { event: meeting, side }, {}, concluded) : undefined;
  const taken = { ...PRESENT, role: 'MEMBER' };
  desk.joined(
    'Participation',
    { participant: person, event: meeting },
    delegation ? { ...taken, delegation } : taken,
    concluded,
  );
  desk.joined('Participation', { participant: traveller, event: meeting }, taken, concluded);
}

function inOffice(presidents: readonly President[], surname: string, day: string): President | undefined {
  return presidents.find(({ name, from, to }) => name.endsWith(` ${surname}`) && from <= day && (!to || day <= to));
}

/** A place for each country, and one within it where the trip names one town; several at once stay words of the name. */
function placeOf(desk: RecordDesk, country: string, land: string, locale: string): string {
  const slug = `hsg-${country.slice(country.indexOf('/') + 1).replace(/^hsg-/, '')}`;
  const whole = desk.common(idOf('Place', slug), { names: [{ value: land, kind: 'PRIMARY' }], kind: 'COUNTRY' });
  if (locale === '' || locale.includes(',') || slugFrom(locale) === '') return whole;
  const names = [{ value: locale, kind: 'PRIMARY' }];
  return desk.common(idOf('Place', `${slug}-${slugFrom(locale)}`), { names, kind: 'CITY', within: whole });
}
