import type { Dossier } from './world';

const PEOPLE = ['twin-01', 'twin-02', 'twin-03', 'twin-04', 'twin-05'];
const SEVERAL = ['1', '2', '3', '4'];

/** A world in which sort keys are alike: names, days, undated things, counts of meetings, days of publication. */
export function tiesDossier(): Dossier {
  const each = <T>(all: readonly string[], make: (one: string) => T, prefix = '') =>
    Object.fromEntries(all.map((one) => [`${prefix}${one}`, make(one)]));
  return {
    sources: each(SEVERAL, () => ({ publisher: 'Alike', grade: 'B', published: '2025-05-01' }), 'alike-'),
    people: each(PEOPLE, (one) =>
      SEVERAL.map((number) => ({ name: 'Same Name', says: one, source: `alike-${number}` })),
    ),
    organizations: { bureau: 'Bureau' },
    posts: each(
      SEVERAL,
      () => ({ name: 'Desk', of: 'organization/bureau', held: each(PEOPLE, () => ({ start: '2020-01-01' })) }),
      'desk-',
    ),
    events: {
      ...each(SEVERAL, () => ({ name: 'On one day', is: 'MEETING HELD', date: '2025-05-01', people: PEOPLE }), 'day-'),
      ...each(SEVERAL, () => ({ name: 'Undated', is: 'MEETING HELD', people: PEOPLE.slice(0, 3) }), 'undated-'),
      ...each(SEVERAL, () => ({ name: 'Before', is: 'TALKS HELD', date: '[..2025-04-01]', people: PEOPLE }), 'before-'),
      ...each(SEVERAL, () => ({ name: 'Ahead', is: 'TALKS PLANNED', date: '2025-06-10', people: PEOPLE }), 'ahead-'),
    },
    quotations: SEVERAL.flatMap((number) => [
      { says: `dated ${number}`, by: 'twin-01', saidAt: '2025-05-01', about: 'day-1' },
      { says: `undated ${number}`, by: 'twin-01', saidAtEvent: 'day-1' },
    ]),
    stances: SEVERAL.map((number) => ({ who: 'twin-01', verb: 'SUPPORTS', on: `day-${number}` })),
  };
}
