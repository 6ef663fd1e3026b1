import type { FactTypeName } from '../model/fact-id';
import type { Desk } from './desk';
import type { Frame } from './frame';
import type { Path } from './place-in-file';
import { eachEntry, namesOf, type Statement, state } from './statement';

/** Claims a section of things with names; a bare text is the name. */
export function entities(
  desk: Desk,
  top: Frame,
  type: FactTypeName,
  map: unknown,
  path: Path,
  nested?: (frame: Frame, id: string, statement: Statement, path: Path) => void,
): void {
  eachEntry(desk, top, map, path, 'name', (slug, frame, statement, at) => {
    const id = desk.declare(slug, type, at);
    if (!id) return;
    const printed =
      PRINTED.includes(type) &&
      frame.passage === undefined &&
      frame.source.kind !== 'DATASET' &&
      statement.name !== undefined;
    const own = printed ? { ...frame, passage: String(statement.name) } : frame;
    state(desk, own, { type, id, identity: {} }, statement, at, namesOf(desk, own, id, statement, at));
    nested?.(frame, id, statement, at);
  });
}

/** Types whose name is what the source prints, and so its own passage; the names of others are labels. */
const PRINTED: readonly FactTypeName[] = ['Person', 'Organization', 'Country', 'Place', 'Topic'];
