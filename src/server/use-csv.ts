import type { ExecutionArgs, ExecutionResult } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import type { Exchange } from './exchange';
import { type Table, tableOf } from './table';
import { csvOfTable } from './table-csv';
import { tableHeaders } from './table-headers';
import type { BorderContext } from './use-border';

/** The address at which every answer is CSV. */
export const CSV_PATH = '/graphql.csv';

/** Whether CSV is wanted: by the address, or by the first type of Accept that we have. */
export function wantsCsv({ path, accept }: Exchange): boolean {
  const types = accept.split(',').map((type) => type.split(';', 1)[0]?.trim().toLowerCase() ?? '');
  return path === CSV_PATH || types.find((type) => TYPES.includes(type)) === 'text/csv';
}

const TYPES = ['text/csv', 'application/json', 'application/graphql-response+json', 'text/event-stream', '*/*'];

/** Answers with a table where one is wanted: only the last step is another one than for JSON, and failures are JSON. */
export function useCsv(): Plugin<BorderContext, BorderContext> {
  const tables = new WeakMap<Exchange, Table>();
  return {
    onExecute: ({ args, context }) => prepare(args, context),
    onSubscribe: ({ args, context }) => prepare(args, context),
    onResultProcess({ request, resultProcessor: asJson, setResultProcessor, serverContext: { exchange } }) {
      if (!asJson || !wantsCsv(exchange)) return;
      setResultProcessor(async (result, api, type) => {
        const { data, errors } = result as ExecutionResult;
        const table = tables.get(exchange);
        if (table && !errors) {
          const { search } = new URL(request.url);
          const address = request.method === 'GET' ? { path: exchange.path, search } : undefined;
          return new api.Response(csvOfTable(table, data), { headers: tableHeaders(table, data, address) });
        }
        const json = await asJson(result, api, type);
        const status = json.status === 200 ? statusOf(errors) : json.status;
        return new api.Response(await json.text(), { status, headers: json.headers });
      }, 'application/json');
    },
  };

  function prepare(args: Pick<ExecutionArgs, 'schema' | 'document'>, { exchange }: BorderContext): void {
    if (!wantsCsv(exchange)) return;
    const table = tableOf(args);
    if (!table) return;
    args.document = table.document;
    tables.set(exchange, table);
  }
}

/** JSON says 200 where an answer has errors; what is saved as a table by its status must not. */
function statusOf(errors: ExecutionResult['errors']): number {
  return errors?.some(({ extensions }) => extensions.code === 'INTERNAL_SERVER_ERROR') ? 500 : 400;
}
