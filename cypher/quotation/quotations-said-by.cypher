// Words said by one actor, the earliest said first, undated ones last.
// @param speaker string = "person/marco-rubio"
// @param from string = ""
// @param to string = "9999-12-31"
// @param attribution string? = null
// @param text string? = null
// @param afterDay string = ""
// @param afterId string = ""
// @param limit number = 21
// @include quotation
//- now
MATCH (q:Quotation)
USING INDEX q:Quotation(speakerId, day, id)
WHERE q.speakerId = $speaker AND q.day >= $afterDay AND q.day <= $to AND q.id IS NOT NULL AND CASE WHEN q.day = $afterDay THEN q.id > $afterId ELSE true END
//- past
MATCH (:Entity {id: $speaker})<-[:SPOKEN_BY]-(q:Quotation)
WHERE (q.day > $afterDay OR (q.day = $afterDay AND q.id > $afterId)) AND q.day <= $to
//- always
  AND q.lastDay >= $from AND ($attribution IS NULL OR q.attributionType = $attribution)
  AND ($text IS NULL OR toLower(q.words) CONTAINS toLower($text))
//- page
//- now
WITH q ORDER BY q.speakerId, q.day, q.id LIMIT $limit
//- past
WITH q ORDER BY q.day, q.id LIMIT $limit
//- always
RETURN {quotation}
ORDER BY day, id
