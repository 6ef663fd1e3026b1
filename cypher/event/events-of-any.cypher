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
  CALL (id) {
    //- now
    MATCH (p:Participation)
    USING INDEX p:Participation(personId, day, eventId)
    WHERE p.personId = id AND p.day >= $afterDay AND p.day <= $to AND p.eventId IS NOT NULL AND CASE WHEN p.day = $afterDay THEN p.eventId > $afterId ELSE true END
    MATCH (p)-[:IN_EVENT]->(e:Event)
    WHERE e.lastDay >= $from
    //- past
    MATCH (:Entity {id: id})<-[:PARTICIPANT]-(:Participation)-[:IN_EVENT]->(e:Event)
    WHERE (e.day > $afterDay OR (e.day = $afterDay AND e.id > $afterId)) AND e.day <= $to AND e.lastDay >= $from
    //- always
      AND ($kinds IS NULL OR e.kind IN $kinds) AND ($statuses IS NULL OR e.status IN $statuses)
      AND ($place IS NULL OR EXISTS { (e)-[:AT_PLACE]->()-[:WITHIN*0..8]->(:Entity {id: $place}) })
      AND ($maxParticipants IS NULL OR COUNT { (e)<-[:IN_EVENT]-() } <= $maxParticipants)
      AND ($text IS NULL OR EXISTS { (e)-[:HAS_NAME]->(n:Name) WHERE toLower(n.value) CONTAINS toLower($text) })
    //- now
    WITH e ORDER BY p.personId, p.day, p.eventId LIMIT $limit
    //- past
    WITH e ORDER BY e.day, e.id LIMIT $limit
    //- always
    RETURN e
  }
  RETURN DISTINCT e
}
WITH e
//- page
WITH e ORDER BY e.day, e.id LIMIT $limit
RETURN {event}
ORDER BY day, id
