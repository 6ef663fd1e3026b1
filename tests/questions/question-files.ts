import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Graph } from '../../src/graph/graph';
import { startTestService } from '../support/test-service';

/** A question, what it is asked of, and the answer expected. */
export interface QuestionFile {
  readonly name: string;
  readonly query: string;
  readonly dossiers: readonly string[];
  /** Public data: `NAME FOLDER PART…`, the folder within the public data and the parts of it that are imported; none: all. */
  readonly imports: readonly string[];
  readonly now: string;
  /** Lists that are compared as sets. */
  readonly anyOrder: readonly string[];
  readonly expected: unknown;
}

/** The pairs of this folder, in their order. */
export function questionFiles(): QuestionFile[] {
  return readdirSync(__dirname)
    .filter((name) => name.endsWith('.graphql'))
    .sort()
    .map((name) => {
      const query = readFileSync(join(__dirname, name), 'utf8');
      const header = (key: string) =>
        [...query.matchAll(new RegExp(`^# ${key}: (.+)$`, 'gm'))].map(([, value = '']) => value.trim());
      const [now = ''] = header('now');
      return {
        name: name.replace('.graphql', ''),
        query,
        dossiers: header('dossiers').flatMap((list) => list.split(/[,\s]+/)),
        imports: header('imports'),
        now,
        anyOrder: header('any order'),
        expected: JSON.parse(readFileSync(join(__dirname, name.replace('.graphql', '.json')), 'utf8')),
      };
    });
}

/** What a service answers to a question, or to another form of it, and what its file expects; lists in any order are sorted in both. */
export async function answered(graph: Graph, { now, anyOrder, expected }: QuestionFile, query: string) {
  const service = await startTestService(graph, now);
  try {
    const { status, ...got } = await service.ask(query);
    const wanted = structuredClone(expected) as { data: unknown };
    for (const path of anyOrder) for (const { data } of [got, wanted]) sortListsAt(data, path.split('.'));
    return { status, got, wanted };
  } finally {
    await service.close();
  }
}

/** Sorts the lists at a path, through lists on the way and past nulls. */
export function sortListsAt(value: unknown, path: readonly string[]): void {
  if (value === null || value === undefined) return;
  if (Array.isArray(value) && path.length > 0) for (const one of value) sortListsAt(one, path);
  else if (Array.isArray(value)) value.sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
  else sortListsAt((value as Record<string, unknown>)[path[0] ?? ''], path.slice(1));
}
