import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../../src/cli';

/** What a command printed, with the names of its files as the test gave them, and its exit status; how long it has been at work is a matter of the machine, and left out. */
export interface Ran {
  readonly out: string;
  readonly err: string;
  readonly status: number;
}

/** What a command says of itself every few seconds. */
const WAITING = /^.+ \(\d+ s\) …\n/gm;

/** Runs a command on files of the test's own, as a person would. */
export async function chancery(
  args: readonly string[],
  files: Readonly<Record<string, string | Uint8Array>> = {},
  env: Readonly<Record<string, string>> = {},
): Promise<Ran> {
  const folder = mkdtempSync(join(tmpdir(), 'chancery-dossier-'));
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  const before = { ...process.env };
  Object.assign(process.env, { CHANCERY_HOME: join(folder, 'home'), CHANCERY_DOSSIERS: folder }, inFolder(env, folder));
  const printed = { out: '', err: '' };
  const spies = [
    listen(process.stdout, (text) => (printed.out += text)),
    listen(process.stderr, (text) => (printed.err += text)),
  ];
  try {
    await run(['node', 'chancery', ...args.map((arg) => (arg in files ? join(folder, arg) : arg))]);
    const plain = (text: string) => text.replaceAll(`${folder}/`, '').replaceAll(WAITING, '');
    return { out: plain(printed.out), err: plain(printed.err), status: Number(process.exitCode ?? 0) };
  } finally {
    for (const spy of spies) spy.mockRestore();
    process.exitCode = undefined;
    process.env = before;
    rmSync(folder, { recursive: true });
  }
}

/** The mistakes that `check` finds in one file, each as `line:column: message`. */
export async function mistakesIn(text: string | Uint8Array, ...more: string[]): Promise<string[]> {
  const { err, status } = await chancery(['check', 'a.yaml', ...more], { 'a.yaml': text });
  const lines = err
    .trimEnd()
    .split('\n')
    .filter((line) => line !== '');
  if (status === 0) return lines;
  return lines.slice(0, -1).map((line) => line.replace(/^a\.yaml:/, ''));
}

/** A file with a source and what the test adds from line 2 on. */
export function dossier(rest: string): string {
  return `source: { id: daily-2025-11-30, publisher: The Daily, grade: B, published: 2025-11-30 }\n${rest.replace(/^\n/, '')}`;
}

function listen(stream: NodeJS.WriteStream, hear: (text: string) => void) {
  return jest.spyOn(stream, 'write').mockImplementation((text) => {
    hear(String(text));
    return true;
  });
}

function inFolder(env: Readonly<Record<string, string>>, folder: string): Record<string, string> {
  return Object.fromEntries(Object.entries(env).map(([name, value]) => [name, value.replaceAll('FOLDER', folder)]));
}
