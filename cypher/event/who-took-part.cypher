// Who took part in events that a filter selects, the most frequent first; with how many events it selects, of which the first `most` count.
// @param role string? = null
// @param to string = "9999-12-31"
// @param from string = ""
// @param kinds string[]? = null
// @param statuses string[]? = null
// @param place string? = null
// @param maxParticipants number? = null
// @param text string? = null
// @param most number = 20000
// @param afterCount number = 1000000000
// @param afterId string = ""
// @param limit number = 21
// @row selected number
// @row count number
// @row firstStart string?
// @row firstText string?
// @row lastStart string?
// @row lastText string?
// @row name string?
// @row id string
CALL () {
  MATCH (e:Event)
  USING INDEX e:Event(day, id)
  WHERE e.day <= $to AND e.id IS NOT NULL AND e.lastDay >= $from
    AND ($kinds IS NULL OR e.kind IN $kinds) AND ($statuses IS NULL OR e.status IN $statuses)
    AND ($place IS NULL OR EXISTS { (e)-[:AT_PLACE]->()-[:WITHIN*0..8]->(:Entity {id: $place}) })
    AND ($maxParticipants IS NULL OR COUNT { (e)<-[:IN_EVENT]-() } <= $maxParticipants)
    AND ($text IS NULL OR EXISTS { (e)-[:HAS_NAME]->(n:Name) WHERE toLower(n.value) CONTAINS toLower($text) })
  WITH e ORDER BY e.day, e.id LIMIT $most + 1
  RETURN collect(e) AS events
}
CALL (events) {
  UNWIND events[0..$most] AS e
  MATCH (e)<-[:IN_EVENT]-(p:Participation)-[:PARTICIPANT]->(a:Actor)
  //- now
  WHERE p.attended AND ($role IS NULL OR p.role = $role)
  //- past
  WHERE {attended p e} AND ($role IS NULL OR p.role = $role)
  //- always
  WITH a, {day: e.day, id: e.id, start: e.start, text: e.startText} AS at
  ORDER BY at.day, at.id
  WITH a, count(*) AS count, collect(at) AS all
  WHERE count < $afterCount OR (count = $afterCount AND a.id > $afterId)
  RETURN a, count, all[0] AS first, all[-1] AS last
}
WITH size(events) AS selected, a, count, first, last
//- page
WITH selected, a, count, first, last ORDER BY count DESC, a.id LIMIT $limit
RETURN selected, count, first.start AS firstStart, first.text AS firstText, last.start AS lastStart, last.text AS lastText, a.name AS name, a.id AS id
ORDER BY count DESC, id
