/** What the layers below may know of the request they work for. */
export interface RequestScope {
  readonly requestId: string;
  /** Aborted at the deadline, with a ChanceryError as its reason, and when the caller goes away. */
  readonly signal: AbortSignal;
  /** The same clock as Date.now(). */
  readonly deadlineAt: number;
  /** Is told of every question to the graph, for the log and the metrics. */
  readonly answered: (answer: GraphAnswer) => void;
}

/** What one question to the graph took. */
export interface GraphAnswer {
  readonly query: string;
  readonly ms: number;
  readonly rows: number;
  readonly failed: boolean;
}
