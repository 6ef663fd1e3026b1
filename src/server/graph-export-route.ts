import { createHash } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { DrawnGraph, Exporter } from '../exporters/exporter';
import { type Answer, problem } from './answer';
import type { Exchange } from './exchange';

/** Asks the schema as a caller over HTTP would: the same limits, deadline and errors. */
export type Ask = (query: string, variables: object, exchange: Exchange) => Promise<Asked>;

/** What came back. */
export interface Asked {
  readonly data?: Readonly<Record<string, unknown>> | null;
  readonly errors?: readonly { readonly message: string; readonly extensions?: { readonly code?: string } }[];
}

/** Hands out what `graph` draws, written down in one format, for the same arguments in the address. */
export function createGraphExportRoute({ suffix, contentType, write }: Exporter, ask: Ask) {
  return async (request: IncomingMessage, exchange: Exchange): Promise<Answer> => {
    const variables = variablesOf(new URLSearchParams(request.url?.split('?')[1] ?? ''));
    // The state is asked for first: a graph newer than its tag is fetched once too often, one that is older never again.
    const { stats } = dataOf(await ask(STATE, {}, exchange));
    const etag = `"${createHash('sha256')
      .update(JSON.stringify([stats, suffix, variables]))
      .digest('hex')
      .slice(0, 32)}"`;
    const headers = { etag, 'cache-control': 'no-cache' };
    if (isKnown(etag, request.headers['if-none-match'])) return { status: 304, headers, body: '' };
    const { graph } = dataOf(await ask(GRAPH, variables, exchange)) as { graph: DrawnGraph };
    return {
      status: 200,
      headers: {
        ...headers,
        'content-type': contentType,
        'content-disposition': `attachment; filename="graph.${suffix}"`,
        'x-truncated': String(graph.truncated),
      },
      body: write(graph),
    };
  };
}

const STATE = 'query GraphState { stats { seq claims decisions } }';

const GRAPH = `query GraphExport(
  $seeds: [ID!]!, $depth: Int, $kinds: [GraphKind!], $from: Date, $to: Date, $limit: Int,
  $validAt: Date, $knownAt: DateTime, $recordedAt: DateTime
) {
  graph(
    seeds: $seeds, depth: $depth, kinds: $kinds, from: $from, to: $to, limit: $limit
    at: { validAt: $validAt, knownAt: $knownAt, recordedAt: $recordedAt }
  ) {
    nodes { id type label depth }
    edges {
      id source target type label start { edtf earliest latest } end { edtf earliest latest } weight planned certainty disputed
      sources { id title publisher publishedAt url }
    }
    truncated
  }
}`;

/** What the address may ask, and how each is read; lists are separated by commas. */
const ARGUMENTS: Readonly<Record<string, (text: string, name: string) => unknown>> = {
  seeds: list,
  depth: whole,
  kinds: list,
  from: String,
  to: String,
  limit: whole,
  validAt: String,
  knownAt: String,
  recordedAt: String,
};

function variablesOf(given: URLSearchParams): Record<string, unknown> {
  const names = [...new Set(given.keys())];
  const variables = names.map((name) => {
    const read = ARGUMENTS[name];
    if (!read) throw bad(`expected ${Object.keys(ARGUMENTS).join(', ')}; got "${name.slice(0, 80)}".`);
    return [name, read(given.getAll(name).join(','), name)];
  });
  if (!given.get('seeds'))
    throw bad('seeds: expected ids separated by commas, such as seeds=person/marco-rubio,country/ua; got none.');
  return Object.fromEntries(variables);
}

function list(text: string): string[] {
  return text.split(',').filter((one) => one !== '');
}

function whole(text: string, name: string): number {
  if (/^\d{1,9}$/.test(text)) return Number(text);
  throw bad(`${name}: expected a whole number, got "${text.slice(0, 80)}".`);
}

function bad(message: string) {
  return problem(400, 'BAD_USER_INPUT', message);
}

function dataOf({ data, errors }: Asked): Readonly<Record<string, unknown>> {
  const [error] = errors ?? [];
  if (!error && data) return data;
  const code = error?.extensions?.code ?? 'INTERNAL_SERVER_ERROR';
  throw problem(code === 'INTERNAL_SERVER_ERROR' ? 500 : 400, code, error?.message ?? 'Unexpected error.');
}

function isKnown(etag: string, known: string | undefined): boolean {
  return (known ?? '').split(',').some((one) => ['*', etag].includes(one.trim().replace(/^W\//, '')));
}
