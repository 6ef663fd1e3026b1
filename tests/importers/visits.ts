/** One visit, as the Office of the Historian writes them. */
export interface MadeUpVisit {
  readonly id: number;
  readonly visitor: string;
  readonly from: string;
  readonly start: string;
  readonly end?: string;
  readonly description?: string;
}

/** A file of visits that no leader made. */
export function visitsFile(visits: readonly MadeUpVisit[]): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n<visits>\n${visits.map(visitElement).join('')}</visits>\n`;
}

function visitElement({ id, visitor, from, start, end = start, description = 'Working visit.' }: MadeUpVisit): string {
  return `    <visit>
        <id>${id}</id>
        <start-date>${start}</start-date>
        <end-date>${end}</end-date>
        <visitor>${visitor}</visitor>
        <from id="${from.toLowerCase()}">${from}</from>
        <description>${description}</description>
        <created-by>someone</created-by>
        <created-datetime>2010-10-25T16:17:47.87-04:00</created-datetime>
        <last-modified-by>someone</last-modified-by>
        <last-modified-datetime>2010-10-25T16:17:47.87-04:00</last-modified-datetime>
    </visit>
`;
}

/** So many visits, by a few leaders again and again. */
export function manyVisits(count: number): MadeUpVisit[] {
  return Array.from({ length: count }, (_, place) => ({
    id: place + 1,
    visitor: ['President Ada North', 'King Ben', 'Prime Minister Cy West'][place % 3] ?? '',
    from: ['France', 'Norway', 'Hawaii'][place % 3] ?? '',
    start: `19${String(50 + (place % 40)).padStart(2, '0')}-03-${String(1 + (place % 28)).padStart(2, '0')}`,
  }));
}
