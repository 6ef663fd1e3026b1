import type { ClaimContent } from '../../model/claim';
import { countryOfCode } from '../../model/country-names';
import type { FactTypeName } from '../../model/fact-id';
import type { SourceDescription } from '../../model/source-description';
import type { Importer, ImportRecord } from '../importer';
import type { Field } from '../reading/field';
import type { InputFile } from '../reading/input';
import { readJsonLines } from '../reading/json';
import { type RecordDesk, readRecord } from '../record-desk';
import { anyPublisher, datesOf, ownId } from './own-id';
import { tieRoles } from './tie-roles';

/** Entities of FollowTheMoney: people, organizations, posts and who held them, memberships, families, events. */
export const ftm: Importer = {
  name: 'ftm',
  title: 'FollowTheMoney entities (OpenSanctions, Aleph and others), one JSON object a line',
  reads: 'a file of JSON lines, such as entities.ftm.json, or a folder of them',
  fetch: 'for instance https://data.opensanctions.org/datasets/latest/peps/entities.ftm.json',
  source: anyPublisher('ftm', 'FollowTheMoney entities'),
  isFormat: true,
  files: /\.(ftm\.json|jsonl?|ndjson)$/,
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
  for (const file of files)
    for await (const entity of readJsonLines(file)) {
      const frame = () => ({
        kind: entity.words('schema'),
        source,
        locus: entity.words('id'),
        made: entity.given('first_seen')?.slice(0, 10),
      });
      yield* readRecord(entity, frame, (desk) => {
        entity.leave('caption', 'referents', 'datasets', 'first_seen', 'last_seen', 'last_change', 'target', 'origin');
        const properties = entity.one('properties');
        const taken = TAKEN[entity.words('schema')];
        if (taken) taken(new Entity(desk, source, entity.words('id'), properties, ordinals));
        else {
          properties.text();
          desk.refuse(`entities of schema ${entity.words('schema')} are not taken`);
        }
        if (taken) properties.leave(...KNOWN);
      });
    }
}

/** An entity while it becomes claims. */
class Entity {
  constructor(
    readonly desk: RecordDesk,
    private readonly source: SourceDescription,
    private readonly own: string,
    private readonly properties: Field,
    private readonly ordinals: Map<string, number>,
  ) {}

  values(name: string): string[] {
    return this.properties.all(name).flatMap((field) => field.text() || []);
  }

  id(type: FactTypeName, of = this.own): string {
    return ownId(this.source, type, of);
  }

  /** The only entity a property leads to; refuses the record where there is none, or several. */
  ref(name: string, type: FactTypeName): string {
    const [one, second] = this.values(name);
    if (!one || second) this.desk.refuse(`expected one "${name}", got ${one ? 'several' : 'none'}`);
    return this.id(type, one ?? 'none');
  }

  /** Claims every value of a field that holds one: sources that give two disagree with themselves, and both stay readable. */
  each(id: string, field: string, values: readonly unknown[]): void {
    for (const value of values) this.desk.fact(id, { [field]: value });
  }

  /** Names, and where there is none the record is refused. */
  names(): ClaimContent['states'] {
    const names = [
      ...this.values('name').map((value, place) => ({ value, kind: place === 0 ? 'PRIMARY' : 'ALIAS' })),
      ...[...this.values('alias'), ...this.values('weakAlias')].map((value) => ({ value, kind: 'ALIAS' })),
      ...this.values('previousName').map((value) => ({ value, kind: 'PREVIOUS' })),
    ];
    if (names.length === 0) this.desk.refuse('expected a name, got none');
    return { names };
  }

  /** Terms of one person in one post are told apart by their first day, else by the order they come in. */
  term(holder: string, post: string): number {
    const key = `${holder} ${post}`;
    const ordinal = (this.ordinals.get(key) ?? 0) + 1;
    this.ordinals.set(key, ordinal);
    return ordinal;
  }

  country(): string | undefined {
    const [code, second] = this.values('country');
    const id = code && !second ? countryOfCode(code) : undefined;
    return id && this.desk.country(id);
  }
}

