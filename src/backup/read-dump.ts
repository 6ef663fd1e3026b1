import { createHash } from 'node:crypto';
import { z } from 'zod';
import { ChanceryError } from '../errors';
import { RECORD_VERSION } from '../graph/record-version';
import { endSchema, endText, FORMAT, type Header, headerSchema, isKind, KINDS, type Kind } from './dump-format';
import { keyOf, READERS, type ReadLine } from './dump-lines';
import { linesOf } from './read-lines';
import { UPGRADES, type Upgrade, upgradeFrom } from './upgrades';

/** Where a dump stands, and how it is called where something is wrong with it. */
export interface DumpFile {
  readonly path: string;
  readonly name: string;
}

/** How a dump is read. */
export interface ReadOptions {
  /** Is given each line that is right, brought to the version of this program, its number and its length, one after another. */
  readonly visit: (line: ReadLine, number: number, bytes: number, header: Header) => Promise<void> | void;
  readonly upgrades?: Readonly<Record<number, Upgrade>>;
}

/** What a dump that is right turned out to be. */
export interface ReadDump {
  readonly header: Header;
  /** The checksum that its last line names: two dumps of one checksum are the same. */
  readonly checksum: string;
}

/** How many mistakes are told at once. */
const TOLD = 20;

/** Reads a dump from its first line to its last, and throws DUMP_INVALID with what is wrong: file, line, what was expected and what came. */
export async function readDump(file: DumpFile, { visit, upgrades = UPGRADES }: ReadOptions): Promise<ReadDump> {
  const reading = new Reading(file, upgrades);
  for await (const bytes of linesOf(file.path, file.name)) {
    const line = reading.next(bytes);
    if (line && reading.header) await visit(line, reading.number, bytes.length, reading.header);
    if (reading.mistakes.length >= TOLD) break;
  }
  return reading.end();
}

class Reading {
  readonly mistakes: string[] = [];
  number = 0;
  header: Header | undefined;
  private readonly hash = createHash('sha256');
  private readonly counts = new Map<string, number>();
  private upgrade: Upgrade = (line) => line;
  private last: { readonly place: number; readonly key: readonly (string | number)[] } = { place: 0, key: [] };
  private checksum: string | undefined;

  constructor(
    private readonly file: DumpFile,
    private readonly upgrades: Readonly<Record<number, Upgrade>>,
  ) {}

  /** Takes the next line; undefined where it is none of the record. */
  next(bytes: Buffer): ReadLine | undefined {
    this.number += 1;
    try {
      const json = jsonOf(bytes);
      if (this.checksum) throw new Mistake('expected nothing behind the line that ends the dump');
      if (!this.header) this.begin(json);
      else if (json !== null && typeof json === 'object' && 'end' in json) return this.close(json, bytes);
      else return this.read(json);
    } catch (error) {
      if (!(error instanceof Mistake)) throw error;
      this.mistakes.push(`${this.file.name}:${this.number}: ${error.message}`);
      // Nothing can be said of the lines of a file that is no dump.
      if (!this.header) throw this.invalid();
    } finally {
      this.hash.update(bytes);
    }
    return undefined;
  }

  /** What the file is, once all of it is read. */
  end(): ReadDump {
    const { header, checksum, file, number, counts } = this;
    if (!header) throw new ChanceryError('DUMP_INVALID', `${file.name}: expected a dump, got an empty file.`);
    if (this.mistakes.length < TOLD) {
      if (!checksum)
        this.mistakes.push(`${file.name}:${number}: expected a line that ends the dump; the file was cut off here`);
      for (const kind of new Set([...Object.keys(header.counts), ...counts.keys()])) {
        const [expected, got] = [header.counts[kind] ?? 0, counts.get(kind) ?? 0];
        if (expected !== got)
          this.mistakes.push(
            `${file.name}: expected ${expected} lines of the kind ${kind}, as its first line says; got ${got}`,
          );
      }
    }
    if (!checksum || this.mistakes.length > 0) throw this.invalid();
    return { header, checksum };
  }

  private begin(json: unknown): void {
    const said = z.looseObject({ format: z.literal(FORMAT), version: z.number().int().min(0) }).safeParse(json);
    if (!said.success)
      throw new Mistake(
        `expected the first line of a dump, with the format "${FORMAT}" and its version; got ${short(json)}`,
      );
    const upgrade = upgradeFrom(said.data.version, RECORD_VERSION, this.upgrades);
    if (!upgrade)
      throw new Mistake(
        `expected a dump of version ${RECORD_VERSION} or one that can be brought to it, got version ${said.data.version}, written by Chancery ${said.data.program}`,
      );
    this.upgrade = upgrade;
    this.header = checked(json, '', headerSchema.parse);
  }

