import type { Graph } from '../graph/graph';
import { knownNames } from '../graph/queries.generated';
import { type FactTypeName, ID_PREFIXES } from '../model/fact-id';
import { KNOWN_SECTIONS, type KnownActor } from './known-actor';

/** How many are asked for at once. */
const PAGE = 1000;

/** Everyone and everything a text may name that the graph knows. */
export async function actorsInGraph(graph: Graph): Promise<KnownActor[]> {
  const found: KnownActor[] = [];
  for (const type of Object.keys(KNOWN_SECTIONS) as FactTypeName[]) {
    const prefix = ID_PREFIXES[type];
    // "0" is the sign behind "/": every id of the type lies between the two.
    const before = `${prefix}0`;
    for (let after = `${prefix}/`, full = true; full; ) {
      const page = await graph.read(knownNames, { after, before, limit: PAGE });
      found.push(...page.filter(({ names }) => names.length > 0));
      after = page.at(-1)?.id ?? after;
      full = page.length === PAGE;
    }
  }
  return found;
}
