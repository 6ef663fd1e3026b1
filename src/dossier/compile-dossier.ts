import type { SourceDescription } from '../model/source-description';
import { Desk, type PlacedClaim, type Reference } from './desk';
import { entities } from './entities';
import { events } from './events';
import type { DossierFile } from './format';
import { type Frame, topFrame } from './frame';
import type { Mistake } from './mistake';
import type { Path } from './place-in-file';
import { posts } from './posts';
import { proposals } from './proposals';
import { quotations } from './quotations';
import type { ReadDossier } from './read-dossier';
import { referenceCountries } from './reference-countries';
import { sourcesOf } from './sources';
import { stances } from './stances';
import { ties } from './ties';

/** A dossier as claims. */
export interface CompiledDossier {
  readonly dossier: ReadDossier;
  readonly sources: readonly SourceDescription[];
  readonly claims: readonly PlacedClaim[];
  /** The facts it holds claims of, or would but for a mistake. */
  readonly held: ReadonlySet<string>;
  /** What it speaks of; whoever knows the graph checks that all of it is known. */
  readonly references: readonly Reference[];
  readonly mistakes: readonly Mistake[];
}

/** Turns what a file says into claims, and lists what is wrong with it. */
export function compileDossier(dossier: ReadDossier): CompiledDossier {
  const { content } = dossier;
  const sources = sourcesOf(content);
  const desk = new Desk(dossier, sources);
  const named = typeof content.source === 'string' ? content.source : String(content.source.id);
  const source = desk.source(named);
  if (source) {
    for (const [section, claim] of Object.entries(SECTIONS)) claim(desk, topFrame(source), content, [section]);
    referenceCountries(desk, topFrame);
  }
  const used = new Set(desk.claims.map(({ claim }) => claim.sourceId));
  return {
    dossier,
    sources: [...sources.values()].filter(({ id }) => used.has(id)),
    claims: desk.claims,
    held: desk.held,
    references: desk.references,
    mistakes: desk.mistakes,
  };
}

/** Every section of a file and how it becomes claims. */
const SECTIONS: Record<string, (desk: Desk, top: Frame, content: DossierFile, path: Path) => void> = {
  people: (desk, top, content, path) => entities(desk, top, 'Person', content.people, path),
  organizations: (desk, top, content, path) => entities(desk, top, 'Organization', content.organizations, path),
  countries: (desk, top, content, path) => entities(desk, top, 'Country', content.countries, path),
  places: (desk, top, content, path) => entities(desk, top, 'Place', content.places, path),
  topics: (desk, top, content, path) => entities(desk, top, 'Topic', content.topics, path),
  posts: (desk, top, content, path) => posts(desk, top, content.posts, path),
  ties: (desk, top, content, path) => ties(desk, top, content.ties, path),
  events: (desk, top, content, path) => events(desk, top, content.events, path),
  quotations: (desk, top, content, path) => quotations(desk, top, content.quotations, path),
  proposals: (desk, top, content, path) => proposals(desk, top, content.proposals, path),
  stances: (desk, top, content, path) => stances(desk, top, content.stances, path),
};
