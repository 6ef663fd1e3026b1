// The events that people take part in, the latest first.
// @param ids string[] = ["person/marco-rubio"]
// @param to string = "9999-12-31"
// @param from string = ""
// @param kinds string[]? = null
// @param statuses string[]? = null
// @param place string? = null
// @param maxParticipants number? = null
// @param text string? = null
// @param afterDay string = "9999-99-99"
// @param afterId string = ""
// @param limit number = 21
// @row key string
// @include event
UNWIND $ids AS key
CALL (key) {
  //- now
  MATCH (p:Participation)
  WHERE p.personId = key AND p.day <= $afterDay AND p.day <= $to AND p.eventId IS NOT NULL AND CASE WHEN p.day = $afterDay THEN p.eventId < $afterId ELSE true END
  MATCH (p)-[:IN_EVENT]->(e:Event)
  WHERE e.lastDay >= $from
  //- past
  MATCH (:Entity {id: key})<-[:PARTICIPANT]-(p:Participation)-[:IN_EVENT]->(e:Event)
  WHERE e.day <= $to AND e.lastDay >= $from AND (e.day < $afterDay OR (e.day = $afterDay AND e.id < $afterId))
  //- always
    AND ($kinds IS NULL OR e.kind IN $kinds) AND ($statuses IS NULL OR e.status IN $statuses)
    AND ($place IS NULL OR EXISTS { (e)-[:AT_PLACE]->()-[:WITHIN*0..8]->(:Entity {id: $place}) })
    AND ($maxParticipants IS NULL OR COUNT { (e)<-[:IN_EVENT]-() } <= $maxParticipants)
    AND ($text IS NULL OR EXISTS { (e)-[:HAS_NAME]->(n:Name) WHERE toLower(n.value) CONTAINS toLower($text) })
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
