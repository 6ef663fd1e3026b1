import { realpathSync, rmSync, statSync } from 'node:fs';
import { open, rename } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { ChanceryError } from '../errors';

/** Writes a file so that under its name stands all of it or what stood there before: under another name first, then renamed. */
export async function writeWhole(file: string, parts: AsyncIterable<string>): Promise<void> {
  const there = statSync(file, { throwIfNoEntry: false });
  if (there && !there.isFile())
    throw new ChanceryError('BAD_USER_INPUT', `${file}: expected a file, or nothing yet; got something else.`);
  const target = there ? realpathSync(file) : file;
  const temporary = join(dirname(target), `.${basename(target)}.${process.pid}.partial`);
  try {
    const written = await open(temporary, 'w');
    try {
      for await (const part of parts) await written.appendFile(part);
      await written.sync();
    } finally {
      await written.close();
    }
    await rename(temporary, target);
  } catch (error) {
    rmSync(temporary, { force: true });
    const { path, message } = error as NodeJS.ErrnoException;
    if (path === undefined) throw error;
    throw new ChanceryError('BAD_USER_INPUT', `${file}: expected a file that can be written; ${message}`, {
      cause: error,
    });
  }
}