  private read(json: unknown): ReadLine {
    const older = z.record(z.string(), z.looseObject({})).safeParse(json);
    const [[kind, value] = [], ...more] = Object.entries(older.data ?? {});
    if (!kind || !value || more.length > 0)
      throw new Mistake(`expected one of ${KINDS.join(', ')}, and what it is; got ${short(json)}`);
    this.counts.set(kind, (this.counts.get(kind) ?? 0) + 1);
    const line = this.upgrade({ kind, value });
    if (!isKind(line.kind)) throw new Mistake(`expected one of ${KINDS.join(', ')}; got ${line.kind}`);
    const read = { kind: line.kind, value: checked<unknown>(line.value, line.kind, READERS[line.kind]) } as ReadLine;
    this.inOrder(read.kind, keyOf(read));
    return read;
  }

  /** Lines are sorted, and so none can be there twice without being told. */
  private inOrder(kind: Kind, key: readonly (string | number)[]): void {
    const place = KINDS.indexOf(kind);
    const order = place - this.last.place || compare(this.last.key, key);
    if (order === 0 && this.last.key.length > 0)
      throw new Mistake(`expected each ${kind} once, got ${key.join(' ')} a second time`);
    if (order < 0)
      throw new Mistake(
        `expected sorted lines, got ${kind} ${key.join(' ')} behind ${KINDS[this.last.place]} ${this.last.key.join(' ')}`,
      );
    this.last = { place, key };
  }

  private close(json: object, bytes: Buffer): undefined {
    const { end } = checked(json, '', endSchema.parse);
    const [lines, sha256] = [this.number - 1, this.hash.copy().digest('hex')];
    this.checksum = end.sha256;
    // A line that is wrong by itself was told already.
    if (this.mistakes.length > 0) return;
    if (end.lines !== lines) throw new Mistake(`expected ${end.lines} lines before this one, as it says; got ${lines}`);
    if (end.sha256 !== sha256)
      throw new Mistake(
        `expected lines with the checksum ${end.sha256}, got ${sha256}: one of them was changed after the dump was written`,
      );
    if (bytes.toString() !== endText(lines, sha256))
      throw new Mistake(`expected ${endText(lines, sha256).trimEnd()} and a line feed, got ${short(bytes.toString())}`);
  }

  private invalid(): ChanceryError {
    return new ChanceryError('DUMP_INVALID', `${this.mistakes.join('\n')}\nNothing was restored.`);
  }
}

/** What is wrong with a line. */
class Mistake extends Error {}

function jsonOf(bytes: Buffer): unknown {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Mistake('expected text in UTF-8, got other bytes');
  }
  try {
    return JSON.parse(text);
  } catch {
    throw new Mistake(`expected a whole line of JSON, got ${short(text.trimEnd())}`);
  }
}

/** Puts a zod error into a line's words. */
function checked<T>(value: unknown, name: string, read: (value: unknown) => T): T {
  try {
    return read(value);
  } catch (error) {
    if (!(error instanceof z.ZodError)) throw error;
    throw new Mistake(error.issues.map((issue) => inWords(issue, value, name)).join('; '));
  }
}

function inWords({ path, message }: z.core.$ZodIssue, value: unknown, name: string): string {
  const where = [name, ...path.map(String)].filter((part) => part !== '').join('.');
  const came = path.reduce<unknown>(
    (inner, step) => (inner as Record<PropertyKey, unknown> | undefined)?.[step],
    value,
  );
  const got = /\b(got|received|Unrecognized)\b/.test(message) ? '' : `; got ${short(came)}`;
  return `${where}: ${message}${got}`;
}

/** A value cut to what a message bears. */
function short(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? 'nothing');
  return text.length > 120 ? `${text.slice(0, 120)}…` : text;
}

/** Above 0 where the second key is behind the first; texts as Neo4j sorts them, by code points. */
function compare(one: readonly (string | number)[], other: readonly (string | number)[]): number {
  for (const [place, part] of other.entries()) {
    const before = one[place];
    if (before === undefined) return 1;
    if (typeof part === 'number' && typeof before === 'number' && part !== before) return part - before;
    const order = Buffer.compare(Buffer.from(String(part)), Buffer.from(String(before)));
    if (order !== 0) return order;
  }
  return 0;
}
