import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { hashOf } from '../../src/model/canonical-json';
import { type FactTypeName, idOf } from '../../src/model/fact-id';

/** Something on record under one name, and how else it is asked for. */
export interface Called {
  readonly id: string;
  readonly slug: string;
  readonly section: string;
  readonly name: string;
  readonly asked: readonly string[];
}

/** The name of someone who is not on record, and who is on record under a name like it. */
export interface Stranger {
  readonly name: string;
  readonly near: string;
}

/** The half of the pairs that search may be made better by, and the half that only judges it. */
export const PARTS = ['tuned', 'held out'] as const;

const TYPES: Readonly<Record<string, FactTypeName>> = {
  organizations: 'Organization',
  posts: 'Position',
  places: 'Place',
  events: 'Event',
  proposals: 'Proposal',
};

const { strangers, ...sections } = parse(readFileSync(join(__dirname, 'spellings.yaml'), 'utf8')) as Record<
  string,
  Record<string, { name: string; records: string[]; ours: string[] }>
> & { strangers: Record<string, string> };

/** Everything that the pairs are about. */
export const CALLED: readonly Called[] = Object.entries(sections).flatMap(([section, things]) =>
  Object.entries(things).map(([slug, { name, records, ours }]) => ({
    id: idOf(TYPES[section] ?? 'Person', slug),
    slug,
    section: section in TYPES ? section : 'people',
    name,
    asked: [...records, ...ours],
  })),
);

/** Names of people who are not on record. */
export const STRANGERS: readonly Stranger[] = Object.entries(strangers).map(([name, near]) => ({
  name,
  near: idOf('Person', near),
}));

/** The part that something belongs to: by a hash, so that nobody chose it. */
export function partOf(slug: string): (typeof PARTS)[number] {
  return PARTS[Number.parseInt(hashOf(slug, 2), 16) % 2] ?? 'tuned';
}
