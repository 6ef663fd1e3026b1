/** A small dossier that holds people of its own. */
export const ISLANDS = `
source: { id: gazette, publisher: The Gazette, grade: B, published: 2001-05-06 }
people: { ada-north: Ada North, ben-south: Ben South }
countries: { northland: Northland, southland: Southland }
posts:
  premier:
    name: Premier of Northland
    of: northland
    seats: 1
    held:
      ada-north: { start: 2000-01-02, startCause: ELECTED, says: elected Premier }
events:
  harbour-talks:
    name: Harbour talks
    is: TALKS HELD IN_PERSON
    date: 2001-05-05 (Saturday)
    says: met on Saturday
    sides: { northland: { heads: ada-north }, southland: [ben-south] }
`;

/** Another that speaks of the same people, and of one more. */
export const MAINLAND = `
source: { id: courier, publisher: The Courier, grade: C, published: 2001-05-08 }
people: { cyd-east: Cyd East }
events:
  harbour-talks:
    is: HELD
    says: the talks
    people: { cyd-east: { role: MEDIATOR, says: Cyd East mediated } }
posts:
  premier:
    held:
      cyd-east: { start: 2001-05-08, startCause: SUCCEEDED, replaces: ada-north, says: took over from Ada North }
      ada-north: { end: 2001-05-08, endCause: RESIGNED, says: Ada North resigned }
`;
