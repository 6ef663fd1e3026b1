import type { Span } from '../dates/lie-near';
import { typeOfId } from '../fact-id';
import { spellingOf } from '../spelling/spelling';
import { actedFor } from './acted-for';
import { titlesBefore } from './bare-names';
import type { Traits } from './traits';

/** A title someone had, for which countries, and the first and last day on which that is known. */
export interface Office extends Span {
  readonly title: string;
  /** How it sounds, without the country behind it: the President of France is a president. */
  readonly key: string;
  readonly of: readonly string[];
}

/** The titles a person had: the posts they held, and those that sources print before their name. */
export function officesOf(one: Traits): Office[] {
  const countries = [...actedFor(one).keys()];
  const held = one.posts.flatMap(({ name, of, ofName, from, to }) => {
    if (name === null) return [];
    const isCountry = of !== null && typeOfId(of) === 'Country';
    return [{ title: name, key: keyOf(name, ofName), of: isCountry ? [of] : countries, from, to }];
  });
  const printed = titlesBefore(one.names).map((title) => ({
    ...{ title, key: keyOf(title, null), of: countries },
    ...{ from: one.activeFrom, to: one.activeTo },
  }));
  return [...held, ...printed];
}

function keyOf(title: string, country: string | null): string {
  const [words, of] = [spellingOf(title).key, country === null ? '' : spellingOf(country).key];
  const behind = [` of ${of}`, ` of te ${of}`].find((end) => of !== '' && words.endsWith(end));
  return behind ? words.slice(0, -behind.length) : words;
}
