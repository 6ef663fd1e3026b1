import type { Query } from '../graph/query';

/** Asks the graph on behalf of one request, within its deadline. */
export type Read = <P extends object, R extends object>(query: Query<P, R>, params: P) => Promise<R[]>;

/** A moment of the past: what was published and what was recorded by then. */
export interface Moment {
  readonly knownAt: string;
  readonly recordedAt: string;
}

/** Asks the same of the past. */
export function readAsOf(read: Read, moment: Moment): Read {
  return (query, params) => {
    if (!query.past) throw new Error(`${query.name} was asked of the past, which takes another way`);
    return read({ ...query, name: `${query.name} of the past`, text: query.past }, { ...params, ...moment });
  };
}
