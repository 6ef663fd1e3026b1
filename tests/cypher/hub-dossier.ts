/** What makes lists long: one person with so many events, now for one country and now for another and each time in a disputed role, contacts, words and claims, and a congress that all contacts attend. */
export function hubDossier(degree: number): string {
  const places = Array.from({ length: degree }, (_, place) => place);
  const days = places.map((place) => new Date(Date.UTC(2015, 0, 1 + 7 * place)).toISOString().slice(0, 10));
  const contacts = places.map((place) => `contact-${digits(contactAt(place))}`);
  const from = <T>(make: (place: number) => [string, T]) => Object.fromEntries(places.map(make));
  const meeting = { is: 'MEETING HELD IN_PERSON' };
  return JSON.stringify({
    source: { id: 'gazette', publisher: 'Gazette', grade: 'B', published: '2025-01-01' },
    sources: from((place) => [`daily-${digits(place)}`, { publisher: 'Daily', grade: 'B', published: days[place] }]),
    people: {
      ...Object.fromEntries(contacts.map((slug) => [slug, slug])),
      hub: places.map((place) => ({ name: 'Hub', source: `daily-${digits(place)}` })),
    },
    events: {
      ...from((place) => [
        `meeting-${digits(place)}`,
        {
          name: `Meeting ${place}`,
          ...meeting,
          date: days[place],
          people: [contacts[place]],
          sides: { [place % 2 ? 'it' : 'fr']: { hub: [{ role: 'HOST' }, { role: 'GUEST' }] } },
        },
      ]),
      congress: { name: 'Congress', is: 'OTHER HELD', date: '2024-12-01', people: [...new Set(contacts)] },
    },
    quotations: places.map((place) => ({ says: `Words ${place}`, by: 'hub', saidAt: days[place], about: 'congress' })),
    stances: places.map((place) => ({ who: 'hub', verb: 'WELCOMES', on: `meeting-${digits(place)}` })),
  });
}

/** Of three events two are with one contact, so that some are met more often than others. */
function contactAt(place: number): number {
  return Math.floor(place / 3) * 2 + (place % 3 === 2 ? 1 : 0);
}

function digits(place: number): string {
  return String(place).padStart(4, '0');
}
