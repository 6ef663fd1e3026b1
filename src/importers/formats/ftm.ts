import type { SourceDescription } from '../../model/source-description';
import { refuseBackwards } from '../dates';
import type { Importer, ImportRecord } from '../importer';
import { type InputFile, namedLike } from '../reading/input';
import { readJsonLines } from '../reading/json';
import { readRecord } from '../record-desk';
import { Entity } from './ftm-entity';
import { KNOWN } from './ftm-properties';
import { anyPublisher } from './own-id';
import { tieRoles } from './tie-roles';

/** Entities of FollowTheMoney: people, organizations, posts and who held them, memberships, families, events. */
export const ftm: Importer = {
  name: 'ftm',
  title: 'FollowTheMoney entities (OpenSanctions, Aleph and others), one JSON object a line',
  reads:
    'a file of JSON lines, such as entities.ftm.json, or a folder of them; where some have ftm in their names, those alone',
  fetch: 'for instance https://data.opensanctions.org/datasets/latest/peps/entities.ftm.json',
  source: anyPublisher('ftm', 'FollowTheMoney entities'),
  isFormat: true,
  files: /\.(ftm|ftm\.json|ijson|jsonl?|ndjson)$/,
  promises: [
    { promise: 'at least one entity', holds: ({ records }) => Object.keys(records).length > 0 },
    {
      promise: 'one Occupancy for each Occupancy and Membership not refused, or fewer where two are of one term',
      holds: ({ records, facts }) => (facts.Occupancy ?? 0) <= (records.Occupancy ?? 0) + (records.Membership ?? 0),
    },
  ],
  records: read,
};

async function* read(files: readonly InputFile[], source: SourceDescription): AsyncGenerator<ImportRecord> {
  const ordinals = new Map<string, number>();
  for (const file of namedLike(/ftm[^/]*$/, files))
    for await (const entity of readJsonLines(file)) {
      const frame = () => ({
        kind: entity.words('schema'),
        source,
        locus: entity.words('id'),
        made: entity.given('first_seen')?.slice(0, 10),
      });
      yield* readRecord(entity, frame, (desk) => {
        entity.leave('caption', 'referents', 'datasets', 'first_seen', 'last_seen', 'last_change', 'target', 'origin');
        const taken = TAKEN[entity.words('schema')];
        if (taken) {
          taken(new Entity(desk, source, entity, ordinals));
          entity.one('properties').leave(...KNOWN);
        } else {
          entity.leave('properties');
          desk.refuse(`entities of schema ${entity.words('schema')} are not taken`);
        }
      });
    }
}

const TAKEN: Readonly<Record<string, (entity: Entity) => void>> = {
  Person: (it) => {
    const id = it.desk.fact(it.id('Person'), it.names());
    it.each(id, 'born', it.dates('birthDate'));
    it.each(id, 'died', it.dates('deathDate'));
    it.each(id, 'wikidataId', it.values('wikidataId'));
  },
  Organization: organization,
  PublicBody: organization,
  Position: (it) => {
    const [body] = it.values('organization');
    const of = body ? it.id('Organization', body) : it.country();
    const id = it.desk.fact(it.id('Position'), { ...it.names(), ...(of ? { of } : {}) });
    it.each(id, 'inception', it.dates('inceptionDate'));
    it.each(id, 'dissolution', it.dates('dissolutionDate'));
    it.each(id, 'seats', it.values('numberOfSeats').map(Number));
  },
  Occupancy: (it) => held(it, it.ref('holder', 'Person'), it.ref('post', 'Position')),
  Membership: (it) => {
    const [body, role] = [it.ref('organization', 'Organization'), it.values('role')[0] ?? 'Member'];
    const post = it.desk.common(it.id('Position', `${body} ${role}`), {
      names: [{ value: role, kind: 'PRIMARY' }],
      of: body,
    });
    held(it, it.ref('member', 'Person'), post);
  },
  Family: (it) => tie(it, 'FAMILY', 'relative'),
  Associate: (it) => tie(it, 'ASSOCIATE', 'associate'),
  Event: (it) => {
    const id = it.desk.fact(
      it.id('Event'),
      { ...it.names(), kind: 'OTHER' },
      { passage: it.values('location').join('; ') },
    );
    it.each(id, 'start', it.dates('startDate', 'date'));
    it.each(id, 'end', it.dates('endDate'));
    for (const name of ['involved', 'organizer'])
      for (const one of it.values(name))
        it.desk.leaveOut(`${name} ${one}: the line does not say whether that is a person or an organization`);
  },
};

function organization(it: Entity): void {
  const id = it.desk.fact(it.id('Organization'), it.names());
  it.each(id, 'founded', it.dates('incorporationDate'));
  it.each(id, 'dissolved', it.dates('dissolutionDate'));
  it.each(id, 'wikidataId', it.values('wikidataId'));
}

/** A tie; the word for it says what the other is to the person. */
function tie(it: Entity, kind: string, name: string): void {
  const [person, other, said] = [it.ref('person', 'Person'), it.ref(name, 'Person'), it.values('relationship')];
  if (person === other) it.desk.refuse('expected two people, got one twice');
  const roles = tieRoles(said[0]);
  const isFirst = person < other;
  const [a, b] = isFirst ? [person, other] : [other, person];
  const [aIs, bIs] = isFirst ? [roles.other, roles.is] : [roles.is, roles.other];
  it.desk.joined(
    'Tie',
    { a, b },
    { kind, ...(aIs ? { aIs } : {}), ...(bIs ? { bIs } : {}) },
    { passage: said.join('; ') },
  );
  for (const field of ['start', 'end'])
    for (const date of it.dates(`${field}Date`)) it.desk.joined('Tie', { a, b }, { [field]: date });
}

/** A term; its status is kept in words, for what was current when a file was made is not current for ever. */
function held(it: Entity, holder: string, post: string): void {
  const identity = { holder, post, ordinal: it.term(holder, post) };
  const words = [
    ...it.values('status'),
    ...it.values('constituency'),
    ...it.values('politicalGroup'),
    ...it.values('description'),
  ];
  it.desk.joined('Occupancy', identity, {}, { passage: words.join('; ') });
  const [starts, ends] = [it.dates('startDate'), it.dates('endDate')];
  if (starts.length === 1 && ends.length === 1) refuseBackwards(it.desk, starts[0]?.edtf, ends[0]?.edtf);
  for (const start of starts) it.desk.joined('Occupancy', identity, { start });
  for (const end of ends) it.desk.joined('Occupancy', identity, { end });
}
