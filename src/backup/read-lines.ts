import { createReadStream } from 'node:fs';
import { ChanceryError } from '../errors';

/** The longest line that is read: a change that touched the most facts one write may. */
const LONGEST = 64 * 1024 * 1024;

/** The lines of a file as bytes, each with its line feed; the last may have none. Holds one line at a time. */
export async function* linesOf(path: string, name: string): AsyncGenerator<Buffer> {
  let parts: Buffer[] = [];
  let size = 0;
  for await (const chunk of chunksOf(path, name)) {
    let start = 0;
    for (let end = chunk.indexOf(10); end >= 0; end = chunk.indexOf(10, start)) {
      yield Buffer.concat([...parts, chunk.subarray(start, end + 1)]);
      [parts, size, start] = [[], 0, end + 1];
    }
    parts.push(chunk.subarray(start));
    size += chunk.length - start;
    if (size > LONGEST)
      throw new ChanceryError('DUMP_INVALID', `${name}: expected lines of at most ${LONGEST} bytes, got a longer one.`);
  }
  if (size > 0) yield Buffer.concat(parts);
}

async function* chunksOf(path: string, name: string): AsyncGenerator<Buffer> {
  try {
    yield* createReadStream(path);
  } catch (error) {
    const reason = (error as Error).message;
    throw new ChanceryError('DUMP_INVALID', `${name}: expected a file that can be read; ${reason}`, { cause: error });
  }
}
