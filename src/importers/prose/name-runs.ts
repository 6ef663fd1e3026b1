import { slugFrom } from '../../model/slug-from';

/** A name as a source prints it of someone whom it gives no id. */
export interface PrintedName {
  /** The id of their country or organization. */
  readonly of: string;
  readonly title: string | undefined;
  readonly name: string;
  readonly day: string;
}

/** Years without a mention after which the same name is taken for another person: a full name, and a mere surname. */
const FULL_NAME_YEARS = 20;
const SURNAME_YEARS = 10;

/** Days on which someone of the same title and surname took over: no gap tells the two apart. */
const NAMESAKES: Readonly<Record<string, readonly string[]>> = {
  'country/dk prime-minister-rasmussen': ['2001-11-27', '2009-04-05'],
  'country/in prime-minister-gandhi': ['1984-10-31'],
  'country/lb prime-minister-hariri': ['2005-02-15'],
  'country/sy president-assad': ['2000-06-10'],
};

/** Tells the people of one source apart who are known only by a printed name: country, name and time. docs/decisions/imports.md has the rule. */
export class NameRuns {
  private readonly days = new Map<string, string[]>();

  /** Takes in every mention before the first slug is asked for, so that order does not matter. */
  note(printed: PrintedName): void {
    const key = keyOf(printed);
    const days = this.days.get(key) ?? [];
    this.days.set(key, days);
    if (!days.includes(printed.day)) days.push(printed.day);
  }

  /** What stands for this person in ids: the country, the name, and the year where the name had been another's before. */
  slug(printed: PrintedName): string {
    const key = keyOf(printed);
    const begins = this.beginnings(key, isFull(printed.name) ? FULL_NAME_YEARS : SURNAME_YEARS);
    const begin = begins.filter((day) => day <= printed.day).at(-1) ?? begins[0] ?? printed.day;
    const [of = '', name = ''] = key.split(' ');
    const slug = `${of.slice(of.indexOf('/') + 1).replace(/^hsg-/, '')}-${name}`;
    return begin === begins[0] ? slug : `${slug}-${begin.slice(0, 4)}`;
  }

  private beginnings(key: string, years: number): string[] {
    const days = (this.days.get(key) ?? []).sort();
    const named = NAMESAKES[key] ?? [];
    return days.filter((day, place) => {
      const before = days[place - 1];
      if (before === undefined) return true;
      return (
        Number(day.slice(0, 4)) - Number(before.slice(0, 4)) > years ||
        named.some((from) => before < from && from <= day)
      );
    });
  }
}

/** A full name is one person's whatever the title; a mere surname or first name only with its title. */
function keyOf({ of, title, name }: PrintedName): string {
  return `${of} ${slugFrom(isFull(name) || !title ? name : `${title} ${name}`)}`;
}

function isFull(name: string): boolean {
  return name
    .replace(/\b[IVX]+$/, '')
    .trim()
    .includes(' ');
}
