// Words said at or about one event, by whomever or by one actor, the earliest said first, undated ones last.
// @param event string = "event/us-ua-talks-2025-11-30"
// @param speaker string? = "person/marco-rubio"
// @param from string = ""
// @param to string = "9999-12-31"
// @param attribution string? = null
// @param text string? = null
// @param afterDay string = ""
// @param afterId string = ""
// @param limit number = 21
// @include quotation
MATCH (:Entity {id: $event})<-[:SAID_AT|ABOUT]-(q:Quotation)
WITH DISTINCT q
WHERE (q.day > $afterDay OR (q.day = $afterDay AND q.id > $afterId)) AND q.day <= $to
  //- now
  AND ($speaker IS NULL OR q.speakerId = $speaker)
  //- past
  AND ($speaker IS NULL OR EXISTS { (q)-[:SPOKEN_BY]->(:Entity {id: $speaker}) })
  //- always
  AND q.lastDay >= $from AND ($attribution IS NULL OR q.attributionType = $attribution)
  AND ($text IS NULL OR toLower(q.words) CONTAINS toLower($text))
//- page
WITH q ORDER BY q.day, q.id LIMIT $limit
RETURN {quotation}
ORDER BY day, id
