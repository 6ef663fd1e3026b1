import { idOf } from '../../model/fact-id';
import { slugFrom } from '../../model/slug-from';
import { refuseBackwards } from '../dates';
import { atLeastOne, type Importer, type ImportRecord, oneEach } from '../importer';
import { NameRuns, type PrintedName } from '../prose/name-runs';
import { titledNames } from '../prose/titles';
import type { Field } from '../reading/field';
import type { InputFile } from '../reading/input';
import { readXml } from '../reading/xml';
import { type RecordDesk, readRecord, unreadBeside } from '../record-desk';
import { historian, madeOn } from './historian';
import { territory, territoryId } from './territories';

/** Visits to the United States of foreign leaders and heads of state, since 1874. */
export const visits: Importer = {
  name: 'hsg-visits',
  title: 'Visits by foreign leaders to the United States since 1874 (Office of the Historian)',
  reads: 'a checkout of HistoryAtState/visits, its folder data, or one of its files',
  fetch: 'git clone https://github.com/HistoryAtState/visits',
  source: historian(
    'hsg-visits',
    'Visits by Foreign Leaders and Heads of State',
    'https://history.state.gov/departmenthistory/visits',
    '2010-10-25',
  ),
  files: /(^|data\/)\d{4}\.xml$/,
  promises: [atLeastOne('visit'), oneEach('Event', 'visit')],
  records: read,
};

async function* read(files: readonly InputFile[], source: Importer['source']): AsyncGenerator<ImportRecord> {
  const runs = new NameRuns();
  for (const file of files)
    for (const visit of (await readXml(file)).all('visit')) for (const name of visitorsOf(visit)) runs.note(name);
  const places = new Map<string, string>();
  for (const file of files) {
    const root = await readXml(file);
    for (const visit of root.all('visit'))
      yield* readRecord(
        visit,
        () => frameOf(visit, source),
        (desk) => {
          const other = places.get(visit.words('id'));
          if (other) desk.refuse(`its id is that of another visit, at ${other}`);
          places.set(visit.words('id'), other ?? visit.at);
          claimVisit(desk, visit, runs);
        },
      );
    yield* unreadBeside(root);
  }
}

function frameOf(visit: Field, source: Importer['source']) {
  return { kind: 'visit', source, locus: `visit ${visit.words('id')}`, made: madeOn(visit, 'datetime') };
}

function visitorsOf(visit: Field): PrintedName[] {
  const of = territoryId(visit.one('from').words('@id'));
  const day = visit.words('start-date');
  return titledNames(visit.words('visitor')).map((named) => ({ ...named, of, day }));
}

function claimVisit(desk: RecordDesk, visit: Field, runs: NameRuns): void {
  const [printed, from] = [visit.words('visitor'), visit.one('from')];
  const [start, end] = [visit.words('start-date'), visit.words('end-date')];
  refuseBackwards(desk, start, end);
  const country = territory(desk, from.words('@id'), from.text());
  const id = desk.fact(
    idOf('Event', `hsg-visit-${slugFrom(visit.words('id'))}`),
    {
      names: [{ value: `Visit of ${printed} (${from.text()})`, kind: 'PRIMARY', lang: 'en' }],
      kind: 'VISIT',
      format: 'IN_PERSON',
      status: 'HELD',
      start: { edtf: start },
      end: { edtf: end, counts: true },
      place: unitedStates(desk),
    },
    { passage: visit.given('description') },
  );
  const delegation = desk.joined('Delegation', { event: id, side: country }, {}, { passage: from.text() });
  for (const visitor of visitorsOf(visit)) {
    const person = desk.fact(
      idOf('Person', `hsg-visits-${runs.slug(visitor)}`),
      { names: namesOf(visitor) },
      { passage: printed },
    );
    const speakingAs = visitor.title ? post(desk, visitor.title, country) : undefined;
    const taken = {
      role: 'GUEST',
      certainty: 'CONFIRMED',
      attendance: 'ATTENDED',
      delegation,
      ...(speakingAs ? { speakingAs } : {}),
    };
    desk.joined('Participation', { participant: person, event: id }, taken, { passage: printed });
  }
}

function namesOf({ title, name }: PrintedName) {
  const primary = { value: name, kind: 'PRIMARY' };
  return title ? [primary, { value: `${title} ${name}`, kind: 'ALIAS' }] : [primary];
}

function post(desk: RecordDesk, title: string, country: string): string {
  const slug = `hsg-${country.slice(country.indexOf('/') + 1).replace(/^hsg-/, '')}-${slugFrom(title)}`;
  return desk.common(idOf('Position', slug), { names: [{ value: title, kind: 'PRIMARY', lang: 'en' }], of: country });
}

function unitedStates(desk: RecordDesk): string {
  return desk.common(idOf('Place', 'hsg-united-states'), {
    names: [{ value: 'United States', kind: 'PRIMARY' }],
    kind: 'COUNTRY',
  });
}
