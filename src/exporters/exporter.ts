/** A way of writing a drawn graph down. */
export interface Exporter {
  /** What its files end with. */
  readonly suffix: string;
  readonly contentType: string;
  write(graph: DrawnGraph): string;
}

/** A drawn graph, as the API's `GraphView` tells it. */
export interface DrawnGraph {
  readonly nodes: readonly DrawnNode[];
  readonly edges: readonly DrawnEdge[];
  readonly truncated: boolean;
}

/** One thing of it. */
export interface DrawnNode {
  readonly id: string;
  readonly type: string;
  readonly label: string;
  readonly depth: number;
}

/** What joins two things of it. */
export interface DrawnEdge {
  readonly id: string;
  readonly source: string;
  readonly target: string;
  readonly type: string;
  readonly label: string;
  readonly start: DrawnDate | null;
  readonly end: DrawnDate | null;
  readonly weight: number;
  readonly planned: boolean;
  readonly certainty: string;
  readonly disputed: boolean;
  readonly sources: readonly DrawnSource[];
}

/** A date in EDTF and the days it may be. */
export interface DrawnDate {
  readonly edtf: string;
  readonly earliest: string | null;
  readonly latest: string | null;
}

/** A source of an edge. */
export interface DrawnSource {
  readonly id: string;
  readonly title: string | null;
  readonly publisher: string;
  readonly publishedAt: string;
  readonly url: string | null;
}

/** Sources in one line: who published what, and when. */
export function sourcesLine(sources: readonly DrawnSource[]): string {
  return sources
    .map(({ publisher, title, publishedAt }) => `${publisher}${title ? `: ${title}` : ''} (${publishedAt})`)
    .join('; ');
}
