// The events in which two people are alleged to have taken part both, one of them at least by nobody's word but an allegation, the latest first; each key is a pair.
// @param pairs map[] = [{"key": "person/steve-witkoff person/vladimir-putin", "a": "person/steve-witkoff", "b": "person/vladimir-putin"}]
// @row key string
// @include event
UNWIND $pairs AS pair
CALL (pair) {
  //- now
  UNWIND [[pair.a, pair.b], [pair.b, pair.a]] AS ids
  MATCH (pa:Participation)
  USING INDEX SEEK pa:Participation(personId, allegedly)
  WHERE pa.personId = ids[0] AND pa.allegedly = true
  MATCH (pb:Participation)
  USING INDEX pb:Participation(personId, day, eventId)
  WHERE pb.personId = ids[1] AND pb.day = pa.day AND pb.eventId = pa.eventId AND (pb.attended OR pb.allegedly)
  MATCH (pa)-[:IN_EVENT]->(e:Event)
  WHERE e.contact IS NOT NULL AND e.status = 'HELD'
  //- past
  MATCH (:Entity {id: pair.a})<-[:PARTICIPANT]-(pa:Participation)-[:IN_EVENT]->(e:Event)<-[:IN_EVENT]-(pb:Participation)-[:PARTICIPANT]->(:Entity {id: pair.b})
  WHERE e.contact IS NOT NULL AND e.status = 'HELD' AND ({alleged pa e} OR {alleged pb e}) AND ({alleged pa e} OR {attended pa e}) AND ({alleged pb e} OR {attended pb e})
  //- always
  WITH DISTINCT e ORDER BY e.day DESC, e.id DESC LIMIT 100
  RETURN e
}
RETURN pair.key AS key, {event}
ORDER BY key, day DESC, id DESC
