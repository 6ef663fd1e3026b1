import type { Driver } from 'neo4j-driver';
import { contactOf, VOCABULARY } from '../../src/model/vocabulary';

/** What some people's contacts come to when they are counted from participations. */
export interface CountedAnew {
  readonly people: number;
  readonly pairs: number;
  readonly meetings: number;
  /** Pairs of which something else is drawn, the first few in words. */
  readonly otherwise: readonly string[];
}

const IN_PERSON = VOCABULARY.EventKind.filter((kind) => contactOf(kind, undefined) === 'MET');
const FAR = VOCABULARY.EventFormat.filter((format) => contactOf('MEETING', format) === 'SPOKE');

const SOME_PEOPLE = `
  MATCH (p:Person) WITH p.id AS id ORDER BY id
  WITH collect(id) AS ids
  UNWIND range(0, size(ids) - 1, 1 + size(ids) / $people) AS place
  RETURN ids[place] AS id ORDER BY id`;

const DRAWN = `
  MATCH (:Entity {id: $id})-[m:MET]->(b)
  RETURN b.id AS b, m.count AS count, m.across AS across, m.smallest AS smallest, m.first AS first, m.last AS last,
    m.fromId = $id AND m.toId = b.id AS joined`;

/** Of events and participations alone: nothing that is derived for contacts. */
const COUNTED = `
  MATCH (:Entity {id: $id})<-[:PARTICIPANT]-(pa:Participation {attendance: 'ATTENDED'})-[:IN_EVENT]->(e:Event {status: 'HELD'})
  WHERE e.kind IN $inPerson AND NOT coalesce(e.format IN $far, false)
  MATCH (e)<-[:IN_EVENT]-(pb:Participation {attendance: 'ATTENDED'})-[:PARTICIPANT]->(b:Person)
  WHERE b.id <> $id
  WITH b, e, [(pa)-[:IN_DELEGATION]->(d) | d.id] AS one, [(pb)-[:IN_DELEGATION]->(d) | d.id] AS other
  RETURN b.id AS b, count(e) AS count, sum(CASE WHEN one[0] <> other[0] THEN 1 ELSE 0 END) AS across,
    min(COUNT { (e)<-[:IN_EVENT]-() }) AS smallest, min(e.day) AS first, max(e.day) AS last, true AS joined`;

/** Counts the contacts of about so many people, evenly spread by id, and compares with those that are drawn; no event of the graph is alleged. */
export async function countAnew(driver: Driver, people: number): Promise<CountedAnew> {
  const ask = async (text: string, params: object) =>
    (await driver.executeQuery(text, params, { database: 'neo4j' })).records.map((record) => record.toObject());
  const ids = (await ask(SOME_PEOPLE, { people })).map(({ id }) => String(id));
  const otherwise: string[] = [];
  let pairs = 0;
  let meetings = 0;
  for (const id of ids) {
    const drawn = new Map((await ask(DRAWN, { id })).map(({ b, ...contact }) => [String(b), contact]));
    const counted = await ask(COUNTED, { id, inPerson: IN_PERSON, far: FAR });
    for (const { b, ...contact } of counted) {
      pairs++;
      meetings += contact.count;
      const [is, expected] = [drawn.get(String(b)), contact].map((one) => JSON.stringify(one));
      if (is !== expected) otherwise.push(`${id} and ${b}: expected ${expected}, got ${is ?? 'none'}`);
      drawn.delete(String(b));
    }
    for (const [b, contact] of drawn) otherwise.push(`${id} and ${b}: expected none, got ${JSON.stringify(contact)}`);
  }
  return { people: ids.length, pairs, meetings, otherwise };
}
