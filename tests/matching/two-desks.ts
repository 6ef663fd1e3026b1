const FIRST = ['Alva', 'Bruno', 'Cilla', 'Dagmar', 'Edvin', 'Frida', 'Gustav', 'Hedda'];
const LAST = ['Lindqvist', 'Norberg', 'Ostrowski', 'Petrenko', 'Quintana', 'Rosales', 'Silvestri'];

/** People whom two desks know by two ids each, born on one day: joined by a rule as they are. */
const everybody = FIRST.flatMap((first, a) =>
  LAST.map((last, b) => ({
    slug: `${first}-${last}`.toLowerCase(),
    name: `${first} ${last}`,
    born: `19${30 + b}-0${a + 1}-11`,
  })),
);
const people = (end: string) =>
  everybody
    .map(({ slug, name, born }) => `  ${slug}${end}: { name: ${name}, born: ${born}, says: ${name} }\n`)
    .join('');

/** How many of them there are. */
export const PAIRS = everybody.length;

/** The old and the new id of somebody whom two of the desks know. */
export const TWO_IDS = { left: 'person/alva-lindqvist-m', stands: 'person/alva-lindqvist' } as const;

/**
 * Three desks. Ines Varga is one by country once the country is; Olav Hjelm is Olaf Brandt, which is seen once the Olaf Brandts of
 * two desks are one: one of them has the country, the other has both names.
 */
export const DESKS = [
  {
    file: 'morning.yaml',
    text: `
source: { id: morning, publisher: The Morning, grade: B, published: 2020-05-06 }
people:
${people('')}  ines-varga: Ines Varga
  olaf-brandt: { name: Olaf Brandt, born: 1950-03-03, says: Olaf Brandt }
countries: { northland: { name: Northland, wikidataId: Q990001 } }
posts:
  premier: { name: Premier, of: northland, held: { ines-varga: { start: 2000-01-02, says: Premier } } }
  marshal: { name: Marshal, of: northland, held: { olaf-brandt: { start: 2005-01-02, says: Marshal } } }
`,
  },
  {
    file: 'evening.yaml',
    text: `
source: { id: evening, publisher: The Evening, grade: B, published: 2020-05-07 }
people:
${people('-m')}  ines-varga-m: Ines Varga
  olaf-brandt-m: { name: Olaf Brandt, names: [Olav Hjelm], born: 1950-03-03, says: Olaf Brandt }
countries: { nordland: { name: Nordland, wikidataId: Q990001 } }
posts:
  first-minister: { name: First Minister, of: nordland, held: { ines-varga-m: { start: 2003-01-02, says: First Minister } } }
`,
  },
  {
    file: 'weekly.yaml',
    text: `
source: { id: weekly, publisher: The Weekly, grade: C, published: 2020-05-08 }
people: { olav-hjelm: Olav Hjelm }
countries: { northland: Northland }
posts:
  chamberlain: { name: Chamberlain, of: northland, held: { olav-hjelm: { start: 2006-01-02, says: Chamberlain } } }
`,
  },
];
