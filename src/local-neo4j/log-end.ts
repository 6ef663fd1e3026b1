import { readFileSync, statSync } from 'node:fs';

export interface FollowedLog {
  readonly path: string;
  end(): string;
}

const LINES = 12;

/** Remembers how long a log is now; `end()` gives the last telling lines written to it since. */
export function followLog(path: string): FollowedLog {
  const before = sizeOf(path);
  return { path, end: () => tellingLines(path, before) };
}

function tellingLines(path: string, from: number): string {
  if (sizeOf(path) <= from) return '';
  const lines = readFileSync(path).subarray(from).toString('utf8').split('\n');
  const isStackFrame = (line: string) => /^\s+(at |\.\.\. \d+ more)/.test(line);
  return lines
    .filter((line) => line.trim() && !isStackFrame(line))
    .slice(-LINES)
    .join('\n');
}

function sizeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0;
}