const TAKEN: Readonly<Record<string, (entity: Entity) => void>> = {
  Person: (it) => {
    const id = it.desk.fact(it.id('Person'), it.names());
    it.each(id, 'born', datesOf(it.values('birthDate')));
    it.each(id, 'died', datesOf(it.values('deathDate')));
    it.each(id, 'wikidataId', it.values('wikidataId'));
  },
  Organization: organization,
  PublicBody: organization,
  Position: (it) => {
    const [body] = it.values('organization');
    const of = body ? it.id('Organization', body) : it.country();
    const id = it.desk.fact(it.id('Position'), { ...it.names(), ...(of ? { of } : {}) });
    it.each(id, 'inception', datesOf(it.values('inceptionDate')));
    it.each(id, 'dissolution', datesOf(it.values('dissolutionDate')));
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
  Family: (it) => {
    const [person, relative] = [it.ref('person', 'Person'), it.ref('relative', 'Person')];
    const said = it.values('relationship');
    if (person === relative) it.desk.refuse('expected two people, got one twice');
    // The word says what the relative is to the person.
    const { is, other } = tieRoles(said[0]);
    const [a, b, aIs, bIs] = person < relative ? [person, relative, other, is] : [relative, person, is, other];
    it.desk.joined(
      'Tie',
      { a, b },
      { kind: 'FAMILY', ...(aIs ? { aIs } : {}), ...(bIs ? { bIs } : {}) },
      { passage: said.join('; ') },
    );
    const [start, end] = [it.values('startDate'), it.values('endDate')];
    if (start[0]) it.desk.joined('Tie', { a, b }, { start: { edtf: start[0] } });
    if (end[0]) it.desk.joined('Tie', { a, b }, { end: { edtf: end[0] } });
  },
  Event: (it) => {
    const id = it.desk.fact(
      it.id('Event'),
      { ...it.names(), kind: 'OTHER' },
      { passage: it.values('location').join('; ') },
    );
    it.each(id, 'start', datesOf([...it.values('startDate'), ...it.values('date')]));
    it.each(id, 'end', datesOf(it.values('endDate')));
    for (const name of ['involved', 'organizer'])
      for (const one of it.values(name))
        it.desk.leaveOut(`${name} ${one}: the line does not say whether that is a person or an organization`);
  },
};

function organization(it: Entity): void {
  const id = it.desk.fact(it.id('Organization'), it.names());
  it.each(id, 'founded', datesOf(it.values('incorporationDate')));
  it.each(id, 'dissolved', datesOf(it.values('dissolutionDate')));
  it.each(id, 'wikidataId', it.values('wikidataId'));
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
  for (const start of datesOf(it.values('startDate'))) it.desk.joined('Occupancy', identity, { start });
  for (const end of datesOf(it.values('endDate'))) it.desk.joined('Occupancy', identity, { end });
}

/** Properties of the FollowTheMoney model (4.11) that are known and not taken. */
const KNOWN: readonly string[] = [
  ...'country summary notes description sourceUrl publisher publisherUrl alephUrl wikipediaUrl wikidataId keywords topics'.split(
    ' ',
  ),
  ...'address addressEntity program programId proof indexText createdAt modifiedAt retrievedAt'.split(' '),
  ...'email phone website legalForm taxStatus status sector classification registrationNumber idNumber taxNumber'.split(
    ' ',
  ),
  ...'licenseNumber vatCode jurisdiction mainCountry opencorporatesUrl bvdId uscCode icijId okpoCode innCode ogrnCode'.split(
    ' ',
  ),
  ...'leiCode dunsCode uniqueEntityId npiCode swiftBic parent incorporationDate dissolutionDate'.split(' '),
  ...'title firstName secondName middleName fatherName motherName lastName nameSuffix birthPlace birthCountry position'.split(
    ' ',
  ),
  ...'nationality citizenship passportNumber socialSecurityNumber gender ethnicity height weight eyeColor hairColor'.split(
    ' ',
  ),
  ...'appearance religion political profession education spokenLanguage'.split(' '),
  ...'cageCode permId imoNumber giiNumber'.split(' '),
  ...'subnationalArea declarationDate date recordId namesMentioned important role'.split(' '),
  ...'detectedLanguage detectedCountry peopleMentioned companiesMentioned ibanMentioned ipMentioned locationMentioned phoneMentioned emailMentioned'.split(
    ' ',
  ),
];
