// Derives the contact of pairs of people, the first of each by id first, from the held events in person and the calls that both attended; a pair without any loses it.
// @param pairs map[] = [{"a": "person/marco-rubio", "b": "person/rustem-umerov"}]
// @include contact-of-pair
// @row derived number
UNWIND $pairs AS pair
MATCH (a:Entity {id: pair.a})
MATCH (b:Entity {id: pair.b})
WITH a, b, COUNT { (a)<-[:PARTICIPANT]-() } <= COUNT { (b)<-[:PARTICIPANT]-() } AS aFirst
WITH a, b, CASE WHEN aFirst THEN a ELSE b END AS few, CASE WHEN aFirst THEN b ELSE a END AS many
CALL (few, many) {
  MATCH (pa:Participation)
  USING INDEX SEEK pa:Participation(personId, day, eventId)
  WHERE pa.personId = few.id AND pa.day >= '' AND pa.eventId IS NOT NULL
  MATCH (pb:Participation)
  USING INDEX SEEK pb:Participation(personId, day, eventId)
  WHERE pb.personId = many.id AND pb.day = pa.day AND pb.eventId = pa.eventId AND pa.attended AND pb.attended
  MATCH (pa)-[:IN_EVENT]->(e:Event {status: 'HELD'})
  WHERE e.contact IS NOT NULL
  OPTIONAL MATCH (pa)-[:IN_DELEGATION]->(da:Entity)
  OPTIONAL MATCH (pb)-[:IN_DELEGATION]->(db:Entity)
  WITH e, coalesce(da.id <> db.id, false) AS across
  ORDER BY e.day, e.id
  RETURN collect(CASE WHEN e.contact = 'MET' THEN {day: e.day, start: coalesce(e.start, ''), text: e.startText, size: COUNT { (e)<-[:IN_EVENT]-() }, across: across} END) AS met,
    sum(CASE WHEN e.contact = 'SPOKE' THEN 1 ELSE 0 END) AS calls, sum(CASE WHEN e.contact = 'SPOKE' AND across THEN 1 ELSE 0 END) AS callsAcross
}
OPTIONAL MATCH ()-[there:MET {fromId: a.id, toId: b.id}]->()
USING INDEX SEEK there:MET(fromId, toId)
OPTIONAL MATCH ()-[back:MET {fromId: b.id, toId: a.id}]->()
USING INDEX SEEK back:MET(fromId, toId)
OPTIONAL MATCH ()-[thereOn:MET_ON_SIDES {fromId: a.id, toId: b.id}]->()
USING INDEX SEEK thereOn:MET_ON_SIDES(fromId, toId)
OPTIONAL MATCH ()-[backOn:MET_ON_SIDES {fromId: b.id, toId: a.id}]->()
USING INDEX SEEK backOn:MET_ON_SIDES(fromId, toId)
OPTIONAL MATCH ()-[spoke:SPOKE {fromId: a.id, toId: b.id}]->()
USING INDEX SEEK spoke:SPOKE(fromId, toId)
WITH a, b, met, calls, callsAcross, collect(DISTINCT there) + collect(DISTINCT back) + collect(DISTINCT thereOn) + collect(DISTINCT backOn) + collect(DISTINCT spoke) AS olds
{contact-of-pair}
RETURN count(*) AS derived
