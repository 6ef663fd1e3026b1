// What pairs of people, the first of each by id first, attended together: held events in person, the earliest first, and how many calls.
// @param pairs map[] = [{"a": "person/marco-rubio", "b": "person/rustem-umerov"}]
// @row aId string
// @row bId string
// @row met map[]
// @row calls number
// @row callsAcross number
UNWIND $pairs AS pair
MATCH (a:Entity {id: pair.a})
MATCH (b:Entity {id: pair.b})
WITH pair, CASE WHEN COUNT { (a)<-[:PARTICIPANT]-() } <= COUNT { (b)<-[:PARTICIPANT]-() } THEN [pair.a, pair.b] ELSE [pair.b, pair.a] END AS fewFirst
CALL (fewFirst) {
  MATCH (pa:Participation)
  USING INDEX SEEK pa:Participation(personId, day, eventId)
  WHERE pa.personId = fewFirst[0] AND pa.day >= '' AND pa.eventId IS NOT NULL
  MATCH (pb:Participation)
  USING INDEX SEEK pb:Participation(personId, day, eventId)
  WHERE pb.personId = fewFirst[1] AND pb.day = pa.day AND pb.eventId = pa.eventId AND pa.attended AND pb.attended
  MATCH (pa)-[:IN_EVENT]->(e:Event {status: 'HELD'})
  WHERE e.contact IS NOT NULL
  OPTIONAL MATCH (pa)-[:IN_DELEGATION]->(da:Entity)
  OPTIONAL MATCH (pb)-[:IN_DELEGATION]->(db:Entity)
  WITH e, coalesce(da.id <> db.id, false) AS across
  ORDER BY e.day, e.id
  RETURN collect(CASE WHEN e.contact = 'MET' THEN {day: e.day, start: coalesce(e.start, ''), text: e.startText, size: COUNT { (e)<-[:IN_EVENT]-() }, across: across} END) AS met,
    sum(CASE WHEN e.contact = 'SPOKE' THEN 1 ELSE 0 END) AS calls, sum(CASE WHEN e.contact = 'SPOKE' AND across THEN 1 ELSE 0 END) AS callsAcross
}
RETURN pair.a AS aId, pair.b AS bId, met, calls, callsAcross
ORDER BY aId, bId
