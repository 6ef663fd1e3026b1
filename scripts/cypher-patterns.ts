/** A node of a pattern, as written. */
export interface Node {
  readonly variable: string;
  readonly labels: string;
  readonly props: string;
}

/** A relationship of a pattern, as written. */
export interface Step {
  readonly variable: string;
  readonly types: readonly string[];
  readonly range: string;
  readonly props: string;
  readonly direction: '<' | '>' | '-';
}

/** Nodes, and the relationships between each two of them. */
export interface Path {
  readonly nodes: readonly Node[];
  readonly steps: readonly Step[];
}

const NODE = /^\((\w*)(?::([\w&!|]+))?\s*(\{[^}]*\})?\)/;
const STEP = /^(<)?-(?:\[(\w*)(?::([A-Z_|]+))?(\*[\d.]*)?\s*(\{[^}]*\})?\])?-(>)?/;

/** The paths that stand at a place in a text, with commas between; undefined where none does. */
export function parsePaths(text: string, start: number): { paths: Path[]; end: number } | undefined {
  const paths: Path[] = [];
  let at = start;
  for (;;) {
    const nodes: Node[] = [];
    const steps: Step[] = [];
    for (;;) {
      const [node, variable = '', labels = '', props = ''] = NODE.exec(text.slice(at)) ?? [];
      if (node === undefined) return undefined;
      nodes.push({ variable, labels, props });
      at += node.length;
      const [step, left, name = '', types = '', range = '', own = '', right] = STEP.exec(text.slice(at)) ?? [];
      if (step === undefined) break;
      const direction = left ? '<' : right ? '>' : '-';
      steps.push({ variable: name, types: types.split('|').filter(Boolean), range, props: own, direction });
      at += step.length;
    }
    paths.push({ nodes, steps });
    const [comma] = /^,\s*(?=\()/.exec(text.slice(at)) ?? [];
    if (!comma) return { paths, end: at };
    at += comma.length;
  }
}

/** The place of the bracket that closes the one at a place. */
export function closing(text: string, open: number): number {
  let depth = 0;
  for (let at = open; at < text.length; at++) {
    if (text[at] === "'") at = text.indexOf("'", at + 1);
    else if ('([{'.includes(text[at] ?? ' ')) depth++;
    else if (')]}'.includes(text[at] ?? ' ') && --depth === 0) return at;
  }
  throw new Error(`nothing closes the bracket in ${text.slice(open, open + 60)}`);
}

const CLAUSE = /^(?:OPTIONAL MATCH|MATCH|WITH|RETURN|UNWIND|CALL|ORDER BY|UNION|\/\/-)(?!\w)/;

/** Where the next clause begins, outside all brackets; the end of the text where none does. */
export function nextClause(text: string, start: number): number {
  for (let at = start; at < text.length; at++) {
    if (text[at] === "'") at = text.indexOf("'", at + 1);
    else if ('([{'.includes(text[at] ?? ' ')) at = closing(text, at);
    else if (
      CLAUSE.test(text.slice(at)) &&
      /(?:^|\s)$/.test(text.slice(start, at)) &&
      !/(STARTS|ENDS)\s$/.test(text.slice(start, at))
    )
      return at;
  }
  return text.length;
}

/** The parts of a union, with the word between each two. */
export function splitUnion(text: string): string[] {
  for (let at = 0; at < text.length; at++) {
    if (text[at] === "'") at = text.indexOf("'", at + 1);
    else if ('([{'.includes(text[at] ?? ' ')) at = closing(text, at);
    else if (/^UNION\b/.test(text.slice(at)) && !/\w/.test(text[at - 1] ?? ' '))
      return [text.slice(0, at), 'UNION', ...splitUnion(text.slice(at + 'UNION'.length))];
  }
  return [text];
}
