// Events, the earliest possible day first; selected by when they may have been, kind, status, place, size and words of their names.
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
MATCH (e:Event)
USING INDEX e:Event(day, id)
WHERE e.day >= $afterDay AND e.day <= $to AND e.id IS NOT NULL AND CASE WHEN e.day = $afterDay THEN e.id > $afterId ELSE true END
  AND e.lastDay >= $from
  AND ($kinds IS NULL OR e.kind IN $kinds) AND ($statuses IS NULL OR e.status IN $statuses)
  AND ($place IS NULL OR EXISTS { (e)-[:AT_PLACE]->()-[:WITHIN*0..8]->(:Entity {id: $place}) })
  AND ($maxParticipants IS NULL OR COUNT { (e)<-[:IN_EVENT]-() } <= $maxParticipants)
  AND ($text IS NULL OR EXISTS { (e)-[:HAS_NAME]->(n:Name) WHERE toLower(n.value) CONTAINS toLower($text) })
//- page
WITH e ORDER BY e.day, e.id LIMIT $limit
RETURN {event}
ORDER BY day, id
