import { type Claim, type ClaimContent, makeClaim } from '../../src/model/claim';
import { type FactTypeName, idOf } from '../../src/model/fact-id';
import { FACT_TYPES, type Identity } from '../../src/model/fact-types';
import type { SourceDescription } from '../../src/model/source-description';
import type { Random } from './random';

/** What a claim states of a fact: the slug of a fact that a person names, or the identity of one that joins others. */
export type About = readonly [type: FactTypeName, is: string | Identity];

const OUTLETS = [
  { publisher: 'Continental Wire', grade: 'B', credibility: 2 },
  { publisher: 'Evening Courier', grade: 'C', credibility: 3 },
  { publisher: 'Foreign Desk', grade: 'B', credibility: 2 },
  { publisher: 'Harbour Radio', grade: 'C', credibility: 3 },
  { publisher: 'Capital Insider', grade: 'D', credibility: 4 },
] as const;

const OFFICIAL = { publisher: 'Official Gazettes', grade: 'A', credibility: 1 } as const;

/** The papers of the world, which print articles, and the gazettes, which print what is official; each piece is a source of its own. */
export type Press = ReturnType<typeof openPress>;

/** Opens the papers; they are numbered as they appear. */
export function openPress(random: Random) {
  let issued = 0;
  const issue = (of: (typeof OUTLETS)[number] | typeof OFFICIAL, published: string, title: string) => {
    const slug = `${of.publisher.toLowerCase().replace(' ', '-')}-${String(++issued).padStart(7, '0')}`;
    const official = of === OFFICIAL;
    const source: SourceDescription = {
      id: `source/${slug}`,
      publisher: of.publisher,
      grade: of.grade,
      published,
      title,
      kind: official ? 'DECREE' : 'ARTICLE',
      url: `https://press.example/${slug}`,
      lang: 'en',
    };
    return new Article(source, of.credibility, official ? 'OFFICIAL_RECORD' : 'OWN_REPORTING');
  };
  return {
    article: (published: string, title: string) => issue(random.pick(OUTLETS), published, title),
    gazette: (published: string, title: string) => issue(OFFICIAL, published, title),
  };
}

/** One source, and the claims it makes. */
export class Article {
  readonly claims: Claim[] = [];

  constructor(
    readonly source: SourceDescription,
    private readonly credibility: number,
    private readonly who: 'OFFICIAL_RECORD' | 'OWN_REPORTING',
  ) {}

  /** States fields of a fact, and gives the fact's id. */
  state([type, is]: About, states: ClaimContent['states'], more: Partial<ClaimContent> = {}): string {
    const factId = idFor([type, is]);
    this.claims.push(
      makeClaim({
        sourceId: this.source.id,
        publisher: this.source.publisher,
        reliability: this.source.grade,
        publishedAt: this.source.published,
        factId,
        identity: typeof is === 'string' ? {} : is,
        states,
        stance: 'ASSERTS',
        modality: 'FACT',
        reading: 'STATED',
        credibility: this.credibility,
        attribution: { who: this.who },
        ...more,
      }),
    );
    return factId;
  }
}

/** The id of a fact. */
export function idFor([type, is]: About): string {
  if (typeof is === 'string') return idOf(type, is);
  const { makeId } = FACT_TYPES[type];
  if (!makeId) throw new Error(`expected the slug of a ${type}, got an identity`);
  return makeId(is);
}
