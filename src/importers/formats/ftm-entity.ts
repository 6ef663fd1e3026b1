import type { ClaimContent } from '../../model/claim';
import { countryOfCode } from '../../model/country-names';
import type { FactTypeName } from '../../model/fact-id';
import type { SourceDescription } from '../../model/source-description';
import { datesOf } from '../dates';
import type { Field } from '../reading/field';
import type { RecordDesk } from '../record-desk';
import { ownId } from './own-id';

/** An entity of FollowTheMoney while it becomes claims. */
export class Entity {
  private readonly own: string;
  private readonly properties: Field;

  constructor(
    readonly desk: RecordDesk,
    private readonly source: SourceDescription,
    private readonly line: Field,
    private readonly ordinals: Map<string, number>,
  ) {
    this.own = line.words('id');
    this.properties = line.one('properties');
  }

  values(name: string): string[] {
    return this.properties.all(name).flatMap((field) => field.value() || []);
  }

  dates(...names: readonly string[]): { edtf: string }[] {
    return names.flatMap((name) => datesOf(this.desk, name, this.values(name)));
  }

  id(type: FactTypeName, of = this.own): string {
    return ownId(this.source, type, of);
  }

  /** The only entity a property leads to; refuses the record where there is none, or several. */
  ref(name: string, type: FactTypeName): string {
    const [one, second] = this.values(name);
    if (!one || second) this.desk.refuse(`expected one "${name}", got ${one ? 'several' : 'none'}`);
    return this.id(type, one ?? 'none');
  }

  /** Claims every value of a field that holds one: sources that give two disagree with themselves, and both stay readable. */
  each(id: string, field: string, values: readonly unknown[]): void {
    for (const value of values) this.desk.fact(id, { [field]: value });
  }

  /** Names, the one that stands for the entity first; where there is none the record is refused. */
  names(): ClaimContent['states'] {
    const [own, caption] = [this.values('name'), this.line.given('caption') ?? ''];
    const main = own.includes(caption) ? caption : own[0];
    const names = [
      ...own.map((value) => ({ value, kind: value === main ? 'PRIMARY' : 'ALIAS' })),
      ...[...this.values('alias'), ...this.values('weakAlias')].map((value) => ({ value, kind: 'ALIAS' })),
      ...this.values('previousName').map((value) => ({ value, kind: 'PREVIOUS' })),
    ];
    if (names.length === 0) this.desk.refuse('expected a name, got none');
    return { names };
  }

  /** Terms of one person in one post are numbered in the order they come in. */
  term(holder: string, post: string): number {
    const key = `${holder} ${post}`;
    const ordinal = (this.ordinals.get(key) ?? 0) + 1;
    this.ordinals.set(key, ordinal);
    return ordinal;
  }

  /** The country it is of, where its codes name one that the list of countries knows. */
  country(): string | undefined {
    const codes = this.values('country');
    const [id] = codes.length === 1 ? codes.map(countryOfCode) : [];
    if (id) return this.desk.country(id);
    if (codes.length > 0) this.desk.leaveOut(`country: expected the code of one country, got "${codes.join('", "')}"`);
    return undefined;
  }
}
