import { spellingOf } from '../spelling/spelling';
import { bareNames } from './bare-names';
import { excludes } from './excludes';
import { isFullName, sameName } from './same-name';
import type { Traits } from './traits';

/** What is known of something, and which sources speak of it. */
export interface Sourced extends Traits {
  /** By id, without that of what everybody knows. */
  readonly sources: readonly string[];
}

/** What forbids that two are joined without asking, as people read it. */
export const TOLD_APART = [
  'What is on record of both cannot be true of one: two numbers in Wikidata or codes of ISO 3166, contradicting days of birth or death, deeds after a death, before the age of 14 or more than 75 years apart, posts of different bodies.',
  'Their full names differ.',
  'One source speaks of both: it tells its own people apart. Where it knows them by printed names alone, it may print one of them in two ways.',
  'A curator keeps them apart, or split them before.',
  'One of them would be joined with others who are told apart: then nobody of the group is joined.',
] as const;

/** Whether two are told apart by what is on record of them. */
export function toldApart(one: Sourced, other: Sourced): boolean {
  if (excludes(one, other)) return true;
  const [mine, theirs] = [bareNames(one.names), bareNames(other.names)];
  const goTogether = mine.some((name) => theirs.some((its) => sameName(name, its) !== undefined));
  if (!goTogether && mine.some(isFullName) && theirs.some(isFullName) && !sameNumber(one, other)) return true;
  if (!ofOneSource(one, other)) return false;
  const arePrinted = isPrinted(one) && isPrinted(other);
  return !arePrinted || !goTogether || mine.some((name) => theirs.some((its) => sound(its) === sound(name)));
}

/** Whether one source gives two ids of its own to what it speaks of, so that they are not even proposed: a printed name is no id. */
export function isToldApartBySource(one: Sourced, other: Sourced): boolean {
  return ofOneSource(one, other) && !(isPrinted(one) && isPrinted(other)) && !sameNumber(one, other);
}

function ofOneSource(one: Sourced, other: Sourced): boolean {
  return one.sources.some((source) => other.sources.includes(source));
}

/** Whether somebody is known by a name with a title before it, as it stands in a text. */
function isPrinted({ names }: Traits): boolean {
  return bareNames(names).length < names.length;
}

/** A number says more than names, which may be in two scripts. */
function sameNumber(one: Traits, other: Traits): boolean {
  return one.wikidataId !== null && one.wikidataId === other.wikidataId;
}

function sound(name: string): string {
  return spellingOf(name).key;
}
