import { Kind } from 'graphql';
import type { Shape } from './selected-shape';
import { isConnection, PAGE_KEY, type Table } from './table';
import { memberOf } from './table-csv';

/** Where a GET came from. */
interface Address {
  readonly path: string;
  readonly search: string;
}

/** The headers of a table: what it is, whether it is cut, and where it goes on. */
export function tableHeaders({ path }: Table, data: unknown, address: Address | undefined): Record<string, string> {
  const headers = { 'content-type': 'text/csv; charset=utf-8; header=present' };
  const connection = path.at(-2);
  if (!connection || !isConnection(connection)) return headers;
  const page = path.slice(0, -1).reduce((value, { key }) => memberOf(value, key), data);
  const { hasNextPage, endCursor } = (memberOf(page, PAGE_KEY) ?? {}) as { hasNextPage?: boolean; endCursor?: string };
  const told = {
    'x-has-next-page': hasNextPage,
    'x-end-cursor': endCursor,
    'x-total-count': memberOf(page, keyOf(connection, 'totalCount')),
    'x-total-is-at-least': memberOf(page, keyOf(connection, 'totalIsAtLeast')),
    link: hasNextPage && endCursor && address ? nextLink(connection, endCursor, address) : undefined,
  };
  const known = Object.entries(told).filter(([, value]) => value !== undefined && value !== null);
  return { ...headers, ...Object.fromEntries(known.map(([name, value]) => [name, String(value)])) };
}

/** The address of the next page; none where the query takes its `after` from no variable. */
function nextLink({ nodes }: Shape, endCursor: string, { path, search }: Address): string | undefined {
  const after = nodes[0]?.arguments?.find(({ name }) => name.value === 'after')?.value;
  if (after?.kind !== Kind.VARIABLE) return undefined;
  const parameters = new URLSearchParams(search);
  const variables = { ...JSON.parse(parameters.get('variables') || '{}'), [after.name.value]: endCursor };
  parameters.set('variables', JSON.stringify(variables));
  return `<${path}?${parameters}>; rel="next"`;
}

function keyOf({ below }: Shape, field: string): string {
  return below.find((shape) => shape.field === field)?.key ?? '';
}
