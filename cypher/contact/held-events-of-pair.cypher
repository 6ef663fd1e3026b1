// The held events, in person or by call, that two people both attended, the latest first; each key is a pair.
// @param pairs map[] = [{"key": "person/marco-rubio person/rustem-umerov", "a": "person/marco-rubio", "b": "person/rustem-umerov"}]
// @param afterDay string = "9999-99-99"
// @param afterId string = ""
// @param limit number = 21
// @row key string
// @include event
UNWIND $pairs AS pair
WITH pair, pair.key AS key
//- now
MATCH (a:Entity {id: pair.a})
MATCH (b:Entity {id: pair.b})
WITH key, CASE WHEN COUNT { (a)<-[:PARTICIPANT]-() } <= COUNT { (b)<-[:PARTICIPANT]-() } THEN [a.id, b.id] ELSE [b.id, a.id] END AS ids
CALL (key, ids) {
  MATCH (p:Participation)
  USING INDEX p:Participation(personId, day, eventId)
  WHERE p.personId = ids[0] AND p.day <= $afterDay AND p.eventId IS NOT NULL AND CASE WHEN p.day = $afterDay THEN p.eventId < $afterId ELSE true END AND p.attended
    AND EXISTS { (:Participation {personId: ids[1], day: p.day, eventId: p.eventId, attended: true}) }
  MATCH (p)-[:IN_EVENT]->(e:Event {status: 'HELD'})
  WHERE e.contact IS NOT NULL
//- past
CALL (pair, key) {
  MATCH (:Entity {id: pair.a})<-[:PARTICIPANT]-(:Participation {attendance: 'ATTENDED', alleged: false})-[:IN_EVENT]->(e:Event {status: 'HELD', alleged: false})<-[:IN_EVENT]-(:Participation {attendance: 'ATTENDED', alleged: false})-[:PARTICIPANT]->(:Entity {id: pair.b})
  WHERE e.contact IS NOT NULL AND (e.day < $afterDay OR (e.day = $afterDay AND e.id < $afterId))
//- always
  //- page
  //- now
  WITH e ORDER BY p.personId DESC, p.day DESC, p.eventId DESC LIMIT $limit
  //- past
  WITH e ORDER BY e.day DESC, e.id DESC LIMIT $limit
  //- always
  RETURN e
}
RETURN key, {event}
ORDER BY key, day DESC, id DESC
