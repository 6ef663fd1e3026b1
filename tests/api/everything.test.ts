import { getNamedType } from 'graphql';
import { idsOnRecord } from './ids-on-record';
import { documentsOf, objectTypes, schema } from './selections';
import { openArticle, type World } from './world';

/** What each root field is asked with, so that it finds something on the article's graph. */
const ROOTS: Record<string, string[]> = {
  node: [],
  nodes: [],
  person: ['(slug: "jared-kushner")'],
  organization: ['(id: "organization/ua-nsdc")'],
  country: ['(slug: "ua")'],
  position: ['(id: "position/ua-chief-negotiator")'],
  event: ['(id: "event/us-ua-talks-2025-11-30")'],
  proposal: ['(slug: "us-peace-plan")'],
  source: ['(slug: "ask-onix-2025-11-30")'],
  people: ['(first: 3)', '(first: 3, filter: { of: "country/us" })'],
  search: ['(text: "Zelenskyy")', '(text: "talks", types: [EVENT], first: 3)'],
  whoHeld: ['(position: "position/ua-chief-negotiator", on: "2025-11-30")'],
  succession: ['(position: "position/ua-chief-negotiator")'],
  cabinet: ['(country: "country/ua", on: "2025-11-30")', '(organization: "organization/ua-nsdc", on: "2025-11-30")'],
  events: ['(first: 3)', '(first: 3, filter: { participants: ["person/steve-witkoff"] })'],
  haveMet: [
    '(a: "person/marco-rubio", b: "person/rustem-umerov")',
    '(a: "person/steve-witkoff", b: "person/vladimir-putin")',
  ],
  whoMet: [
    '(person: "person/marco-rubio")',
    '(person: "person/marco-rubio", filter: { sides: ACROSS, order: LATEST })',
  ],
  contactMatrix: ['(people: ["person/marco-rubio", "person/rustem-umerov", "person/steve-witkoff"])'],
  contactPath: ['(from: "person/rustem-umerov", to: "person/vladimir-putin", includePlanned: true)'],
  bothSides: ['(a: "country/ua", b: "country/ru", includePlanned: true)'],
  whoTookPart: ['(filter: { kinds: [TALKS] })'],
  graph: [
    '(seeds: ["event/us-ua-talks-2025-11-30", "proposal/us-peace-plan"], limit: 20)',
    '(seeds: ["person/jared-kushner"], depth: 2, limit: 20)',
  ],
  duplicates: ['(about: "person/marco-rubio")'],
  disputes: ['', '(about: "person/marco-rubio")'],
  upcoming: ['(on: "2025-11-30")'],
  quotations: ['(first: 3)', '(first: 3, speaker: "person/marco-rubio")'],
  stances: ['(first: 3)'],
  changes: ['(first: 3)'],
  compare: [
    '(before: { knownAt: "2025-11-29T00:00:00Z" }, after: {}, limit: 5)',
    '(before: { recordedAt: "2025-11-29T00:00:00Z" }, after: {}, about: ["person/rustem-umerov"], limit: 5)',
  ],
  coverage: ['', '(about: ["person/vladimir-putin"])'],
  sources: [''],
  stats: [''],
};

/** Types that the article gives no reason for. */
const NOT_MET = ['Decision', 'DisputeEdge', 'Duplicate', 'DuplicateEdge'];

describe('everything that can be asked', () => {
  let world: World;
  const met = new Set<string>();
  const idsByType = new Map<string, string[]>();

  beforeAll(async () => {
    world = await openArticle();
    for (const id of await idsOnRecord(world)) {
      const { node } = await world.data('query ($id: ID!) { node(id: $id) { __typename } }', { id });
      idsByType.set(node.__typename, [...(idsByType.get(node.__typename) ?? []), id]);
    }
  });
  afterAll(() => world.close());

  const ask = async (documents: string[]) => {
    for (const document of documents) note(await world.data(document), met);
  };

  it('is asked with something for every root field', () => {
    expect(Object.keys(ROOTS).sort()).toEqual(Object.keys(schema.getQueryType()?.getFields() ?? {}).sort());
  });

  it.each(Object.entries(ROOTS).flatMap(([field, all]) => all.map((args) => [field, args] as const)))(
    '%s%s is answered with every field, and every field of these, without an error',
    async (field, args) => {
      const root = schema.getQueryType()?.getFields()[field];
      if (!root) throw new Error(`${field} is no root field`);
      await ask(documentsOf(`${field}${args}`, getNamedType(root.type), 1));
    },
  );

  it('the fields of a fact that changed are answered with every field, and every field of these', async () => {
    const fields = documentsOf('fields', schema.getType('FieldChange') as never, 1);
    await ask(fields.map((document) => `{ compare${ROOTS.compare?.[0]} { facts ${document} } }`));
  });

  it('every thing on record is answered by its id with every field', async () => {
    for (const [type, ids] of idsByType) {
      const some = ids.slice(0, 100).map((id) => JSON.stringify(id));
      const [document = '', ...others] = documentsOf(`nodes(ids: [${some}])`, schema.getType(type) as never, 0, type);
      const { nodes } = await world.data(document);
      expect(nodes).not.toContain(null);
      await ask(others);
    }
  });

  const nodeTypes = objectTypes().filter((type) => type.getInterfaces().some(({ name }) => name === 'Node'));

  it.each(nodeTypes.map(({ name }) => name))('%s is answered with every field three levels down', async (type) => {
    const id = idsByType.get(type)?.at(-1);
    expect(id).toBeDefined();
    await ask(documentsOf(`node(id: "${id}")`, schema.getType(type) as never, 2, type));
  });

  it('has by now met every type', () => {
    const missed = objectTypes().filter(({ name }) => !met.has(name));
    expect(missed.map(({ name }) => name).sort()).toEqual(NOT_MET);
  });
});

/** Notes every type that an answer names. */
function note(value: unknown, met: Set<string>): void {
  if (Array.isArray(value)) for (const one of value) note(one, met);
  else if (value !== null && typeof value === 'object')
    for (const [key, member] of Object.entries(value)) {
      if (key === '__typename') met.add(String(member));
      note(member, met);
    }
}
