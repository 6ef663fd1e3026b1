import type { SourceDescription } from '../../model/source-description';
import type { Importer, ImportRecord } from '../importer';
import type { Field } from '../reading/field';
import type { InputFile } from '../reading/input';
import { readJson } from '../reading/json';
import { type RecordDesk, readRecord, unreadBeside } from '../record-desk';
import { anyPublisher, ownId } from './own-id';

/** Popolo JSON: people, organizations, posts, memberships, elections and terms. */
export const popolo: Importer = {
  name: 'popolo',
  title: 'Popolo JSON (legislatures and governments in the manner of EveryPolitician)',
  reads: 'a JSON file with persons, organizations, posts, memberships and events, or a folder of them',
  fetch: 'for instance a file ep-popolo-v1.0.json of https://github.com/everypolitician/everypolitician-data',
  source: anyPublisher('popolo', 'Popolo data'),
  isFormat: true,
  files: /\.json$/,
  promises: [
    { promise: 'at least one record', holds: ({ records }) => Object.keys(records).length > 0 },
    {
      promise: 'one Occupancy for each membership not refused',
      holds: ({ records, refused, facts }) =>
        (facts.Occupancy ?? 0) === (records.memberships ?? 0) - (refused.memberships ?? 0),
    },
  ],
  records: read,
};

async function* read(files: readonly InputFile[], source: SourceDescription): AsyncGenerator<ImportRecord> {
  for (const file of files) {
    const root = await readJson(file);
    root.leave('meta', 'areas', 'motions', 'vote_events', 'speeches');
    const ordinals = new Map<string, number>();
    const periods = new Map(
      root
        .all('events')
        .map((event) => [event.words('id'), { start: event.given('start_date'), end: event.given('end_date') }]),
    );
    for (const [kind, claim] of Object.entries(KINDS))
      for (const [place, record] of root.all(kind).entries()) {
        const known = { source, ordinals, periods };
        const frame = () => ({ kind, source, locus: `${kind} ${record.given('id') ?? place + 1}` });
        yield* readRecord(record, frame, (desk) => claim(desk, record, known));
      }
    yield* unreadBeside(root);
  }
}

interface Known {
  readonly source: SourceDescription;
  readonly ordinals: Map<string, number>;
  readonly periods: ReadonlyMap<string, { start: string | undefined; end: string | undefined }>;
}

/** Fields that any record may have and that are not taken. */
const COMMON = ['identifiers', 'links', 'sources', 'contact_details', 'image', 'images', 'created_at', 'updated_at'];

const KINDS: Readonly<Record<string, (desk: RecordDesk, record: Field, known: Known) => void>> = {
  persons: (desk, record, { source }) => {
    const id = ownId(source, 'Person', record.words('id'));
    desk.fact(id, {
      names: names(record),
      ...date(record, 'birth_date', 'born'),
      ...date(record, 'death_date', 'died'),
    });
    for (const identifier of record.all('identifiers'))
      if (identifier.given('scheme') === 'wikidata') desk.fact(id, { wikidataId: identifier.words('identifier') });
    record.leave(
      ...COMMON,
      'sort_name',
      'family_name',
      'given_name',
      'additional_name',
      'honorific_prefix',
      'honorific_suffix',
    );
    record.leave('patronymic_name', 'gender', 'email', 'summary', 'biography', 'national_identity');
  },
  organizations: (desk, record, { source }) => {
    const id = ownId(source, 'Organization', record.words('id'));
    desk.fact(
      id,
      { names: names(record), ...date(record, 'founding_date', 'founded') },
      { passage: record.given('classification') },
    );
    if (record.given('dissolution_date')) desk.fact(id, date(record, 'dissolution_date', 'dissolved'));
    record.leave(...COMMON, 'parent_id', 'area_id', 'area', 'type', 'seats', 'abstract', 'description');
  },
  posts: (desk, record, { source }) => {
    const id = ownId(source, 'Position', record.words('id'));
    const body = record.given('organization_id');
    desk.fact(id, {
      names: [{ value: record.given('label') ?? record.words('role'), kind: 'PRIMARY' }],
      ...(body ? { of: ownId(source, 'Organization', body) } : {}),
      ...date(record, 'start_date', 'inception'),
    });
    if (record.given('end_date')) desk.fact(id, date(record, 'end_date', 'dissolution'));
    record.leave(...COMMON, 'role', 'area_id', 'area', 'other_label');
  },
  memberships: (desk, record, { source, ordinals, periods }) => {
    const holder = ownId(source, 'Person', record.words('person_id'));
    const [post, body] = [record.given('post_id'), record.given('organization_id')];
    const role = record.given('role') ?? 'member';
    if (!post && !body) desk.refuse('expected a post or an organization, got neither');
    const position = post ? ownId(source, 'Position', post) : memberPost(desk, source, body ?? 'none', role);
    const ordinal = (ordinals.get(`${holder} ${position}`) ?? 0) + 1;
    ordinals.set(`${holder} ${position}`, ordinal);
    const identity = { holder, post: position, ordinal };
    const period = periods.get(record.given('legislative_period_id') ?? '');
    const [start, end] = [record.given('start_date'), record.given('end_date')];
    desk.joined('Occupancy', identity, start ? { start: { edtf: start } } : {}, { passage: role });
    if (end) desk.joined('Occupancy', identity, { end: { edtf: end } });
    // A member without days of their own was one at some time within the period.
    if (!start && period?.start)
      desk.joined(
        'Occupancy',
        identity,
        { start: { edtf: `[${period.start}..${period.end ?? ''}]` } },
        { note: 'the record names a legislative period and no day' },
      );
    record.leave(...COMMON, 'id', 'label', 'on_behalf_of_id', 'area_id', 'area', 'legislative_period_id', 'member');
  },
  events: (desk, record, { source }) => {
    const what = record.given('classification') ?? '';
    desk.fact(
      ownId(source, 'Event', record.words('id')),
      {
        names: names(record),
        kind: /election/i.test(what) ? 'ELECTION' : 'OTHER',
        ...date(record, 'start_date', 'start'),
        ...date(record, 'end_date', 'end'),
      },
      { passage: what },
    );
    record.leave(...COMMON, 'organization_id', 'location', 'parent_id', 'slug', 'description', 'status');
  },
};

/** A membership without a post is one of a post that everybody in that role in that body shares. */
function memberPost(desk: RecordDesk, source: SourceDescription, body: string, role: string): string {
  const of = ownId(source, 'Organization', body);
  return desk.common(ownId(source, 'Position', `${body} ${role}`), { names: [{ value: role, kind: 'PRIMARY' }], of });
}

function names(record: Field) {
  const others = record.all('other_names').map((other) => {
    const [value, lang] = [other.words('name'), other.given('lang')];
    const [start, end] = [other.given('start_date'), other.given('end_date')];
    other.leave(
      'note',
      'family_name',
      'given_name',
      'additional_name',
      'honorific_prefix',
      'honorific_suffix',
      'patronymic_name',
    );
    return {
      value,
      kind: end ? 'PREVIOUS' : 'ALIAS',
      ...(lang ? { lang: lang.replace('_', '-') } : {}),
      ...(start ? { start } : {}),
      ...(end ? { end } : {}),
    };
  });
  return [{ value: record.words('name'), kind: 'PRIMARY' }, ...others];
}

function date(record: Field, name: string, field: string): Record<string, { edtf: string }> {
  const edtf = record.given(name);
  return edtf ? { [field]: { edtf } } : {};
}
