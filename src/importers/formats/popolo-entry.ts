import type { ClaimContent } from '../../model/claim';
import type { FactTypeName } from '../../model/fact-id';
import type { SourceDescription } from '../../model/source-description';
import { datesOf, refuseBackwards } from '../dates';
import type { Field } from '../reading/field';
import type { InputFile } from '../reading/input';
import { readJson } from '../reading/json';
import type { RecordDesk } from '../record-desk';
import { ownId } from './own-id';
import { type Spelling, spellings } from './spellings';

/** The bounds of a legislative period. */
export interface Period {
  readonly start: string | undefined;
  readonly end: string | undefined;
}

/** What all files of a data set tell, found out before a record is read. */
export interface Known {
  readonly source: SourceDescription;
  /** The legislative periods, by the ids of their facts. */
  readonly periods: ReadonlyMap<string, Period>;
  /** How many terms of a person in a post were read so far. */
  readonly ordinals: Map<string, number>;
  /** Files whose ids are theirs alone. */
  readonly alone: ReadonlySet<string>;
}

/** Kinds whose ids may mean another thing in every file: `legislature`, `term/4`. Those of people are taken to hold everywhere. */
const LOCAL = ['organizations', 'posts', 'events'];

/** Reads all files once: files that give one id to different things have ids of their own from then on. */
export async function lookAhead(files: readonly InputFile[], source: SourceDescription): Promise<Known> {
  const told = new Map<string, { texts: Set<string>; files: Set<string> }>();
  const events: { id: string; file: string; period: Period }[] = [];
  for (const file of files) {
    const root = await readJson(file);
    for (const event of root.all('events')) {
      const period = { start: event.given('start_date'), end: event.given('end_date') };
      events.push({ id: event.given('id') ?? '', file: file.name, period });
    }
    for (const kind of LOCAL)
      for (const record of root.all(kind)) {
        const key = `${kind} ${record.given('id')}`;
        const one = told.get(key) ?? { texts: new Set(), files: new Set() };
        told.set(key, { texts: one.texts.add(record.text()), files: one.files.add(file.name) });
      }
  }
  const clashes = [...told.values()].filter(({ texts, files }) => texts.size > 1 && files.size > 1);
  const alone = new Set(clashes.flatMap(({ files }) => [...files]));
  const periods = events.map(({ id, file, period }) => [scoped({ source, alone }, file, 'Event', id), period] as const);
  return { source, alone, periods: new Map(periods), ordinals: new Map() };
}

/** A record while it becomes claims. */
export class Entry {
  constructor(
    readonly desk: RecordDesk,
    readonly record: Field,
    private readonly file: string,
    private readonly known: Known,
  ) {}

  /** The id of the record itself, which must not be empty. */
  own(type: FactTypeName): string {
    return this.must(type, 'id');
  }

  /** The id of what a field leads to; the field must be there, and the record is refused where it is empty. */
  must(type: FactTypeName, name: string): string {
    if (this.record.one(name).value() === '') this.desk.refuse(`expected something in "${name}", got nothing`);
    return this.to(type, name) ?? this.id(type, 'none');
  }

  /** The id of what a field leads to, where it does. */
  to(type: FactTypeName, name: string): string | undefined {
    const own = this.record.given(name);
    return own && this.id(type, own);
  }

  /** The post of everybody in a role in the body that a field leads to. */
  memberOf(name: string, role: string): string {
    const body = this.record.given(name) ?? 'none';
    const of = this.id('Organization', body);
    return this.desk.common(this.id('Position', `${body} ${role}`), { names: [{ value: role, kind: 'PRIMARY' }], of });
  }

  spellings(name: string): Spelling[] {
    return spellings(this.record.maybe(name));
  }

  date(name: string, field: string): Record<string, { edtf: string }> {
    const [edtf] = datesOf(this.desk, name, [this.record.given(name) ?? ''].filter(Boolean));
    return edtf ? { [field]: edtf } : {};
  }

  /** Its first and last day; the record is refused where the one comes after the other. */
  span(): Record<string, { edtf: string }> {
    const [from, to] = [this.date('start_date', 'start'), this.date('end_date', 'end')];
    refuseBackwards(this.desk, from.start?.edtf, to.end?.edtf);
    return { ...from, ...to };
  }

  /** Claims apart from the rest what a later edition may add. */
  also(id: string, states: ClaimContent['states']): void {
    if (Object.keys(states).length > 0) this.desk.fact(id, states);
  }

  wikidata(id: string): void {
    for (const identifier of this.record.all('identifiers'))
      if (identifier.given('scheme') === 'wikidata') this.desk.fact(id, { wikidataId: identifier.words('identifier') });
  }

  private id(type: FactTypeName, own: string): string {
    return scoped(this.known, this.file, type, own);
  }
}

function scoped({ source, alone }: Pick<Known, 'source' | 'alone'>, file: string, type: FactTypeName, own: string) {
  const isLocal = type !== 'Person' && alone.has(file);
  return ownId(source, type, isLocal ? `${own} of ${file}` : own);
}
