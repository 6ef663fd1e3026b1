// The events ahead in which two people are to take part, the earliest first; each key is a pair.
// @param pairs map[] = [{"key": "person/steve-witkoff person/vladimir-putin", "a": "person/steve-witkoff", "b": "person/vladimir-putin"}]
// @row key string
// @include event
UNWIND $pairs AS pair
CALL (pair) {
  MATCH (a:Entity&Person {id: pair.a})
  MATCH (b:Entity&Person {id: pair.b})
  //- now
  WITH CASE WHEN COUNT { (a)<-[:PARTICIPANT]-() } <= COUNT { (b)<-[:PARTICIPANT]-() } THEN [a.id, b.id] ELSE [b.id, a.id] END AS ids
  MATCH (pa:Participation)
  USING INDEX pa:Participation(personId, planned)
  WHERE pa.personId = ids[0] AND pa.planned IS NOT NULL
  MATCH (pb:Participation)
  USING INDEX pb:Participation(personId, day, eventId)
  WHERE pb.personId = ids[1] AND pb.day = pa.day AND pb.eventId = pa.eventId AND pb.planned IS NOT NULL
  MATCH (pa)-[:IN_EVENT]->(e:Event)
  WHERE e.contact IS NOT NULL
  //- past
  MATCH (a)<-[:PARTICIPANT]-(pa:Participation)-[:IN_EVENT]->(e:Event)<-[:IN_EVENT]-(pb:Participation)-[:PARTICIPANT]->(b)
  WHERE e.contact IS NOT NULL AND {contact pa pb e} > 0
  //- always
  WITH e ORDER BY e.day, e.id LIMIT 100
  RETURN e
}
RETURN pair.key AS key, {event}
ORDER BY key, day, id
