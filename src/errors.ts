/** Every failure a caller may meet, by the code it carries over the wire. */
export type ErrorCode =
  | 'BAD_USER_INPUT'
  | 'GRAPH_UNAVAILABLE'
  | 'DEADLINE_EXCEEDED'
  | 'SEARCH_TOO_WIDE'
  | 'SETTINGS_INVALID'
  | 'DOSSIER_INVALID'
  | 'IMPORT_INVALID'
  | 'DUMP_INVALID'
  | 'SOURCE_CONFLICT'
  | 'LOCAL_NEO4J_FAILED'
  | 'ALREADY_RUNNING';

/** A failure meant for the caller: it names the thing, what was expected and what came. */
export class ChanceryError extends Error {
  readonly code: ErrorCode;

  constructor(code: ErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'ChanceryError';
    this.code = code;
  }
}
