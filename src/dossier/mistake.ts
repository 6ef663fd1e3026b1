/** Where in a file something stands; lines and columns count from 1. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** One thing that is wrong with a file, in the words that a person can act on. */
export interface Mistake extends Position {
  readonly file: string;
  readonly message: string;
}

/** `file:line:column: message`, as editors and terminals link it. */
export function mistakeLine({ file, line, column, message }: Mistake): string {
  return `${file}:${line}:${column}: ${message}`;
}
