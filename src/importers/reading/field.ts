import { Damage } from './damage';

/** The name of white space between parts, which is nothing to read. */
export const SPACE = '#space';

/** The most characters that one field may hold. */
const LONGEST = 100_000;

/** A part of a record, whatever the format: an element or attribute, a member of an object, a cell. It knows whether it was read. */
export class Field {
  private isRead = false;

  constructor(
    readonly name: string,
    /** Where it stands: a file and a line, pointer or column. */
    readonly at: string,
    /** The text of its own; undefined where it cannot have one, as an object of JSON. */
    private readonly own: string | undefined,
    private readonly parts: readonly Field[] = [],
  ) {
    if (own && own.length > LONGEST)
      throw new Damage(at, `expected at most ${LONGEST} characters in "${name}", got ${own.length}`);
  }

  /** The part of a name; there must be one, and no more. */
  one(name: string): Field {
    const found = this.maybe(name);
    if (!found) throw new Damage(this.at, `expected "${name}" in "${this.name}", found none`);
    return found;
  }

  /** The part of a name, where there is one; there may be no more. */
  maybe(name: string): Field | undefined {
    const found = this.all(name);
    if (found[1]) throw new Damage(found[1].at, `expected one "${name}" in "${this.name}", got ${found.length}`);
    return found[0];
  }

  /** Every part of a name. */
  all(name: string): readonly Field[] {
    const found = this.parts.filter((part) => part.name === name);
    for (const part of found) part.isRead = true;
    return found;
  }

  /** Every part that has a name not asked for yet, for records whose names are data. */
  others(): readonly Field[] {
    const found = this.parts.filter((part) => !part.isRead && part.name !== SPACE);
    for (const part of found) part.isRead = true;
    return found;
  }

  /** The text of the part of a name, which must be there and not be empty. */
  words(name: string): string {
    const field = this.one(name);
    const text = field.value();
    if (text === '') throw new Damage(field.at, `expected something in "${name}", got nothing`);
    return text;
  }

  /** The text of the part of a name; undefined where it is missing or empty. */
  given(name: string): string | undefined {
    return this.maybe(name)?.value() || undefined;
  }

  /** Its text where it is a value; an object of values has none. */
  value(): string {
    if (this.own === undefined) throw new Damage(this.at, `expected one value in "${this.name}", got an object`);
    return this.text();
  }

  /** All text in it, its white space made single spaces. */
  text(): string {
    return this.raw().replace(/\s+/g, ' ').trim();
  }

  /** All text in it, with its lines as they stand. */
  lines(): string[] {
    return this.raw().split(/\r?\n/);
  }

  /** Notes that these parts are known and are not taken. */
  leave(...names: readonly string[]): this {
    for (const name of names) for (const part of this.all(name)) part.raw();
    return this;
  }

  /** Notes that nothing more of it is going to be read. */
  giveUp(): void {
    this.isRead = true;
    for (const part of this.parts) part.giveUp();
  }

  /** Where the parts stand that nobody read, each as an address with its name. */
  unread(): Damage[] {
    return this.parts.flatMap((part) =>
      part.name === SPACE
        ? []
        : part.isRead
          ? part.unread()
          : [
              new Damage(
                part.at,
                `nobody reads "${part.name}" in "${this.name}"; got "${part.raw().trim().slice(0, 60)}"`,
              ),
            ],
    );
  }

  /** What stands in it, its own attributes aside; those of markup within it go with the text. */
  private raw(): string {
    this.isRead = true;
    const within = this.parts.filter(({ name }) => !name.startsWith('@'));
    for (const markup of within.flatMap(({ parts }) => parts)) markup.isRead = true;
    return (this.own ?? '') + within.map((part) => part.raw()).join('');
  }
}
