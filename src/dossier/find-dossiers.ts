import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { ChanceryError } from '../errors';
import type { Position } from './mistake';

/** A file and its text. */
export interface TextFile {
  readonly file: string;
  readonly text: string;
}

/** Reads dossiers: files as they are named, and every .yaml or .yml file of a folder, in the order of names. */
export function findDossiers(paths: readonly string[]): TextFile[] {
  return paths.flatMap((path) => filesOf(path)).map((file) => ({ file, text: readText(file) }));
}

/** Reads a text file in UTF-8; DOSSIER_INVALID says why where it cannot be read. */
export function readText(file: string): string {
  let bytes: Buffer;
  try {
    bytes = readFileSync(file);
  } catch (error) {
    throw new ChanceryError(
      'DOSSIER_INVALID',
      `${file}: expected a file that can be read; ${(error as Error).message}`,
      { cause: error },
    );
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    const { line, column } = firstOddPlace(bytes);
    throw new ChanceryError(
      'DOSSIER_INVALID',
      `${file}:${line}:${column}: expected text in UTF-8, got other bytes; save the file as UTF-8`,
      {
        cause: error,
      },
    );
  }
}

function firstOddPlace(bytes: Buffer): Position {
  const before = bytes.toString('utf8').split('\ufffd', 1)[0] ?? '';
  const lines = before.split('\n');
  return { line: lines.length, column: (lines.at(-1) ?? '').length + 1 };
}

function filesOf(path: string): string[] {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat)
    throw new ChanceryError(
      'DOSSIER_INVALID',
      `${path}: expected a dossier or a folder of dossiers, found nothing there`,
    );
  if (!stat.isDirectory()) return [path];
  return readdirSync(path)
    .filter((name) => /\.ya?ml$/i.test(name))
    .sort()
    .map((name) => join(path, name));
}
