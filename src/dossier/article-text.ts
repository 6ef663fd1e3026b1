/** An article's text made ready to be searched: `flow` has as many characters, with the line breaks inside paragraphs as spaces. */
export interface ArticleText {
  readonly flow: string;
  /** The line of the file a character stands in, counted from 1. */
  lineOf(offset: number): number;
}

/** Reads a text whose paragraphs stand on one line each, or are wrapped to lines of a width. */
export function articleText(text: string): ArticleText {
  const whole = text
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(/^\ufeff/, '');
  const starts = [0, ...[...whole.matchAll(/\n/g)].map(({ index }) => index + 1)];
  const lineOf = (offset: number) => {
    let low = 0;
    let high = starts.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle;
    }
    return low + 1;
  };
  return {
    flow: whole
      .split(/(\n[ \t]*(?:\n[ \t]*)+)/)
      .map(unwrapped)
      .join(''),
    lineOf,
  };
}

/** Joins the lines of a block where none is much longer than a terminal is wide and most go on in the next. */
function unwrapped(block: string): string {
  const lines = block.trimEnd().split('\n');
  const goingOn = lines.slice(0, -1);
  const open = goingOn.filter((line) => !/[.!?…:]["'”’»)]*\s*$/.test(line));
  const isWrapped =
    goingOn.every((line) => line.length >= 40 && line.length <= 130) && open.length > goingOn.length / 2;
  return isWrapped ? lines.join(' ') + block.slice(block.trimEnd().length) : block;
}
