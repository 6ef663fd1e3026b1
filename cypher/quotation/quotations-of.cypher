// Words said by one actor, or at or about one event, or both, the earliest said first.
// @param speaker string? = "person/marco-rubio"
// @param event string? = "event/us-ua-talks-2025-11-30"
// @param from string = ""
// @param to string = "9999-12-31"
// @param attribution string? = null
// @param text string? = null
// @param afterDay string = ""
// @param afterId string = ""
// @param limit number = 21
// @include quotation
CALL () {
  MATCH (:Entity {id: $speaker})<-[:SPOKEN_BY]-(q:Quotation)
  RETURN q
  UNION
  MATCH (:Entity {id: $event})<-[:SAID_AT|ABOUT]-(q:Quotation)
  RETURN q
}
WITH q
WHERE (q.day > $afterDay OR (q.day = $afterDay AND q.id > $afterId)) AND q.day <= $to
  AND ($speaker IS NULL OR EXISTS { (q)-[:SPOKEN_BY]->(:Entity {id: $speaker}) })
  AND ($event IS NULL OR EXISTS { (q)-[:SAID_AT|ABOUT]->(:Entity {id: $event}) })
  AND q.lastDay >= $from AND ($attribution IS NULL OR q.attributionType = $attribution)
  AND ($text IS NULL OR toLower(q.words) CONTAINS toLower($text))
//- page
WITH q ORDER BY q.day, q.id LIMIT $limit
RETURN {quotation}
ORDER BY day, id
