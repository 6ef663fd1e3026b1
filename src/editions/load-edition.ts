import { ChanceryError } from '../errors';
import { ahead } from '../graph/ahead';
import { inBatches } from '../graph/batches';
import { type Draft, draftFacts } from '../graph/draft-facts';
import type { Graph, WriteTransaction } from '../graph/graph';
import { lastDecisions } from '../graph/last-decisions';
import {
  dossierByName,
  editionByName,
  factsOfClaims,
  forgetOfEdition,
  liveClaimsOfSource,
  sourcesOfEdition,
  writeEdition,
} from '../graph/queries.generated';
import { addToRecord, type WriteRequest } from '../graph/record';
import type { Claim } from '../model/claim';
import { type Decision, makeDecision } from '../model/decision';
import { REFERENCE_SOURCE, type SourceDescription, sourceProps } from '../model/source-description';
import { type Edition, type Listener, recordsOf, type Survey } from './survey';

/** What importing an edition came to. */
export interface Loaded {
  readonly unchanged: boolean;
  /** False where it was stopped on the way; run again, it goes on from there. */
  readonly finished: boolean;
  readonly added: number;
  readonly restored: number;
  readonly retracted: number;
}

/** What importing needs from outside. */
export interface LoadOptions extends Listener {
  readonly now: () => Date;
  /** A text that was never used before. */
  readonly newKey: () => string;
  /** How many claims go into one transaction, about. */
  readonly batch?: number;
}

/** The usual size of a transaction, in claims. */
const BATCH = 2000;

/** Adds an edition to the record in transactions that each leave it whole, then retracts what an earlier edition gave and this one does not. */
export async function loadEdition(
  graph: Graph,
  edition: Edition,
  survey: Survey,
  options: LoadOptions,
): Promise<Loaded> {
  return new Loading(graph, edition, survey, options).run();
}

interface Batch {
  readonly claims: readonly Claim[];
  readonly sources: readonly SourceDescription[];
  /** How many records are done once these claims are. */
  readonly done: number;
}

/** A batch that can be written at once. */
interface Ready extends Batch {
  readonly drafts: ReadonlyMap<string, Draft>;
}

class Loading {
  private readonly name: string;
  private readonly outcome = { added: 0, restored: 0, retracted: 0 };
  /** Whether the records that come are likely not to be there: drafts of the others would be made in vain. */
  private isNew = true;

  constructor(
    private readonly graph: Graph,
    private readonly edition: Edition,
    private readonly survey: Survey,
    private readonly options: LoadOptions,
  ) {
    this.name = `import ${edition.source.id.slice('source/'.length)}`;
  }

  async run(): Promise<Loaded> {
    const [before] = await this.graph.read(editionByName, { name: this.name });
    this.isNew = before === undefined;
    const isSame = before?.fingerprint === this.survey.fingerprint;
    if (isSame && before.finished) return { unchanged: true, finished: true, ...this.outcome };
    const isWhole = (await this.addRecords(isSame ? (before.done ?? 0) : 0)) && (await this.retractGone());
    return { unchanged: false, finished: isWhole, ...this.outcome };
  }

  /** Adds all records after the first so many; while Neo4j commits some the next are read. False where it was stopped. */
  private async addRecords(from: number): Promise<boolean> {
    const batches = this.batches(from);
    const line = ahead(async () => {
      const { value, done } = await batches.next();
      return done ? undefined : { ...value, drafts: await draftFacts(this.isNew ? value.claims : []) };
    });
    try {
      for (let batch = await line.next(); batch; batch = await line.next()) {
        if (this.options.signal?.aborted) return false;
        await this.add(batch, line.prepare);
        this.options.progress?.(batch.done);
      }
      return true;
    } finally {
      await batches.return(undefined);
    }
  }

  /** The records after the first so many, as many at a time as go into a transaction. */
  private async *batches(from: number): AsyncGenerator<Batch, undefined> {
    let claims: Claim[] = [];
    let sources: SourceDescription[] = [];
    let done = 0;
    for await (const record of recordsOf(this.edition)) {
      done += 1;
      if (done <= from) continue;
      claims.push(...record.claims);
      if (!sources.includes(record.source)) sources.push(record.source);
      if (claims.length < (this.options.batch ?? BATCH) && done < this.survey.records) continue;
      yield { claims: [...new Map(claims.map((claim) => [claim.id, claim])).values()], sources, done };
      [claims, sources] = [[], []];
    }
    if (done === this.survey.records) return;
    throw new ChanceryError(
      'IMPORT_INVALID',
      `${this.edition.path}: expected ${this.survey.records} records, as when it was first read; got ${done}. The files have changed meanwhile: import them again.`,
    );
  }

  private async add({ claims, sources, done, drafts }: Ready, committing: () => void): Promise<void> {
    const common = claims.filter(({ sourceId }) => sourceId === REFERENCE_SOURCE.id).map(({ id }) => id);
    const note = (transaction: WriteTransaction) =>
      this.note(transaction, {
        done,
        sources: common.length > 0 ? [...sources, REFERENCE_SOURCE] : sources,
        claimIds: common,
      });
    let outcome = { added: 0, restored: 0 };
    const decide = async (transaction: WriteTransaction) => {
      const onRecord = await factsOf(
        transaction,
        claims.map(({ id }) => id),
      );
      const restored = await this.restorations(transaction, [...onRecord.keys()]);
      const added = claims.filter(({ id }) => !onRecord.has(id));
      outcome = { added: added.length, restored: restored.length };
      if (added.length + restored.length > 0)
        return {
          claims: added,
          decisions: restored,
          alsoTouched: restored.flatMap(({ target }) => onRecord.get(target) ?? []),
          afterwards: () => note(transaction),
        };
      await note(transaction);
      return undefined;
    };
    await this.write(`records up to ${done}`, decide, { drafts, committing });
    this.isNew = outcome.added > 0;
    this.outcome.added += outcome.added;
    this.outcome.restored += outcome.restored;
  }

