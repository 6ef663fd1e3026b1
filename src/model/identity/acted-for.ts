import { typeOfId } from '../fact-id';
import type { Traits } from './traits';

/** The countries a person held posts of or took part for, by id, with their names. */
export function actedFor({ posts, sides }: Pick<Traits, 'posts' | 'sides'>): ReadonlyMap<string, string> {
  const all = [...posts.flatMap(({ of, ofName }) => (of === null ? [] : [{ id: of, name: ofName }])), ...sides];
  return new Map(all.filter(({ id }) => typeOfId(id) === 'Country').map(({ id, name }) => [id, name ?? id]));
}

/** The first country that both acted for, by its id. */
export function bothActedFor(one: Traits, other: Traits): { readonly id: string; readonly name: string } | undefined {
  const theirs = actedFor(other);
  const found = [...actedFor(one)].find(([id]) => theirs.has(id));
  return found && { id: found[0], name: found[1] };
}
