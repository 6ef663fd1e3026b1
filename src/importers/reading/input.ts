import { createReadStream, lstatSync, readdirSync, statSync } from 'node:fs';
import { basename, join, relative, sep } from 'node:path';
import { Damage } from './damage';

/** A file of a data set. */
export interface InputFile {
  /** Its path within what was named, with slashes: how errors name it. */
  readonly name: string;
  /** Its text piece by piece; throws Damage where it is not UTF-8. */
  text(): AsyncGenerator<string>;
}

/** How deep folders may stand in one another. */
const DEEPEST = 12;

/** The files under a path, in the order of their names; folders whose names begin with a dot, links and what is no file are passed over. */
export function filesUnder(path: string): InputFile[] {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat) throw new Damage(path, 'expected a file or a folder, found nothing there');
  if (!stat.isDirectory()) return [inputFile(path, basename(path))];
  return walk(path, 0)
    .map((file) => inputFile(file, relative(path, file).split(sep).join('/')))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** The files whose names say that they are of a format, or all of them where none does. */
export function namedLike(pattern: RegExp, files: readonly InputFile[]): readonly InputFile[] {
  const named = files.filter(({ name }) => pattern.test(name));
  return named.length > 0 ? named : files;
}

function walk(folder: string, depth: number): string[] {
  if (depth > DEEPEST) throw new Damage(folder, `expected at most ${DEEPEST} folders inside each other, got more`);
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    const stat = lstatSync(path);
    if (stat.isDirectory()) return name.startsWith('.') || name === 'node_modules' ? [] : walk(path, depth + 1);
    return stat.isFile() ? [path] : [];
  });
}

function inputFile(path: string, name: string): InputFile {
  return { name, text: () => decoded(path, name) };
}

/** What a file begins with that is packed or is in another encoding. */
const NO_TEXT: readonly (readonly [start: string, what: string])[] = [
  ['504b0304', 'a ZIP archive; unpack it first'],
  ['1f8b', 'a gzip archive; unpack it first'],
  ['425a68', 'a bzip2 archive; unpack it first'],
  ['377abcaf', 'a 7z archive; unpack it first'],
  ['fffe', 'text in UTF-16'],
  ['feff', 'text in UTF-16'],
];

async function* decoded(path: string, name: string): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let line = 1;
  let first = true;
  const decode = (chunk?: Buffer) => {
    try {
      return decoder.decode(chunk, { stream: chunk !== undefined });
    } catch (cause) {
      const before = chunk?.toString('utf8').split('\ufffd', 1)[0] ?? '';
      const at = line + before.split('\n').length - 1;
      throw new Damage(`${name}:${at}`, 'expected text in UTF-8, got other bytes', { cause });
    }
  };
  try {
    for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
      if (first) refusePacked(chunk, name);
      first = false;
      const text = decode(chunk);
      yield text;
      line += text.split('\n').length - 1;
    }
    yield decode();
  } catch (error) {
    if (error instanceof Damage || !(error as NodeJS.ErrnoException).syscall) throw error;
    throw new Damage(name, `expected a file that can be read; ${(error as Error).message}`, { cause: error });
  }
}

function refusePacked(chunk: Buffer, name: string): void {
  const start = chunk.subarray(0, 4).toString('hex');
  const [, what] = NO_TEXT.find(([sign]) => start.startsWith(sign)) ?? [];
  if (what) throw new Damage(name, `expected text in UTF-8, got ${what}`);
}
