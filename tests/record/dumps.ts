import { createHash } from 'node:crypto';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type RestoreOptions, restore } from '../../src/backup/restore';
import { dump } from '../../src/backup/write-dump';
import type { Graph } from '../../src/graph/graph';
import { canonicalJson } from '../../src/model/canonical-json';
import { withDriver } from '../support/test-graph';

const folder = mkdtempSync(join(tmpdir(), 'chancery-dump-'));
let files = 0;

/** The dump of a graph, as text. */
export async function dumpOf(graph: Graph): Promise<string> {
  let text = '';
  for await (const part of dump(graph, { program: '0.0.0-test' })) text += part;
  return text;
}

/** A file of a test's own; messages call it `a.jsonl`. */
export function fileOf(text: string | Uint8Array) {
  const path = join(folder, `${++files}.jsonl`);
  writeFileSync(path, text);
  return { path, name: 'a.jsonl' };
}

/** Restores a dump given as text. */
export function restoreText(graph: Graph, text: string | Uint8Array, options?: RestoreOptions) {
  return restore(graph, fileOf(text), options);
}

/** The lines of a dump, without its first and its last. */
export function linesOf(text: string): string[] {
  return text.trimEnd().split('\n').slice(1, -1);
}

/** A dump with other lines and, where it is given, another first line, closed as a dump is: with their number and checksum. */
export function dumpWith(
  text: string,
  lines: readonly string[],
  header: object = JSON.parse(text.split('\n', 1)[0] ?? ''),
) {
  const whole = [JSON.stringify(header), ...lines, ''].join('\n');
  const sha256 = createHash('sha256').update(whole).digest('hex');
  return `${whole}${JSON.stringify({ end: { lines: lines.length + 1, sha256 } })}\n`;
}

/** Properties that say when something was first led to, and so depend on the order of laying down, or that only lock. */
const BOOKKEEPING = ['lockedFor', 'seenKnown', 'seenRecorded', 'referredKnown', 'referredRecorded'];

/** Every node and relationship that stands in the graph, whatever it is, as sorted lines; of facts that nobody sees, their ids. */
export async function allThatStands(): Promise<string[]> {
  return withDriver(async (driver) => {
    const ask = (query: string) => driver.executeQuery(query, {}, { database: 'neo4j' });
    const name = (node: string) =>
      `labels(${node}) + [toString(coalesce(${node}.key, ${node}.id, ${node}.name, ${node}.value, ${node}.seq))]`;
    const nodes = await ask('MATCH (n) RETURN labels(n) AS labels, properties(n) AS props');
    const edges = await ask(
      `MATCH (a)-[r]->(b) RETURN ${name('a')} AS a, type(r) AS type, properties(r) AS props, ${name('b')} AS b`,
    );
    return [
      ...nodes.records.map((row) => {
        const labels: string[] = [...row.get('labels')].sort();
        const isUnseen = labels.join() === 'Entity';
        const props = Object.entries(row.get('props')).filter(([name]) =>
          isUnseen ? name === 'id' : !BOOKKEEPING.includes(name),
        );
        return canonicalJson([labels, Object.fromEntries(props)]);
      }),
      ...edges.records.map((row) =>
        canonicalJson([[...row.get('a')].sort(), row.get('type'), row.get('props'), [...row.get('b')].sort()]),
      ),
    ].sort();
  });
}
