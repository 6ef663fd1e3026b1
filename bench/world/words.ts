import { TODAY } from './actors';
import type { Happening, Setting } from './happening';
import type { Article } from './press';
import type { Random } from './random';

const SAID = [
  'We made progress on',
  'Nothing is agreed on',
  'The other side has understood us on',
  'We shall return to',
];
const UNNAMED = ['a source close to the talks', 'a senior official', 'people familiar with the matter'];
const STANDS = ['SUPPORTS', 'WANTS_CHANGE', 'WELCOMES', 'CRITICISES'] as const;

/** What was said at an event, some of it to another paper. */
export function quote(it: Happening, { actors, random, press }: Setting, article: Article): Article[] {
  const [speaker] = it.people;
  if (!speaker || !random.chance(0.15)) return [];
  const say = (paper: Article, nth: number) => {
    const words = `${random.pick(SAID)} ${random.pick(actors.topics).slice('topic/'.length).replace('-', ' ')}`;
    const unnamed = random.chance(0.15) ? random.pick(UNNAMED) : undefined;
    return paper.state(
      ['Quotation', { words, within: paper.source.id, nth }],
      {
        lang: 'en',
        form: 'VERBATIM',
        channel: 'PRESS',
        speaker: unnamed ? { words: unnamed } : { actor: speaker.id },
        saidAt: { edtf: it.day },
        saidAtEvent: it.id,
        about: [it.id],
      },
      { attribution: unnamed ? { who: 'ANONYMOUS', words: unnamed } : { who: 'NAMED', actor: speaker.id } },
    );
  };
  for (let nth = 1; nth <= random.size(4); nth++) say(article, nth);
  if (!random.chance(0.1)) return [];
  const elsewhere = press.article(article.source.published, `Words: ${it.name}`);
  say(elsewhere, 1);
  return [elsewhere];
}

/** Where those who come stand on it. */
export function takeStands(it: Happening, random: Random, article: Article): void {
  const [first] = it.people;
  if (!first || it.day > TODAY || !random.chance(0.04)) return;
  const holder = random.chance(0.2) ? 'critics' : first.id;
  article.state(['Stance', { holder, verb: random.pick(STANDS), on: it.id }], { date: { edtf: it.day } });
}

/** How many events after each other discuss the versions of one proposal. */
const ROUNDS = 3;

/** Now and then an event is about a proposal: the first tables it, later ones its revisions. Gives the version. */
export function discuss(it: Happening, article: Article): string | undefined {
  const round = it.nth % 100;
  if (round < 1 || round > ROUNDS || it.people.length === 0) return undefined;
  const slug = `plan-${Math.floor(it.nth / 100) + 1}`;
  const proposal = `proposal/${slug}`;
  if (round === 1) article.state(['Proposal', slug], { names: [{ value: `Plan of ${it.day}`, kind: 'PRIMARY' }] });
  return article.state(['ProposalVersion', { proposal, key: String(round) }], {
    status: round === 1 ? 'TABLED' : 'REVISED',
    date: { edtf: it.day },
    ...(round > 1 ? { revises: `proposal-version/${slug}--${round - 1}` } : {}),
    ...(it.people[0] ? { proposedBy: [it.people[0].id] } : {}),
  });
}
