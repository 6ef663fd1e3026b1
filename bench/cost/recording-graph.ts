import type { Graph } from '../../src/graph/graph';
import type { Query } from '../../src/graph/query';

/** A query as it was sent. */
export interface Sent {
  readonly query: Query<object, object>;
  readonly params: object;
}

/** What some work sent to the graph, and how often it waited: queries that do not wait for each other are one round trip. */
export interface Recorded<T> {
  readonly result: T;
  readonly sent: readonly Sent[];
  readonly roundTrips: number;
}

/** A graph that notes what is sent. Whatever is asked in one turn of the event loop is answered together, so that what is counted never depends on which answer came first. */
export function recordingGraph(graph: Graph) {
  let sent: Sent[] = [];
  let roundTrips = 0;
  let turn: Promise<void> | undefined;
  let answers: Promise<unknown>[] = [];
  const answeredTogether = () => {
    turn ??= new Promise<void>((go) => setImmediate(go)).then(async () => {
      const asked = answers;
      [turn, answers] = [undefined, []];
      roundTrips++;
      await Promise.allSettled(asked);
    });
    return turn;
  };
  const recording: Graph = {
    ...graph,
    read: async (query, params, options) => {
      sent.push({ query: query as Query<object, object>, params });
      const answer = graph.read(query, params, options);
      answers.push(answer);
      await answeredTogether();
      return answer;
    },
  };
  return {
    graph: recording,
    async record<T>(work: () => Promise<T>): Promise<Recorded<T>> {
      [sent, roundTrips] = [[], 0];
      const result = await work();
      return { result, sent, roundTrips };
    },
  };
}
