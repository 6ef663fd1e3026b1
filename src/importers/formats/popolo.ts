import type { Identity } from '../../model/fact-types';
import type { SourceDescription } from '../../model/source-description';
import { dayWithin } from '../dates';
import type { Importer, ImportRecord } from '../importer';
import type { Field } from '../reading/field';
import { type InputFile, namedLike } from '../reading/input';
import { readJson } from '../reading/json';
import { type RecordDesk, readRecord, unreadBeside } from '../record-desk';
import { anyPublisher } from './own-id';
import { Entry, type Known, lookAhead, type Period } from './popolo-entry';
import { tagged } from './spellings';

/** Popolo JSON: people, organizations, posts, memberships, elections and terms. */
export const popolo: Importer = {
  name: 'popolo',
  title: 'Popolo JSON (legislatures and governments in the manner of EveryPolitician)',
  reads:
    'a JSON file with persons, organizations, posts, memberships and events, or a folder of them; where some have popolo in their names, those alone',
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

async function* read(all: readonly InputFile[], source: SourceDescription): AsyncGenerator<ImportRecord> {
  const files = namedLike(/popolo[^/]*$/, all);
  const known = await lookAhead(files, source);
  for (const file of files) {
    const root = await readJson(file);
    root.leave('meta', 'areas', 'motions', 'vote_events', 'speeches', 'warnings');
    for (const [kind, claim] of Object.entries(KINDS))
      for (const [place, record] of root.all(kind).entries()) {
        const frame = () => ({ kind, source, locus: `${kind} ${record.given('id') || place + 1}` });
        yield* readRecord(record, frame, (desk) => claim(new Entry(desk, record, file.name, known), record, known));
      }
    yield* unreadBeside(root);
  }
}

/** Fields that any record may have and that are not taken. */
const COMMON = ['identifiers', 'links', 'sources', 'contact_details', 'image', 'images', 'created_at', 'updated_at'];

/** Parts of a name, which the name as a whole has. */
const NAME_PARTS = [
  ...['family_name', 'given_name', 'additional_name', 'honorific_prefix', 'honorific_suffix', 'patronymic_name'],
  'sort_name',
];

const KINDS: Readonly<Record<string, (it: Entry, record: Field, known: Known) => void>> = {
  persons: (it, record) => {
    const id = it.desk.fact(it.own('Person'), {
      names: names(it),
      ...it.date('birth_date', 'born'),
    });
    it.also(id, it.date('death_date', 'died'));
    it.wikidata(id);
    record.leave(...COMMON, ...NAME_PARTS, 'gender', 'email', 'summary', 'biography', 'national_identity');
  },
  organizations: (it, record) => {
    const id = it.desk.fact(
      it.own('Organization'),
      { names: names(it), ...it.date('founding_date', 'founded') },
      { passage: record.given('classification') },
    );
    it.also(id, it.date('dissolution_date', 'dissolved'));
    it.wikidata(id);
    record.leave(...COMMON, 'parent_id', 'area_id', 'area', 'type', 'seats', 'seat_counts', 'abstract', 'description');
    record.leave('iso_code', 'srgb');
  },
  posts: (it, record) => {
    const body = it.to('Organization', 'organization_id');
    const id = it.desk.fact(it.own('Position'), {
      names: [{ value: it.spellings('label')[0]?.value ?? record.words('role'), kind: 'PRIMARY' }],
      ...(body ? { of: body } : {}),
      ...it.date('start_date', 'inception'),
    });
    it.also(id, it.date('end_date', 'dissolution'));
    record.leave(...COMMON, 'role', 'area_id', 'area', 'other_label');
  },
  memberships: (it, record, { ordinals, periods }) => {
    const holder = it.must('Person', 'person_id');
    const [post, body] = [it.to('Position', 'post_id'), it.to('Organization', 'organization_id')];
    const role = it.spellings('role')[0]?.value ?? 'member';
    if (!post && !body) it.desk.refuse('expected a post or an organization, got neither');
    const position = post ?? it.memberOf('organization_id', role);
    const ordinal = (ordinals.get(`${holder} ${position}`) ?? 0) + 1;
    ordinals.set(`${holder} ${position}`, ordinal);
    const identity = { holder, post: position, ordinal };
    const { start, end } = it.span();
    it.desk.joined('Occupancy', identity, start ? { start } : {}, { passage: role });
    if (end) it.desk.joined('Occupancy', identity, { end });
    const period = periods.get(it.to('Event', 'legislative_period_id') ?? '');
    if (period) withinPeriod(it.desk, identity, period, start?.edtf, end?.edtf);
    record.leave(...COMMON, 'id', 'label', 'on_behalf_of_id', 'area_id', 'area', 'member');
    record.leave('role_code', 'role_superclass', 'role_superclass_code');
  },
  events: (it, record) => {
    const what = record.given('classification') ?? '';
    const kind = /election/i.test(what) ? 'ELECTION' : 'OTHER';
    const { end, ...start } = it.span();
    const id = it.desk.fact(it.own('Event'), { names: names(it), kind, ...start }, { passage: what });
    it.also(id, end ? { end } : {});
    record.leave(...COMMON, 'organization_id', 'location', 'parent_id', 'slug', 'description', 'status', 'wikidata');
  },
};

/** A member without days of their own became and ceased to be one at some time within the period. */
function withinPeriod(
  desk: RecordDesk,
  identity: Identity,
  period: Period,
  start: string | undefined,
  end: string | undefined,
): void {
  const [from, to] = [start ?? period.start, end ?? period.end];
  const missing = [...(start ? [] : ['start']), ...(end || !to ? [] : ['end'])];
  if (!from || missing.length === 0) return;
  const day = dayWithin(from, to);
  if (!day)
    desk.leaveOut(`no day lies between ${from} and ${to ?? 'an open end'}, the bounds of its legislative period`);
  for (const field of day ? missing : [])
    desk.joined(
      'Occupancy',
      identity,
      { [field]: { edtf: day } },
      { note: 'the record names a legislative period and no day' },
    );
}

function names(it: Entry) {
  const [main, ...translated] = it.spellings('name');
  if (!main) it.desk.refuse('expected something in "name", got nothing');
  const others = it.record.all('other_names').map((other) => {
    const [value, lang, start, end] = ['name', 'lang', 'start_date', 'end_date'].map((part) => other.given(part));
    other.leave('note', 'source', ...NAME_PARTS);
    return {
      value: value ?? '',
      kind: end ? 'PREVIOUS' : 'ALIAS',
      ...tagged(lang),
      ...(start ? { start } : {}),
      ...(end ? { end } : {}),
    };
  });
  return [
    ...(main ? [{ ...main, kind: 'PRIMARY' }] : []),
    ...translated.map((name) => ({ ...name, kind: 'ALIAS' })),
    ...others.filter(({ value }) => value !== ''),
  ];
}
