/** Why there is no answer. */
export class ChanceryError extends Error {
  /** What the service calls it, such as BAD_USER_INPUT or DEADLINE_EXCEEDED; TIMEOUT, UNREACHABLE and BAD_ANSWER are our own. */
  readonly code: string;
  /** The status of HTTP; undefined where nothing came back. */
  readonly status: number | undefined;
  /** By which the service's log knows the request. */
  readonly requestId: string | undefined;
  /** Everything the service said, of which the first gave code and message. */
  readonly errors: readonly GraphqlError[];
  /** What there is of an answer: a part, or nothing. */
  readonly data: unknown;

  constructor(code: string, message: string, { status, requestId, errors = [], data, cause }: Circumstances = {}) {
    super(message, { cause });
    this.name = 'ChanceryError';
    this.code = code;
    this.status = status;
    this.requestId = requestId;
    this.errors = errors;
    this.data = data;
  }
}

/** An error in an answer, by GraphQL's specification. */
export interface GraphqlError {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly extensions?: { readonly code?: string; readonly [name: string]: unknown };
}

interface Circumstances {
  readonly status?: number | undefined;
  readonly requestId?: string | undefined;
  readonly errors?: readonly GraphqlError[];
  readonly data?: unknown;
  readonly cause?: unknown;
}
