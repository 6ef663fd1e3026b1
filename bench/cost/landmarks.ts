import type { Driver } from 'neo4j-driver';

/** Ids in a world that questions are asked about. */
export interface Landmarks {
  /** The person with the most participations, the one met most often by that person, and one with few. */
  readonly hub: string;
  readonly peer: string;
  readonly few: string;
  readonly hubName: string;
  /** One with few events whom the hub never met, and ten whom the hub met most often. */
  readonly stranger: string;
  readonly circle: readonly string[];
  /** How many participations the hub has. */
  readonly degree: number;
  /** Of a few people, and of the most. */
  readonly event: string;
  readonly congress: string;
  readonly country: string;
  readonly otherCountry: string;
  readonly organization: string;
  readonly position: string;
  readonly proposal: string;
  readonly version: string;
  /** An article, and the one with the most claims. */
  readonly source: string;
  readonly yearbook: string;
}

/** Finds what stands out in a world; only the numbers of what it finds depend on the size of the world. */
export async function landmarksOf(driver: Driver): Promise<Landmarks> {
  const { records } = await driver.executeQuery(FIND, {}, { database: 'neo4j' });
  const found = records[0]?.toObject() ?? {};
  const missing = Object.keys(found).filter((name) => found[name] === null);
  if (records.length === 0 || missing.length > 0)
    throw new Error(`expected a world with every landmark, found no ${missing.join(', ') || 'hub'}`);
  return found as Landmarks;
}

const FIND = `
MATCH (p:Person) WITH p, COUNT { (p)<-[:PARTICIPANT]-() } AS degree ORDER BY degree DESC, p.id LIMIT 1
RETURN p.id AS hub, p.name AS hubName, degree,
  head(COLLECT { MATCH (p)-[m:MET]->(o) RETURN o.id ORDER BY m.count DESC, o.id LIMIT 1 }) AS peer,
  head(COLLECT { MATCH (p)-[m:MET {count: 1}]->(o) RETURN o.id ORDER BY COUNT { (o)<-[:PARTICIPANT]-() }, o.id LIMIT 1 }) AS few,
  head(COLLECT { MATCH (o:Person)-[:MET]->() WHERE o <> p AND NOT EXISTS { (o)-[:MET]->(p) } RETURN o.id ORDER BY COUNT { (o)<-[:PARTICIPANT]-() }, o.id LIMIT 1 }) AS stranger,
  COLLECT { MATCH (p)-[m:MET]->(o) RETURN o.id ORDER BY m.count DESC, o.id LIMIT 10 } AS circle,
  head(COLLECT { MATCH (c:Country) RETURN c.id ORDER BY COUNT { (c)<-[:ON_BEHALF_OF]-() } DESC, c.id SKIP 1 LIMIT 1 }) AS otherCountry,
  head(COLLECT { MATCH (p)<-[:PARTICIPANT]-()-[:IN_EVENT]->(e:Event {kind: 'TALKS', status: 'HELD'}) WHERE COUNT { (e)<-[:IN_EVENT]-() } >= 3 RETURN e.id ORDER BY COUNT { (e)<-[:IN_EVENT]-() }, e.id LIMIT 1 }) AS event,
  head(COLLECT { MATCH (e:Event) RETURN e.id ORDER BY COUNT { (e)<-[:IN_EVENT]-() } DESC, e.id LIMIT 1 }) AS congress,
  head(COLLECT { MATCH (c:Country) RETURN c.id ORDER BY COUNT { (c)<-[:ON_BEHALF_OF]-() } DESC, c.id LIMIT 1 }) AS country,
  head(COLLECT { MATCH (o:Organization) RETURN o.id ORDER BY COUNT { (o)<-[:OF]-() } DESC, o.id LIMIT 1 }) AS organization,
  head(COLLECT { MATCH (x:Position {kind: 'MINISTER'}) RETURN x.id ORDER BY COUNT { (x)<-[:POST]-() } DESC, x.id LIMIT 1 }) AS position,
  head(COLLECT { MATCH (v:ProposalVersion)-[:VERSION_OF]->(q) RETURN q.id ORDER BY COUNT { (q)<-[:VERSION_OF]-() } DESC, q.id LIMIT 1 }) AS proposal,
  head(COLLECT { MATCH (v:ProposalVersion) RETURN v.id ORDER BY v.id LIMIT 1 }) AS version,
  head(COLLECT { MATCH (c:Claim)-[:CLAIMS]->(q:Quotation) RETURN c.sourceId ORDER BY c.sourceId LIMIT 1 }) AS source,
  head(COLLECT { MATCH (s:Source {kind: 'DECREE'}) RETURN s.id ORDER BY COUNT { (:Claim {sourceId: s.id}) } DESC, s.id LIMIT 1 }) AS yearbook`;