  /** What an earlier edition, or a dossier that was edited, took back and this edition gives. */
  private async restorations(transaction: WriteTransaction, claimIds: readonly string[]): Promise<Decision[]> {
    const last = await lastDecisions(transaction, claimIds, 'LIFE');
    return [...last.values()]
      .filter(({ kind, by }) => kind === 'RETRACT' && BY_TEXT.includes(by))
      .map(({ id, target }) => this.decision('RESTORE', target, id));
  }

  /** Takes back what an earlier edition gave and this one does not; false where it was stopped. */
  private async retractGone(): Promise<boolean> {
    const described = await this.graph.read(sourcesOfEdition, { name: this.name });
    for (const { id } of described)
      if (id !== REFERENCE_SOURCE.id)
        for await (const gone of this.goneFrom(id)) {
          if (this.options.signal?.aborted) return false;
          await this.retract(gone);
        }
    const given = await this.graph.read(dossierByName, { name: this.name });
    const gone = given.flatMap(({ claimId, elsewhere }) =>
      claimId && !this.survey.has(claimId) ? [{ claimId, elsewhere }] : [],
    );
    await this.retract(gone.flatMap(({ claimId, elsewhere }) => (elsewhere ? [] : [claimId])));
    await this.graph.write(async (transaction) => {
      const sourceIds = described
        .map(({ id }) => id)
        .filter((id) => id !== REFERENCE_SOURCE.id && !this.survey.sourceIds.has(id));
      await transaction.run(forgetOfEdition, {
        name: this.name,
        sourceIds,
        claimIds: gone.map(({ claimId }) => claimId),
      });
      await this.note(transaction, { done: this.survey.records, sources: [], claimIds: [], finished: true });
    });
    return true;
  }

  private async *goneFrom(source: string): AsyncGenerator<string[]> {
    let [afterFact, afterId] = ['', ''];
    for (;;) {
      const rows = await this.graph.read(
        liveClaimsOfSource,
        { source, afterFact, afterId, limit: PAGE },
        { deadlineAt: Date.now() + PAGE_MS },
      );
      const last = rows.at(-1);
      if (!last) return;
      const gone = rows.map(({ id }) => id).filter((id) => !this.survey.has(id));
      if (gone.length > 0) yield gone;
      [afterFact, afterId] = [last.factId, last.id];
    }
  }

  private async retract(claimIds: readonly string[]): Promise<void> {
    if (claimIds.length === 0) return;
    let retracted = 0;
    await this.write(`${claimIds.length} claims no longer in it`, async (transaction) => {
      const facts = await factsOf(transaction, claimIds);
      const last = await lastDecisions(transaction, claimIds, 'LIFE');
      const decisions = claimIds
        .filter((id) => last.get(id)?.kind !== 'RETRACT')
        .map((id) => this.decision('RETRACT', id, last.get(id)?.id));
      retracted = decisions.length;
      if (decisions.length === 0) return undefined;
      return { claims: [], decisions, alsoTouched: [...facts.values()] };
    });
    this.outcome.retracted += retracted;
  }

  private decision(kind: Decision['kind'], target: string, after: string | undefined): Decision {
    const reason = `${kind === 'RETRACT' ? 'no longer' : 'again'} in ${this.name.slice('import '.length)}`;
    return makeDecision({ kind, target, reason, by: 'import', after });
  }

  private async write(
    what: string,
    decide: WriteRequest['decide'],
    ahead: Pick<WriteRequest, 'drafts' | 'committing'> = {},
  ): Promise<void> {
    const { newKey, now } = this.options;
    await addToRecord(this.graph, {
      key: `${this.name} ${newKey()}`,
      what: `${this.name}: ${what}`,
      by: 'chancery import',
      of: this.name.slice('import '.length),
      now: now(),
      decide,
      ...ahead,
    });
  }

  private async note(
    transaction: WriteTransaction,
    {
      done,
      sources,
      claimIds,
      finished = false,
    }: { done: number; sources: readonly SourceDescription[]; claimIds: readonly string[]; finished?: boolean },
  ): Promise<void> {
    const rows = sources.map((source) => ({ id: source.id, publisher: source.publisher, props: sourceProps(source) }));
    const { fingerprint } = this.survey;
    await transaction.run(writeEdition, { name: this.name, fingerprint, done, finished, sources: rows, claimIds });
  }
}

/** How many claims are compared with an edition at a time, and how long reading them may take. */
const PAGE = 5000;
const PAGE_MS = 60_000;

/** Who signs decisions that follow from a text, so that only these are undone by the text coming back. */
const BY_TEXT: readonly string[] = ['import', 'dossier'];

async function factsOf(transaction: WriteTransaction, claimIds: readonly string[]): Promise<Map<string, string>> {
  const rows = await inBatches(claimIds, (ids) => transaction.run(factsOfClaims, { ids }));
  return new Map(rows.map(({ id, factId }) => [id, factId]));
}
