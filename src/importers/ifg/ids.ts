import { idOf } from '../../model/fact-id';
import type { Field } from '../reading/field';

/** An id made of the database's own, which it never uses twice. */
export function idIn(row: Field, column: string, type: 'Person' | 'Position' | 'Organization'): string {
  return idOf(type, `ifg-${row.words(column).toLowerCase()}`);
}
