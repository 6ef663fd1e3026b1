// Words on record, the earliest said first, undated ones last.
// @param from string = ""
// @param to string = "9999-12-31"
// @param attribution string? = null
// @param text string? = null
// @param afterDay string = ""
// @param afterId string = ""
// @param limit number = 21
// @include quotation
MATCH (q:Quotation)
WHERE q.day >= $afterDay AND q.day <= $to AND q.id IS NOT NULL AND CASE WHEN q.day = $afterDay THEN q.id > $afterId ELSE true END
  AND q.lastDay >= $from AND ($attribution IS NULL OR q.attributionType = $attribution)
  AND ($text IS NULL OR toLower(q.words) CONTAINS toLower($text))
//- page
WITH q ORDER BY q.day, q.id LIMIT $limit
RETURN {quotation}
ORDER BY day, id
