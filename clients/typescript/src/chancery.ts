import { ChanceryError, type GraphqlError } from './chancery-error.ts';
import type { Page, Question } from './question.ts';

/** How a question is put. */
export interface AskOptions {
  /** Gives up when this is aborted. */
  readonly signal?: AbortSignal;
  /** Gives up after so many milliseconds; 15,000 if not said, since the service itself gives up after 10,000. */
  readonly timeoutMs?: number;
  /** Sent along, such as `authorization`. */
  readonly headers?: Readonly<Record<string, string>>;
}

/** A Chancery at an address such as `http://127.0.0.1:4000/graphql`. */
export class Chancery {
  readonly #url: string;
  readonly #options: AskOptions;

  /** The options hold for every question that does not have its own. */
  constructor(url: string, options: AskOptions = {}) {
    this.#url = url;
    this.#options = options;
  }

  /** The answer, whole; throws a ChanceryError where there is none or only a part, and the signal's reason where it was aborted. */
  async ask<Answer, Variables>(question: Question<Answer, Variables>, ...given: Given<Variables>): Promise<Answer> {
    const [variables, own] = given;
    const { signal, timeoutMs = 15_000, headers } = { ...this.#options, ...own };
    const timeout = AbortSignal.timeout(timeoutMs);
    try {
      const response = await fetch(this.#url, {
        method: 'POST',
        headers: { ...headers, 'content-type': 'application/json', accept: 'application/json' },
        body: JSON.stringify({ query: question.text, operationName: question.name, variables }),
        signal: signal ? AbortSignal.any([signal, timeout]) : timeout,
      });
      return answerOf<Answer>(response, await response.text());
    } catch (error) {
      if (error instanceof ChanceryError) throw error;
      signal?.throwIfAborted();
      if (timeout.aborted) throw new ChanceryError('TIMEOUT', `${this.#url} did not answer within ${timeoutMs} ms.`);
      throw new ChanceryError('UNREACHABLE', `${this.#url} cannot be reached.`, { cause: error });
    }
  }

  /** Every item of a list, page by page as they are taken; the question has a variable `after` and selects `pageInfo`. */
  async *each<Answer, Variables extends { readonly after?: string | null | undefined }, Item>(
    question: Question<Answer, Variables>,
    variables: Variables,
    pageOf: (answer: Answer) => Page<Item> | null | undefined,
    options: AskOptions = {},
  ): AsyncGenerator<Item, void, undefined> {
    for (let after = variables.after, isLast = false; !isLast; ) {
      const given = [{ ...variables, after }, options] as unknown as Given<Variables>;
      const page = pageOf(await this.ask(question, ...given));
      yield* page?.nodes ?? [];
      after = page?.pageInfo.endCursor;
      isLast = !page?.pageInfo.hasNextPage;
    }
  }
}

/** Variables may be left out where none is needed. */
type Given<Variables> =
  Record<string, never> extends Variables
    ? [variables?: Variables, options?: AskOptions]
    : [variables: Variables, options?: AskOptions];

function answerOf<Answer>({ status, headers }: Response, text: string): Answer {
  const requestId = headers.get('x-request-id') ?? undefined;
  const { data, errors = [] } = read(text);
  const [first] = errors;
  if (first)
    throw new ChanceryError(first.extensions?.code ?? 'UNKNOWN', first.message, { status, requestId, errors, data });
  if (data === undefined || data === null)
    throw new ChanceryError('BAD_ANSWER', `Expected an answer of GraphQL, got "${text.slice(0, 80)}".`, {
      status,
      requestId,
    });
  return data as Answer;
}

function read(text: string): { data?: unknown; errors?: readonly GraphqlError[] } {
  try {
    return JSON.parse(text) ?? {};
  } catch {
    return {};
  }
}
