import { z } from 'zod';
import { type Claim, type ClaimContent, makeClaim } from '../model/claim';
import type { FactTypeName } from '../model/fact-id';
import { FACT_TYPES, type Identity } from '../model/fact-types';
import type { SourceDescription } from '../model/source-description';
import { explainIssue } from './explain-issue';
import type { Frame, FrameDesk } from './frame';
import type { Mistake } from './mistake';
import { didYouMean } from './nearest';
import type { Path } from './place-in-file';
import type { ReadDossier } from './read-dossier';
import { writtenId } from './written-id';

/** A claim and the place in the file that it was made from. */
export interface PlacedClaim {
  readonly claim: Claim;
  readonly path: Path;
}

/** A fact that the file speaks of, and where. */
export interface Reference {
  readonly id: string;
  readonly path: Path;
  readonly key: boolean;
  /** What it may be there; none: anything. */
  readonly types: readonly FactTypeName[];
  /** Keys that may stand in the same place, should it be a slip for one of them. */
  readonly options: readonly string[];
}

/** How a reference stands in the file. */
export interface ReferOptions {
  readonly key?: boolean;
  readonly options?: readonly string[];
}

/** Where the parts of a dossier become claims: it collects them, what they refer to, and every mistake. */
export class Desk implements FrameDesk {
  readonly claims: PlacedClaim[] = [];
  readonly references: Reference[] = [];
  readonly mistakes: Mistake[] = [];
  /** Every fact that was spoken of as the file's own, whether or not its claim was right. */
  readonly held = new Set<string>();
  private path: Path = [];

  constructor(
    private readonly dossier: ReadDossier,
    private readonly sources: ReadonlyMap<string, SourceDescription>,
  ) {}

  /** Does work at a part of the file, so that what it complains of is found there. */
  within<T>(path: Path, work: () => T): T {
    const before = this.path;
    this.path = path;
    try {
      return work();
    } finally {
      this.path = before;
    }
  }

  complain(message: string, path: Path = this.path, options: { key?: boolean } = {}): undefined {
    if (!this.dossier.isDoubtful(path))
      this.mistakes.push({ file: this.dossier.file, ...this.dossier.at(path, options), message });
    return undefined;
  }

  source(id: string): SourceDescription | undefined {
    const found = this.sources.get(id);
    if (found) return found;
    const hint = didYouMean(id, this.sources.keys());
    return this.complain(`source "${id}" is not described in this file${hint}`, [...this.path, 'source']);
  }

  actor(text: string): string | undefined {
    return this.refer(text, ['Person', 'Organization', 'Country'], [...this.path, 'by']);
  }

  /** The id that a text stands for, of the first type where it has no prefix; notes that it must be known. */
  refer(
    text: string,
    types: readonly FactTypeName[],
    path: Path = this.path,
    { key = false, options = [] }: ReferOptions = {},
  ): string | undefined {
    const read = writtenId(text, types);
    if (read.problem !== undefined) return this.complain(read.problem, path, { key });
    this.references.push({ id: read.id, path, key, types, options });
    return read.id;
  }

  /** Turns a key of a section into the id of the thing it names. */
  declare(slug: string, type: FactTypeName, path: Path): string | undefined {
    const read = writtenId(slug, [type]);
    return read.problem === undefined ? read.id : this.complain(read.problem, path, { key: true });
  }

  /** Records what a source states of a fact. */
  claim(frame: Frame, factId: string, identity: Identity, states: ClaimContent['states'], guess?: string): void {
    this.held.add(factId);
    const note = guess ?? frame.note;
    const content: ClaimContent = {
      sourceId: frame.source.id,
      publisher: frame.source.publisher,
      reliability: frame.source.grade,
      publishedAt: frame.source.published,
      factId,
      identity,
      states,
      stance: frame.stance,
      modality: frame.modality,
      reading: note === undefined ? 'STATED' : 'INFERRED',
      note,
      credibility: frame.credibility,
      attribution: frame.attribution,
      origin: frame.origin,
      passage: frame.passage,
      locus: frame.locus,
    };
    try {
      this.claims.push({ claim: makeClaim(content), path: this.path });
    } catch (error) {
      if (!(error instanceof z.ZodError)) throw error;
      for (const { path, message } of error.issues.flatMap((issue) => explainIssue(issue, content))) {
        const key = WRITTEN_AS[String(path[0])] ?? String(path.at(-1));
        this.complain(`${key}: ${message.slice(message.indexOf(': ') + 2)}`, [...this.path, key]);
      }
    }
  }

  /** The id of a joining fact, made from what it joins. */
  joined(type: FactTypeName, identity: Identity): string {
    const { makeId } = FACT_TYPES[type];
    if (!makeId) throw new Error(`${type} is not made from what it joins`);
    return makeId(identity);
  }
}

/** The keys by which a file gives what a claim calls otherwise. */
const WRITTEN_AS: Readonly<Record<string, string>> = { passage: 'says', locus: 'where', note: 'inferred' };
