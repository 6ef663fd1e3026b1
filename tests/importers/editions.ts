import { randomUUID } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type Loaded, type LoadOptions, loadEdition } from '../../src/editions/load-edition';
import { type Edition, type Refusal, type Survey, survey } from '../../src/editions/survey';
import type { Graph } from '../../src/graph/graph';
import { IMPORTERS } from '../../src/importers/importers';

/** Files of a test's own, by their paths, in a folder of their own. */
export function folderOf(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'chancery-import-'));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return folder;
}

/** A folder with some parts of another, as a smaller data set of the same shape. */
export function partsOf(whole: string, parts: readonly string[]): string {
  if (parts.length === 0) return whole;
  const folder = mkdtempSync(join(tmpdir(), 'chancery-part-'));
  for (const part of parts) cpSync(join(whole, part), join(folder, part), { recursive: true });
  return folder;
}

/** What an importer would read of a path. */
export function editionOf(name: string, path: string): Edition {
  const importer = IMPORTERS.find((one) => one.name === name);
  if (!importer) throw new Error(`no importer is called ${name}`);
  return { importer, path, source: importer.source };
}

/** Reads an edition and tells what it comes to and what became no claim. */
export async function surveyed(name: string, path: string): Promise<Survey & { refusals: Refusal[] }> {
  const refusals: Refusal[] = [];
  return { ...(await survey(editionOf(name, path), { refusal: (one) => refusals.push(one) })), refusals };
}

/** Imports an edition as the command does. */
export async function imported(
  graph: Graph,
  name: string,
  path: string,
  options: Partial<LoadOptions> = {},
): Promise<Loaded> {
  const edition = editionOf(name, path);
  return loadEdition(graph, edition, await survey(edition), { now: () => new Date(), newKey: randomUUID, ...options });
}
