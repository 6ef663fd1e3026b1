/** Tells a person what goes on; on standard error, so that answers on standard output stay clean. */
export function say(line: string): void {
  process.stderr.write(`${line}\n`);
}
