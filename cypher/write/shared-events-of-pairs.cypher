// The held events that pairs of people, the first of each by id first, both attended and that count as contacts.
// @param pairs map[] = [{"a": "person/marco-rubio", "b": "person/rustem-umerov"}]
// @include shared-event
UNWIND $pairs AS pair
MATCH (a:Entity {id: pair.a})
MATCH (b:Entity {id: pair.b})
WITH pair, CASE WHEN COUNT { (a)<-[:PARTICIPANT]-() } <= COUNT { (b)<-[:PARTICIPANT]-() } THEN [pair.a, pair.b] ELSE [pair.b, pair.a] END AS fewFirst
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
WITH pair.a AS aId, pair.b AS bId, e, da, db
RETURN {shared-event}
ORDER BY aId, bId, eventId
