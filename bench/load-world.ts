import { ahead } from '../src/graph/ahead';
import { draftFacts } from '../src/graph/draft-facts';
import type { Graph } from '../src/graph/graph';
import { writeSources } from '../src/graph/queries.generated';
import { addToRecord, type WriteRequest } from '../src/graph/record';
import { sourceProps } from '../src/model/source-description';
import { type WorldBatch, type WorldSize, worldOf } from './world';

/** When every batch is recorded: the clock of a made-up world stands still. */
const RECORDED = new Date('2025-11-30T20:00:00Z');

/** What loading came to. */
export interface LoadedWorld {
  readonly batches: number;
  readonly claims: number;
  readonly facts: number;
}

/** How a world is loaded. */
export interface Loading {
  /** How many batches are under way at a time; the graph is the same whatever their order. */
  readonly connections?: number;
  readonly progress?: (done: LoadedWorld) => void;
  /** The batches of the world, where they were made beforehand. */
  readonly batches?: Iterable<WorldBatch>;
}

/** Loads a world through the writing transaction, a batch a change; one that was cut off goes on where it stopped. */
export async function loadWorld(
  graph: Graph,
  size: WorldSize,
  { connections = 1, progress = () => undefined, batches = worldOf(size) }: Loading = {},
): Promise<LoadedWorld> {
  const loaded = { batches: 0, claims: 0, facts: 0 };
  const left = batches[Symbol.iterator]();
  const one = async () => {
    const line = ahead(async () => {
      const { value: batch, done } = left.next();
      return done ? undefined : { batch, drafts: await draftFacts(batch.claims) };
    });
    for (let next = await line.next(); next; next = await line.next()) {
      const { batch, drafts } = next;
      const { facts } = await addToRecord(graph, {
        ...requestFor(size, batch),
        drafts,
        committing: line.prepare,
      });
      loaded.batches++;
      loaded.claims += batch.claims.length;
      loaded.facts += facts;
      progress(loaded);
    }
  };
  await Promise.all(Array.from({ length: connections }, one));
  return loaded;
}

function requestFor({ participations, seed = 1 }: WorldSize, { number, sources, claims }: WorldBatch): WriteRequest {
  const name = `world of ${participations}, seed ${seed}, batch ${number}`;
  return {
    key: name,
    what: `loaded ${name}`,
    by: 'bench/load-world',
    now: RECORDED,
    decide: async (transaction) => {
      const described = sources.map((source) => ({
        id: source.id,
        publisher: source.publisher,
        props: sourceProps(source),
      }));
      await transaction.run(writeSources, { sources: described, dossier: name });
      return { claims, decisions: [], alsoTouched: [] };
    },
  };
}
