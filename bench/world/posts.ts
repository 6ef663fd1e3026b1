import { addDays, daysBetween } from '../../src/model/dates/day';
import type { Code } from '../../src/model/vocabulary';
import { type Actors, BEGINNING, type Country, delegate, named, TODAY } from './actors';
import type { Article, Press } from './press';
import type { Random } from './random';

/** A post that every country has, before the ambassadors. */
const HIGH_POSTS = [
  { slug: 'president', name: 'President', kind: 'HEAD_OF_STATE' },
  { slug: 'foreign-minister', name: 'Minister of Foreign Affairs', kind: 'MINISTER' },
  { slug: 'envoy', name: 'Special Envoy', kind: 'ENVOY' },
] as const;

const ENDS = ['RESIGNED', 'DISMISSED', 'TERM_ENDED', 'LOST_ELECTION', 'MOVED'] as const;

/** Which event ends a term, where one is on record. */
const END_EVENTS: Partial<Record<Code<'EndCause'>, 'RESIGNATION' | 'DISMISSAL'>> = {
  RESIGNED: 'RESIGNATION',
  DISMISSED: 'DISMISSAL',
};

/** What was printed of posts, and how many participations that made. */
export interface Printed {
  readonly articles: readonly Article[];
  readonly participations: number;
}

/** Fills the posts of every country, term after term, one country a gazette. */
export function* fillPosts({ countries }: Actors, random: Random, press: Press, most: number): Generator<Printed> {
  let left = most;
  for (const country of countries) {
    const abroad = countries.filter((one) => one !== country).slice(0, Math.floor(country.people.length / 8));
    const posts = [
      ...HIGH_POSTS.map((post) => ({ ...post, of: post.kind === 'HEAD_OF_STATE' ? country.id : country.ministry })),
      ...abroad.map(({ slug, name }) => ({
        slug: `ambassador-to-${slug}`,
        name: `Ambassador to ${name}`,
        kind: 'AMBASSADOR' as const,
        of: country.ministry,
      })),
    ];
    const gazette = press.gazette(TODAY, `Posts of ${country.name}`);
    let participations = 0;
    for (const { slug, name, kind, of } of posts) {
      const post = gazette.state(['Position', `${country.slug}-${slug}`], {
        ...named(`${name} of ${country.name}`),
        kind,
        of,
        seats: 1,
      });
      participations += fillPost(post, country, kind === 'AMBASSADOR' ? 0 : left - participations, random, gazette);
    }
    left -= participations;
    yield { articles: [gazette], participations };
  }
}

/** One holder after another until today; returns how many of them took part in an event that ended their term, at most so many. */
function fillPost(post: string, country: Country, most: number, random: Random, gazette: Article): number {
  const terms = new Map<string, number>();
  let ended = 0;
  let before: string | undefined;
  for (let start = addDays(BEGINNING, random.whole(0, 400)); start < TODAY; ) {
    const holder = delegate(country, start, random);
    const ordinal = (terms.get(holder.id) ?? 0) + 1;
    terms.set(holder.id, ordinal);
    const end = addDays(start, random.whole(300, 2900));
    const cause = random.pick(ENDS);
    const isOver = end < TODAY;
    const ends = isOver && ended < most && random.chance(0.15) ? END_EVENTS[cause] : undefined;
    if (ends) ended++;
    before = gazette.state(['Occupancy', { holder: holder.id, post, ordinal }], {
      start: { edtf: random.chance(0.05) ? start.slice(0, 4) : start },
      startCause: { code: random.pick(['APPOINTED', 'ELECTED', 'SUCCEEDED'] as const) },
      ...(isOver ? { end: { edtf: end }, endCause: { code: cause } } : { heldOn: [TODAY] }),
      ...(ends ? { endEvent: endEvent(holder, end, ends, post, gazette) } : {}),
      ...(before && random.chance(0.5) ? { replaces: before } : {}),
      ...(random.chance(0.05) ? { acting: true } : {}),
    });
    // Most hand over on the day; some leave a gap, some overlap.
    start = addDays(end, random.chance(0.8) ? 0 : random.whole(-20, 120));
    if (daysBetween(start, TODAY) < 30) break;
  }
  return ended;
}

function endEvent(
  { id, name }: { id: string; name: string },
  day: string,
  kind: 'RESIGNATION' | 'DISMISSAL',
  post: string,
  gazette: Article,
): string {
  const slug = `${kind.toLowerCase()}-${post.slice('position/'.length)}-${day}`;
  const event = gazette.state(['Event', slug], {
    ...named(`${kind === 'RESIGNATION' ? 'Resignation' : 'Dismissal'} of ${name}`),
    kind,
    status: 'HELD',
    start: { edtf: day },
  });
  gazette.state(['Participation', { participant: id, event }], { role: 'SUBJECT', attendance: 'ATTENDED' });
  return event;
}
