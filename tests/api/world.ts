import type { Graph } from '../../src/graph/graph';
import { ARTICLE, loadFiles, loadTexts, openTestGraph } from '../support/test-graph';
import { type Answer, startTestService } from '../support/test-service';

/** A graph with some dossiers in it, and the service on it. */
export interface World {
  readonly graph: Graph;
  readonly url: string;
  ask(query: string, variables?: object): Promise<Answer>;
  /** The data of an answer; throws where it has errors. */
  // biome-ignore lint/suspicious/noExplicitAny: answers are looked into freely
  data(query: string, variables?: object): Promise<any>;
  /** The only error of an answer; throws where there are none or several. */
  refusal(query: string, variables?: object): Promise<Refusal>;
  /** Adds a dossier, or loads it again where one of its name is there. */
  load(content: Dossier, name?: string): Promise<void>;
  /** Has the service look whether ids were merged. */
  look(): Promise<void>;
  close(): Promise<void>;
}

/** An error as a caller sees it. */
export interface Refusal {
  readonly code: string | undefined;
  readonly message: string;
  readonly path: readonly (string | number)[] | undefined;
}

/** A dossier without its source, which is `gazette` of 1 June 2025 unless it says otherwise. */
export type Dossier = Readonly<Record<string, unknown>>;

/** The source of what a made-up dossier states. */
export const GAZETTE = { id: 'gazette', publisher: 'Gazette', grade: 'B', published: '2025-06-01' };

/** Opens the service on an empty graph with made-up dossiers. */
export async function openWorld(now: string, ...dossiers: Dossier[]): Promise<World> {
  const graph = await openTestGraph();
  for (const [place, content] of dossiers.entries()) await load(graph, content, `made-up-${place + 1}`);
  return worldOn(graph, now);
}

/** Opens the service on the article's graph, on the day of the article. */
export function openArticle(): Promise<World> {
  return openFiles('2025-11-30T20:00:00Z', ARTICLE);
}

/** Opens the service on an empty graph with some of the project's dossiers. */
export async function openFiles(now: string, ...files: string[]): Promise<World> {
  const graph = await openTestGraph();
  await loadFiles(graph, ...files);
  return worldOn(graph, now);
}

async function worldOn(graph: Graph, now: string): Promise<World> {
  const service = await startTestService(graph, now);
  return {
    graph,
    url: service.url,
    ask: service.ask,
    data: async (query, variables) => {
      const { data, errors } = await service.ask(query, variables);
      if (errors) throw new Error(`${JSON.stringify(errors)} for ${query}`);
      return data;
    },
    refusal: async (query, variables) => {
      const { errors = [] } = await service.ask(query, variables);
      const [first, ...others] = errors;
      if (!first || others.length > 0)
        throw new Error(`expected one error, got ${JSON.stringify(errors)} for ${query}`);
      return { code: first.extensions?.code, message: first.message, path: first.path };
    },
    load: (content, name = 'made-up-later') => load(graph, content, name),
    look: service.look,
    close: async () => {
      await service.close();
      await graph.close();
    },
  };
}

/** JSON is YAML, so a dossier may be made as a plain value. */
async function load(graph: Graph, content: Dossier, name: string): Promise<void> {
  await loadTexts(graph, { file: `${name}.yaml`, text: JSON.stringify({ source: GAZETTE, ...content }) });
}
