import { folderOf, surveyed } from './editions';

const numbered = <T>(count: number, make: (place: number) => T): T[] =>
  Array.from({ length: count }, (_, n) => make(n));
const text = (value: unknown) => JSON.stringify(value);

/** What an importer counts is what the files themselves count: made-up ones here; docs/sources.md has the published ones. */
describe('counts of formats, against counts taken from the same files another way', () => {
  it('popolo gives one fact for each record of a kind, and one term for each membership', async () => {
    const legislature = (place: number) => ({
      persons: numbered(9, (n) => ({ id: `p-${place}-${n}`, name: `Person ${n}` })),
      organizations: [
        { id: 'legislature', name: `House ${place}` },
        ...numbered(3, (n) => ({ id: `party/${n}`, name: `Party ${n}` })),
      ],
      events: numbered(2, (n) => ({ id: `term/${n}`, name: `Term ${n}`, start_date: `200${n}` })),
      memberships: numbered(18, (n) => ({
        person_id: `p-${place}-${n % 9}`,
        organization_id: 'legislature',
        legislative_period_id: `term/${n % 2}`,
      })),
    });
    const files = numbered(4, legislature);
    const { counts } = await surveyed(
      'popolo',
      folderOf(Object.fromEntries(files.map((file, n) => [`${n}/popolo.json`, text(file)]))),
    );
    const all = (kind: 'persons' | 'organizations' | 'events' | 'memberships') =>
      files.reduce((sum, file) => sum + file[kind].length, 0);
    expect(counts.facts).toEqual({
      Person: all('persons'),
      Organization: all('organizations'),
      Event: all('events'),
      Occupancy: all('memberships'),
      Position: files.length,
    });
    expect(counts.refused).toEqual({});
  });

  it('ftm gives one fact for each line of a schema that it takes, and refuses every line of the others', async () => {
    const schemas = ['Person', 'Position', 'Occupancy', 'PublicBody', 'Company', 'Address'];
    const lines = numbered(60, (n) => ({
      id: `e-${n}`,
      schema: schemas[n % schemas.length] ?? '',
      properties:
        n % schemas.length === 2 ? { holder: [`e-${n - 2}`], post: [`e-${n - 1}`] } : { name: [`Thing ${n}`] },
    }));
    const { counts } = await surveyed('ftm', folderOf({ 'entities.ftm.json': lines.map(text).join('\n') }));
    const of = (schema: string) => lines.filter((line) => line.schema === schema).length;
    expect(counts.facts).toEqual({
      Person: of('Person'),
      Position: of('Position'),
      Occupancy: of('Occupancy'),
      Organization: of('PublicBody'),
    });
    expect(counts.refused).toEqual({ Company: of('Company'), Address: of('Address') });
  });

  it('wikidata gives one person for each human and one term for each position that one held', async () => {
    const item = (id: string) => ({ mainsnak: { snaktype: 'value', datavalue: { value: { id } } }, rank: 'normal' });
    const entities = numbered(40, (n) => ({
      id: `Q${n + 100}`,
      labels: { en: { language: 'en', value: `Thing ${n}` } },
      claims: { P31: [item(n % 4 === 0 ? 'Q7' : 'Q5')], P39: numbered(n % 3, (one) => item(`Q${900 + one}`)) },
    }));
    const { counts } = await surveyed('wikidata', folderOf({ 'all.json': text(entities) }));
    const humans = entities.filter(({ claims }) => claims.P31[0]?.mainsnak.datavalue.value.id === 'Q5');
    expect(counts.facts).toEqual({
      Person: humans.length,
      Occupancy: humans.reduce((sum, { claims }) => sum + claims.P39.length, 0),
    });
    expect(counts.refused).toEqual({ entity: entities.length - humans.length });
  });
});
