// The events ahead in which two people are to take part, the earliest first; each key is a pair.
// @param pairs map[] = [{"key": "person/steve-witkoff person/vladimir-putin", "a": "person/steve-witkoff", "b": "person/vladimir-putin"}]
// @row key string
// @include event
UNWIND $pairs AS pair
CALL (pair) {
  MATCH (:Entity {id: pair.a})<-[:PARTICIPANT]-(pa:Participation)-[:IN_EVENT]->(e:Event)<-[:IN_EVENT]-(pb:Participation)-[:PARTICIPANT]->(:Entity {id: pair.b})
  WHERE e.contact IS NOT NULL
  //- now
    AND pa.planned IS NOT NULL AND pb.planned IS NOT NULL
  //- past
    AND {contact pa pb e} > 0
  //- always
  WITH e ORDER BY e.day, e.id LIMIT 100
  RETURN e
}
RETURN pair.key AS key, {event}
ORDER BY key, day, id
