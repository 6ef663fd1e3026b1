import { addDays } from '../../src/model/dates/day';
import { BEGINNING, DAYS, named, type Person, TODAY } from './actors';
import type { Happening, Setting } from './happening';
import { callCongress, callMeeting, type Meeting } from './meetings';
import type { Printed } from './posts';
import { type Article, idFor } from './press';
import type { Random } from './random';
import { discuss, quote, takeStands } from './words';

/** How much of the world is still ahead. */
const AHEAD = 0.03;

/** Lets events happen, ever more often, until so many people took part; each is printed with whatever was said there. */
export function* happen(setting: Setting, participations: number): Generator<Printed> {
  const { actors, random } = setting;
  const last = new Map<string, string>();
  let held = false;
  for (let made = 0, nth = 1; made < participations; nth++) {
    const part = made / participations;
    const day =
      part < 1 - AHEAD
        ? addDays(BEGINNING, Math.floor((part / (1 - AHEAD)) ** 0.6 * (DAYS - 2)))
        : addDays(TODAY, 1 + Math.floor(((part - 1 + AHEAD) / AHEAD) * 90));
    const isCongress: boolean = !held && part > 0.4;
    const meeting = isCongress
      ? callCongress(actors, day, participations, random)
      : callMeeting(actors, day, participations - made, random);
    held ||= isCongress;
    const sides = meeting.delegations.map(({ country }) => country.slug).sort();
    const happening = happeningOf(meeting, nth, day, last.get(sides.join(' ')), random);
    last.set(sides.join(' '), happening.id);
    yield { articles: print(happening, setting), participations: happening.people.length };
    made += happening.people.length;
  }
}

function happeningOf(
  meeting: Meeting,
  nth: number,
  day: string,
  before: string | undefined,
  random: Random,
): Happening {
  const { delegations, mediator, kind } = meeting;
  const people = [...delegations.flatMap((one) => one.people), ...(mediator ? [mediator] : [])];
  const slug = `${kind.toLowerCase()}-${day}-${nth}`;
  const name = [meeting.name, ...delegations.map(({ country }) => country.name).slice(0, 3)].join(' ');
  const status = random.pick(day > TODAY ? STATUSES_AHEAD : STATUSES_PAST);
  return { nth, id: `event/${slug}`, slug, name, day, status, meeting, people, before };
}

/** Each as often as it happens; what is past and PLANNED is overdue. */
const STATUSES_AHEAD = times({ PLANNED: 3, CONFIRMED: 1, PROPOSED: 1 });
const STATUSES_PAST = times({ HELD: 95, CANCELLED: 3, POSTPONED: 1, PLANNED: 1 });
const ATTENDANCES = times({ ATTENDED: 95, UNKNOWN: 3, ABSENT: 2 });

function times<C extends string>(shares: Partial<Record<C, number>>): readonly C[] {
  return Object.entries<number | undefined>(shares).flatMap(([code, share = 0]) => Array<C>(share).fill(code as C));
}

/** One article, often the only one; at times an announcement before it, another paper's version or a denial after it. */
function print(it: Happening, setting: Setting): Article[] {
  const { random, press } = setting;
  const isAhead = it.day > TODAY;
  const article = press.article(isAhead ? TODAY : addDays(it.day, random.whole(0, 1)), it.name);
  const articles = [article];
  reportEvent(it, setting, article);
  for (const person of it.people) reportPerson(it, person, random, article);
  takeStands(it, random, article);
  if (isAhead || it.status !== 'HELD') return articles;
  articles.push(...quote(it, setting, article));
  if (random.chance(0.1)) articles.push(announce(it, setting));
  if (random.chance(0.1)) articles.push(tellOtherwise(it, setting));
  return articles;
}

function reportEvent(it: Happening, { actors, random }: Setting, article: Article): void {
  const { kind, format, delegations } = it.meeting;
  const version = discuss(it, article);
  const [host] = delegations;
  article.state(
    ['Event', it.slug],
    {
      ...named(it.name),
      kind,
      status: it.status,
      start: { edtf: random.chance(0.03) ? it.day.slice(0, 7) : it.day },
      ...(format ? { format } : {}),
      ...(host && kind !== 'CALL' ? { place: random.pick(host.country.cities) } : {}),
      ...(random.chance(0.5) ? { topics: [random.pick(actors.topics)] } : {}),
      ...(version ? { discussed: [version] } : {}),
      ...(it.before && random.chance(0.2) ? { related: [{ as: 'FOLLOWS', to: it.before }] } : {}),
    },
    { passage: `${it.name} on ${it.day}` },
  );
  if (!hasSides(it)) return;
  for (const { country, people } of delegations)
    article.state(['Delegation', { event: it.id, side: country.id }], {
      heads: people.slice(0, 1).map(({ id }) => idFor(['Participation', { participant: id, event: it.id }])),
      ...(random.chance(0.2) ? { othersPresent: true } : {}),
    });
}

/** Those who telephone speak for themselves. */
function hasSides({ meeting: { kind, delegations } }: Happening): boolean {
  return delegations.length > 1 && kind !== 'CALL';
}

function reportPerson(it: Happening, person: Person, random: Random, article: Article): void {
  const side = it.meeting.delegations.find(({ people }) => people.includes(person))?.country.id;
  article.state(
    ['Participation', { participant: person.id, event: it.id }],
    {
      role: side ? 'MEMBER' : 'MEDIATOR',
      ...presence(it, random),
      ...(side && hasSides(it) ? { delegation: idFor(['Delegation', { event: it.id, side }]) } : {}),
    },
    random.chance(0.3) ? { passage: `${person.name} took part` } : {},
  );
}

/** How somebody takes part, by what became of the event. */
function presence({ status }: Happening, random: Random) {
  if (status === 'HELD') return { certainty: 'CONFIRMED', attendance: random.pick(ATTENDANCES) };
  if (status === 'CANCELLED' || status === 'POSTPONED') return { certainty: 'EXPECTED', attendance: 'UNKNOWN' };
  return { certainty: random.pick(['CONFIRMED', 'EXPECTED', 'EXPECTED', 'POSSIBLE']), attendance: 'NOT_YET' };
}

/** What was known before: the same event as planned, with those who were expected. */
function announce(it: Happening, { random, press }: Setting): Article {
  const before = press.article(addDays(it.day, -random.whole(2, 20)), `Ahead: ${it.name}`);
  const { kind } = it.meeting;
  before.state(['Event', it.slug], { ...named(it.name), kind, status: 'PLANNED', start: { edtf: it.day } });
  for (const { id } of it.people.slice(0, 6))
    before.state(['Participation', { participant: id, event: it.id }], {
      certainty: 'EXPECTED',
      attendance: 'NOT_YET',
    });
  return before;
}

/** Another paper that agrees or not: on the place, on the day, on who was there at all. */
function tellOtherwise(it: Happening, { actors, random, press }: Setting): Article {
  const other = press.article(addDays(it.day, 2), `Again: ${it.name}`);
  const states = random.pick<Record<string, unknown>>([
    { status: 'HELD' },
    { place: random.pick(random.pick(actors.countries).cities) },
    { start: { edtf: addDays(it.day, -1) } },
  ]);
  other.state(['Event', it.slug], states, random.chance(0.2) ? { modality: 'ALLEGED' } : {});
  const [first] = it.people;
  if (first && random.chance(0.3))
    other.state(['Participation', { participant: first.id, event: it.id }], {}, { stance: 'DENIES' });
  return other;
}
