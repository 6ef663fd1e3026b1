// Derives the contact of pairs of people, the first of each by id first, from the held events in person and the calls that both attended; a pair without any loses it.
// @param pairs map[] = [{"a": "person/marco-rubio", "b": "person/rustem-umerov"}]
// @row derived number
UNWIND $pairs AS pair
MATCH (a:Entity {id: pair.a})
MATCH (b:Entity {id: pair.b})
WITH a, b, COUNT { (a)<-[:PARTICIPANT]-() } <= COUNT { (b)<-[:PARTICIPANT]-() } AS aFirst
WITH a, b, CASE WHEN aFirst THEN a ELSE b END AS few, CASE WHEN aFirst THEN b ELSE a END AS many
CALL (few, many) {
  MATCH (pa:Participation)
  USING INDEX pa:Participation(personId, day, eventId)
  WHERE pa.personId = few.id AND pa.day >= '' AND pa.eventId IS NOT NULL
  MATCH (pb:Participation)
  USING INDEX pb:Participation(personId, day, eventId)
  WHERE pb.personId = many.id AND pb.day = pa.day AND pb.eventId = pa.eventId AND pa.attended AND pb.attended
  MATCH (pa)-[:IN_EVENT]->(e:Event {status: 'HELD'})
  WHERE e.contact IS NOT NULL
  OPTIONAL MATCH (pa)-[:IN_DELEGATION]->(da:Entity)
  OPTIONAL MATCH (pb)-[:IN_DELEGATION]->(db:Entity)
  WITH e, CASE WHEN e.contact = 'MET' THEN e END AS met, coalesce(da.id <> db.id, false) AS across
  ORDER BY e.day, e.id
  RETURN count(met) AS count, sum(CASE WHEN met IS NOT NULL AND across THEN 1 ELSE 0 END) AS across, count(e) - count(met) AS calls,
    min(CASE WHEN met IS NOT NULL THEN COUNT { (met)<-[:IN_EVENT]-() } END) AS smallest, collect(met.day) AS days,
    collect(CASE WHEN met IS NOT NULL THEN coalesce(met.start, '') END) AS starts, collect(CASE WHEN met IS NOT NULL THEN coalesce(met.startText, '') END) AS texts
}
OPTIONAL MATCH ()-[there:MET {fromId: a.id, toId: b.id}]->()
OPTIONAL MATCH ()-[back:MET {fromId: b.id, toId: a.id}]->()
OPTIONAL MATCH ()-[spoke:SPOKE {fromId: a.id, toId: b.id}]->()
WITH a, b, count, across, calls, smallest, days, starts, texts, collect(DISTINCT there) + collect(DISTINCT back) + collect(DISTINCT spoke) AS olds
FOREACH (old IN olds | DELETE old)
FOREACH (_ IN CASE WHEN count > 0 THEN [1] ELSE [] END |
  CREATE (a)-[there:MET {fromId: a.id, toId: b.id, count: count, across: across, smallest: smallest, first: days[0], last: days[-1], firstStart: starts[0], lastStart: starts[-1], firstText: nullIf(texts[0], ''), lastText: nullIf(texts[-1], '')}]->(b)
  CREATE (b)-[back:MET {fromId: b.id, toId: a.id, count: count, across: across, smallest: smallest, first: days[0], last: days[-1], firstStart: starts[0], lastStart: starts[-1], firstText: nullIf(texts[0], ''), lastText: nullIf(texts[-1], '')}]->(a))
FOREACH (_ IN CASE WHEN calls > 0 THEN [1] ELSE [] END | CREATE (a)-[:SPOKE {fromId: a.id, toId: b.id, calls: calls}]->(b))
RETURN count(*) AS derived
