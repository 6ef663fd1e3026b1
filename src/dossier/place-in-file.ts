import { type Document, isMap, isScalar, isSeq, type LineCounter, type Node } from 'yaml';
import type { Position } from './mistake';

/** A step into a file: the key of a map or the place in a list. */
export type Path = readonly (string | number)[];

/** The position of what stands at a path, or of its key; the nearest part around it where it is absent. */
export function placeInFile(document: Document, lines: LineCounter, path: Path, key: boolean): Position {
  let node: unknown = document.contents;
  let found = node;
  for (const [depth, step] of path.entries()) {
    if (isMap(node)) {
      const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === String(step));
      if (!pair) break;
      const isLast = depth === path.length - 1;
      found = (key && isLast) || !pair.value ? pair.key : pair.value;
      node = pair.value;
    } else if (isSeq(node) && typeof step === 'number' && node.items[step]) {
      node = node.items[step];
      found = node;
    } else break;
  }
  return placeOf(lines, (found as Node | null)?.range?.[0] ?? 0);
}

/** The line and column of a character; both count from 1. */
export function placeOf(lines: LineCounter, offset: number): Position {
  const { line, col } = lines.linePos(offset);
  return { line: Math.max(1, line), column: Math.max(1, col) };
}
