import fc from 'fast-check';
import { checkDossiers } from '../../src/dossier/check-dossiers';
import type { Graph } from '../../src/graph/graph';
import { writeSources } from '../../src/graph/queries.generated';
import { addToRecord } from '../../src/graph/record';
import type { Claim } from '../../src/model/claim';
import type { Decision } from '../../src/model/decision';
import { sourceProps } from '../../src/model/source-description';

/** What one made-up source says, ready to be recorded. */
export interface Page {
  readonly claims: readonly Claim[];
  readonly sources: ReturnType<typeof checkDossiers>['compiled'][number]['sources'];
}

const NAMES = ['Ada North', 'Ada of the North', 'A. North'];
const day = fc.integer({ min: 1, max: 9 }).map((date) => `2001-05-0${date}`);

const STATUSES = ['RUMOURED', 'PLANNED', 'CONFIRMED', 'HELD', 'HELD', 'CANCELLED'];

/** What a page says of an event: who took part, sometimes by side, and how sure that is. */
function happening(...people: string[]) {
  const certainty = fc.constantFrom({}, { certainty: 'POSSIBLE' }, { certainty: 'CONFIRMED' });
  const listed = fc.subarray(people, { minLength: 1 }).map((all) => ({ people: all }));
  const sided = fc.tuple(fc.subarray(people.slice(0, 2), { minLength: 1 }), certainty).map(([all, sure]) => ({
    sides: Object.fromEntries(all.map((slug, place) => [place === 0 ? 'northland' : 'southland', { [slug]: sure }])),
  }));
  const told = fc.record(
    {
      kind: fc.constantFrom('TALKS', 'MEETING', 'CALL', 'VISIT'),
      status: fc.constantFrom(...STATUSES),
      date: day,
      place: fc.constant('harbour'),
      who: fc.oneof(listed, sided),
    },
    { requiredKeys: ['kind', 'status', 'who'] },
  );
  return told.map(({ kind, status, who, ...rest }) => ({ is: `${kind} ${status}`, ...who, ...rest }));
}

const statements = fc.record(
  {
    people: fc.record(
      { 'ada-north': fc.constantFrom(...NAMES), 'ben-south': fc.constant('Ben South') },
      { requiredKeys: [] },
    ),
    countries: fc.constant({ northland: 'Northland', southland: 'Southland' }),
    places: fc.constant({ harbour: { name: 'Harbour', kind: 'CITY' } }),
    posts: fc.record({
      premier: fc.record(
        {
          name: fc.constantFrom('Premier', 'Prime Minister'),
          seats: fc.constantFrom(1, 2),
          of: fc.constant('northland'),
          held: fc.record(
            {
              'ada-north': fc.record({ start: fc.constantFrom('2000-01-02', '2000'), end: day }, { requiredKeys: [] }),
              'ben-south': fc.record({ start: day }, { requiredKeys: [] }),
            },
            { requiredKeys: [] },
          ),
        },
        { requiredKeys: [] },
      ),
    }),
    events: fc.record(
      {
        'harbour-talks': happening('ada-north', 'ben-south', 'cyd-east'),
        'hill-meeting': happening('cyd-east', 'dot-west'),
      },
      { requiredKeys: ['harbour-talks'] },
    ),
    quotations: fc
      .subarray(['calm water', 'rough water'], { minLength: 1 })
      .map((all) => all.map((says) => ({ says, by: 'ada-north', about: 'event/harbour-talks' }))),
  },
  { requiredKeys: [] },
);

/** Pages of several sources on the same people, events and posts: they agree or not, and some speak of what only others introduce. */
export const arbitraryPages = arbitraryPagesUnder({});

/** Such pages, of which some call things by other slugs. */
export function arbitraryPagesUnder(aliases: Readonly<Record<string, string>>): fc.Arbitrary<Page[]> {
  const renamed = fc.subarray(Object.keys(aliases));
  return fc
    .array(fc.tuple(day, fc.constantFrom('A', 'B', 'C'), statements, renamed), { minLength: 2, maxLength: 5 })
    .map((all) =>
      all.map(([published, grade, said, slugs], place) => {
        const text = slugs.reduce((text, slug) => text.replaceAll(slug, aliases[slug] ?? ''), JSON.stringify(said));
        return pageOf(place, published, grade, JSON.parse(text));
      }),
    );
}

function pageOf(place: number, published: string, grade: string, said: object): Page {
  const source = { id: `page-${place}`, publisher: `Publisher ${place}`, grade, published };
  const { compiled, mistakes } = checkDossiers([
    { file: `page-${place}.yaml`, text: JSON.stringify({ source, ...said }) },
  ]);
  const [made] = compiled;
  if (!made || mistakes.length > 0) throw new Error(`a made-up page is wrong: ${JSON.stringify(mistakes)}`);
  return { claims: made.claims.map(({ claim }) => claim), sources: made.sources };
}

/** Records claims of a page, or decisions, as one change. */
export function record(
  graph: Graph,
  { page, decisions = [], touched = [], now }: { page?: Page; decisions?: Decision[]; touched?: string[]; now: Date },
) {
  const sources = (page?.sources ?? []).map((source) => ({
    id: source.id,
    publisher: source.publisher,
    props: sourceProps(source),
  }));
  return addToRecord(graph, {
    key: `a test ${now.toISOString()}`,
    what: 'a test',
    by: 'a test',
    now,
    decide: async (transaction) => {
      if (sources.length > 0) await transaction.run(writeSources, { sources, dossier: sources[0]?.id ?? '' });
      return { claims: page?.claims ?? [], decisions, alsoTouched: touched };
    },
  });
}
