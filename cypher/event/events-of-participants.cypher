// Events in which all of some actors take part, and at least one of others where there are any, the earliest possible day first.
// @param participants string[] = ["person/marco-rubio"]
// @param anyOf string[] = []
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
  UNWIND $participants AS id
  MATCH (a:Entity {id: id})
  WITH a ORDER BY COUNT { (a)<-[:PARTICIPANT]-() }, a.id LIMIT 1
  RETURN a
}
CALL (a) {
  //- now
  MATCH (p:Participation)
  USING INDEX p:Participation(personId, day, eventId)
  WHERE p.personId = a.id AND p.day >= $afterDay AND p.day <= $to AND p.eventId IS NOT NULL AND CASE WHEN p.day = $afterDay THEN p.eventId > $afterId ELSE true END
    AND all(id IN $participants WHERE id = a.id OR EXISTS { (:Participation {personId: id, day: p.day, eventId: p.eventId}) })
    AND (size($anyOf) = 0 OR any(id IN $anyOf WHERE EXISTS { (:Participation {personId: id, day: p.day, eventId: p.eventId}) }))
  MATCH (p)-[:IN_EVENT]->(e:Event)
  WHERE e.lastDay >= $from
  //- past
  MATCH (a)<-[:PARTICIPANT]-(:Participation)-[:IN_EVENT]->(e:Event)
  WHERE (e.day > $afterDay OR (e.day = $afterDay AND e.id > $afterId)) AND e.day <= $to AND e.lastDay >= $from
  WITH e, COLLECT { MATCH (e)<-[:IN_EVENT]-(:Participation)-[:PARTICIPANT]->(one:Entity) RETURN one.id } AS ids
  WHERE all(id IN $participants WHERE id IN ids) AND (size($anyOf) = 0 OR any(id IN $anyOf WHERE id IN ids))
  //- always
    AND ($kinds IS NULL OR e.kind IN $kinds) AND ($statuses IS NULL OR e.status IN $statuses)
    AND ($place IS NULL OR EXISTS { (e)-[:AT_PLACE]->()-[:WITHIN*0..8]->(:Entity {id: $place}) })
    AND ($maxParticipants IS NULL OR COUNT { (e)<-[:IN_EVENT]-() } <= $maxParticipants)
    AND ($text IS NULL OR EXISTS { (e)-[:HAS_NAME]->(n:Name) WHERE toLower(n.value) CONTAINS toLower($text) })
  //- page
  //- now
  WITH e ORDER BY p.personId, p.day, p.eventId LIMIT $limit
  //- past
  WITH e ORDER BY e.day, e.id LIMIT $limit
  //- always
  RETURN e
}
RETURN {event}
ORDER BY day, id
