// Events in which at least one of some actors takes part, the earliest possible day first.
// @param anyOf string[] = ["person/marco-rubio"]
// @param to string = "9999-12-31"
// @param from string = ""
// @param kinds string[]? = null
// @param statuses string[]? = null
// @param place string? = null
// @param maxParticipants number? = null
// @param text string? = null
// @param afterDay string = ""
// @param afterId string = ""
// @param limit number = 21
// @include event
CALL () {
  UNWIND $anyOf AS id
  MATCH (:Entity {id: id})<-[:PARTICIPANT]-(:Participation)-[:IN_EVENT]->(e:Event)
  RETURN DISTINCT e
}
WITH e
WHERE (e.day > $afterDay OR (e.day = $afterDay AND e.id > $afterId)) AND e.day <= $to AND e.lastDay >= $from
  AND ($kinds IS NULL OR e.kind IN $kinds) AND ($statuses IS NULL OR e.status IN $statuses)
  AND ($place IS NULL OR EXISTS { (e)-[:AT_PLACE]->()-[:WITHIN*0..8]->(:Entity {id: $place}) })
  AND ($maxParticipants IS NULL OR COUNT { (e)<-[:IN_EVENT]-() } <= $maxParticipants)
  AND ($text IS NULL OR EXISTS { (e)-[:HAS_NAME]->(n:Name) WHERE toLower(n.value) CONTAINS toLower($text) })
//- page
WITH e ORDER BY e.day, e.id LIMIT $limit
RETURN {event}
ORDER BY day, id
