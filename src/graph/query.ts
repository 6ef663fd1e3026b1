/** A Cypher query of `cypher/`, with its parameters and rows as its header types them. */
export interface Query<P extends object, R extends object> {
  readonly name: string;
  /** Where the query stands, under `cypher/`. */
  readonly file: string;
  readonly text: string;
  /** The same question of the past: it takes `knownAt` and `recordedAt` too. Absent where it is asked of the present alone. */
  readonly past?: string;
  /** Parameters to try it with, from its header. */
  readonly example: P;
  /** The columns of a row and their types, from its header: `string?` may be null. */
  readonly columns: Readonly<Record<keyof R & string, string>>;
  /** Never present: it carries the type of a row. */
  readonly row?: R;
}
