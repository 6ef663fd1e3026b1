import type { Landmarks } from './landmarks';

/** What a root field is asked with: under which name it stands in the table, and its arguments. */
export type Cases = Readonly<Record<string, string>>;

/** The cases of every root field; a field of the schema without any is a failure. A list is asked for its last page as well. */
export function casesOf(it: Landmarks): Readonly<Record<string, Cases>> {
  const id = (of: string) => ({ '': `(id: "${of}")` });
  return {
    node: { 'the hub': `(id: "${it.hub}")` },
    nodes: { 'of four types': `(ids: ["${it.hub}", "${it.event}", "${it.position}", "${it.source}"])` },
    person: { 'the hub': `(id: "${it.hub}")`, 'of few events': `(id: "${it.few}")` },
    organization: id(it.organization),
    country: id(it.country),
    position: id(it.position),
    event: { 'of few': `(id: "${it.event}")`, 'the congress': `(id: "${it.congress}")` },
    proposal: id(it.proposal),
    source: { 'an article': `(id: "${it.source}")`, 'a yearbook': `(id: "${it.yearbook}")` },
    people: { all: '', 'of a country': `(filter: { of: "${it.country}" })` },
    search: { 'by name': `(text: "${it.hubName}")`, misspelt: `(text: "${it.hubName.replace(/a/, 'e')}")` },
    whoHeld: { '': `(position: "${it.position}", on: "2015-06-01")` },
    succession: { '': `(position: "${it.position}")` },
    cabinet: { '': `(organization: "${it.organization}", on: "2015-06-01")` },
    events: {
      all: '',
      'of the hub': `(filter: { participants: ["${it.hub}"] })`,
      'of the hub and another': `(filter: { participants: ["${it.hub}", "${it.peer}"] })`,
      'of the hub and one of few': `(filter: { participants: ["${it.hub}", "${it.few}"] })`,
      'of the hub or another': `(filter: { anyOf: ["${it.hub}", "${it.peer}"] })`,
    },
    haveMet: {
      'two hubs': `(a: "${it.hub}", b: "${it.peer}")`,
      'the hub and one of few': `(a: "${it.hub}", b: "${it.few}")`,
    },
    whoMet: {
      'the hub, most frequent': `(person: "${it.hub}")`,
      'the hub, latest': `(person: "${it.hub}", filter: { order: LATEST })`,
      'the hub, together, latest': `(person: "${it.hub}", filter: { sides: TOGETHER, order: LATEST })`,
      'the hub, across': `(person: "${it.hub}", filter: { sides: ACROSS })`,
    },
    contactMatrix: { 'ten around the hub': `(people: ${JSON.stringify(it.circle)})` },
    contactPath: {
      'to the hub': `(from: "${it.few}", to: "${it.hub}")`,
      'between two of few': `(from: "${it.few}", to: "${it.stranger}")`,
    },
    bothSides: { 'the two largest': `(a: "${it.country}", b: "${it.otherCountry}")` },
    whoTookPart: { 'in a year': '(filter: { from: "2015-01-01", to: "2015-12-31" })' },
    graph: { 'of the hub': `(seeds: ["${it.hub}"], limit: 50)`, 'of an event': `(seeds: ["${it.event}"], limit: 50)` },
    duplicates: { 'of the hub': `(about: "${it.hub}")` },
    disputes: { all: '', 'about the hub': `(about: "${it.hub}")` },
    upcoming: { '': '(on: "2025-11-30")' },
    quotations: { all: '', 'of the hub': `(speaker: "${it.hub}")` },
    stances: { all: '' },
    changes: { all: '' },
    compare: {
      'a month of reports': '(before: { knownAt: "2015-06-01T00:00:00Z" }, after: { knownAt: "2015-07-01T00:00:00Z" })',
      'about the hub': `(before: { knownAt: "2020-01-01T00:00:00Z" }, after: {}, about: ["${it.hub}"])`,
    },
    coverage: { all: '', 'of the hub': `(about: ["${it.hub}"])` },
    sources: { all: '' },
    stats: { '': '' },
  };
}
