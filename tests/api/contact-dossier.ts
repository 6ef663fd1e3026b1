import type { Dossier } from './world';

/**
 * A made-up world of contacts: a chain ada – bel – cid – dan of meetings, a short cut from ada to dan that is only rumoured,
 * a congress that everybody attended, calls, and a mediator between two countries.
 */
export function contactDossier(): Dossier {
  const people = ['ada', 'bel', 'cid', 'dan', 'eve', 'fay', 'gil', 'hal', 'ivo'];
  const meeting = { is: 'MEETING HELD IN_PERSON' };
  return {
    people: Object.fromEntries(people.map((slug) => [slug, slug])),
    places: { 'the-land': 'The Land', 'the-town': { name: 'The Town', within: 'the-land' } },
    posts: {
      'fr-minister': { name: 'Minister', of: 'fr', held: { fay: { start: '2024-01-01', end: '2024-12-31' } } },
      'it-adviser': { name: 'Adviser', of: 'it', held: { gil: { heldOn: '2024-03-01' } } },
    },
    events: {
      first: { name: 'First', ...meeting, date: '2024-01-10', place: 'the-town', people: ['ada', 'bel'] },
      again: { name: 'Again', ...meeting, date: '2024-02-10', people: ['ada', 'bel'] },
      second: { name: 'Second', ...meeting, date: '2024-01-11', people: ['bel', 'cid'] },
      third: { name: 'Third', ...meeting, date: '2024-01-12', people: ['cid', 'dan'] },
      congress: {
        name: 'Congress',
        is: 'SUMMIT HELD IN_PERSON',
        date: '2024-04-01',
        people: ['ada', 'dan', 'eve', 'fay', 'gil', 'hal'],
      },
      rumour: { name: 'Rumour', is: 'TALKS RUMOURED IN_PERSON', date: '2024-07-01', people: ['ada', 'dan'] },
      plan: {
        name: 'Plan',
        is: 'TALKS CONFIRMED IN_PERSON',
        date: '2024-07-02',
        people: { dan: { certainty: 'CONFIRMED' }, ivo: { certainty: 'CONFIRMED' } },
      },
      off: { name: 'Off', is: 'TALKS CANCELLED IN_PERSON', date: '2024-07-03', people: ['ada', 'ivo'] },
      call: { name: 'Call', is: 'CALL HELD', date: '2024-05-01', people: ['ada', 'ivo'] },
      video: { name: 'Video', is: 'TALKS HELD VIDEO', date: '2024-05-02', place: 'the-town', people: ['ada', 'eve'] },
      // Between France and Italy: eve sits for Spain, hal for nobody; fay and gil hold posts and sit in no delegation.
      'with-france': {
        name: 'With France',
        ...meeting,
        date: '2024-03-01',
        sides: { es: ['eve'] },
        people: ['fay', 'hal'],
      },
      'with-italy': {
        name: 'With Italy',
        is: 'CALL HELD',
        date: '2024-03-01',
        sides: { es: ['eve'] },
        people: ['gil', 'hal'],
      },
      'later-italy': {
        name: 'Later',
        ...meeting,
        date: '2025-03-01',
        sides: { it: ['bel'], fr: ['cid'] },
        people: ['gil'],
      },
    },
  };
}
