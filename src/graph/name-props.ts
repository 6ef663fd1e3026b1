import { typeOfId } from '../model/fact-id';
import { spellingOf } from '../model/spelling/spelling';
import type { NameValue } from '../model/values';

/** Names as the properties of their nodes: in their order, with how they sound. */
export function nameProps(id: string, names: readonly NameValue[]) {
  return names.map((name, place) => ({ ...name, place, type: typeOfId(id), ...spellingOf(name.value) }));
}
